using System.CommandLine;
using Budaya.Cli.TemplateCommands;

// Each command is made only when it is asked for (or for help), so that template work starts without loading database, packs or web.
var root = new RootCommand("Budaya Platform") { TemplateCommand.Create() };
return root.Parse(args).Invoke();
