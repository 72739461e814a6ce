using Budaya.Core;
using Budaya.Core.Data;
using Budaya.Core.Packs;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Budaya.Database;
using Budaya.Web.Tenancy;

namespace Budaya.Web.Start;

/// <summary>Before the first request: the database is brought up to date, tenants that do not exist yet are made from their packs.</summary>
public static partial class FirstStart
{
    /// <summary>Prepares; a pack with problems leaves out that tenant alone and its problems are printed.</summary>
    public static async Task PrepareAsync(WebApplication app, HostSettings settings, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentNullException.ThrowIfNull(settings);
        await using (AsyncServiceScope scope = app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<BudayaDbContext>().BringUpToDateAsync(settings.Database, cancellationToken);
        }

        foreach (string folder in Directory.EnumerateDirectories(settings.TenantsFolder).Order(StringComparer.Ordinal))
        {
            await CreateAsync(app, folder, cancellationToken);
        }

        await OfferOperatorAsync(app, settings, cancellationToken);
        if (!app.Environment.IsDevelopment())
        {
            foreach (TenantEntry tenant in await app.Services.GetRequiredService<TenantCatalog>().AllAsync(cancellationToken))
            {
                await OfferLinkAsync(app, settings, tenant, cancellationToken);
            }
        }
    }

    private static async Task CreateAsync(WebApplication app, string folder, CancellationToken cancellationToken)
    {
        await using AsyncServiceScope scope = app.Services.CreateAsyncScope();
        PackSetup setup = scope.ServiceProvider.GetRequiredService<PackSetup>();
        if (await setup.PackHashAsync(Path.GetFileName(folder), cancellationToken) is { } known)
        {
            TellOfChange(folder, known);
            return;
        }

        TenantPackReading reading = TenantFile.ReadFolder(folder);
        if (reading.Pack is null)
        {
            foreach (Problem problem in reading.Problems)
            {
                WrongPack(app.Logger, reading.Id, problem.ToString());
            }

            return;
        }

        BudayaDbContext db = scope.ServiceProvider.GetRequiredService<BudayaDbContext>();
        if (await PackSetup.TakenHostsAsync(db, reading.Pack, cancellationToken) is { Count: > 0 } taken)
        {
            WrongPack(app.Logger, reading.Id, new Problem(Path.Combine(folder, "tenant.yaml"), 0, 0, $"\"inang\" menyebut {string.Join(", ", taken)}, yang sudah dipakai pemda lain.").ToString());
            return;
        }

        setup.Create(reading.Pack, withDemoPeople: app.Environment.IsDevelopment());
        await db.SaveChangesAsync(cancellationToken);
    }

    // The database is the truth: a changed pack changes nothing by itself, and that must not go unnoticed.
    private static void TellOfChange(string folder, string known)
    {
        if (TenantFile.HashOf(folder) != known)
        {
            Console.WriteLine($"{Path.GetFileName(folder)}: berkas daerah berubah sejak terakhir diterapkan, dan perubahannya belum berlaku. Periksa dengan \"budaya tenant plan {folder}\", lalu terapkan dengan \"budaya tenant apply\".");
        }
    }

    // Outside Development a link at each start until an operator has used one; in Development an operator without a password.
    private static async Task OfferOperatorAsync(WebApplication app, HostSettings settings, CancellationToken cancellationToken)
    {
        await using AsyncServiceScope scope = app.Services.CreateAsyncScope();
        BudayaDbContext db = scope.ServiceProvider.GetRequiredService<BudayaDbContext>();
        OperatorService operators = scope.ServiceProvider.GetRequiredService<OperatorService>();
        if (app.Environment.IsDevelopment())
        {
            await operators.EnsureDemoAsync(cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }
        else if (await operators.NobodyCanSignInAsync(cancellationToken))
        {
            string token = await operators.FirstAsync(cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            Console.WriteLine($"Operator platform: tautan sekali pakai untuk operator pertama: {settings.PublicUrl}/operator/awal/{token}");
        }
    }

    // At each start until somebody has used it: a link that expired or scrolled away must not lock a region out.
    private static async Task OfferLinkAsync(WebApplication app, HostSettings settings, TenantEntry tenant, CancellationToken cancellationToken)
    {
        await using AsyncServiceScope scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantScope>().Choose(tenant.Id);
        SetupLinkService links = scope.ServiceProvider.GetRequiredService<SetupLinkService>();
        if (await links.NobodyCanSignInAsync(cancellationToken))
        {
            string token = await links.FirstAsync(cancellationToken);
            await scope.ServiceProvider.GetRequiredService<BudayaDbContext>().SaveChangesAsync(cancellationToken);
            Console.WriteLine($"{tenant.Name}: tautan sekali pakai untuk admin pertama: {settings.PublicUrl}/{tenant.Identifier}/awal/{token}");
        }
    }

    [LoggerMessage(LogLevel.Error, "Tenant {Tenant} is not served, its pack is wrong: {Problem}")]
    private static partial void WrongPack(ILogger log, string tenant, string problem);
}
