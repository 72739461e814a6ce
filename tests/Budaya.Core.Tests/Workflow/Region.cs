using System.Text;
using Budaya.Core.Data;
using Budaya.Core.Distribution;
using Budaya.Core.Distribution.Mail;
using Budaya.Core.Packs;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Budaya.Core.Tests.Tenants;
using Budaya.Core.Workflow;
using Budaya.Database;
using Budaya.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Budaya.Core.Tests.Workflow;

/// <summary>A shipped region in a SQLite database of its own, with its demo people and a clock that stands still. Later stages answer with recorded facts.</summary>
internal sealed class Region : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly ServiceProvider _services;
    private readonly string _files;
    private readonly string _id;

    private Region(TestDatabase database, string id)
    {
        _database = database;
        _id = id;
        _files = Directory.CreateTempSubdirectory("budaya-files-").FullName;
        ServiceCollection services = new();
        services.AddLogging().AddSingleton<TimeProvider>(Clock).AddCheckedDatabase(database.Settings).AddBudayaCore(new FileStoreSettings { Folder = _files });
        services.AddSingleton(new MailSettings { PickupFolder = _files, From = "organisasi@contoh.example" });
        services.AddSingleton<IMailTransport>(Mails).AddSingleton(new PublicUrl("https://budaya.example"));
        foreach (ServiceDescriptor later in services.Where(IsLaterStage).ToList())
        {
            services.Remove(later);
        }

        services.AddSingleton<IGuardSource>(Facts);
        _services = services.BuildServiceProvider(validateScopes: true);
    }

    public TestClock Clock { get; } = new();

    public RecordedFacts Facts { get; } = new();

    public SentMails Mails { get; } = new();

    public static async Task<Region> OpenAsync(string id)
    {
        Region region = new(await TestDatabase.CreateAsync(), id);
        await region.AddTenantAsync(id);
        return region;
    }

    /// <summary>Sets up another region beside this one.</summary>
    public async Task AddTenantAsync(string id)
    {
        await using AsyncServiceScope scope = _services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<PackSetup>().Create(ShippedPacks.Read(id), withDemoPeople: true);
        await scope.ServiceProvider.GetRequiredService<BudayaDbContext>().SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>A unit of work in a region, of nobody.</summary>
    public Desk In(string tenantId)
    {
        AsyncServiceScope scope = _services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantScope>().Choose(tenantId);
        return new(scope, scope.ServiceProvider.GetRequiredService<BudayaDbContext>());
    }

    /// <summary>A unit of work of whoever holds an office.</summary>
    public async Task<Desk> AsAsync(string officeKey)
    {
        AsyncServiceScope scope = _services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantScope>().Choose(_id);
        BudayaDbContext db = scope.ServiceProvider.GetRequiredService<BudayaDbContext>();
        CancellationToken cancel = TestContext.Current.CancellationToken;
        Guid person = await db.Set<OfficeHolding>().Where(h => h.OfficeKey == officeKey && h.To == null).Select(h => h.PersonId).SingleAsync(cancel);
        IReadOnlyList<HeldOffice> offices = await scope.ServiceProvider.GetRequiredService<PeopleDirectory>().OfficesOfAsync(person, cancel);
        scope.ServiceProvider.GetRequiredService<ActingPerson>().Become(person, officeKey, nip: null, offices);
        return new(scope, db);
    }

    /// <summary>A unit of work in which nobody acts.</summary>
    public Task<Desk> AnyAsync()
    {
        AsyncServiceScope scope = _services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantScope>().Choose(_id);
        return Task.FromResult(new Desk(scope, scope.ServiceProvider.GetRequiredService<BudayaDbContext>()));
    }

    /// <summary>A unit of work of the platform itself: no tenant is chosen.</summary>
    public async Task OnPlatformAsync(Func<RegionWizard, BudayaDbContext, Task> act)
    {
        await using AsyncServiceScope scope = _services.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<RegionWizard>(), scope.ServiceProvider.GetRequiredService<BudayaDbContext>());
    }

    /// <summary>Does one thing in an office, and saves.</summary>
    public async Task<T> DoAsync<T>(string officeKey, Func<Desk, Task<T>> act)
    {
        await using Desk desk = await AsAsync(officeKey);
        T result = await act(desk);
        await desk.Db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return result;
    }

    public Task DoAsync(string officeKey, Func<Desk, Task> act) => DoAsync(officeKey, async desk =>
    {
        await act(desk);
        return true;
    });

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
        Directory.Delete(_files, recursive: true);
    }

    private static bool IsLaterStage(ServiceDescriptor service) => service.ServiceType == typeof(IGuardSource)
        && service.ImplementationType?.Namespace is not ("Budaya.Core.Workflow" or "Budaya.Core.Proposals");
}

/// <summary>A person at work.</summary>
internal sealed class Desk(AsyncServiceScope scope, BudayaDbContext db) : IAsyncDisposable
{
    public BudayaDbContext Db => db;

    public CaseService Cases => Get<CaseService>();

    public T Get<T>()
        where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    public ValueTask DisposeAsync() => scope.DisposeAsync();
}

/// <summary>A clock that the test moves.</summary>
internal sealed class TestClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 11, 17, 2, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}

/// <summary>Stands for the stages after the proposals: a condition holds once the test has recorded its fact.</summary>
internal sealed class RecordedFacts : IGuardSource
{
    private readonly HashSet<(string Step, WorkflowGuardKind Kind)> _facts = [];

    public IReadOnlyCollection<WorkflowGuardKind> Kinds { get; } =
    [
        WorkflowGuardKind.DraftMade, WorkflowGuardKind.CleanFindings, WorkflowGuardKind.Initialled, WorkflowGuardKind.SignatureGiven, WorkflowGuardKind.Numbered,
        WorkflowGuardKind.Promulgated, WorkflowGuardKind.CopiesMade, WorkflowGuardKind.Distributed, WorkflowGuardKind.Socialised, WorkflowGuardKind.CommitmentsOpened,
    ];

    public void Record(WorkflowStep step)
    {
        foreach (WorkflowGuard guard in step.Guards.Concat(step.Transitions.SelectMany(t => t.Guards)))
        {
            _facts.Add((step.Key, guard.Kind));
        }
    }

    public Task<IReadOnlyList<Refusal>> WhyNotAsync(WorkflowCase workflowCase, WorkflowStep leaving, WorkflowGuard guard, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Refusal>>(_facts.Contains((leaving.Key, guard.Kind)) ? [] : [new($"{guard.Kind} belum dicatat.")]);
}

/// <summary>Keeps what was handed over.</summary>
internal sealed class SentMails : IMailTransport
{
    public List<MailEnvelope> All { get; } = [];

    public string Text(int index) => Encoding.UTF8.GetString(All[index].Message.Span);

    public Task<MailOutcome> SendAsync(MailEnvelope envelope, CancellationToken cancellationToken)
    {
        All.Add(envelope);
        return Task.FromResult<MailOutcome>(new MailOutcome.Accepted("250 diterima"));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

/// <summary>Papers for evidence.</summary>
internal static class Papers
{
    public static byte[] Pdf(string words) => Encoding.UTF8.GetBytes($"%PDF-1.7\n% {words}\n");
}
