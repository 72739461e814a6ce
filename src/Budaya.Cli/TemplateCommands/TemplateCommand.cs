using System.CommandLine;

namespace Budaya.Cli.TemplateCommands;

/// <summary><c>budaya template …</c>: works on template files alone, and starts fast because it touches neither database, packs nor web.</summary>
internal static class TemplateCommand
{
    public static Command Create() => new("template", "Membuat teks dari templat dan memeriksa templat") { RenderCommand.Create(), CheckCommand.Create() };
}
