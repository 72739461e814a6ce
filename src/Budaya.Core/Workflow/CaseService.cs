using Budaya.LegalText;
using Budaya.Core.Audit;
using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Budaya.Core.Values;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Workflow;

/// <summary>A case that somebody wants to open.</summary>
/// <param name="CaseId">Given by the form, so that sending it twice opens one case.</param>
/// <param name="WorkflowKey">The workflow; its newest version is pinned.</param>
/// <param name="Title">Such as Budaya kerja BERKAH.</param>
/// <param name="RuleDate">The day by whose rules steps are chosen.</param>
/// <param name="FrameworkId">The framework it carries from the start, or null.</param>
public sealed record OpenCase(Guid CaseId, string WorkflowKey, string Title, DateOnly RuleDate, Guid? FrameworkId);

/// <summary>A choice that somebody wants to take.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="StepKey">The step.</param>
/// <param name="Choice">Key of the choice.</param>
/// <param name="Note">Why; mandatory for a return, a stop, and an act recorded for another office (there: the paper it rests on).</param>
/// <param name="RecordedForOfficeKey">The office that acted on paper; null: the person acts in an office of their own.</param>
/// <param name="SeenDecisions">How many decisions the case had when the form was shown; null: not asked.</param>
public sealed record TakeChoice(Guid CaseId, string StepKey, string Choice, string Note, string? RecordedForOfficeKey, int? SeenDecisions)
{
    /// <summary>SHA-256 of the texts whose rendered pages the form showed, by document.</summary>
    public IReadOnlyDictionary<string, string> SeenTexts { get; init; } = new Dictionary<string, string>();

    /// <summary>For an act recorded for another office: the scan of the paper; empty when evidence of the step shows it.</summary>
    public ReadOnlyMemory<byte> Scan { get; init; }

    /// <summary>For an act recorded for another office: the day on which that office acted; null: today.</summary>
    public DateOnly? ActedOn { get; init; }

    /// <summary>The evidence of the step that bears the act (<see cref="WorkflowEvidence.ShowsAct"/>), where no scan comes with it; null: the newest scan among it.</summary>
    public Guid? ScanEvidence { get; init; }
}

/// <summary>A file that somebody attaches to a step.</summary>
public sealed record AttachEvidence(
    Guid CaseId, string StepKey, string Kind, ReadOnlyMemory<byte> Bytes, string FileName, string? LetterNumber, DateOnly? LetterDate, string Note);

/// <summary>Opens cases, takes choices, takes in evidence. The caller saves; two people who decide at once collide on the decision's key and the case's version.</summary>
public sealed class CaseService(
    BudayaDbContext db, ActingPerson acting, StepAccess access, CaseGuards guards, CaseMover mover, CaseClock clock, CaseLetters letters, CasePapers papers, ActDay actDay, FileStore files, AuditLog audit,
    TimeProvider time)
{
    /// <summary>Opens a case under the newest version of a workflow and enters its first step. The same id again gives the case that is there.</summary>
    /// <exception cref="RefusedException">The person may not, there is no such workflow, or it cannot begin on that date.</exception>
    public async Task<WorkflowCase> OpenAsync(OpenCase open, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(open);
        if (await db.Set<WorkflowCase>().Include(c => c.OpenSteps).SingleOrDefaultAsync(c => c.Id == open.CaseId, cancellationToken) is { } there)
        {
            return there;
        }

        RefusedException.ThrowIfAny(WhyNotOpen());
        WorkflowVersion version = await db.Set<WorkflowVersion>().AsNoTracking().Where(w => w.Key == open.WorkflowKey && (w.InForceFrom == null || w.InForceFrom <= open.RuleDate))
            .OrderByDescending(w => w.Number).FirstOrDefaultAsync(cancellationToken) ?? throw await NotInForceAsync(open, cancellationToken);
        string title = CaseInput.Text(open.Title, "Judul alur", Lengths.Line);
        if (open.FrameworkId is { } framework && !await db.Set<ValueFramework>().AnyAsync(f => f.Id == framework, cancellationToken))
        {
            throw new MissingException($"Framework {framework}");
        }

        WorkflowDefinition definition = version.Definition();
        if (!definition.Step(definition.StartStep).Period.Contains(open.RuleDate))
        {
            throw new RefusedException($"Alur \"{definition.Title}\" belum dapat dimulai menurut aturan tanggal {IndonesianDate.Format(open.RuleDate)}.");
        }

        WorkflowCase workflowCase = new()
        {
            Id = open.CaseId, WorkflowKey = version.Key, WorkflowNumber = version.Number, Title = title, RuleDate = open.RuleDate,
            FrameworkId = open.FrameworkId, OpenedAt = time.GetUtcNow(),
        };
        db.Add(workflowCase);
        CasePosition position = CasePosition.Of(workflowCase, definition);
        await mover.MoveAsync(position, position.Graph.Start(open.RuleDate), entered: [definition.StartStep], left: null, round: 0, cancellationToken);
        audit.Record("alur.dimulai", Subject(workflowCase), new { workflowCase.Title, version.Key, version.Number, open.RuleDate });
        return workflowCase;
    }

    /// <summary>Why the acting person may not open a case.</summary>
    public IReadOnlyList<Refusal> WhyNotOpen() =>
        acting.Has(Authority.Organisation) ? [] : [new("Alur penetapan dimulai oleh biro atau bagian organisasi.")];

    /// <summary>All reasons why a choice cannot be taken now; the note is asked for when it is taken.</summary>
    public async Task<IReadOnlyList<Refusal>> WhyNotAsync(CasePosition position, string stepKey, string choice, string? recordedFor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(position);
        IReadOnlyList<string> refusals = position.Graph.WhyNot(position.State, stepKey, choice, position.Case.RuleDate);
        if (refusals.Count > 0)
        {
            return [.. refusals.Select(r => new Refusal(r))];
        }

        WorkflowStep step = position.Definition.Step(stepKey);
        List<Refusal> found = [.. await access.WhyNotAsync(step, recordedFor, cancellationToken)];
        if (IsForward(ChoiceOf(position, stepKey, choice)))
        {
            found.AddRange(await papers.WhyNotOwnTextAsync(position, step, cancellationToken));
            found.AddRange(await WhyNotTheirTextAsync(position, step, recordedFor, cancellationToken));
        }

        foreach (WorkflowGuard guard in WorkflowDefinition.GuardsOf(step, ChoiceOf(position, stepKey, choice)))
        {
            found.AddRange(await guards.WhyNotAsync(position.Case, step, guard, cancellationToken));
        }

        found.AddRange(await WhyNotAgreeAsync(position, step, ChoiceOf(position, stepKey, choice), cancellationToken));
        return found;
    }

    /// <summary>Why a choice cannot make the framework of the case the one agreed on: texts of it are still examples, or values have no behaviour.</summary>
    internal async Task<IReadOnlyList<Refusal>> WhyNotAgreeAsync(CasePosition position, WorkflowStep step, WorkflowTransition transition, CancellationToken cancellationToken)
    {
        bool agrees = step.Act == WorkflowAct.Agree && IsForward(transition);
        return agrees && position.Case.FrameworkId is { } framework ? [.. await ExampleTexts.WhyNotFinalAsync(db, framework, cancellationToken), .. await BehaviourRule.WhyNotFinalAsync(db, framework, cancellationToken)] : [];
    }

    /// <summary>Takes a choice: one decision is added and the open steps follow. Sent twice by the same person, it changes nothing the second time.</summary>
    /// <exception cref="MissingException">This tenant has no such case.</exception>
    /// <exception cref="RefusedException">A rule says no, or somebody else has decided at this step since the form was shown.</exception>
    public async Task<Decision> DecideAsync(TakeChoice choice, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(choice);
        CasePosition position = await CasePosition.LoadAsync(db, choice.CaseId, cancellationToken);
        if (await EarlierAsync(position, choice, cancellationToken) is { } same)
        {
            return same;
        }

        RefusedException.ThrowIfAny(await WhyNotAsync(position, choice.StepKey, choice.Choice, choice.RecordedForOfficeKey, cancellationToken));
        WorkflowStep step = position.Definition.Step(choice.StepKey);
        WorkflowTransition transition = ChoiceOf(position, choice.StepKey, choice.Choice);
        IReadOnlyList<CaseText> about = await papers.TextsOfAsync(position, step, cancellationToken);
        RefusedException.ThrowIfAny(transition.Targets.Contains(WorkflowTransition.Stop) ? [] : TextRules.WhyNotRead(position.Definition, step, about, choice.SeenTexts));
        string note = CaseInput.NoteOf(choice, transition);
        HeldOffice office = (choice.RecordedForOfficeKey is null ? access.OwnOffice(step) : access.RecordingOffice(step))
            ?? throw new InvalidOperationException("An office was just found to be allowed.");
        DateOnly? actedOn = await actDay.OfAsync(position, choice, cancellationToken);
        string? scan = choice.RecordedForOfficeKey is null ? null : await papers.ScanAsync(position, choice, cancellationToken);
        Decision decision = Record(position, step, transition, new(acting.RequirePerson(), office.Key, office.OnBehalfOf, choice.RecordedForOfficeKey, scan, actedOn), about, note, repeats: null);
        await GoAsync(position, step, transition, decision, office, cancellationToken);
        await RepeatAsync(position, transition, [step.Key], office, cancellationToken);
        return decision;
    }

    private async Task<RefusedException> NotInForceAsync(OpenCase open, CancellationToken cancellationToken) =>
        await db.Set<WorkflowVersion>().Where(w => w.Key == open.WorkflowKey).OrderBy(w => w.InForceFrom).Select(w => new { w.Title, w.InForceFrom }).FirstOrDefaultAsync(cancellationToken) is { } first
            ? new($"Alur \"{first.Title}\" belum berlaku menurut aturan tanggal {IndonesianDate.Format(open.RuleDate)}; berlaku mulai {IndonesianDate.Format(first.InForceFrom ?? open.RuleDate)}.")
            : new("Alur yang dipilih tidak ada.");

    private Decision Record(
        CasePosition position, WorkflowStep step, WorkflowTransition transition, Actor actor, IReadOnlyList<CaseText> about, string note, int? repeats)
    {
        Decision decision = new()
        {
            CaseId = position.Case.Id, Sequence = position.Case.Decisions.Count + 1, StepKey = step.Key, Choice = transition.Choice,
            Entered = string.Join(' ', transition.Targets), PersonId = actor.PersonId, OfficeKey = actor.OfficeKey, OnBehalfOf = actor.OnBehalfOf,
            RecordedForOfficeKey = actor.RecordedFor, ScanSha256 = actor.Scan, ActedOn = actor.On, Note = note, Texts = DecidedText.Write(about), Repeats = repeats, At = time.GetUtcNow(),
        };
        db.Add(decision);
        if (!position.Case.Decisions.Contains(decision))
        {
            position.Case.Decisions.Add(decision);
        }

        return decision;
    }

    private async Task GoAsync(CasePosition position, WorkflowStep step, WorkflowTransition transition, Decision decision, HeldOffice office, CancellationToken cancellationToken)
    {
        WorkflowState next = position.Graph.Apply(position.State, step.Key, transition.Choice, position.Case.RuleDate);
        await mover.MoveAsync(position, next, transition.Targets, transition.IsReturn ? new(step, await actDay.OfAsync(decision, cancellationToken)) : null, decision.Sequence, cancellationToken);
        await ChooseAsync(position, step, transition, cancellationToken);
        audit.Record("alur.diputuskan", Subject(position.Case), new
        {
            decision.Sequence, step.Key, decision.Choice, decision.Entered, decision.RecordedForOfficeKey, decision.ActedOn, RecordedAt = decision.At, decision.Note, decision.Texts, decision.Repeats, decision.ScanSha256,
        }, office);
    }

    // An approval that a return undid stands again when the matter comes by and no text has changed since; what has changed is asked again.
    // A step that was passed in this act, by decision or by repetition, waits for a person: a loop would go round for ever.
    private async Task RepeatAsync(CasePosition position, WorkflowTransition by, HashSet<string> passed, HeldOffice office, CancellationToken cancellationToken)
    {
        if (by.IsReturn)
        {
            return;
        }

        foreach (string key in by.Targets.Where(k => position.State.Active.Contains(k) && passed.Add(k)))
        {
            WorkflowStep step = position.Definition.Step(key);
            if (await StandingAsync(position, step, cancellationToken) is not { } earlier)
            {
                continue;
            }

            WorkflowTransition again = ChoiceOf(position, key, earlier.Choice);
            string note = $"Persetujuan tetap berlaku: naskah tidak berubah sejak keputusan ke-{earlier.Sequence}.";
            Decision repeated = Record(position, step, again, DeciderOf(earlier), await papers.TextsOfAsync(position, step, cancellationToken), note, earlier.Sequence);
            await GoAsync(position, step, again, repeated, office, cancellationToken);
            await RepeatAsync(position, again, passed, office, cancellationToken);
        }
    }

    // The last decision at the step, when it led on, is about the same texts, and can be taken now.
    private async Task<Decision?> StandingAsync(CasePosition position, WorkflowStep step, CancellationToken cancellationToken)
    {
        if (!TextRules.Stands(step) || position.Case.Decisions.LastOrDefault(d => d.StepKey == step.Key) is not { Texts.Length: > 0 } last)
        {
            return null;
        }

        WorkflowTransition? transition = position.Graph.Choices(position.State, step.Key, position.Case.RuleDate).FirstOrDefault(t => t.Choice == last.Choice);
        IReadOnlyList<CaseText> now = await papers.TextsOfAsync(position, step, cancellationToken);
        bool same = now.Count == step.Documents.Count && DecidedText.Read(last.Texts).ToHashSet().SetEquals(now.Select(t => new DecidedText(t.Document, t.Version, t.Sha256)));
        if (transition is null || !IsForward(transition) || !same)
        {
            return null;
        }

        foreach (WorkflowGuard guard in WorkflowDefinition.GuardsOf(step, transition))
        {
            if ((await guards.WhyNotAsync(position.Case, step, guard, cancellationToken)).Count > 0)
            {
                return null;
            }
        }

        return last;
    }

    private async Task<IReadOnlyList<Refusal>> WhyNotTheirTextAsync(CasePosition position, WorkflowStep step, string? recordedFor, CancellationToken cancellationToken) => recordedFor is null ? []
        : [.. (await papers.BarredAsync(position, step, [new(recordedFor, (await access.TitlesAsync(cancellationToken)).GetValueOrDefault(recordedFor, recordedFor))], cancellationToken)).Values.Select(why => new Refusal(why))];

    private static bool IsForward(WorkflowTransition transition) => !transition.IsReturn && !transition.Targets.Contains(WorkflowTransition.Stop);

    /// <summary>Attaches a file to an active step. The same file of the same kind again changes nothing.</summary>
    /// <exception cref="RefusedException">The step does not ask for it, number or date is missing, the file is not taken, or the person may not.</exception>
    public async Task<Evidence> AddEvidenceAsync(AttachEvidence attach, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(attach);
        CasePosition position = await CasePosition.LoadAsync(db, attach.CaseId, cancellationToken);
        OpenStep open = position.RequireOpen(attach.StepKey);
        WorkflowStep step = position.Definition.Step(attach.StepKey);
        RefusedException.ThrowIfAny([.. await WhyNotAttachAsync(step, cancellationToken), .. CaseInput.WhyNotThis(step, attach)]);
        WorkflowEvidence asked = step.Evidence.First(e => e.Key == attach.Kind);
        RefusedException.ThrowIfAny(await letters.WhyNotAsync(position, step, asked, attach.LetterDate, cancellationToken));
        StoredFile file = await files.AddAsync(attach.Bytes, cancellationToken);
        string? number = string.IsNullOrWhiteSpace(attach.LetterNumber) ? null : CaseInput.Text(attach.LetterNumber, "Nomor surat", Lengths.Name);
        Evidence? same = await db.Set<Evidence>().FirstOrDefaultAsync(
            e => e.CaseId == attach.CaseId && e.StepKey == step.Key && e.Kind == asked.Key && e.FileSha256 == file.Sha256
                && e.LetterNumber == number && e.LetterDate == attach.LetterDate, cancellationToken);
        if (same is not null && same.At >= open.EnteredAt)
        {
            return same;
        }

        // The same file sent twice at the same moment is one row: its id says what it is.
        string what = $"{attach.CaseId}|{step.Key}|{asked.Key}|{file.Sha256}|{number}|{attach.LetterDate:O}|{open.EnteredAt:O}";
        Evidence evidence = new()
        {
            Id = Guid.ParseExact(Sha256Hex.Of(what)[..32], "N"), CaseId = attach.CaseId, StepKey = step.Key, Kind = asked.Key, FileSha256 = file.Sha256, FileName = CaseInput.FileNameOf(attach.FileName), LetterNumber = number,
            LetterDate = attach.LetterDate, Note = attach.Note.Trim(), PersonId = acting.RequirePerson(), At = time.GetUtcNow(),
        };
        db.Add(evidence);
        await clock.LetterAsync(step, asked, open, evidence.LetterDate, cancellationToken);
        audit.Record("bukti.ditambah", Subject(position.Case), new { step.Key, Kind = asked.Key, file.Sha256, evidence.FileName, evidence.LetterNumber, evidence.LetterDate });
        return evidence;
    }

    /// <summary>Why the acting person may not attach files to a step: it takes a role of the step, or an officer who records.</summary>
    public async Task<IReadOnlyList<Refusal>> WhyNotAttachAsync(WorkflowStep at, CancellationToken cancellationToken)
    {
        bool may = access.OwnOffice(at) is not null || acting.Has(Authority.Organisation) || acting.Has(Authority.Register) || acting.Has(Authority.Drafting);
        return may ? [] : [new($"Bukti dilampirkan oleh {await access.RolesInWordsAsync(at, cancellationToken)}, atau petugas organisasi dan hukum.")];
    }

    /// <summary>Says which framework a case without competing proposals carries, while its values are being formulated or agreed on.</summary>
    public async Task SetFrameworkAsync(Guid caseId, Guid frameworkId, CancellationToken cancellationToken)
    {
        CasePosition position = await CasePosition.LoadAsync(db, caseId, cancellationToken);
        if (position.Case.FrameworkId == frameworkId)
        {
            return;
        }

        RefusedException.ThrowIfAny(WhyNotSetFramework(position));
        ValueFramework framework = await db.Set<ValueFramework>().SingleOrDefaultAsync(f => f.Id == frameworkId, cancellationToken)
            ?? throw new MissingException($"Framework {frameworkId}");
        if (framework.State is not (FrameworkState.Usulan or FrameworkState.Dipilih))
        {
            throw new RefusedException($"Kerangka \"{framework.Acronym}\" tidak lagi berupa usulan.");
        }

        position.Case.FrameworkId = frameworkId;
        audit.Record("alur.kerangka-dipilih", Subject(position.Case), new { frameworkId, framework.Acronym });
    }

    /// <summary>Why the framework of a case cannot be said now.</summary>
    public IReadOnlyList<Refusal> WhyNotSetFramework(CasePosition position)
    {
        ArgumentNullException.ThrowIfNull(position);
        if (position.Definition.Competing is not null)
        {
            return [new("Pada alur ini kerangka nilai ditentukan oleh kesepakatan atas usulan.")];
        }

        WorkflowStep? step = position.ActiveSteps.FirstOrDefault(s => s.Act is WorkflowAct.FormulateValues or WorkflowAct.CheckAcronym or WorkflowAct.Agree);
        if (step is null)
        {
            return [new("Kerangka nilai dipilih pada langkah perumusan nilai; langkah itu tidak sedang berjalan.")];
        }

        return access.OwnOffice(step) is not null || acting.Has(Authority.Organisation) ? [] : [new("Kerangka nilai dipilih oleh tim perumus atau petugas organisasi.")];
    }

    // The decision that the form would have made is there already (by this person: sent twice), or somebody else's is.
    private async Task<Decision?> EarlierAsync(CasePosition position, TakeChoice choice, CancellationToken cancellationToken)
    {
        Decision? since = choice.SeenDecisions is { } seen ? position.Case.Decisions.FirstOrDefault(d => d.Sequence > seen && d.StepKey == choice.StepKey) : null;
        if (since is null)
        {
            return null;
        }

        if (since.PersonId == acting.PersonId && since.Choice == choice.Choice && since.RecordedForOfficeKey == choice.RecordedForOfficeKey)
        {
            return since;
        }

        IReadOnlyDictionary<string, string> titles = await access.TitlesAsync(cancellationToken);
        string who = titles.GetValueOrDefault(since.OfficeKey, since.OfficeKey);
        string label = position.Definition.Step(since.StepKey).Transitions.FirstOrDefault(t => t.Choice == since.Choice)?.Label ?? since.Choice;
        throw new RefusedException($"Langkah {since.StepKey} sudah diputuskan lebih dahulu oleh {who} (\"{label}\"). Keputusan Anda tidak dicatat.");
    }

    // Where nothing competes, leaving the step of agreement chooses the framework that the case carries.
    private async Task ChooseAsync(CasePosition position, WorkflowStep step, WorkflowTransition transition, CancellationToken cancellationToken)
    {
        bool agrees = step.Act == WorkflowAct.Agree && !transition.IsReturn && !transition.Targets.Contains(WorkflowTransition.Stop);
        if (agrees && position.Definition.Competing is null && position.Case.FrameworkId is { } id)
        {
            ValueFramework framework = await db.Set<ValueFramework>().SingleAsync(f => f.Id == id, cancellationToken);
            if (framework.State == FrameworkState.Usulan)
            {
                framework.Choose();
            }
        }
    }

    private static WorkflowTransition ChoiceOf(CasePosition position, string stepKey, string choice) =>
        position.Graph.Choices(position.State, stepKey, position.Case.RuleDate).First(t => t.Choice == choice);

    // What stands again is the decision of whoever took it, not of whoever brought the matter by; the audit says the latter. It stands again today.
    private static Actor DeciderOf(Decision earlier) => new(earlier.PersonId, earlier.OfficeKey, earlier.OnBehalfOf, earlier.RecordedForOfficeKey, earlier.ScanSha256, On: null);

    private sealed record Actor(Guid PersonId, string OfficeKey, string? OnBehalfOf, string? RecordedFor, string? Scan, DateOnly? On);

    private static string Subject(WorkflowCase workflowCase) => $"alur/{workflowCase.Id}";
}
