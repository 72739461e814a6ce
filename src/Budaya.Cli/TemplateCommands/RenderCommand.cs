using System.CommandLine;
using System.Text;
using Budaya.Core.Drafting;

namespace Budaya.Cli.TemplateCommands;

/// <summary><c>budaya template render FILE</c> and <c>budaya template render --batch FILE.jsonl</c></summary>
internal static class RenderCommand
{
    private const string Full = "full";
    private const string Deterministic = "deterministic";

    public static Command Create()
    {
        var file = new Argument<string?>("FILE") { Description = "Berkas templat", Arity = ArgumentArity.ZeroOrOne };
        var model = new Option<string?>("--model") { Description = "Berkas JSON berisi data" };
        var includes = new Option<string?>("--includes") { Description = "Folder templat yang disisipkan" };
        var profile = new Option<string>("--profile") { Description = "full atau deterministic", DefaultValueFactory = _ => Full };
        var lenient = new Option<bool>("--lenient") { Description = "Nama yang tidak dikenal menjadi kosong" };
        var name = new Option<string?>("--source-name") { Description = "Nama templat dalam laporan masalah" };
        var batch = new Option<string?>("--batch") { Description = "Berkas dengan satu kasus JSON pada setiap baris" };
        profile.AcceptOnlyFromAmong(Full, Deterministic);
        var command = new Command("render", "Membuat teks dari templat") { file, model, includes, profile, lenient, name, batch };
        command.SetAction(parsed =>
        {
            var desk = new TemplateDesk(new(parsed.GetValue(profile) == Deterministic, parsed.GetValue(lenient), parsed.GetValue(includes)));
            return Files.Guarded(() => (parsed.GetValue(batch), parsed.GetValue(file)) switch
            {
                ({ } cases, null) => RenderBatch(desk, cases, parsed.GetValue(name)),
                (null, { } template) => RenderOne(desk, template, parsed.GetValue(model), parsed.GetValue(name)),
                _ => Files.Refuse("Sebutkan satu berkas templat, atau --batch dengan satu berkas kasus."),
            });
        });
        return command;
    }

    private static int RenderOne(TemplateDesk desk, string file, string? model, string? name)
    {
        var outcome = desk.Render(Files.Read(file), name ?? file, model is null ? null : Files.Read(model));
        if (outcome.Text is not { } text)
        {
            return Files.Report(outcome.Problems);
        }
        using var output = Console.OpenStandardOutput();
        output.Write(Encoding.UTF8.GetBytes(text));
        return 0;
    }

    private static int RenderBatch(TemplateDesk desk, string file, string? name)
    {
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { NewLine = "\n" };
        foreach (var line in desk.RenderBatch(Files.Lines(file), name ?? file))
        {
            output.WriteLine(line);
        }
        return 0;
    }
}
