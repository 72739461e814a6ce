using Budaya.Cli;
using Budaya.Cli.TemplateCommands;

// The plain form of a render starts at once; every other command is made by the general reader of commands, and only when it is asked for.
return RenderArguments.TryRead(args) is { } render ? RenderCommand.Run(render) : Commands.Run(args);
