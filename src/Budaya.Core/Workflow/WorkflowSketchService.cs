using System.Text.Json;
using System.Text.RegularExpressions;
using Budaya.Core.Audit;
using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Workflow;

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
        WorkflowSketch sketch = db.Add(new WorkflowSketch { Id = id, Source = JsonSerializer.Serialize(definition), BasedOn = await NewestAsync(definition.Key, cancellationToken), CreatedAt = time.GetUtcNow() }).Entity;
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

    /// <summary>Names the workflow and says where it begins; null: where it begins now.</summary>
    public Task RenameAsync(Guid id, string title, string? startStep, CancellationToken cancellationToken) => ChangeAsync(id, w => WorkflowTop.Named(w, title, startStep), cancellationToken);

    /// <summary>Says which papers the workflow draws up.</summary>
    public Task SetPapersAsync(Guid id, IReadOnlyList<PaperChange> papers, CancellationToken cancellationToken) => ChangeAsync(id, w => WorkflowTop.WithPapers(w, papers), cancellationToken);

    /// <summary>Says where competing proposals are collected and agreed on; null: nowhere.</summary>
    public Task SetCompetingAsync(Guid id, CompetingProposals? competing, CancellationToken cancellationToken) => ChangeAsync(id, w => WorkflowTop.WithCompeting(w, competing), cancellationToken);

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
    /// <param name="id">The sketch.</param>
    /// <param name="key">Key of the step.</param>
    /// <param name="seen">The <see cref="StepEdit.MarkOf"/> of the step that the person changed.</param>
    /// <param name="change">What it shall ask for.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="RefusedException">The step is another one by now, or the change cannot be.</exception>
    public Task ChangeStepAsync(Guid id, string key, string seen, StepChange change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        return ChangeAsync(id, w => WorkflowEdit.Change(w, key, step => StepEdit.MarkOf(step) == seen
            ? StepEdit.Changed(w, step, change)
            : throw new RefusedException($"Langkah {key} sudah diubah sejak Anda membukanya. Isian Anda masih ada di bawah: periksa yang berubah, lalu simpan lagi bila isian Anda yang dipakai.")), cancellationToken);
    }

    /// <summary>What a newer version of the workflow changed since the one on which a sketch rests; null: there is no newer one.</summary>
    public async Task<SketchDrift?> DriftAsync(WorkflowSketch sketch, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sketch);
        WorkflowDefinition mine = sketch.Definition();
        int? newest = await NewestAsync(mine.Key, cancellationToken);
        if (sketch.PutInForceAt is not null || newest is not { } number || number == sketch.BasedOn)
        {
            return null;
        }

        List<WorkflowVersion> versions = await db.Set<WorkflowVersion>().AsNoTracking().Where(v => v.Key == mine.Key && (v.Number == number || v.Number == sketch.BasedOn)).ToListAsync(cancellationToken);
        return new(sketch.BasedOn, number, new WorkflowMerge(versions.Find(v => v.Number == sketch.BasedOn)?.Definition(), versions.Single(v => v.Number == number).Definition(), mine));
    }

    /// <summary>Takes the changes of a newer version into a sketch, which rests on that version from then on.</summary>
    /// <param name="id">The sketch.</param>
    /// <param name="number">The newer version, as its changes were shown.</param>
    /// <param name="taken">Keys of the steps changed on both sides for which the newer version holds.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="RefusedException">Another version is the newest by now, or the person may not.</exception>
    public async Task TakeOverAsync(Guid id, int number, IReadOnlyCollection<string> taken, CancellationToken cancellationToken)
    {
        WorkflowSketch sketch = await LoadAsync(id, cancellationToken);
        if (sketch.BasedOn == number)
        {
            return; // sent twice
        }

        SketchDrift? drift = await DriftAsync(sketch, cancellationToken);
        if (drift?.Newest != number)
        {
            throw new RefusedException("Versi terbaru alur ini bukan lagi yang ditampilkan. Periksa keadaan terbarunya, lalu ulangi bila masih perlu.");
        }

        await ChangeAsync(id, _ => drift.Merge.Take(taken), cancellationToken);
        sketch.BasedOn = number;
        audit.Record("alur.versi-diambil-alih", Subject(sketch), new { drift.Base, number, taken });
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
            .. (await DriftAsync(sketch, cancellationToken))?.WhyNot() ?? [],
            .. from < today ? new[] { new Refusal("Alur tidak dapat diberlakukan mundur; pilih hari ini atau sesudahnya.") } : [],
        ]);
        int number = (await NewestAsync(workflow.Key, cancellationToken) ?? 0) + 1;
        string source = JsonSerializer.Serialize(workflow);
        WorkflowVersion version = db.Add(new WorkflowVersion
        {
            Key = workflow.Key, Number = number, Title = workflow.Title, Source = source, Sha256 = Sha256Hex.Of(source), InForceFrom = from, CreatedAt = time.GetUtcNow(),
        }).Entity;
        sketch.PutInForceAt = time.GetUtcNow();
        var relaxed = workflow.Steps.Where(s => s.OwnTextReason is not null).Select(s => new { s.Key, Reason = s.OwnTextReason }).ToList();
        audit.Record("alur.diberlakukan", $"alur-versi/{workflow.Key}", new { workflow.Key, number, from, version.Sha256, relaxed, Touched = await db.Set<WorkflowCase>().CountAsync(c => c.WorkflowKey == workflow.Key && c.State == CaseState.Berjalan, cancellationToken) });
        return version;
    }

    private Task<int?> NewestAsync(string key, CancellationToken cancellationToken) =>
        db.Set<WorkflowVersion>().Where(v => v.Key == key).MaxAsync(v => (int?)v.Number, cancellationToken);

    /// <summary>Throws a sketch away that was never put in force.</summary>
    /// <returns>The name that its workflow had.</returns>
    /// <exception cref="RefusedException">It is in force, or the person may not.</exception>
    public async Task<string> DiscardAsync(Guid id, CancellationToken cancellationToken)
    {
        WorkflowSketch sketch = await LoadAsync(id, cancellationToken);
        RefusedException.ThrowIfAny([.. WhyNotChange(), .. sketch.PutInForceAt is null ? Array.Empty<Refusal>() : [new("Rancangan alur ini sudah diberlakukan, sehingga tidak dapat dibuang.")]]);
        string title = sketch.Definition().Title;
        db.Remove(sketch);
        audit.Record("alur.rancangan-dibuang", Subject(sketch), new { title, sketch.BasedOn });
        return title;
    }

    private async Task ChangeAsync(Guid id, Func<WorkflowDefinition, WorkflowDefinition> change, CancellationToken cancellationToken)
    {
        WorkflowSketch sketch = await LoadAsync(id, cancellationToken);
        RefusedException.ThrowIfAny([.. WhyNotChange(), .. sketch.PutInForceAt is null ? Array.Empty<Refusal>() : [new("Rancangan alur ini sudah diberlakukan; salin lagi untuk mengubahnya.")]]);
        sketch.Source = JsonSerializer.Serialize(change(sketch.Definition()));
    }

    /// <summary>The key of the next step that is added.</summary>
    public static string NewKey(WorkflowDefinition workflow)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        int number = workflow.Steps.Select(s => Digits().Match(s.Key)).Where(m => m.Success).Select(m => int.Parse(m.Value, System.Globalization.CultureInfo.InvariantCulture)).DefaultIfEmpty(0).Max();
        return $"L{number + 1}";
    }

    /// <summary>How roles, offices and papers are called in this region.</summary>
    public async Task<WorkflowTerms> TermsAsync(CancellationToken cancellationToken) => (await SurroundingsAsync(cancellationToken)).Terms;

    private async Task<WorkflowSurroundings> SurroundingsAsync(CancellationToken cancellationToken)
    {
        List<Office> offices = await db.Set<Office>().AsNoTracking().ToListAsync(cancellationToken);
        Dictionary<string, string> roles = await db.Set<Role>().ToDictionaryAsync(r => r.Code, r => r.Name, cancellationToken);
        return WorkflowSurroundings.Of(offices.Select(o => (o.Key, o.RoleCodes.Split(' ', StringSplitOptions.RemoveEmptyEntries).AsEnumerable()))) with
        {
            Terms = WorkflowTerms.OfBureau(roles, offices.ToDictionary(o => o.Key, o => o.Title)),
        };
    }

    private static string Subject(WorkflowSketch sketch) => $"alur-rancangan/{sketch.Id}";

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}

/// <summary>A running case that stays on its version when a new one is put in force.</summary>
public sealed record CaseTouched(Guid Id, string Title, int Version);
