using System.Globalization;

namespace Budaya.LegalText.Tests;

/// <summary>Every draft of <c>Documents/</c> beside its expected reading copy and its expected problems. Set <c>BUDAYA_ACCEPT=1</c> to write the expectations anew, then read the difference.</summary>
public sealed class DocumentTests
{
    public static TheoryData<string> Documents => new(DocumentFiles.Names);

    [Theory]
    [MemberData(nameof(Documents))]
    public void Html_OfADocument_IsTheExpectedOne(string name)
    {
        var document = DraftReader.Read(DocumentFiles.Text(name)).Document;

        var html = HtmlWriter.Write(document, Samples.RegionOf(name), Samples.EnactmentOf(name), Samples.ProfileOf(document));

        Expect(name + ".html", html);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Problems_OfADocument_AreTheExpectedOnes(string name)
    {
        var reading = DraftReader.Read(DocumentFiles.Text(name));

        var problems = string.Concat(reading.Findings.Select(f => string.Create(CultureInfo.InvariantCulture, $"({f.Line},{f.Column}): {f.Rule}: {f.Message}\n")));

        Expect(name + ".problems.txt", problems);
    }

    private static void Expect(string file, string actual)
    {
        var path = Path.Combine(DocumentFiles.Folder, file);
        if (Environment.GetEnvironmentVariable("BUDAYA_ACCEPT") == "1")
        {
            File.WriteAllText(path, actual);
        }

        Assert.Equal(File.ReadAllText(path), actual);
    }
}
