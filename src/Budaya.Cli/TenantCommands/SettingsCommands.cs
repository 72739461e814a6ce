using System.CommandLine;
using Budaya.Cli.AuditCommands;
using Budaya.Core.Data;
using Budaya.Core.Packs;
using Budaya.Core.Tenants;
using Microsoft.Extensions.DependencyInjection;

namespace Budaya.Cli.TenantCommands;

/// <summary>
/// <c>budaya tenant plan FOLDER</c> shows what the changed <c>tenant.yaml</c> of a region that exists would change; <c>budaya tenant apply FOLDER --plan HASH</c> does
/// exactly that. Exit codes: 0 done, 1 refused or the pack has problems, 2 the database was not named.
/// </summary>
internal static class SettingsCommands
{
    private static readonly Argument<string> Folder = new("FOLDER") { Description = "Folder daerah, misalnya Tenants/babel" };
    private static readonly Option<string> Hash = new("--plan") { Description = "Kode rencana yang dicetak tenant plan", Required = true };

    public static Command Plan()
    {
        DatabaseOptions database = new();
        Command command = new("plan", "Menampilkan setelan yang akan berubah bila tenant.yaml diterapkan pada pemda yang sudah ada") { Folder };
        database.AddTo(command);
        command.SetAction((parsed, cancellationToken) => WithAsync(parsed, database.Open(parsed), (plans, _, pack) => plans.PlanAsync(pack, cancellationToken)));
        return command;
    }

    public static Command Apply()
    {
        DatabaseOptions database = new();
        Command command = new("apply", "Menerapkan rencana yang sudah diperiksa") { Folder, Hash };
        database.AddTo(command);
        command.SetAction((parsed, cancellationToken) => WithAsync(parsed, database.Open(parsed, writes: true), async (plans, db, pack) =>
        {
            SettingsPlan plan = await plans.ApplyAsync(pack, parsed.GetRequiredValue(Hash), Environment.UserName, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return plan;
        }));
        return command;
    }

    private static async Task<int> WithAsync(ParseResult parsed, ServiceProvider? services, Func<SettingsPlanService, BudayaDbContext, TenantPack, Task<SettingsPlan>> work)
    {
        if (services is null)
        {
            return 2;
        }

        await using ServiceProvider opened = services;
        TenantPackReading reading = TenantFile.ReadFolder(parsed.GetRequiredValue(Folder));
        if (reading.Pack is not { } pack)
        {
            Console.Error.WriteLine(string.Join('\n', reading.Problems));
            return 1;
        }

        await using AsyncServiceScope scope = DatabaseOptions.For(opened, pack.Id);
        IServiceProvider here = scope.ServiceProvider;
        return await Answer.OfAsync(async () => InWords(await work(here.GetRequiredService<SettingsPlanService>(), here.GetRequiredService<BudayaDbContext>(), pack)));
    }

    private static string InWords(SettingsPlan plan) => string.Join('\n', [
        .. plan.Changes.Count == 0 ? ["tenant.yaml: tidak ada setelan yang berubah."] : plan.Changes.Select(c => $"{c.Key}: {c.From} menjadi {c.To}"),
        .. plan.RunningCases.Select(title => $"Alur yang berjalan dan memakai setelan ini sejak diterapkan: {title}"),
        "Perangkat daerah, jabatan, kalender, alur, dan kerangka nilai tidak diambil dari berkas; ubah di layar.",
        $"Rencana: {plan.Hash}",
    ]);
}
