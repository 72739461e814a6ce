using System.CommandLine;
using System.Text;
using Budaya.Core.Drafting;

namespace Budaya.Cli.TemplateCommands;

/// <summary><c>budaya template render FILE</c> and <c>budaya template render --batch FILE.jsonl</c></summary>
internal static class RenderCommand
{
    public static Command Create()
    {
        var file = new Argument<string?>("FILE") { Description = "Berkas templat", Arity = ArgumentArity.ZeroOrOne };
        var model = new Option<string?>("--model") { Description = "Berkas JSON berisi data" };
        var includes = new Option<string?>("--includes") { Description = "Folder templat yang disisipkan" };
        var profile = new Option<string>("--profile") { Description = "full atau deterministic", DefaultValueFactory = _ => RenderArguments.Full };
        var lenient = new Option<bool>("--lenient") { Description = "Nama yang tidak dikenal menjadi kosong" };
        var name = new Option<string?>("--source-name") { Description = "Nama templat dalam laporan masalah" };
        var batch = new Option<string?>("--batch") { Description = "Berkas dengan satu kasus JSON pada setiap baris" };
        profile.AcceptOnlyFromAmong(RenderArguments.Full, RenderArguments.Deterministic);
        var command = new Command("render", "Membuat teks dari templat") { file, model, includes, profile, lenient, name, batch };
        command.SetAction(parsed => Run(new RenderArguments
        {
            File = parsed.GetValue(file),
            Model = parsed.GetValue(model),
            Includes = parsed.GetValue(includes),
            Profile = parsed.GetValue(profile) ?? RenderArguments.Full,
            Lenient = parsed.GetValue(lenient),
            SourceName = parsed.GetValue(name),
            Batch = parsed.GetValue(batch),
        }));
        return command;
    }

    public static int Run(RenderArguments asked)
    {
        var desk = new TemplateDesk(new(asked.Profile == RenderArguments.Deterministic, asked.Lenient, asked.Includes));
        return Files.Guarded(() => asked switch
        {
            { Batch: { } cases, File: null } => RenderBatch(desk, cases, asked.SourceName),
            { Batch: null, File: { } template } => RenderOne(desk, template, asked.Model, asked.SourceName),
            _ => Files.Refuse("Sebutkan satu berkas templat, atau --batch dengan satu berkas kasus."),
        });
    }

    private static int RenderOne(TemplateDesk desk, string file, string? model, string? name)
    {
        var template = Files.Read(file);
        var data = model is null ? null : Files.Read(model);
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
        var problems = desk.Render(template, name ?? file, data, output);
        return problems.Count > 0 ? Files.Report(problems) : 0;
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
