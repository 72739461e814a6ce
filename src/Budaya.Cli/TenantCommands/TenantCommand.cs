using System.CommandLine;

namespace Budaya.Cli.TenantCommands;

/// <summary><c>budaya tenant …</c>: works on the packs of regions; <c>plan</c> and <c>apply</c> open the database as well.</summary>
internal static class TenantCommand
{
    public static Command Create() => new("tenant", "Memeriksa dan menerapkan berkas daerah") { CheckCommand.Create(), SettingsCommands.Plan(), SettingsCommands.Apply() };
}
