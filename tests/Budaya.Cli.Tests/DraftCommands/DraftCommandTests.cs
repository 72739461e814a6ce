using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Budaya.Cli.Tests.DraftCommands;

/// <summary>Runs the program itself on the examples of <c>docs/cli.md</c>.</summary>
public sealed class DraftCommandTests : IDisposable
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
    [InlineData("docx", "PK")]
    [InlineData("html", "<")]
    [InlineData("akn", "<?xml")]
    [InlineData("pdf", "%PDF-")]
    public void Write_InEveryForm_GivesAFile(string format, string begins)
    {
        Write("naskah.draft", Draft);

        var run = Run("write", "naskah.draft", "--format", format, "--out", $"hasil.{format}", "--tenant", Path.Combine(Root(), "Tenants", "bangka-barat"));

        Assert.Equal(("", "", 0), run);
        Assert.StartsWith(begins, Encoding.Latin1.GetString(File.ReadAllBytes(Path.Combine(_folder, $"hasil.{format}"))), StringComparison.Ordinal);
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
        Assert.All(commands, command => Assert.True(Run(command.Replace("Tenants/", Path.Combine(Root(), "Tenants") + "/", StringComparison.Ordinal).Split(' ')[2..]) is { ExitCode: not 2 }, command));
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
