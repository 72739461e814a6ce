using System.CommandLine;
using Budaya.Cli.TemplateCommands;
using Budaya.Cli.TenantCommands;

namespace Budaya.Cli;

/// <summary>All commands. Template work starts without loading database, packs or web.</summary>
internal static class Commands
{
    public static int Run(string[] arguments) => new RootCommand("Budaya Platform") { TemplateCommand.Create(), TenantCommand.Create() }.Parse(arguments).Invoke();
}
