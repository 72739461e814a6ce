using System.Security.Cryptography;
using System.Text;

namespace Budaya.Core.Tenants;

/// <summary>The files of one pack, each read once.</summary>
internal sealed class PackFolder
{
    private const int LargestFileBytes = 1024 * 1024;
    private const string WorkflowPrefix = "alur-";
    private static readonly string[] Required = ["tenant.yaml", "opd.yaml", "jabatan.yaml", "kalender.yaml", "nilai.yaml"];
    private static readonly string[] Optional = ["usulan.yaml"];
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly string _id;
    private readonly SortedDictionary<string, string> _texts = new(StringComparer.Ordinal);

    private PackFolder(string id) => _id = id;

    public List<Problem> Problems { get; } = [];

    public IReadOnlyList<string> WorkflowNames => [.. _texts.Keys.Where(IsWorkflow)];

    /// <summary>SHA-256 over names and texts, in the order of the names; line endings do not count.</summary>
    public string Hash
    {
        get
        {
            using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach ((string name, string text) in _texts)
            {
                hash.AppendData(StrictUtf8.GetBytes($"{name}\n{text.Length}\n{text}\n"));
            }

            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }
    }

    public static PackFolder Open(string folder, string id)
    {
        PackFolder pack = new(id);
        if (!Directory.Exists(folder))
        {
            pack.Report("", $"Folder \"{folder}\" tidak ada.");
            return pack;
        }

        foreach (string path in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
        {
            pack.Add(path);
        }

        pack.CheckNames();
        return pack;
    }

    public bool Has(string name) => _texts.ContainsKey(name);

    /// <summary>The map that a file consists of. A file that is missing or is no map gives an empty one, whose missing keys are not reported again.</summary>
    public MapReader Map(string name, PackShape shape)
    {
        string file = NameOf(name);
        PackNode? root = _texts.TryGetValue(name, out string? text) ? PackYaml.Read(text, file, Problems) : null;
        if (root is PackMap map)
        {
            return new MapReader(map, shape, file, Problems);
        }

        if (root is not null)
        {
            Problems.Add(new(file, root.Line, root.Column, $"Berkas ini berisi {root.Described}; yang diminta kunci: {string.Join(", ", shape.Keys.Select(k => k.Name))}."));
        }

        return new MapReader(new PackMap([], 1, 1), shape, file, []);
    }

    private static bool IsWorkflow(string name) => name.StartsWith(WorkflowPrefix, StringComparison.Ordinal);

    private string NameOf(string name) => name.Length == 0 ? $"Tenants/{_id}" : $"Tenants/{_id}/{name}";

    private void Report(string name, string message) => Problems.Add(new(NameOf(name), 0, 0, message));

    private void Add(string path)
    {
        string name = Path.GetFileName(path);
        if (Path.GetExtension(name) is not (".yaml" or ".yml"))
        {
            return;
        }

        if (!IsWorkflow(name) && !Required.Contains(name) && !Optional.Contains(name))
        {
            string suggestion = Nearest.To(name, [.. Required, .. Optional]) is { } near ? $" Maksudnya \"{near}\"?" : "";
            Report(name, $"Berkas \"{name}\" tidak dikenal.{suggestion} Yang dikenal: {string.Join(", ", Required)}, {string.Join(", ", Optional)}, alur-*.yaml.");
            return;
        }

        if (new FileInfo(path).Length > LargestFileBytes)
        {
            Report(name, $"Berkas lebih besar dari {LargestFileBytes / 1024} kB.");
            return;
        }

        ReadText(path, name);
    }

    private void ReadText(string path, string name)
    {
        try
        {
            _texts[name] = StrictUtf8.GetString(File.ReadAllBytes(path)).TrimStart('\uFEFF').ReplaceLineEndings("\n");
        }
        catch (DecoderFallbackException)
        {
            Report(name, "Berkas bukan teks UTF-8; simpan ulang sebagai UTF-8.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Report(name, $"Berkas tidak dapat dibuka: {error.Message}");
        }
    }

    private void CheckNames()
    {
        if (!PackCode.IsCode(_id))
        {
            Report("", $"Nama folder \"{_id}\" menjadi kode daerah dan hanya boleh berisi huruf kecil, angka, dan tanda hubung.");
        }

        foreach (string name in Required.Where(name => !_texts.ContainsKey(name) && Problems.TrueForAll(p => p.File != NameOf(name))))
        {
            Report(name, $"Berkas \"{name}\" tidak ada.");
        }

        if (!_texts.Keys.Any(IsWorkflow))
        {
            Report("", "Belum ada berkas alur; yang diminta paling sedikit satu alur-*.yaml.");
        }
    }
}
