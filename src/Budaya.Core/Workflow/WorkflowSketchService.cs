using System.Text.Json;
using System.Text.RegularExpressions;
using Budaya.Core.Audit;
using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Workflow;

/// <summary>What somebody changes at a step of a sketch.</summary>
/// <param name="Days">Null: no deadline.</param>
/// <param name="ReturnTo">Key of an earlier step; null: the step does not return.</param>
/// <param name="OwnTextReason">Why authors may approve their own text here; null: they may not.</param>
public sealed record StepChange(
    string Title, string Lane, IReadOnlyList<string> Roles, WorkflowAct Act, int? Days, DayUnit Unit, DeadlineStart StartsAt,
    IReadOnlyList<WorkflowEvidence> Evidence, string? ReturnTo, string? OwnTextReason)
{
    /// <summary>When whom a mail reminds of the deadline; empty: the usual ones; null: as they are.</summary>
    public IReadOnlyList<DeadlineReminder>? Reminders { get; init; }
}

/// <summary>Works on sketches of workflows and puts them in force as a new version. The caller saves.</summary>
public sealed partial class WorkflowSketchService(BudayaDbContext db, TenantDirectory tenant, ActingPerson acting, AuditLog audit, TimeProvider time)
{
    /// <summary>Why the acting person may not change workflows.</summary>
    public IReadOnlyList<Refusal> WhyNotChange() => acting.Has(Authority.Organisation) || acting.Has(Authority.Administration)
        ? [] : [new("Alur diatur oleh biro atau bagian organisasi, atau pengelola sistem daerah.")];

    /// <summary>Begins a sketch from a model or from a workflow that is in force. The same id again gives the sketch that is there.</summary>
    public async Task<WorkflowSketch> BeginAsync(Guid id, string from, CancellationToken cancellationToken)
    {
        if (await db.Set<WorkflowSketch>().SingleOrDefaultAsync(s => s.Id == id, cancellationToken) is { } there)
        {
            return there;
        }

        RefusedException.ThrowIfAny(WhyNotChange());
        WorkflowVersion? version = await db.Set<WorkflowVersion>().AsNoTracking().Where(v => v.Key == from).OrderByDescending(v => v.Number).FirstOrDefaultAsync(cancellationToken);
        WorkflowDefinition definition = version?.Definition()
            ?? WorkflowModels.Of(from, await tenant.ProfileAsync(cancellationToken), (await SurroundingsAsync(cancellationToken)).HeldRoles);
        WorkflowSketch sketch = db.Add(new WorkflowSketch { Id = id, Source = JsonSerializer.Serialize(definition), CreatedAt = time.GetUtcNow() }).Entity;
        audit.Record("alur.disalin", Subject(sketch), new { from, definition.Title });
        return sketch;
    }

    /// <summary>A sketch.</summary>
    /// <exception cref="MissingException">There is none with that id.</exception>
    public async Task<WorkflowSketch> LoadAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Set<WorkflowSketch>().SingleOrDefaultAsync(s => s.Id == id, cancellationToken) ?? throw new MissingException($"Sketch {id}");

    /// <summary>Refuses a change by somebody who did not see the sketch as it is now: a form sent twice adds or moves a step once.</summary>
    /// <exception cref="RefusedException">The sketch was saved since.</exception>
    public async Task ExpectAsync(Guid id, Guid seen, CancellationToken cancellationToken)
    {
        if ((await LoadAsync(id, cancellationToken)).Version != seen)
        {
            throw new RefusedException("Rancangan alur ini sudah berubah sejak halaman dibuka. Periksa keadaan terbarunya, lalu ulangi bila masih perlu.");
        }
    }

    /// <summary>Names the workflow.</summary>
    public async Task RenameAsync(Guid id, string title, CancellationToken cancellationToken) =>
        await ChangeAsync(id, w => w with { Title = CaseInput.Text(title, "Nama alur", 300) }, cancellationToken);

    /// <summary>Adds a step behind another.</summary>
    /// <returns>Its key.</returns>
    public async Task<string> AddAsync(Guid id, string afterKey, string title, CancellationToken cancellationToken)
    {
        string key = "";
        await ChangeAsync(id, w =>
        {
            key = NewKey(w);
            WorkflowStep after = w.Find(afterKey) ?? throw new RefusedException($"Tidak ada langkah \"{afterKey}\".");
            string name = CaseInput.Text(title, "Nama langkah", 300);
            return WorkflowEdit.AddAfter(w, afterKey, Blank(key, name, after));
        }, cancellationToken);
        return key;
    }

    /// <summary>Adds the first step of a parallel branch: the way splits behind one step, and another waits for all branches.</summary>
    /// <param name="id">The sketch.</param>
    /// <param name="key">Key of the new step, as <see cref="NewKey"/> gave it to the form; a step that is there already changes nothing.</param>
    /// <param name="fromKey">Where the way splits.</param>
    /// <param name="joinKey">Where the branches meet.</param>
    /// <param name="title">Name of the new step.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public Task AddBranchAsync(Guid id, string key, string fromKey, string joinKey, string title, CancellationToken cancellationToken) =>
        ChangeAsync(id, w =>
        {
            if (w.Find(key) is not null)
            {
                return w;
            }

            if (key != NewKey(w))
            {
                throw new RefusedException("Alur ini berubah sejak Anda membukanya. Muat ulang halaman, lalu ulangi.");
            }

            WorkflowStep start = w.Find(fromKey) ?? throw new RefusedException($"Tidak ada langkah \"{fromKey}\".");
            return WorkflowEdit.AddBranch(w, fromKey, joinKey, Blank(key, CaseInput.Text(title, "Nama langkah", 300), start));
        }, cancellationToken);

    private static WorkflowStep Blank(string key, string name, WorkflowStep beside) => new()
    {
        Key = key, Title = name, ShortTitle = name, Stage = name, Lane = beside.Lane, Roles = beside.Roles, Kind = WorkflowStepKind.Internal, Act = WorkflowAct.Record,
        Documents = [], Evidence = [], Guards = [], Transitions = [], JoinsFrom = [], Participants = [], Period = Period.Always,
    };

    /// <summary>Takes a step out.</summary>
    public Task RemoveAsync(Guid id, string key, CancellationToken cancellationToken) => ChangeAsync(id, w => WorkflowEdit.Remove(w, key), cancellationToken);

    /// <summary>Lets a step change places with the one before it.</summary>
    public Task MoveUpAsync(Guid id, string key, CancellationToken cancellationToken) => ChangeAsync(id, w => WorkflowEdit.MoveUp(w, key), cancellationToken);

    /// <summary>Changes what a step asks for.</summary>
    public Task ChangeStepAsync(Guid id, string key, StepChange change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        return ChangeAsync(id, w => WorkflowEdit.Change(w, key, step => Changed(w, step, change)), cancellationToken);
    }

    /// <summary>Everything that is wrong with a workflow in this region; empty when it may be put in force.</summary>
    public async Task<IReadOnlyList<WorkflowFault>> CheckAsync(WorkflowDefinition workflow, CancellationToken cancellationToken) =>
        WorkflowCheck.Check(workflow, await SurroundingsAsync(cancellationToken));

    /// <summary>The running cases of the workflow that a new version would leave on theirs.</summary>
    public async Task<IReadOnlyList<CaseTouched>> TouchedAsync(WorkflowDefinition workflow, CancellationToken cancellationToken) =>
        await db.Set<WorkflowCase>().Where(c => c.WorkflowKey == workflow.Key && c.State == CaseState.Berjalan).OrderBy(c => c.Id)
            .Select(c => new CaseTouched(c.Id, c.Title, c.WorkflowNumber)).ToListAsync(cancellationToken);

    /// <summary>Puts a sketch in force from a day on: cases that begin then, or later, follow it; running ones stay on their version.</summary>
    /// <returns>The new version.</returns>
    /// <exception cref="RefusedException">The check finds something, the day is past, or it is in force already.</exception>
    public async Task<WorkflowVersion> PutInForceAsync(Guid id, DateOnly from, CancellationToken cancellationToken)
    {
        WorkflowSketch sketch = await LoadAsync(id, cancellationToken);
        WorkflowDefinition workflow = sketch.Definition();
        RefusedException.ThrowIfAny([.. WhyNotChange(), .. sketch.PutInForceAt is null ? Array.Empty<Refusal>() : [new("Rancangan alur ini sudah diberlakukan.")]]);
        DateOnly today = (await tenant.CalendarAsync(cancellationToken)).DateOf(time.GetUtcNow());
        RefusedException.ThrowIfAny(
        [
            .. (await CheckAsync(workflow, cancellationToken)).Select(f => new Refusal(f.Message)),
            .. from < today ? new[] { new Refusal("Alur tidak dapat diberlakukan mundur; pilih hari ini atau sesudahnya.") } : [],
        ]);
        int number = (await db.Set<WorkflowVersion>().Where(v => v.Key == workflow.Key).MaxAsync(v => (int?)v.Number, cancellationToken) ?? 0) + 1;
        string source = JsonSerializer.Serialize(workflow);
        WorkflowVersion version = db.Add(new WorkflowVersion
        {
            Key = workflow.Key, Number = number, Title = workflow.Title, Source = source, Sha256 = Sha256Hex.Of(source), InForceFrom = from, CreatedAt = time.GetUtcNow(),
        }).Entity;
        sketch.PutInForceAt = time.GetUtcNow();
        audit.Record("alur.diberlakukan", $"alur-versi/{workflow.Key}", new { workflow.Key, number, from, version.Sha256, Touched = await db.Set<WorkflowCase>().CountAsync(c => c.WorkflowKey == workflow.Key && c.State == CaseState.Berjalan, cancellationToken) });
        return version;
    }

    private async Task ChangeAsync(Guid id, Func<WorkflowDefinition, WorkflowDefinition> change, CancellationToken cancellationToken)
    {
        WorkflowSketch sketch = await LoadAsync(id, cancellationToken);
        RefusedException.ThrowIfAny([.. WhyNotChange(), .. sketch.PutInForceAt is null ? Array.Empty<Refusal>() : [new("Rancangan alur ini sudah diberlakukan; salin lagi untuk mengubahnya.")]]);
        sketch.Source = JsonSerializer.Serialize(change(sketch.Definition()));
    }

    private static WorkflowStep Changed(WorkflowDefinition workflow, WorkflowStep step, StepChange change)
    {
        string title = CaseInput.Text(change.Title, "Nama langkah", 300);
        List<Refusal> refusals = [];
        if (change.Roles.Count == 0)
        {
            refusals.Add(new("Pilih sedikitnya satu jabatan yang berwenang."));
        }

        if (change.Days is < 1 or > 365)
        {
            refusals.Add(new("Tenggat antara 1 dan 365 hari."));
        }

        if (change.ReturnTo is { } back && (workflow.Find(back) is null || back == step.Key))
        {
            refusals.Add(new("Pilih langkah lain sebagai tujuan pengembalian."));
        }

        if (change.Reminders is { } reminders)
        {
            refusals.AddRange(WhyNotReminders(change, reminders));
        }

        RefusedException.ThrowIfAny(refusals);
        return step with
        {
            Title = title, ShortTitle = step.ShortTitle == step.Title ? title : step.ShortTitle, Stage = step.Stage == step.Title ? title : step.Stage,
            Lane = CaseInput.Text(change.Lane, "Posisi naskah", 300), Roles = change.Roles, Act = change.Act,
            Documents = step.Documents.Count > 0 || !NeedsDocument(change.Act) ? step.Documents : [.. workflow.Documents.Select(d => d.Key).Take(1)],
            Evidence = change.Evidence, Guards = GuardsOf(step, change), OwnTextReason = change.OwnTextReason,
            Deadline = change.Days is not { } days ? null : (step.Deadline ?? new() { Days = days, Unit = change.Unit, StartsAt = change.StartsAt, PausesOnReturn = true }) with { Days = days, Unit = change.Unit, StartsAt = change.StartsAt, Reminders = change.Reminders ?? step.Deadline?.Reminders ?? [] },
            Transitions = [.. step.Transitions.Where(t => !t.IsReturn), .. change.ReturnTo is { } target ? new[] { WorkflowEdit.New("kembalikan", $"Kembalikan ke {workflow.Step(target).ShortTitle}", [target]) with { IsReturn = true } } : []],
        };
    }

    private static List<Refusal> WhyNotReminders(StepChange change, IReadOnlyList<DeadlineReminder> reminders)
    {
        List<Refusal> found = [];
        if (reminders.Count > 0 && change.Days is null)
        {
            found.Add(new("Pengingat memerlukan tenggat; isi lamanya tenggat."));
        }

        if (reminders.Any(r => r.WorkingDays is < -60 or > 60))
        {
            found.Add(new("Pengingat paling jauh 60 hari kerja sebelum atau sesudah tenggat."));
        }

        if (reminders.GroupBy(r => r.WorkingDays).Any(g => g.Count() > 1))
        {
            found.Add(new("Satu hari hanya mempunyai satu pengingat; gabungkan jabatannya."));
        }

        return found;
    }

    private static List<WorkflowGuard> GuardsOf(WorkflowStep step, StepChange change)
    {
        IEnumerable<WorkflowGuard> kept = step.Act == change.Act ? step.Guards.Where(g => g.Kind != WorkflowGuardKind.Evidence) : WorkflowEdit.UsualGuards(change.Act).Select(kind => new WorkflowGuard(kind, null));
        return [.. change.Evidence.Any(e => e.IsRequired) ? new[] { new WorkflowGuard(WorkflowGuardKind.Evidence, null) } : [], .. kept];
    }

    private static bool NeedsDocument(WorkflowAct act) => act is >= WorkflowAct.Draft and <= WorkflowAct.CertifyCopies;

    /// <summary>The key of the next step that is added.</summary>
    public static string NewKey(WorkflowDefinition workflow)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        int number = workflow.Steps.Select(s => Digits().Match(s.Key)).Where(m => m.Success).Select(m => int.Parse(m.Value, System.Globalization.CultureInfo.InvariantCulture)).DefaultIfEmpty(0).Max();
        return $"L{number + 1}";
    }

    private async Task<WorkflowSurroundings> SurroundingsAsync(CancellationToken cancellationToken)
    {
        List<Office> offices = await db.Set<Office>().AsNoTracking().ToListAsync(cancellationToken);
        return new(offices.SelectMany(o => o.RoleCodes.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToHashSet(), offices.Select(o => o.Key).ToHashSet());
    }

    private static string Subject(WorkflowSketch sketch) => $"alur-rancangan/{sketch.Id}";

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}

/// <summary>A running case that stays on its version when a new one is put in force.</summary>
public sealed record CaseTouched(Guid Id, string Title, int Version);
