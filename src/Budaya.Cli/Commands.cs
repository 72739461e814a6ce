using System.CommandLine;
using Budaya.Cli.DraftCommands;
using Budaya.Cli.TemplateCommands;

namespace Budaya.Cli;

/// <summary>All commands. Template work starts without loading database, packs or web.</summary>
internal static class Commands
{
    public static int Run(string[] arguments) => new RootCommand("Budaya Platform") { TemplateCommand.Create(), DraftCommand.Create() }.Parse(arguments).Invoke();
}
