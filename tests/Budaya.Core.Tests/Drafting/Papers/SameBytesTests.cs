using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Budaya.Core.Tests.Drafting.Papers;

/// <summary>Every form of every paper has the same bytes in another process, another time zone and another culture.</summary>
public sealed class SameBytesTests(PaperForms forms)
{
    private const string Target = "BUDAYA_HASHES";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Forms_InAnotherProcessTimeZoneAndCulture_HaveTheSameBytes()
    {
        List<string> here = await HashesAsync();
        if (Environment.GetEnvironmentVariable(Target) is { Length: > 0 } asked)
        {
            await File.WriteAllLinesAsync(asked, here.Prepend(Place), Cancellation);   // this is the other process
            return;
        }

        string file = await forms.FileAsync("sidik.txt", []);
        await Programs.RunAsync(Other(file));

        string[] there = await File.ReadAllLinesAsync(file, Cancellation);
        Assert.Equal("14 tr-TR", there[0]);
        Assert.NotEqual(Place, there[0]);
        Assert.Equal(here, there.Skip(1));
    }

    private static string Place => string.Create(CultureInfo.InvariantCulture, $"{TimeZoneInfo.Local.BaseUtcOffset.TotalHours} {CultureInfo.CurrentCulture.Name}");

    private static ProcessStartInfo Other(string file)
    {
        ProcessStartInfo start = new(Environment.ProcessPath!, ["-method", $"*.{nameof(SameBytesTests)}.{nameof(Forms_InAnotherProcessTimeZoneAndCulture_HaveTheSameBytes)}"])   // a process has a path
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
            Environment = { [Target] = file, ["TZ"] = "Pacific/Kiritimati", ["LANG"] = "tr_TR.UTF-8", ["LC_ALL"] = "tr_TR.UTF-8" },
        };
        if (Path.GetFileNameWithoutExtension(start.FileName) is "dotnet" or "testhost")
        {
            start.FileName = "dotnet";
            start.ArgumentList.Insert(0, typeof(SameBytesTests).Assembly.Location);
        }

        return start;
    }

    private async Task<List<string>> HashesAsync()
    {
        List<string> hashes = [];
        foreach (Paper paper in PaperCorpus.All)
        {
            string json = paper.Json(furniture: true);
            hashes.Add(Hash(paper, "docx", paper.Docx()));
            hashes.Add(Hash(paper, "html", Encoding.UTF8.GetBytes(paper.Html())));
            hashes.Add(Hash(paper, "akn", Encoding.UTF8.GetBytes(paper.AkomaNtoso())));
            hashes.Add(Hash(paper, "pdf", await forms.Typesetter.PdfAsync(json, Cancellation)));
            hashes.Add(Hash(paper, "svg", Encoding.UTF8.GetBytes(string.Join(' ', (await forms.Typesetter.PagesAsync(json, Cancellation)).Select(page => page.Hash)))));
        }

        return hashes;
    }

    private static string Hash(Paper paper, string form, byte[] bytes) => $"{paper.Name} {form} {Convert.ToHexStringLower(SHA256.HashData(bytes))}";
}
