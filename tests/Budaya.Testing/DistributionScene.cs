using System.Text;
using Budaya.Core;
using Budaya.Core.Data;
using Budaya.Core.Distribution;
using Budaya.Core.Distribution.Mail;
using Budaya.Core.Drafting;
using Budaya.Core.Packs;
using Budaya.Core.People;
using Budaya.Core.Signing;
using Budaya.Core.Tenants;
using Budaya.Core.Workflow;
using Budaya.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Budaya.Testing;

/// <summary>A clock that stands still until a test moves it.</summary>
public sealed class SetTime(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}

/// <summary>
/// The region babel with one enacted document, ready to be conveyed, on a database of its own. Each <see cref="Node"/> is what one host is:
/// the real services with connections of its own.
/// </summary>
public sealed class DistributionScene : IAsyncDisposable
{
    public const string Tenant = "babel";

    private readonly TestDatabase _database;
    private readonly string _files = Directory.CreateTempSubdirectory("budaya-files-").FullName;
    private readonly List<ServiceProvider> _nodes = [];
    private readonly int? _smtpPort;

    private DistributionScene(TestDatabase database, int? smtpPort, SetTime time) => (_database, _smtpPort, Time, Node) = (database, smtpPort, time, null!); // OpenAsync sets the node

    /// <summary>Tuesday, 17 November 2026, 09.00 WIB; no holiday is near.</summary>
    public static DateTimeOffset Morning { get; } = new(2026, 11, 17, 2, 0, 0, TimeSpan.Zero);

    public SetTime Time { get; }

    /// <summary>The first host.</summary>
    public ServiceProvider Node { get; private set; }

    /// <summary>The enacted document.</summary>
    public Guid DocumentId { get; private set; }

    /// <summary>The folder of <c>.eml</c> files, where no SMTP server was given.</summary>
    public string Pickup => Path.Combine(_files, "mails");

    /// <summary>A scene on SQLite.</summary>
    /// <param name="smtpPort">Where the SMTP server listens; null: mails become files.</param>
    public static async Task<DistributionScene> OpenAsync(int? smtpPort = null) => await OpenAsync(await TestDatabase.CreateAsync(), smtpPort);

    /// <summary>A scene on a database that is migrated already.</summary>
    public static async Task<DistributionScene> OpenAsync(TestDatabase database, int? smtpPort = null)
    {
        DistributionScene scene = new(database, smtpPort, new SetTime(Morning));
        scene.Node = scene.AddNode();
        TenantPackReading reading = TenantFile.ReadFolder(Path.Combine(Root(), "Tenants", Tenant));
        await using (AsyncServiceScope scope = scene.Node.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<PackSetup>().Create(reading.Pack ?? throw new InvalidOperationException(string.Join(" | ", reading.Problems)), withDemoPeople: true);
            await scope.ServiceProvider.GetRequiredService<BudayaDbContext>().SaveChangesAsync();
        }

        scene.DocumentId = await scene.DoAsync(EnactedDocument.AddAsync);
        return scene;
    }

    /// <summary>One more host beside those that run.</summary>
    public ServiceProvider AddNode()
    {
        MailSettings mail = new()
        {
            Host = _smtpPort is null ? null : "127.0.0.1", Port = _smtpPort, Security = MailSecurity.None, From = "budaya@babel.example", PickupFolder = Pickup,
        };
        ServiceCollection services = new();
        services.AddLogging().AddCheckedDatabase(_database.Settings);
        services.AddSingleton<TimeProvider>(Time);
        services.AddSingleton(mail).AddSingleton(new PublicUrl("https://budaya.example"));
        services.AddSingleton(_ => mail.CreateTransport(Time));
        services.AddBudayaCore(new FileStoreSettings { Folder = _files });
        ServiceProvider node = services.BuildServiceProvider(validateScopes: true);
        _nodes.Add(node);
        return node;
    }

    /// <summary>Lays a plan down and starts it, as the head of the organisation bureau does.</summary>
    /// <param name="opdCount">The first OPDs that have an address.</param>
    public async Task<Guid> StartAsync(int opdCount = 3, DateTime? sendAt = null, bool workingHoursOnly = true)
    {
        List<string> codes = await DoAsync(services => services.GetRequiredService<BudayaDbContext>().Set<Opd>()
            .Where(o => o.Receives && o.Mail != null).OrderBy(o => o.Position).Select(o => o.Code).Take(opdCount).ToListAsync());
        return await StartAsync(codes, sendAt, workingHoursOnly);
    }

    /// <summary>Lays a plan down for these OPDs and starts it.</summary>
    public Task<Guid> StartAsync(IReadOnlyList<string> codes, DateTime? sendAt = null, bool workingHoursOnly = true) => AsBureauAsync(async services =>
    {
        BudayaDbContext db = services.GetRequiredService<BudayaDbContext>();
        DistributionService distribution = services.GetRequiredService<DistributionService>();
        Guid caseId = await db.Set<WorkflowCase>().Select(c => c.Id).FirstAsync();
        DistributionPlan plan = await distribution.LayDownAsync(new(Guid.CreateVersion7(), caseId, "Penyampaian Keputusan Gubernur tentang Budaya Kerja", [DocumentId], Mail: true), CancellationToken.None);
        await db.SaveChangesAsync();
        await distribution.StartAsync(new(plan.Id, sendAt, workingHoursOnly, "000.8.6.1/77/ORG/2026", new DateOnly(2026, 11, 17), codes), CancellationToken.None);
        await db.SaveChangesAsync();
        return plan.Id;
    });

    /// <summary>What a scheduler does every few seconds.</summary>
    public Task SweepAsync(ServiceProvider? node = null) => (node ?? Node).GetRequiredService<Sweeper>().RunAsync(CancellationToken.None);

    /// <summary>The same, by a host that may be stopped meanwhile.</summary>
    public Task SweepUntilAsync(CancellationToken stopping) => Node.GetRequiredService<Sweeper>().RunAsync(stopping);

    /// <summary>Work in a scope of the tenant.</summary>
    public async Task<T> DoAsync<T>(Func<IServiceProvider, Task<T>> work, ServiceProvider? node = null)
    {
        await using AsyncServiceScope scope = (node ?? Node).CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantScope>().Choose(Tenant);
        return await work(scope.ServiceProvider);
    }

    /// <summary>Work as the head of the organisation bureau.</summary>
    public Task<T> AsBureauAsync<T>(Func<IServiceProvider, Task<T>> work) => DoAsync(async services =>
    {
        await BecomeAsync(services, o => o.RoleCodes == "ORG" || o.RoleCodes.StartsWith("ORG "), Authority.Organisation);
        return await work(services);
    });

    /// <summary>Work as the officer who takes in the letters of an OPD.</summary>
    public Task<T> AsOfficerAsync<T>(string opdCode, Func<IServiceProvider, Task<T>> work) => DoAsync(async services =>
    {
        await BecomeAsync(services, o => o.OpdCode == opdCode && o.RoleCodes == "OPD", Authority.OwnOpd);
        return await work(services);
    });

    /// <summary>The plan as its page shows it.</summary>
    public Task<PlanView> PlanAsync(Guid id) => DoAsync(services => services.GetRequiredService<DistributionReader>().PlanAsync(id, CancellationToken.None));

    /// <summary>All rows of the ledger.</summary>
    public Task<List<Delivery>> LedgerAsync() => DoAsync(services => services.GetRequiredService<BudayaDbContext>().Set<Delivery>().AsNoTracking().OrderBy(d => d.OpdCode).ToListAsync());

    public async ValueTask DisposeAsync()
    {
        foreach (ServiceProvider node in _nodes)
        {
            await node.DisposeAsync();
        }

        await _database.DisposeAsync();
        Directory.Delete(_files, recursive: true);
    }

    private static async Task BecomeAsync(IServiceProvider services, System.Linq.Expressions.Expression<Func<Office, bool>> which, Authority authority)
    {
        BudayaDbContext db = services.GetRequiredService<BudayaDbContext>();
        Office office = await db.Set<Office>().AsNoTracking().OrderBy(o => o.Position).FirstAsync(which);
        Guid person = await db.Set<OfficeHolding>().Where(h => h.OfficeKey == office.Key).Select(h => h.PersonId).FirstAsync();
        services.GetRequiredService<ActingPerson>().Become(person, office.Title, null,
            [new(office.Key, office.Title, office.OpdCode, HoldingMode.Definitif, office.RoleCodes.Split(' ').ToHashSet(), new HashSet<Authority> { authority })]);
    }

    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Budaya.Platform.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}

/// <summary>A document as signing leaves it: its version, its number and its files.</summary>
public static class EnactedDocument
{
    public const string Text = """
        KEPUTUSAN
        TENTANG Budaya Kerja

        MENIMBANG
        - bahwa budaya kerja perlu ditetapkan;
        MENGINGAT
        - Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;
        MENETAPKAN

        DIKTUM Menetapkan BERKAH sebagai budaya kerja.
        DIKTUM Keputusan Gubernur ini mulai berlaku pada tanggal ditetapkan.

        """;

    /// <summary>Adds one to the first case of the scope's tenant.</summary>
    /// <returns>Its id.</returns>
    public static async Task<Guid> AddAsync(IServiceProvider services)
    {
        BudayaDbContext db = services.GetRequiredService<BudayaDbContext>();
        DateTimeOffset now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        Guid caseId = await db.Set<WorkflowCase>().Select(c => c.Id).FirstAsync();
        string signatory = await db.Set<Office>().OrderBy(o => o.Position).Select(o => o.Key).FirstAsync();
        Guid person = await db.Set<Person>().Select(p => p.Id).FirstAsync();
        Naskah naskah = new()
        {
            CaseId = caseId, Key = $"keputusan-{Guid.NewGuid():N}"[..16], Kind = DocumentKind.SuratKeputusan, Purpose = DocumentPurpose.Enacts, Title = "Budaya Kerja", SignatoryOfficeKey = signatory,
            LatestVersion = 1, State = NaskahState.Ditetapkan, VerificationCode = VerificationCode.New(), CreatedAt = now,
        };
        db.Add(naskah);
        db.Add(new DraftVersion { NaskahId = naskah.Id, Number = 1, Text = Text, TextSha256 = Sha256Hex.Of(Text), Note = "", PersonId = person, At = now });
        StoredFile file = await services.GetRequiredService<FileStore>().AddAsync(Encoding.ASCII.GetBytes($"%PDF-1.7\n{naskah.Id}\n%%EOF\n"), CancellationToken.None);
        SignedDocument document = new()
        {
            NaskahId = naskah.Id, DraftNumber = 1, TextSha256 = Sha256Hex.Of(Text), Kind = DocumentKind.SuratKeputusan, Number = "100.3.3.1/12/ORG/2026",
            Citation = "Keputusan Gubernur Kepulauan Bangka Belitung Nomor 100.3.3.1/12/ORG/2026 tentang Budaya Kerja", Title = "Budaya Kerja",
            DeterminedOn = DateOnly.FromDateTime(now.UtcDateTime), InForceFrom = DateOnly.FromDateTime(now.UtcDateTime), OriginalSha256 = file.Sha256, RenderedSha256 = file.Sha256,
            DistributedSha256 = file.Sha256, VerificationCode = naskah.VerificationCode, SigningPath = SigningPath.Wet, At = now,
        };
        db.Add(document);
        await db.SaveChangesAsync();
        return document.Id;
    }
}
