using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Budaya.Cli.Tests.DraftCommands;

/// <summary>Runs the program itself on the examples of <c>docs/cli.md</c>.</summary>
public sealed partial class DraftCommandTests : IDisposable
{
    private const string Draft = """
        KEPUTUSAN
        TENTANG Tim Penyusun

        MENIMBANG
        - Bahwa perlu dibentuk tim;
        - bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam [huruf sebelumnya], perlu menetapkan Keputusan Bupati tentang [judul];
        MENGINGAT
        - Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah (Lembaran Negara Republik Indonesia Tahun 2014 Nomor 244, Tambahan Lembaran Negara Republik Indonesia Nomor 5587);
        MENETAPKAN
        DIKTUM Membentuk Tim Penyusun.
        DIKTUM [Keputusan ini] mulai berlaku pada tanggal ditetapkan.

        """;

    private const string Order = "Agar setiap orang mengetahuinya, memerintahkan pengundangan Peraturan Gubernur ini dengan penempatannya dalam Berita Daerah Provinsi Kepulauan Bangka Belitung.";

    private readonly string _folder = Directory.CreateTempSubdirectory("budaya-draft-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Check_AnError_IsNamedWithItsPlace()
    {
        Write("naskah.draft", Draft);

        var run = Run("check", "naskah.draft", "--date", "2026-11-22");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("naskah.draft(5,3): KNS-02: wajib diperbaiki: ", run.Output, StringComparison.Ordinal);
        Assert.Equal("", run.Error);
    }

    [Fact]
    public void Check_Json_GivesOneObject()
    {
        Write("naskah.draft", Draft);

        var run = Run("check", "naskah.draft", "--json", "--date", "2026-11-22");

        using var json = JsonDocument.Parse(run.Output);
        var finding = json.RootElement.GetProperty("findings").EnumerateArray().Single(f => f.GetProperty("rule").GetString() == "KNS-02");
        Assert.Equal(5, finding.GetProperty("line").GetInt32());
        Assert.True(json.RootElement.GetProperty("blocking").GetInt32() > 0);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public void Fix_MakesTheSafeRepairs_SoThatNothingStopsTheDraft()
    {
        Write("naskah.draft", Draft);

        var run = Run("fix", "naskah.draft", "--out", "baik.draft", "--date", "2026-11-22");

        Assert.Contains("KNS-02: diperbaiki:", run.Error, StringComparison.Ordinal);
        Assert.Contains("- bahwa perlu dibentuk tim;", File.ReadAllText(Path.Combine(_folder, "baik.draft")), StringComparison.Ordinal);
        Assert.DoesNotContain("KNS-02", Run("check", "baik.draft", "--date", "2026-11-22").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("babel")]
    public void CheckAndFix_OfALawWithItsOrderTyped_FindNothingToCorrect(string? tenant)
    {
        var text = File.ReadAllText(Path.Combine(Root(), "tests", "Budaya.LegalText.Tests", "Documents", "pergub-berkah.draft"));
        Write("naskah.draft", text.Replace("\nLAMPIRAN", $"\n{Order}\nLAMPIRAN", StringComparison.Ordinal));
        string[] options = tenant is null ? ["--date", "2021-07-01"] : ["--date", "2021-07-01", "--tenant", Path.Combine(Root(), "Tenants", tenant)];

        var check = Run(["check", "naskah.draft", .. options]);
        var fix = Run(["fix", "naskah.draft", "--out", "baik.draft", .. options]);

        Assert.DoesNotContain("wajib diperbaiki", check.Output, StringComparison.Ordinal);
        Assert.Equal((0, 0), (check.ExitCode, fix.ExitCode));
        Assert.Equal(File.ReadAllText(Path.Combine(_folder, "naskah.draft")), File.ReadAllText(Path.Combine(_folder, "baik.draft")));
    }

    /// <summary>The order of an imported text names another region than any of the packs: nothing is known against it.</summary>
    [Fact]
    public void Fix_OfAnImportedLaw_LeavesItsOrderAsItWas()
    {
        File.Copy(Path.Combine(Root(), "tests", "Budaya.LegalText.Tests", "Importing", "Sources", "tanpa-rahmat.txt"), Path.Combine(_folder, "lama.txt"));
        Run("import", "lama.txt", "--out", "lama.draft");
        var order = File.ReadLines(Path.Combine(_folder, "lama.draft")).Single(line => line.StartsWith("Agar setiap orang", StringComparison.Ordinal));

        var fix = Run("fix", "lama.draft", "--out", "baik.draft");

        Assert.DoesNotContain("PNT-02", fix.Error, StringComparison.Ordinal);
        Assert.Contains(order, File.ReadAllLines(Path.Combine(_folder, "baik.draft")));
    }

    [Fact]
    public void Check_AnOrderThatNamesAnotherGazette_IsAnErrorOfTheRegionThatIsNamed()
    {
        Write("naskah.draft", $"PERATURAN\nTENTANG Contoh\nPASAL\n  Isi.\n{Order}\n");

        Assert.DoesNotContain("PNT-02", Run("check", "naskah.draft").Output, StringComparison.Ordinal);
        Assert.Contains("naskah.draft(5,1): PNT-02: wajib diperbaiki: ", Run("check", "naskah.draft", "--tenant", Path.Combine(Root(), "Tenants", "bangka-barat")).Output, StringComparison.Ordinal);
    }

    /// <summary>Each form holds the title, the dictum with its number, and the office of the region that was named.</summary>
    [Theory]
    [InlineData("docx")]
    [InlineData("html")]
    [InlineData("akn")]
    [InlineData("pdf")]
    [InlineData("svg")]
    public void Write_InEveryForm_HoldsTheTextOfTheRegion(string format)
    {
        Write("naskah.draft", Draft);

        var run = Run("write", "naskah.draft", "--format", format, "--out", $"hasil.{format}", "--tenant", Path.Combine(Root(), "Tenants", "bangka-barat"));

        Assert.Equal(("", "", 0), run);
        var bytes = File.ReadAllBytes(Path.Combine(_folder, format == "svg" ? "hasil-1.svg" : $"hasil.{format}"));
        if (format == "svg")
        {
            Assert.True(XDocument.Parse(Encoding.UTF8.GetString(bytes)).Descendants().Count(e => e.Name.LocalName is "path" or "use") > 100, "The page has no letters.");   // letters are drawn, so that no reader's font is asked for
            return;
        }

        var markup = format switch { "pdf" => TextOfPdf("hasil.pdf"), "docx" => Part(bytes, "word/document.xml"), _ => Encoding.UTF8.GetString(bytes) };
        if (format is "docx" or "akn")
        {
            XDocument.Parse(markup);
        }

        var words = string.Join(' ', Tag().Replace(markup, " ").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("BUPATI BANGKA BARAT", words, StringComparison.Ordinal);
        Assert.Contains("TIM PENYUSUN", words, StringComparison.Ordinal);
        Assert.Contains("Membentuk Tim Penyusun.", words, StringComparison.Ordinal);
        Assert.Contains("mulai berlaku pada tanggal ditetapkan", words, StringComparison.Ordinal);
    }

    private string TextOfPdf(string file)
    {
        var start = new ProcessStartInfo("pdftotext", ["-layout", file, "-"]) { WorkingDirectory = _folder, RedirectStandardOutput = true, StandardOutputEncoding = new UTF8Encoding(false) };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("pdftotext did not start.");
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return text;
    }

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();

    private static string Part(byte[] docx, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        using var part = new StreamReader(zip.GetEntry(name)!.Open());   // every Word file has this part
        return part.ReadToEnd();
    }

    [Fact]
    public void Write_Svg_GivesAFileForEachPage()
    {
        Write("naskah.draft", Draft);

        var run = Run("write", "naskah.draft", "--format", "svg", "--out", "hal.svg");

        Assert.Equal(("", "", 0), run);
        Assert.StartsWith("<svg", File.ReadAllText(Path.Combine(_folder, "hal-1.svg")), StringComparison.Ordinal);
    }

    [Fact]
    public void Compare_AWord_IsSaidInWords()
    {
        Write("lama.draft", Draft);
        Write("baru.draft", Draft.Replace("Membentuk Tim", "Menetapkan Tim", StringComparison.Ordinal));

        Assert.Equal(("Diktum KESATU: \"Membentuk\" diganti menjadi \"Menetapkan\".\n", "", 1), Run("compare", "lama.draft", "baru.draft"));
        Assert.Equal(("", "", 0), Run("compare", "lama.draft", "lama.draft"));
        Assert.Contains("<ins>Menetapkan</ins>", Run("compare", "lama.draft", "baru.draft", "--format", "html").Output, StringComparison.Ordinal);
        Assert.Equal(1, Run("compare", "lama.draft", "baru.draft", "--format", "docx", "--out", "beda.docx").ExitCode);
        Assert.Equal("PK"u8.ToArray(), File.ReadAllBytes(Path.Combine(_folder, "beda.docx"))[..2]);
    }

    [Fact]
    public void Import_OfAWordFile_GivesTheDraftBack()
    {
        Write("naskah.draft", Draft);
        Run("write", "naskah.draft", "--format", "docx", "--out", "naskah.docx");

        var run = Run("import", "naskah.docx");

        Assert.Contains("DIKTUM Membentuk Tim Penyusun.", run.Output, StringComparison.Ordinal);
        Assert.Contains("naskah.docx: dikenali: 2 diktum", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_OfText_SaysWhatItCouldNotPlace()
    {
        Write("lama.txt", "PERATURAN BUPATI CONTOH\nTENTANG\nBUDAYA KERJA\nKalimat tanpa tempat.\nPasal 1\nBudaya kerja diterapkan.\n");

        var run = Run("import", "lama.txt", "--out", "lama.draft");

        Assert.Equal("", run.Output);
        Assert.Contains("lama.txt(1,1): impor: ", run.Error, StringComparison.Ordinal);
        Assert.StartsWith("PERATURAN\nTENTANG ", File.ReadAllText(Path.Combine(_folder, "lama.draft")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pdf")]
    [InlineData("svg")]
    public void Write_ACharacterThatThePagesCannotShow_IsNamedWithItsPlace(string format)
    {
        Write("naskah.draft", "KEPUTUSAN\nTENTANG Contoh\nMENIMBANG\n- bahwa x;\nMENETAPKAN\nDIKTUM\n  Budaya = 漢.\n");

        var check = Run("check", "naskah.draft");
        var write = Run("write", "naskah.draft", "--format", format, "--out", $"hasil.{format}");

        Assert.Contains("naskah.draft(7,12): NSK-16: wajib diperbaiki: ", check.Output, StringComparison.Ordinal);
        Assert.StartsWith("naskah.draft(7,12): NSK-16: wajib diperbaiki: Huruf atau tanda \"漢\"", write.Error, StringComparison.Ordinal);
        Assert.Equal(("", 2), (write.Output, write.ExitCode));
        Assert.False(File.Exists(Path.Combine(_folder, $"hasil.{format}")));
    }

    /// <summary>What cannot be done has the form of a finding: the file, a place, what it is about, why.</summary>
    [Fact]
    public void Draft_WhatIsRefused_IsOneLineWithTheFileAndAPlace()
    {
        Write("rusak.docx", "PK bukan zip");
        Write("naskah.draft", Draft);

        Assert.Matches(@"^rusak\.docx\(1,1\): impor: [^\n]+\n$", Run("import", "rusak.docx").Error);
        Assert.Matches(@"^tidak-ada\.draft\(1,1\): berkas: [^\n]+\n$", Run("check", "tidak-ada.draft").Error);
        Assert.Matches(@"^tidak/ada/a\.docx\(1,1\): berkas: [^\n]+\n$", Run("write", "naskah.draft", "--format", "docx", "--out", "tidak/ada/a.docx").Error);
    }

    /// <summary>The page says that a mistyped command ends with 2, and that 1 is said of texts only.</summary>
    [Theory]
    [InlineData("periksa", "naskah.draft")]
    [InlineData("check")]
    [InlineData("check", "naskah.draft", "--jason")]
    [InlineData("write", "naskah.draft", "--format", "rtf", "--out", "a.rtf")]
    [InlineData("write", "naskah.draft")]
    public void Draft_AMistypedCommand_EndsWithTwoAsThePageSays(params string[] arguments)
    {
        Write("naskah.draft", Draft);

        var run = Run(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.NotEqual("", run.Error);
        Assert.Contains("2 berkas tidak dapat dibaca, ditulis, atau dicetak, atau perintahnya salah tulis.", File.ReadAllText(Path.Combine(Root(), "docs", "cli.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void Draft_WhatCannotBeDone_EndsWithTwo()
    {
        Write("rusak.docx", "PK bukan zip");
        Write("naskah.draft", Draft);

        Assert.Equal(2, Run("check", "tidak-ada.draft").ExitCode);
        Assert.Equal(2, Run("import", "rusak.docx").ExitCode);
        Assert.Equal(2, Run("check", "naskah.draft", "--date", "kemarin").ExitCode);
        Assert.Equal(2, Run("write", "naskah.draft", "--format", "docx", "--out", "a.docx", "--tenant", "tidak-ada").ExitCode);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("write")]
    [InlineData("compare")]
    [InlineData("import")]
    [InlineData("fix")]
    public void Help_OfEveryCommand_NamesTheExitCodes(string command) => Assert.Contains("Kode keluar: 0 beres", Run(command, "--help").Output.ReplaceLineEndings(" "), StringComparison.Ordinal);

    [Theory]
    [InlineData("cli.md")]
    [InlineData("import.md")]
    public void Docs_EveryCommandShown_Runs(string page)
    {
        Write("naskah.draft", Draft);
        Write("lama.draft", Draft);
        Write("baru.draft", Draft.Replace("Membentuk", "Menetapkan", StringComparison.Ordinal));
        Run("write", "naskah.draft", "--format", "docx", "--out", "peraturan.docx");
        var commands = File.ReadLines(Path.Combine(Root(), "docs", page)).Where(line => line.StartsWith("budaya draft ", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(commands);
        Assert.All(commands, command =>
        {
            var run = Run(command.Replace("Tenants/", Path.Combine(Root(), "Tenants") + "/", StringComparison.Ordinal).Split(' ')[2..]);
            Assert.True(run.ExitCode is 0 or 1, $"{command}: {run.ExitCode} {run.Error}");   // 2: mistyped, an unknown option, or a file that is not there
        });
        Assert.Equal(2, Run("check", "naskah.draft", "--pilihan-lama").ExitCode);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Budaya.Platform.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException($"No solution above {AppContext.BaseDirectory}.");
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text, new UTF8Encoding(false));

    private (string Output, string Error, int ExitCode) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false),
            StandardErrorEncoding = new UTF8Encoding(false),
        };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "budaya.dll"), "draft", .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (output, error.GetAwaiter().GetResult(), process.ExitCode);
    }
}
