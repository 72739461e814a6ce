using System.CommandLine;
using Budaya.Cli.AuditCommands;
using Budaya.Cli.DraftCommands;
using Budaya.Cli.OperatorCommands;
using Budaya.Cli.TemplateCommands;
using Budaya.Cli.TenantCommands;

namespace Budaya.Cli;

/// <summary>All commands. Work on templates and drafts starts without loading database, packs or web.</summary>
internal static class Commands
{
    public static int Run(string[] arguments)
    {
        RootCommand root = new("Budaya Platform") { TemplateCommand.Create(), DraftCommand.Create() };
        if (arguments is not ["template" or "draft", ..])
        {
            AddWithDatabase(root);
        }

        var parsed = root.Parse(arguments);
        var code = parsed.Invoke();
        return parsed.Errors.Count > 0 && arguments is ["draft", ..] ? DraftFiles.Failed : code;
    }

    private static void AddWithDatabase(RootCommand root)
    {
        root.Add(new Command("audit", "Jejak audit") { VerifyCommand.Create() });
        root.Add(OperatorCommand.Create());
        root.Add(PersonCommand.Create());
        root.Add(TenantCommand.Create());
    }
}
