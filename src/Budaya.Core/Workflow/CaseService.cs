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
public sealed record TakeChoice(Guid CaseId, string StepKey, string Choice, string Note, string? RecordedForOfficeKey, int? SeenDecisions);

/// <summary>A file that somebody attaches to a step.</summary>
public sealed record AttachEvidence(
    Guid CaseId, string StepKey, string Kind, ReadOnlyMemory<byte> Bytes, string FileName, string? LetterNumber, DateOnly? LetterDate, string Note);

/// <summary>Opens cases, takes choices, takes in evidence. The caller saves; two people who decide at once collide on the decision's key and the case's version.</summary>
public sealed class CaseService(
    BudayaDbContext db, ActingPerson acting, StepAccess access, CaseGuards guards, FileStore files, TenantDirectory tenant, AuditLog audit, TimeProvider time)
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
        WorkflowVersion version = await db.Set<WorkflowVersion>().AsNoTracking().Where(w => w.Key == open.WorkflowKey)
            .OrderByDescending(w => w.Number).FirstOrDefaultAsync(cancellationToken) ?? throw new RefusedException($"Alur \"{open.WorkflowKey}\" tidak ada.");
        string title = Text(open.Title, "Judul alur", Lengths.Line);
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
        await MoveAsync(position, position.Graph.Start(open.RuleDate), entered: [definition.StartStep], cancellationToken);
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
        foreach (WorkflowGuard guard in WorkflowDefinition.GuardsOf(step, ChoiceOf(position, stepKey, choice)))
        {
            found.AddRange(await guards.WhyNotAsync(position.Case, step, guard, cancellationToken));
        }

        return found;
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
        string note = NoteOf(choice, transition);
        HeldOffice office = (choice.RecordedForOfficeKey is null ? access.OwnOffice(step) : access.RecordingOffice(step))
            ?? throw new InvalidOperationException("An office was just found to be allowed.");
        Decision decision = new()
        {
            CaseId = position.Case.Id, Sequence = position.Case.Decisions.Count + 1, StepKey = step.Key, Choice = transition.Choice,
            Entered = string.Join(' ', transition.Targets), PersonId = acting.RequirePerson(), OfficeKey = office.Key,
            RecordedForOfficeKey = choice.RecordedForOfficeKey, Note = note, At = time.GetUtcNow(),
        };
        WorkflowState next = position.Graph.Apply(position.State, step.Key, transition.Choice, position.Case.RuleDate);
        db.Add(decision);
        await MoveAsync(position, next, transition.Targets, cancellationToken);
        await ChooseAsync(position, step, transition, cancellationToken);
        audit.Record("alur.diputuskan", Subject(position.Case), new { decision.Sequence, step.Key, decision.Choice, decision.Entered, decision.RecordedForOfficeKey, decision.Note });
        return decision;
    }

    /// <summary>Attaches a file to an active step. The same file of the same kind again changes nothing.</summary>
    /// <exception cref="RefusedException">The step does not ask for it, number or date is missing, the file is not taken, or the person may not.</exception>
    public async Task<Evidence> AddEvidenceAsync(AttachEvidence attach, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(attach);
        CasePosition position = await CasePosition.LoadAsync(db, attach.CaseId, cancellationToken);
        OpenStep open = position.RequireOpen(attach.StepKey);
        WorkflowStep step = position.Definition.Step(attach.StepKey);
        RefusedException.ThrowIfAny([.. await WhyNotAttachAsync(step, cancellationToken), .. WhyNotThis(step, attach)]);
        WorkflowEvidence asked = step.Evidence.First(e => e.Key == attach.Kind);
        StoredFile file = await files.AddAsync(attach.Bytes, cancellationToken);
        string? number = string.IsNullOrWhiteSpace(attach.LetterNumber) ? null : Text(attach.LetterNumber, "Nomor surat", Lengths.Name);
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
            Id = Guid.ParseExact(Sha256Hex.Of(what)[..32], "N"), CaseId = attach.CaseId, StepKey = step.Key, Kind = asked.Key, FileSha256 = file.Sha256, FileName = FileNameOf(attach.FileName), LetterNumber = number,
            LetterDate = attach.LetterDate, Note = attach.Note.Trim(), PersonId = acting.RequirePerson(), At = time.GetUtcNow(),
        };
        db.Add(evidence);
        await StartClockAsync(step, asked, open, evidence, cancellationToken);
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

    private async Task MoveAsync(CasePosition position, WorkflowState next, IReadOnlyList<string> entered, CancellationToken cancellationToken)
    {
        WorkflowCase workflowCase = position.Case;
        DateTimeOffset now = time.GetUtcNow();
        db.Entry(workflowCase).Property(nameof(WorkflowCase.Version)).IsModified = db.Entry(workflowCase).State != EntityState.Added;
        HashSet<string> open = [.. next.Active, .. next.Arrived.Select(a => a.Join)];
        foreach (OpenStep left in workflowCase.OpenSteps.Where(s => !open.Contains(s.StepKey)).ToList())
        {
            db.Remove(left);
            workflowCase.OpenSteps.Remove(left);
        }

        foreach (string key in open)
        {
            OpenStep? there = workflowCase.OpenSteps.FirstOrDefault(s => s.StepKey == key);
            string arrived = string.Join(' ', next.Arrived.Where(a => a.Join == key).Select(a => a.From));
            if (there is not null && there.Arrived == arrived && !(next.Active.Contains(key) && entered.Contains(key)))
            {
                continue;
            }

            OpenStep step = there ?? new OpenStep { CaseId = workflowCase.Id, StepKey = key, EnteredAt = now };
            (step.EnteredAt, step.Arrived, step.DueOn) = (now, arrived, arrived.Length == 0 ? await DueOnAsync(position.Definition.Step(key), cancellationToken) : null);
            if (there is null)
            {
                db.Add(step);
                if (!workflowCase.OpenSteps.Contains(step))
                {
                    workflowCase.OpenSteps.Add(step);
                }
            }
        }

        if (next.IsOver)
        {
            (workflowCase.State, workflowCase.ClosedAt) = (next.Ending == WorkflowEnding.Completed ? CaseState.Selesai : CaseState.Dihentikan, now);
        }
    }

    private async Task<DateOnly?> DueOnAsync(WorkflowStep step, CancellationToken cancellationToken)
    {
        if (step.Deadline is not { StartsAt: DeadlineStart.StepEntered } deadline)
        {
            return null;
        }

        WorkingCalendar calendar = await tenant.CalendarAsync(cancellationToken);
        return calendar.AddWorkingDays(calendar.DateOf(time.GetUtcNow()), deadline.WorkingDays);
    }

    // The clock of an outer body starts on the date of the letter to it, not of its answer.
    private async Task StartClockAsync(WorkflowStep step, WorkflowEvidence asked, OpenStep open, Evidence evidence, CancellationToken cancellationToken)
    {
        if (step.Deadline is { StartsAt: DeadlineStart.LetterReceived } deadline && !asked.IsAnswer && evidence.LetterDate is { } received)
        {
            open.DueOn = (await tenant.CalendarAsync(cancellationToken)).AddWorkingDays(received, deadline.WorkingDays);
        }
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

    private static List<Refusal> WhyNotThis(WorkflowStep step, AttachEvidence attach)
    {
        if (step.Evidence.FirstOrDefault(e => e.Key == attach.Kind) is not { } asked)
        {
            return [new($"Langkah {step.Key} tidak meminta bukti \"{attach.Kind}\".")];
        }

        List<Refusal> found = [];
        if (asked.NeedsNumber && string.IsNullOrWhiteSpace(attach.LetterNumber))
        {
            found.Add(new($"Isi nomor untuk bukti \"{asked.Label}\"."));
        }

        if (asked.NeedsDate && attach.LetterDate is null)
        {
            found.Add(new($"Isi tanggal untuk bukti \"{asked.Label}\"."));
        }

        if (attach.Note.Length > Lengths.Note)
        {
            found.Add(new($"Keterangan terlalu panjang: paling banyak {Lengths.Note} huruf."));
        }

        return found;
    }

    private static string NoteOf(TakeChoice choice, WorkflowTransition transition)
    {
        string note = choice.Note.Trim();
        if (note.Length > Lengths.Note)
        {
            throw new RefusedException($"Catatan terlalu panjang: paling banyak {Lengths.Note} huruf.");
        }

        if (note.Length > 0)
        {
            return note;
        }

        if (transition.IsReturn || transition.Targets.Contains(WorkflowTransition.Stop))
        {
            throw new RefusedException("Isi alasan. Pengembalian dan penghentian selalu disertai alasan.");
        }

        return choice.RecordedForOfficeKey is null ? note : throw new RefusedException("Isi dasar pencatatan, misalnya nomor dan tanggal surat atau lembar disposisi.");
    }

    private static WorkflowTransition ChoiceOf(CasePosition position, string stepKey, string choice) =>
        position.Graph.Choices(position.State, stepKey, position.Case.RuleDate).First(t => t.Choice == choice);

    private static string FileNameOf(string name)
    {
        string last = name.Split('/', '\\')[^1].Trim();
        string clean = string.Concat(last.Where(c => !char.IsControl(c)));
        return clean.Length is 0 ? "berkas" : clean.Length > Lengths.Name ? clean[^Lengths.Name..] : clean;
    }

    private static string Text(string value, string what, int longest)
    {
        string text = value.Trim();
        return text.Length == 0 ? throw new RefusedException($"{what} belum diisi.")
            : text.Length > longest ? throw new RefusedException($"{what} terlalu panjang: paling banyak {longest} huruf.") : text;
    }

    private static string Subject(WorkflowCase workflowCase) => $"alur/{workflowCase.Id}";
}
