using System.Diagnostics;
using System.Text;

namespace Budaya.Cli.Tests.TemplateCommands;

/// <summary>Runs the program itself: what counts are the bytes on its two outputs and its exit code.</summary>
public sealed class TemplateCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("budaya-template-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Render_WithModelAndIncludes_WritesExactlyTheText()
    {
        Write("surat.sbn", "Yth. {{ nama }}\r\n{{ include 'kaki.sbn' }}é");
        Write("data.json", """{"nama": "Kepala Dinas"}""");
        Write("kaki.sbn", "Salam.");

        var run = Run("render", "surat.sbn", "--model", "data.json", "--includes", ".");

        Assert.Equal(("Yth. Kepala Dinas\r\nSalam.é", "", 0), run);
    }

    [Fact]
    public void Render_WithAProblem_WritesItOnStandardErrorOnly()
    {
        Write("surat.sbn", "Halo\n{{ nama }}");

        var run = Run("render", "surat.sbn", "--source-name", "surat");

        Assert.Equal(("", "surat(2,4) : error : Nama \"nama\" tidak dikenal: tidak ada dalam data dan belum diisi dalam templat.\n", 1), run);
    }

    [Fact]
    public void Render_Lenient_LeavesUnknownNamesEmpty()
    {
        Write("surat.sbn", "[{{ nama }}]");

        Assert.Equal(("[]", "", 0), Run("render", "surat.sbn", "--lenient"));
    }

    [Fact]
    public void Render_Profiles_DecideAboutTheClock()
    {
        Write("jam.sbn", "{{ date.now.year > 2000 }}");

        Assert.Equal("true", Run("render", "jam.sbn").Output);
        Assert.Contains("date.now", Run("render", "jam.sbn", "--profile", "deterministic").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_OptionsInEveryForm_MeanTheSame()
    {
        Write("surat.sbn", "{{ nama }}{{ tidak_ada }}");
        Write("data.json", """{"nama": "Ani"}""");

        Assert.Equal(("Ani", "", 0), Run("render", "--lenient", "--model", "data.json", "surat.sbn"));
        Assert.Equal(("Ani", "", 0), Run("render", "surat.sbn", "--model=data.json", "--lenient"));
        Assert.Equal(("Ani", "", 0), Run("render", "--model:data.json", "--profile", "full", "--lenient", "--", "surat.sbn"));
    }

    [Fact]
    public void Render_AMistakeInTheOptions_IsRefusedWithNothingOnTheOutput()
    {
        Write("surat.sbn", "Halo");

        foreach (var arguments in new string[][] { ["render", "surat.sbn", "--profil", "full"], ["render", "surat.sbn", "--profile", "lain"], ["render", "surat.sbn", "lain.sbn"], ["render", "surat.sbn", "--model"] })
        {
            var run = Run(arguments);

            Assert.Equal(1, run.ExitCode);
            Assert.NotEqual("", run.Error);
            Assert.DoesNotContain("Halo", run.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Render_IncludeOutsideTheFolder_IsNotFound()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "dalam"));
        Write("rahasia.txt", "rahasia");
        Write("surat.sbn", "{{ include '../rahasia.txt' }}");

        var run = Run("render", "surat.sbn", "--includes", "dalam", "--source-name", "s");

        Assert.Equal(("", "s(1,4) : error : Templat \"../rahasia.txt\" tidak ditemukan.\n", 1), run);
    }

    [Fact]
    public void RenderBatch_GivesOneLineForEachCaseInOrder()
    {
        Write("kasus.jsonl", """
            {"template": "{{ a }}\né", "model": {"a": 1}}
            {"template": "{{ b }}"}
            {"template": "tetap"}
            """);

        var run = Run("render", "--batch", "kasus.jsonl", "--source-name", "k");

        Assert.Equal("""
            {"output":"1\né"}
            {"errors":["k(1,4) : error : Nama \"b\" tidak dikenal: tidak ada dalam data dan belum diisi dalam templat."]}
            {"output":"tetap"}

            """.ReplaceLineEndings("\n"), run.Output);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void RenderBatch_LineThatIsNoCase_IsAProblemOfThatLineAlone()
    {
        Write("kasus.jsonl", "{\"template\": 5}\n\n{\"template\": \"{{ a }}\", \"model\": {\"a\": \"\\ud800\"}}\nbukan JSON\n{\"template\": \"tetap\"}\n");

        var run = Run("render", "--batch", "kasus.jsonl", "--source-name", "k");

        const string Refused = "{\"errors\":[\"k(1,1) : error : Baris ini bukan objek JSON dengan \\\"template\\\" dan \\\"model\\\".\"]}\n";
        Assert.Equal((Refused + Refused + Refused + "{\"output\":\"tetap\"}\n", "", 0), run);
    }

    [Theory]
    [InlineData("[1]")]
    [InlineData("bukan JSON")]
    [InlineData("{\"nama\": \"\\ud800\"}")]
    public void Render_ModelThatIsNoObjectOfTexts_IsAProblem(string model)
    {
        Write("surat.sbn", "Halo {{ nama }}");
        Write("data.json", model);

        Assert.Equal(("", "s(1,1) : error : Model bukan satu objek JSON yang benar.\n", 1), Run("render", "surat.sbn", "--model", "data.json", "--source-name", "s"));
    }

    [Fact]
    public void Check_OfARightTemplate_ListsTheNamesItReads()
    {
        Write("surat.sbn", "{{ nama }} {{ opd.kepala.nip }} {{ x = 1; x }}");

        Assert.Equal(("nama\nopd.kepala.nip\n", "", 0), Run("check", "surat.sbn"));
    }

    [Fact]
    public void Check_OfAWrongTemplate_ListsItsProblems()
    {
        Write("surat.sbn", "{{ 1 + }}\n{{ end }}");

        var run = Run("check", "surat.sbn", "--source-name", "s");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(2, run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal("", run.Output);
    }

    [Fact]
    public void Render_AFileThatIsNotThere_SaysSo()
    {
        var run = Run("render", "tidak-ada.sbn");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("Berkas tidak dapat dibaca:", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_LoadsNeitherDatabaseNorPacksNorWeb()
    {
        Write("surat.sbn", "{{ nama }} {{ include 'kaki.sbn' }} {{ 12 | id.terbilang }}");
        Write("kaki.sbn", "kaki");
        Write("data.json", """{"nama": "Ani"}""");

        var run = Run("render", "surat.sbn", "--model", "data.json", "--includes", ".");

        Assert.Equal(("Ani kaki dua belas", "", 0), run);
        var loaded = File.ReadAllLines(Path.Combine(_folder, "loaded.txt"));
        Assert.Contains("Budaya.TemplateLanguage", loaded);
        Assert.DoesNotContain(loaded, name => name.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.Data", StringComparison.Ordinal)
            || name is "YamlDotNet" or "Budaya.Database" or "Budaya.Typesetting");
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
        start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(TemplateCommandTests).Assembly.Location;
        start.Environment[StartupHook.FileVariable] = Path.Combine(_folder, "loaded.txt");
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "budaya.dll"), "template", .. arguments])
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
