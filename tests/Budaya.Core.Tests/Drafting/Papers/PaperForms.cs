using System.Text;
using Budaya.Typesetting;

[assembly: AssemblyFixture(typeof(Budaya.Core.Tests.Drafting.Papers.PaperForms))]

namespace Budaya.Core.Tests.Drafting.Papers;

/// <summary>The corpus in all its forms, made once: the typesetter lays it out, and LibreOffice opens all of its Word files in one go.</summary>
/// <remarks>Set <c>BUDAYA_PAPERS</c> to a folder to keep the files.</remarks>
public sealed class PaperForms : IAsyncDisposable
{
    private readonly Lazy<string> _folder = new(() => Environment.GetEnvironmentVariable("BUDAYA_PAPERS") is { Length: > 0 } kept ? Directory.CreateDirectory(kept).FullName : Directory.CreateTempSubdirectory("budaya-naskah-").FullName);
    private readonly Lazy<Task> _word;

    public PaperForms() => _word = new(OpenInLibreOfficeAsync);

    public Typesetter Typesetter { get; } = new(new TypesetterOptions { Processes = 2 });

    /// <summary>The text of a Word file as LibreOffice exports it, with the numbers that Word computes.</summary>
    internal async Task<string> WordTextAsync(Paper paper)
    {
        await _word.Value;
        return await File.ReadAllTextAsync(Path.Combine(_folder.Value, paper.Name + ".txt"), Encoding.UTF8, TestContext.Current.CancellationToken);
    }

    /// <summary>A sample's Word file as LibreOffice prints it.</summary>
    internal async Task<string> WordPagesAsync(Paper sample)
    {
        await _word.Value;
        return Path.Combine(_folder.Value, sample.Name + ".pdf");
    }

    /// <summary>Writes a file for a program to read.</summary>
    internal async Task<string> FileAsync(string name, byte[] bytes)
    {
        string path = Path.Combine(_folder.Value, name);
        await File.WriteAllBytesAsync(path, bytes, TestContext.Current.CancellationToken);
        return path;
    }

    public async ValueTask DisposeAsync()
    {
        await Typesetter.DisposeAsync();
        if (_folder.IsValueCreated && Environment.GetEnvironmentVariable("BUDAYA_PAPERS") is null)
        {
            Directory.Delete(_folder.Value, recursive: true);
        }
    }

    private async Task OpenInLibreOfficeAsync()
    {
        foreach (Paper paper in PaperCorpus.All)
        {
            await File.WriteAllBytesAsync(Path.Combine(_folder.Value, paper.Name + ".docx"), paper.Docx());
        }

        await LibreOffice.ConvertAsync(_folder.Value, "txt:Text (encoded):UTF8", PaperCorpus.All);
        await LibreOffice.ConvertAsync(_folder.Value, "pdf", PaperCorpus.Samples);
    }
}
