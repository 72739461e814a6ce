using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Budaya.Core.Tenants;

/// <summary>Reads the part of YAML that packs are written in: one document of keys, lists and texts; no anchors, aliases or tags.</summary>
internal sealed class PackYaml
{
    private const int DeepestLevel = 24;
    private readonly string _file;
    private readonly List<Problem> _problems;
    private readonly Parser _parser;

    private PackYaml(string text, string file, List<Problem> problems)
    {
        _file = file;
        _problems = problems;
        _parser = new Parser(new StringReader(text));
    }

    /// <summary>The document, or null when it is empty or cannot be read; then the problems say so.</summary>
    public static PackNode? Read(string text, string file, List<Problem> problems)
    {
        PackYaml yaml = new(text, file, problems);
        try
        {
            return yaml.ReadDocument();
        }
        catch (YamlException error)
        {
            yaml.ReportUnreadable(error.Start, $" Kata pembaca YAML: {error.Message}");
            return null;
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet 16.3 throws this, without a place or a message, for a colon that follows a plain text in the wrong place.
            yaml.ReportUnreadable(yaml._parser.Current?.End ?? Mark.Empty, "");
            return null;
        }
    }

    private PackNode? ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (_parser.TryConsume<StreamEnd>(out _))
        {
            _problems.Add(new(_file, 1, 1, "Berkas ini kosong; yang diminta sekumpulan kunci."));
            return null;
        }

        _parser.Consume<DocumentStart>();
        PackNode? root = ReadNode(level: 1);
        _parser.Consume<DocumentEnd>();
        if (_parser.Accept<DocumentStart>(out DocumentStart? second))
        {
            Report(second, "Berkas ini memuat lebih dari satu dokumen YAML (pemisah \"---\"); yang diminta satu.");
        }

        return root;
    }

    private PackNode? ReadNode(int level)
    {
        ParsingEvent here = _parser.Current ?? throw new YamlException("The document ends in the middle.");
        if (level > DeepestLevel)
        {
            Report(here, $"Isi bersarang lebih dari {DeepestLevel} tingkat.");
            _parser.SkipThisAndNestedEvents();
            return null;
        }

        if (here is NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag.IsEmpty: false })
        {
            Report(here, "Jangkar (&) dan tag (!) YAML tidak dipakai di sini; tuliskan isinya.");
        }

        return here switch
        {
            Scalar => ReadText(_parser.Consume<Scalar>()),
            SequenceStart => ReadList(_parser.Consume<SequenceStart>(), level),
            MappingStart => ReadMap(_parser.Consume<MappingStart>(), level),
            _ => ReadAlias(_parser.Consume<AnchorAlias>()),
        };
    }

    private static PackText ReadText(Scalar scalar) =>
        new(scalar.Value, scalar.Style is not ScalarStyle.Plain, (int)scalar.Start.Line, (int)scalar.Start.Column);

    private PackText? ReadAlias(AnchorAlias alias)
    {
        Report(alias, $"Rujukan YAML \"*{alias.Value}\" tidak dipakai di sini; tuliskan isinya.");
        return null;
    }

    private PackList ReadList(SequenceStart start, int level)
    {
        List<PackNode> items = [];
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            if (ReadNode(level + 1) is { } item)
            {
                items.Add(item);
            }
        }

        return new(items, (int)start.Start.Line, (int)start.Start.Column);
    }

    private PackMap ReadMap(MappingStart start, int level)
    {
        List<PackEntry> entries = [];
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            PackNode? key = ReadNode(level + 1);
            PackNode? value = ReadNode(level + 1);
            if (key is PackText text && value is not null)
            {
                Add(entries, new(text, value));
            }
            else if (key is not null and not PackText)
            {
                _problems.Add(new(_file, key.Line, key.Column, $"Kunci harus berupa kata; yang ditemukan {key.Described}."));
            }
        }

        return new(entries, (int)start.Start.Line, (int)start.Start.Column);
    }

    private void Add(List<PackEntry> entries, PackEntry entry)
    {
        if (entries.FirstOrDefault(e => e.Key.Value == entry.Key.Value) is { } first)
        {
            _problems.Add(new(_file, entry.Key.Line, entry.Key.Column, $"Kunci \"{entry.Key.Value}\" sudah ada di baris {first.Key.Line}; tuliskan sekali saja."));
            return;
        }

        entries.Add(entry);
    }

    private void ReportUnreadable(Mark at, string detail) => _problems.Add(new(_file, (int)at.Line, (int)at.Column,
        $"Susunan berkas tidak dapat dibaca mulai dari sini. Periksa lekuk baris (spasi, bukan tab), titik dua, kurung, dan tanda kutip.{detail}"));

    private void Report(ParsingEvent at, string message) => _problems.Add(new(_file, (int)at.Start.Line, (int)at.Start.Column, message));
}
