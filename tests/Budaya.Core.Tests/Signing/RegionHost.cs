using Budaya.Core.Data;
using Budaya.Core.Drafting;
using Budaya.Core.Packs;
using Budaya.Core.People;
using Budaya.Core.Signing;
using Budaya.Core.Tenants;
using Budaya.Core.Tests.Tenants;
using Budaya.Core.Values;
using Budaya.Core.Workflow;
using Budaya.Database;
using Budaya.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Budaya.Core.Tests.Signing;

/// <summary>A region made from its shipped pack on a database of its own, with the whole of Core and the real typesetter.</summary>
internal sealed class RegionHost : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly ServiceProvider _services;
    private readonly TemporaryDirectory _files = new();

    private RegionHost(TestDatabase database, string tenant, Func<TenantProfile, TenantProfile> change, SigningSettings settings)
    {
        (_database, Tenant) = (database, tenant);
        _services = new ServiceCollection().AddLogging().AddSingleton(settings).AddCheckedDatabase(database.Settings)
            .AddBudayaCore(new FileStoreSettings { Folder = _files.Path }).BuildServiceProvider();
        Pack = ShippedPacks.Read(tenant);
        Pack = Pack with { Profile = change(Pack.Profile) };
    }

    public string Tenant { get; }

    public TenantPack Pack { get; }

    public static Task<RegionHost> SqliteAsync(string tenant, Func<TenantProfile, TenantProfile>? change = null, SigningSettings? settings = null) =>
        OnAsync(TestDatabase.CreateAsync, tenant, change, settings);

    public static async Task<RegionHost> OnAsync(Func<Task<TestDatabase>> open, string tenant, Func<TenantProfile, TenantProfile>? change = null, SigningSettings? settings = null)
    {
        RegionHost host = new(await open(), tenant, change ?? (p => p), settings ?? new("http://localhost:5080/{pemda}"));
        await using AsyncServiceScope scope = host._services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<PackSetup>().Create(host.Pack, withDemoPeople: true);
        await scope.ServiceProvider.GetRequiredService<BudayaDbContext>().SaveChangesAsync();
        return host;
    }

    /// <summary>A scope in which the holder of an office acts.</summary>
    public async Task<RegionScope> AsAsync(string office)
    {
        AsyncServiceScope scope = _services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantScope>().Choose(Tenant);
        BudayaDbContext db = scope.ServiceProvider.GetRequiredService<BudayaDbContext>();
        Guid person = await db.Set<OfficeHolding>().Where(h => h.OfficeKey == office).Select(h => h.PersonId).FirstAsync();
        string name = await db.Set<Person>().Where(p => p.Id == person).Select(p => p.DisplayName).SingleAsync();
        IReadOnlyList<HeldOffice> offices = await scope.ServiceProvider.GetRequiredService<PeopleDirectory>().OfficesOfAsync(person, CancellationToken.None);
        scope.ServiceProvider.GetRequiredService<ActingPerson>().Become(person, name, nip: null, offices);
        return new(scope);
    }

    /// <summary>A case of the region's workflow that carries a framework, and the drafts of some of its documents.</summary>
    public async Task<IReadOnlyList<Guid>> DraftAsync(string drafter, string acronym, params string[] documents)
    {
        await ConfirmExamplesAsync(acronym);
        await using RegionScope scope = await AsAsync(drafter);
        WorkflowVersion version = await scope.Db.Set<WorkflowVersion>().FirstAsync();
        ValueFramework framework = await scope.Db.Set<ValueFramework>().FirstAsync(f => f.Acronym == acronym);
        WorkflowCase opened = scope.Db.Add(new WorkflowCase
        {
            WorkflowKey = version.Key, WorkflowNumber = version.Number, Title = acronym, RuleDate = new(2026, 11, 2), FrameworkId = framework.Id, OpenedAt = DateTimeOffset.UtcNow,
        }).Entity;
        // The case stands at all its signing steps at once, so that each test takes the acts in an order of its own.
        WorkflowAct[] acts = [WorkflowAct.Initial, WorkflowAct.Sign, WorkflowAct.Number, WorkflowAct.Promulgate, WorkflowAct.CertifyCopies];
        opened.OpenSteps.AddRange(version.Definition().Steps.Where(s => acts.Contains(s.Act)).Select(s => new OpenStep { CaseId = opened.Id, StepKey = s.Key, EnteredAt = opened.OpenedAt }));
        await scope.Db.SaveChangesAsync();
        List<Guid> ids = [];
        CasePosition position = await CasePosition.LoadAsync(scope.Db, opened.Id, CancellationToken.None);
        foreach (string key in documents)
        {
            Naskah naskah = await scope.Get<DraftService>().BeginAsync(position.Case, position.Definition.Documents.Single(d => d.Key == key), position.Definition.Documents, CancellationToken.None);
            await scope.Db.SaveChangesAsync();
            ids.Add(naskah.Id);
        }

        return ids;
    }

    /// <summary>The bureau says that the example texts of a framework are the region's own.</summary>
    public async Task ConfirmExamplesAsync(string acronym)
    {
        await using RegionScope scope = await AsAsync(Tenant == "babel" ? "kabiro-organisasi" : "kabag-organisasi");
        ValueFramework framework = await scope.Db.Set<ValueFramework>().FirstAsync(f => f.Acronym == acronym);
        await scope.Get<ExampleTexts>().ConfirmAsync(framework.Id, framework.Version, CancellationToken.None);
        await scope.Db.SaveChangesAsync();
    }

    /// <summary>Freezes a document and records every paraf.</summary>
    public async Task InitialAsync(string officer, Guid id)
    {
        await using RegionScope scope = await AsAsync(officer);
        await scope.Get<DraftService>().FreezeAsync(id, CancellationToken.None);
        await scope.Db.SaveChangesAsync();
        foreach (Office office in (await scope.Get<SigningService>().FileAsync(id, CancellationToken.None)).ParafOffices)
        {
            await scope.Get<SigningService>().RecordParafAsync(new(id, office.Key, Today, new("%PDF-1.4 paraf"u8.ToArray())), CancellationToken.None);
            await scope.Db.SaveChangesAsync();
        }
    }

    /// <summary>One act by an officer, saved.</summary>
    public async Task DoAsync(string officer, Func<SigningService, Task> act)
    {
        await using RegionScope scope = await AsAsync(officer);
        await using var transaction = await scope.Db.Database.BeginTransactionAsync();
        await act(scope.Get<SigningService>());
        await scope.Db.SaveChangesAsync();
        await transaction.CommitAsync();
    }

    public static DateOnly Today => DateOnly.FromDateTime(DateTimeOffset.UtcNow.AddHours(7).DateTime);

    public static ActEvidence Scan => new("%PDF-1.4 pindaian"u8.ToArray());

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
        _files.Dispose();
    }
}

/// <summary>A unit of work of one person.</summary>
internal sealed class RegionScope(AsyncServiceScope scope) : IAsyncDisposable
{
    public BudayaDbContext Db => Get<BudayaDbContext>();

    public T Get<T>()
        where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    public ValueTask DisposeAsync() => scope.DisposeAsync();
}

/// <summary>A folder of one test.</summary>
internal sealed class TemporaryDirectory : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("budaya-berkas-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
