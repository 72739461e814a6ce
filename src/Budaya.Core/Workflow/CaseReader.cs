using Budaya.Core.Data;
using Budaya.Core.Tenants;
using Budaya.Core.Values;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Workflow;

/// <summary>Cases for reading: the list, one case, the reader's tasks.</summary>
public sealed class CaseReader(BudayaDbContext db, StepAccess access, CaseDesk desk, TenantDirectory tenant)
{
    private readonly Dictionary<(string Key, int Number), WorkflowDefinition> _definitions = [];

    /// <summary>The newest version of each workflow.</summary>
    public async Task<IReadOnlyList<WorkflowRow>> WorkflowsAsync(CancellationToken cancellationToken)
    {
        List<WorkflowRow> all = await db.Set<WorkflowVersion>().Select(w => new WorkflowRow(w.Key, w.Number, w.Title)).ToListAsync(cancellationToken);
        return [.. all.GroupBy(w => w.Key).Select(g => g.MaxBy(w => w.Number)!).OrderBy(w => w.Title, StringComparer.Ordinal)]; // a group is never empty
    }

    /// <summary>All cases, running ones first, newest first.</summary>
    public Task<IReadOnlyList<CaseRow>> ListAsync(CancellationToken cancellationToken) => ListAsync(int.MaxValue, cancellationToken);

    /// <summary>The first of them; no more are read.</summary>
    public async Task<IReadOnlyList<CaseRow>> ListAsync(int most, CancellationToken cancellationToken)
    {
        List<WorkflowCase> cases = await db.Set<WorkflowCase>().AsNoTracking().Include(c => c.OpenSteps).Include(c => c.Decisions).AsSplitQuery()
            .OrderBy(c => c.State == CaseState.Berjalan ? 0 : 1).ThenByDescending(c => c.Id).Take(most).ToListAsync(cancellationToken);
        List<CaseRow> rows = [];
        foreach (WorkflowCase found in cases)
        {
            WorkflowDefinition definition = await DefinitionAsync(found, cancellationToken);
            List<WorkflowStep> open = [.. definition.Steps.Where(s => found.OpenSteps.Any(o => o.StepKey == s.Key && !o.Waits))];
            rows.Add(new(
                found.Id, found.Title, definition.Title, found.State, found.OpenedAt, [.. open.Select(s => s.ShortTitle)], [.. open.Select(s => s.Lane).Distinct()],
                found.OpenSteps.Min(o => o.DueOn), CaseProgress.Done(definition, found.Decisions).Count, definition.Steps.Count(s => s.Period.Contains(found.RuleDate))));
        }

        return rows;
    }

    /// <summary>The open steps at which the acting person may choose, or record a choice; the nearest limit first.</summary>
    public async Task<IReadOnlyList<TaskRow>> TasksAsync(CancellationToken cancellationToken)
    {
        List<WorkflowCase> cases = await db.Set<WorkflowCase>().AsNoTracking().Include(c => c.OpenSteps).Where(c => c.State == CaseState.Berjalan).ToListAsync(cancellationToken);
        List<TaskRow> tasks = [];
        foreach (WorkflowCase found in cases)
        {
            WorkflowDefinition definition = await DefinitionAsync(found, cancellationToken);
            foreach (OpenStep open in found.OpenSteps.Where(o => !o.Waits))
            {
                WorkflowStep step = definition.Step(open.StepKey);
                IReadOnlyList<OfficeName> recordable = access.OwnOffice(step) is null ? await access.RecordableAsync(step, cancellationToken) : [];
                if (access.OwnOffice(step) is not null || recordable.Count > 0)
                {
                    tasks.Add(new(found.Id, found.Title, step.Key, step.Title, step.Act, open.EnteredAt, open.DueOn, [.. recordable.Select(o => o.Title)]));
                }
            }
        }

        return [.. tasks.OrderBy(t => t.For.Count > 0).ThenBy(t => t.DueOn ?? DateOnly.MaxValue).ThenBy(t => t.EnteredAt)];
    }

    /// <summary>A case with its steps, what the reader can do at the open ones, and its history.</summary>
    /// <exception cref="MissingException">This tenant has no such case.</exception>
    public async Task<CaseView> ViewAsync(Guid caseId, CancellationToken cancellationToken)
    {
        CasePosition position = await CasePosition.LoadAsync(db, caseId, cancellationToken);
        WorkflowCase found = position.Case;
        ILookup<(string, string), EvidenceFile> files = await FilesAsync(caseId, cancellationToken);
        List<StepView> steps = [];
        IReadOnlySet<string> done = CaseProgress.Done(position.Definition, found.Decisions);
        foreach (WorkflowStep step in position.Definition.Steps)
        {
            steps.Add(await StepAsync(position, step, done, files, cancellationToken));
        }

        return new()
        {
            Id = found.Id, Title = found.Title, WorkflowTitle = position.Definition.Title, WorkflowNumber = found.WorkflowNumber, State = found.State,
            RuleDate = found.RuleDate, OpenedAt = found.OpenedAt, ClosedAt = found.ClosedAt, FrameworkId = found.FrameworkId,
            FrameworkName = await db.Set<ValueFramework>().Where(f => f.Id == found.FrameworkId).Select(f => f.Acronym).SingleOrDefaultAsync(cancellationToken),
            HasCompetingProposals = position.Definition.Competing is not null, Decisions = found.Decisions.Count, Steps = steps,
            Ways = [.. position.Definition.Steps.SelectMany(s => s.Transitions.Where(t => !t.IsReturn && t.Period.Contains(found.RuleDate))
                .SelectMany(t => t.Targets.Where(to => to != s.Key && position.Definition.Find(to)?.Period.Contains(found.RuleDate) == true).Select(to => (s.Key, to)))).Distinct()],
            Returns = [.. position.Definition.Steps.SelectMany(s => s.Transitions.Where(t => t.IsReturn).SelectMany(t => t.Targets.Select(to => (s.Key, to)))).Distinct()],
            History = await HistoryAsync(position, cancellationToken),
        };
    }

    /// <summary>A file attached to a case.</summary>
    /// <exception cref="MissingException">The case has no such evidence.</exception>
    public async Task<Evidence> EvidenceAsync(Guid caseId, Guid evidenceId, CancellationToken cancellationToken) =>
        await db.Set<Evidence>().AsNoTracking().SingleOrDefaultAsync(e => e.CaseId == caseId && e.Id == evidenceId, cancellationToken)
        ?? throw new MissingException($"Evidence {evidenceId}");

    private async Task<WorkflowDefinition> DefinitionAsync(WorkflowCase found, CancellationToken cancellationToken)
    {
        if (!_definitions.TryGetValue((found.WorkflowKey, found.WorkflowNumber), out WorkflowDefinition? definition))
        {
            WorkflowVersion version = await db.Set<WorkflowVersion>().AsNoTracking()
                .SingleAsync(w => w.Key == found.WorkflowKey && w.Number == found.WorkflowNumber, cancellationToken);
            definition = _definitions[(found.WorkflowKey, found.WorkflowNumber)] = version.Definition();
        }

        return definition;
    }

    private async Task<ILookup<(string, string), EvidenceFile>> FilesAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var rows = await (
            from evidence in db.Set<Evidence>()
            join file in db.Set<StoredFile>() on evidence.FileSha256 equals file.Sha256
            where evidence.CaseId == caseId
            orderby evidence.Id descending
            select new { evidence.StepKey, evidence.Kind, evidence.Id, evidence.FileName, file.MediaType, file.Length, evidence.LetterNumber, evidence.LetterDate, evidence.Note, evidence.At })
            .ToListAsync(cancellationToken);
        return rows.ToLookup(r => (r.StepKey, r.Kind), r => new EvidenceFile(r.Id, r.FileName, r.MediaType, r.Length, r.LetterNumber, r.LetterDate, r.Note, r.At));
    }

    private async Task<StepView> StepAsync(
        CasePosition position, WorkflowStep step, IReadOnlySet<string> done, ILookup<(string, string), EvidenceFile> files, CancellationToken cancellationToken)
    {
        OpenStep? open = position.Case.OpenSteps.FirstOrDefault(o => o.StepKey == step.Key);
        StepState state = StateOf(position, step, open, done);
        WorkingCalendar calendar = await tenant.CalendarAsync(cancellationToken);
        return new()
        {
            Key = step.Key, Title = step.Title, ShortTitle = step.ShortTitle, Lane = step.Lane, Kind = step.Kind, Act = step.Act, State = state,
            Documents = [.. position.Definition.Documents.Where(d => step.Documents.Contains(d.Key))],
            EnteredAt = open?.EnteredAt, EnteredOn = open is null ? null : position.EnteredOn(open, calendar),
            LeftOn = position.Case.Decisions.LastOrDefault(d => d.StepKey == step.Key)?.DayIn(calendar), DueOn = open?.DueOn,
            Limit = LimitOf(step.Deadline), DaysUsed = step.Deadline is { } limit && open is not null ? ClockSpans.Used(open.ClockUsed, limit.Unit, calendar) : 0, TypedOn = TypedOn(step, open, files, calendar),
            Count = open is null ? null : CaseClock.CountOf(step, open, calendar), WaitsFor = open is { Waits: true } ? [.. step.JoinsFrom.Except(open.Arrived.Split(' '))] : [],
            RolesInWords = await access.RolesInWordsAsync(step, cancellationToken),
            Evidence = [.. step.Evidence.Select(e => new EvidenceView(e, [.. files[(step.Key, e.Key)]]))],
            Desk = state == StepState.Current ? await desk.OfAsync(position, step, cancellationToken) : null,
        };
    }

    private static DateOnly? TypedOn(WorkflowStep step, OpenStep? open, ILookup<(string, string), EvidenceFile> files, WorkingCalendar calendar)
    {
        if (open?.ClockFrom is not { } from || step.Deadline?.StartsAt != DeadlineStart.LetterReceived)
        {
            return null;
        }

        IEnumerable<EvidenceFile> letters = step.Evidence.Where(e => !e.IsAnswer).SelectMany(e => files[(step.Key, e.Key)]).Where(f => f.LetterDate == from && f.At >= open.EnteredAt);
        return letters.Select(f => (DateOnly?)calendar.DateOf(f.At)).Min() is { } typed && typed > from ? typed : null;
    }

    private static StepState StateOf(CasePosition position, WorkflowStep step, OpenStep? open, IReadOnlySet<string> done) => open switch
    {
        { Waits: true } => StepState.Waiting,
        not null => StepState.Current,
        _ when done.Contains(step.Key) => StepState.Done,
        _ when !step.Period.Contains(position.Case.RuleDate) || position.Case.State != CaseState.Berjalan => StepState.NotApplicable,
        _ => StepState.Future,
    };

    private static string? LimitOf(WorkflowDeadline? deadline) =>
        deadline is null ? null : $"{deadline.Days} {(deadline.Unit == DayUnit.Working ? "hari kerja" : "hari kalender")}";

    private async Task<IReadOnlyList<DecisionView>> HistoryAsync(CasePosition position, CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<string, string> titles = await access.TitlesAsync(cancellationToken);
        return [.. position.Case.Decisions.OrderByDescending(d => d.Sequence).Select(d =>
        {
            WorkflowStep? step = position.Definition.Find(d.StepKey);
            WorkflowTransition? transition = step?.Transitions.FirstOrDefault(t => t.Choice == d.Choice);
            return new DecisionView
            {
                Sequence = d.Sequence, StepKey = d.StepKey, StepTitle = step?.Title ?? d.StepKey, Choice = transition?.Label ?? d.Choice,
                IsReturn = transition?.IsReturn ?? false, Office = $"{(d.OnBehalfOf is null ? "" : "a.n. ")}{titles.GetValueOrDefault(d.OfficeKey, d.OfficeKey)}", OnBehalfOf = d.OnBehalfOf,
                RecordedFor = d.RecordedForOfficeKey is { } key ? titles.GetValueOrDefault(key, key) : null, Note = d.Note, At = d.At, ActedOn = d.ActedOn, Repeats = d.Repeats, Scan = d.ScanSha256,
                Versions = string.Join(", ", DecidedText.Read(d.Texts).Select(t => $"{position.Definition.Documents.FirstOrDefault(x => x.Key == t.Document)?.Label ?? t.Document} versi {t.Version}")),
            };
        })];
    }
}
