using System.Text.Json;
using Budaya.Core.Audit;
using Budaya.Core.Data;
using Budaya.Core.Tenants;
using Budaya.Core.Workbooks;
using Budaya.Core.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Packs;

/// <summary>Sets up a new region in six steps; nothing of it exists before the last. The caller saves.</summary>
public sealed class RegionWizard(BudayaDbContext db, PackSetup setup, AuditLog audit, TimeProvider time)
{
    /// <summary>The heads of the list of OPDs.</summary>
    public static IReadOnlyList<string> OpdHead { get; } = ["Kode", "Jenis", "Nama", "Singkatan", "Surel"];

    /// <summary>The sketch, begun when it is not there.</summary>
    public async Task<RegionSketch> OpenAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Set<RegionSketch>().SingleOrDefaultAsync(s => s.Id == id, cancellationToken)
        ?? db.Add(new RegionSketch { Id = id, Json = JsonSerializer.Serialize(new RegionPlan()), CreatedAt = time.GetUtcNow() }).Entity;

    /// <summary>The sketch.</summary>
    /// <exception cref="MissingException">There is none.</exception>
    public async Task<RegionSketch> LoadAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Set<RegionSketch>().SingleOrDefaultAsync(s => s.Id == id, cancellationToken) ?? throw new MissingException($"Region sketch {id}");

    /// <summary>What has been filled in.</summary>
    public static RegionPlan PlanOf(RegionSketch sketch)
    {
        ArgumentNullException.ThrowIfNull(sketch);
        return JsonSerializer.Deserialize<RegionPlan>(sketch.Json) ?? throw new InvalidDataException($"Sketch {sketch.Id} is the JSON null.");
    }

    /// <summary>Writes down what was filled in.</summary>
    /// <exception cref="RefusedException">The region has been made already.</exception>
    public async Task ChangeAsync(Guid id, Func<RegionPlan, RegionPlan> change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        RegionSketch sketch = await OpenAsync(id, cancellationToken);
        sketch.Json = JsonSerializer.Serialize(sketch.TenantId is null ? change(PlanOf(sketch)) : throw new RefusedException($"Pemda \"{sketch.TenantId}\" sudah dibuat."));
    }

    /// <summary>The OPDs of an Excel list.</summary>
    /// <exception cref="RefusedException">The file is none, or lines are wrong; each is named.</exception>
    public static IReadOnlyList<RegionOpd> ReadOpds(byte[] file)
    {
        IReadOnlyList<WorkbookRow> rows = Workbook.Read(file);
        List<Refusal> wrong = [];
        List<RegionOpd> found = [];
        if (rows.Count == 0 || !rows[0].Cells.Take(3).Select(c => c.ToLowerInvariant()).SequenceEqual(OpdHead.Take(3).Select(h => h.ToLowerInvariant())))
        {
            throw new RefusedException($"Baris pertama berisi judul kolom: {string.Join(", ", OpdHead)}.");
        }

        foreach (WorkbookRow row in rows.Skip(1))
        {
            string Cell(int column) => column < row.Cells.Count ? row.Cells[column] : "";
            if (!PackCode.IsCode(Cell(0)) || PackWords.OpdKinds.Find(Cell(1)) is null || Cell(2).Length == 0)
            {
                wrong.Add(new($"Baris {row.Number}: kode huruf kecil dan tanda hubung, jenis salah satu dari {PackWords.OpdKinds.All}, dan nama harus diisi."));
                continue;
            }

            found.Add(new(Cell(0), Cell(1), Cell(2), Cell(3), Cell(4)));
        }

        wrong.AddRange(found.GroupBy(o => o.Code).Where(g => g.Count() > 1).Select(g => new Refusal($"Kode \"{g.Key}\" dipakai lebih dari sekali.")));
        RefusedException.ThrowIfAny(wrong.Count > 0 ? wrong : found.Count == 0 ? [new("Daftar perangkat daerah kosong.")] : []);
        return found;
    }

    /// <summary>An empty list to fill in, with two examples.</summary>
    public static byte[] OpdTemplate() => Workbook.Write(new Sheet("Perangkat daerah", OpdHead, [["setda", "sekretariat", "Sekretariat Daerah", "Setda", ""], ["dinkes", "dinas", "Dinas Kesehatan", "Dinkes", ""]]));

    /// <summary>What is wrong in the rows of offices, by themselves; each problem names its row.</summary>
    public static IReadOnlyList<Problem> CheckOffices(RegionPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return [.. RegionPeople.Problems(plan)];
    }

    /// <summary>Everything that is wrong or missing.</summary>
    /// <param name="plan">What was filled in.</param>
    /// <param name="calendars">The lists of holidays from which the plan chooses one.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<TenantPackReading> CheckAsync(RegionPlan plan, IReadOnlyList<RegionCalendar> calendars, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(calendars);
        RegionCalendar? calendar = calendars.FirstOrDefault(c => c.Key == plan.Calendar);
        TenantPackReading reading = RegionPack.Make(plan, calendar?.Days ?? []);
        List<Problem> problems = [.. reading.Problems, .. CheckOffices(plan)];
        if (calendar is null && plan.Calendar != RegionPlan.WithoutCalendar)
        {
            problems.Add(new("kalender.yaml", 1, 1, "Pilih kalender libur pada langkah Identitas, atau pilih tanpa daftar libur."));
        }

        reading = problems.Count > 0 ? reading with { Pack = null, Problems = problems } : reading;
        return plan.Id.Length > 0 && await setup.ExistsAsync(plan.Id, cancellationToken)
            ? reading with { Pack = null, Problems = [new("tenant.yaml", 1, 1, $"Kode \"{plan.Id}\" sudah dipakai pemda lain."), .. reading.Problems] }
            : reading;
    }

    /// <summary>Makes the region.</summary>
    /// <exception cref="RefusedException">Something is wrong or missing.</exception>
    public async Task<TenantPack> MakeAsync(Guid id, IReadOnlyList<RegionCalendar> calendars, bool withDemoPeople, CancellationToken cancellationToken)
    {
        RegionSketch sketch = await LoadAsync(id, cancellationToken);
        if (sketch.TenantId is { } made)
        {
            throw new RefusedException($"Pemda \"{made}\" sudah dibuat.");
        }

        RegionPlan plan = PlanOf(sketch);
        TenantPackReading reading = await CheckAsync(plan, calendars, cancellationToken);
        TenantPack pack = reading.Pack ?? throw new RefusedException([.. reading.Problems.Select(p => new Refusal(p.Message))]);
        sketch.TenantId = pack.Id;
        sketch.Json = JsonSerializer.Serialize(plan with { Offices = [.. plan.Offices.Select(o => o.WithoutPerson())] }); // the region has its people now (docs/personal-data.md)
        setup.Create(pack, withDemoPeople);
        DateOnly today = WorkingCalendar.Of(pack.Profile, pack.Holidays).DateOf(time.GetUtcNow());
        RegionPeople.Add(db, audit, plan, today);
        return pack;
    }
}
