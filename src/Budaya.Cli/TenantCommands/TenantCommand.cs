using System.CommandLine;

namespace Budaya.Cli.TenantCommands;

/// <summary><c>budaya tenant …</c>: works on the packs of regions alone; no database is opened.</summary>
internal static class TenantCommand
{
    public static Command Create() => new("tenant", "Memeriksa berkas daerah") { CheckCommand.Create() };
}
