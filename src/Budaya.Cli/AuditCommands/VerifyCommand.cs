using System.CommandLine;
using Budaya.Core.Audit;
using Microsoft.Extensions.DependencyInjection;

namespace Budaya.Cli.AuditCommands;

/// <summary><c>budaya audit verify</c>: walks the audit chain of a region, or of all, and names the first broken entry.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        DatabaseOptions database = new();
        Option<string?> tenant = new("--tenant") { Description = "Kunci pemda; tanpa ini semua pemda diperiksa" };
        Option<string[]> witness = new("--witness")
        {
            Description = "Surel (.eml), tanda terima, atau lembar bukti yang memuat baris Sidik catatan; boleh beberapa kali, bersama --tenant", AllowMultipleArgumentsPerToken = true,
        };
        Command command = new("verify", "Memeriksa rantai jejak audit") { tenant, witness };
        database.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using ServiceProvider? services = database.Open(parsed);
            return services is null ? 2 : await VerifyAsync(services, parsed.GetValue(tenant), parsed.GetValue(witness) ?? [], cancellationToken);
        });
        return command;
    }

    /// <returns>0 whole, 1 broken, 2 it could not be looked at.</returns>
    private static async Task<int> VerifyAsync(ServiceProvider services, string? only, string[] files, CancellationToken cancellationToken)
    {
        List<string> tenants = await DatabaseOptions.TenantsAsync(services, cancellationToken);
        if (only is not null && !tenants.Contains(only))
        {
            return Refuse($"Pemda \"{only}\" tidak ada. Yang ada: {string.Join(", ", tenants)}.");
        }

        if (files.Length > 0 && only is null)
        {
            return Refuse("Saksi berasal dari satu pemda: sebutkan pemdanya dengan --tenant.");
        }

        List<ChainWitness> witnesses = [];
        foreach (string file in files)
        {
            if (!File.Exists(file))
            {
                return Refuse($"Berkas {file} tidak ada.");
            }

            IReadOnlyList<ChainWitness> found = ChainWitness.Find(await File.ReadAllBytesAsync(file, cancellationToken), Path.GetFileName(file));
            if (found.Count == 0)
            {
                return Refuse($"Berkas {file} tidak memuat baris \"Sidik catatan\".");
            }

            witnesses.AddRange(found);
        }

        bool isWhole = true;
        foreach (string tenant in only is null ? tenants : [only])
        {
            await using AsyncServiceScope scope = DatabaseOptions.For(services, tenant);
            isWhole &= Report(tenant, await scope.ServiceProvider.GetRequiredService<ChainVerifier>().VerifyAsync(witnesses, cancellationToken), witnesses.Count);
        }

        return isWhole ? 0 : 1;
    }

    private static bool Report(string tenant, ChainReport report, int witnesses)
    {
        Console.Out.WriteLine(report.Break is { } broken
            ? $"{tenant}: RUSAK pada catatan nomor {broken.Sequence}. {broken.Problem}"
            : $"{tenant}: utuh, {report.Entries} catatan{(witnesses > 0 ? $", cocok dengan {witnesses} saksi" : "")}. {ChainWitness.Line(report.Head)}");
        return report.Break is null;
    }

    private static int Refuse(string reason)
    {
        Console.Error.WriteLine(reason);
        return 2;
    }
}
