using System.CommandLine;

return new RootCommand("Budaya Platform").Parse(args).Invoke();
