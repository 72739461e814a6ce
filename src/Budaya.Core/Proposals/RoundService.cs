using Budaya.Core.Audit;
using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Budaya.Core.Values;
using Budaya.Core.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Proposals;

/// <summary>Collects proposals for a case, records the deliberation, agrees on one. The others are kept. The caller saves.</summary>
public sealed class RoundService(
    BudayaDbContext db, ActingPerson acting, RoundDesk desk, RoundReminders reminders, FrameworkService frameworks, AuditLog audit, TimeProvider time)
{
    /// <summary>Opens the round of a case. A case has one; opening it again gives the one that is there.</summary>
    /// <exception cref="RefusedException">The workflow has no competing proposals, the step is not open, or the person may not.</exception>
    public async Task<Round> OpenAsync(OpenRound open, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(open);
        if (await db.Set<Round>().SingleOrDefaultAsync(r => r.CaseId == open.CaseId, cancellationToken) is { } there)
        {
            return there;
        }

        RoundRules rules = await desk.RulesAsync(open.CaseId, null, cancellationToken);
        RefusedException.ThrowIfAny([.. rules.WhyNotOpen(), .. rules.WhyNotWindow(open.OpensOn, open.ClosesOn), .. RoundRules.WhyNotCriteria(open.Criteria)]);
        Round round = new()
        {
            CaseId = open.CaseId, Title = CaseInput.Text(open.Title, "Judul", Lengths.Line), OpensOn = open.OpensOn, ClosesOn = open.ClosesOn, ScoredChange = open.ScoredChange,
        };
        db.Add(round);
        db.AddRange(open.Criteria.Select((c, index) => new Criterion { RoundId = round.Id, Position = index + 1, Name = RoundDesk.Line(c.Name, "Kriteria", Lengths.Name), Weight = c.Weight }).ToList());
        await reminders.WakeForAsync(round, cancellationToken);
        audit.Record("usulan.dibuka", Subject(round), new { open.CaseId, round.Title, open.OpensOn, open.ClosesOn, open.Criteria, ScoredChange = open.ScoredChange.ToString() });
        return round;
    }

    /// <summary>Takes in a proposal: a framework that is there, or a new one. The same id again gives the proposal that is there.</summary>
    public async Task<Proposal> ProposeAsync(MakeProposal make, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(make);
        if (await db.Set<Proposal>().SingleOrDefaultAsync(p => p.Id == make.ProposalId, cancellationToken) is { } there)
        {
            return there;
        }

        Round round = await LoadAsync(make.RoundId, cancellationToken);
        RoundRules rules = await RulesAsync(round.CaseId, round, cancellationToken);
        RefusedException.ThrowIfAny(rules.WhyNotPropose(make.OpdCode));
        if (!await db.Set<Opd>().ExistingOn(rules.Today).AnyAsync(o => o.Code == make.OpdCode, cancellationToken))
        {
            throw new RefusedException("Pilih perangkat daerah yang mengusulkan.");
        }

        ValueFramework framework = await FrameworkAsync(make, cancellationToken);
        if (await db.Set<Proposal>().AnyAsync(p => p.RoundId == round.Id && p.FrameworkId == framework.Id, cancellationToken))
        {
            throw new RefusedException($"Rumusan \"{framework.Acronym}\" sudah diusulkan.");
        }

        if (!await db.Set<Proposal>().AnyAsync(p => p.RoundId == round.Id, cancellationToken))
        {
            db.Touch(round); // with the first proposal the criteria stand: whoever corrects them at this moment is refused, or this is
        }

        Proposal proposal = new()
        {
            Id = make.ProposalId, RoundId = round.Id, FrameworkId = framework.Id, OpdCode = make.OpdCode, PersonId = acting.RequirePerson(),
            Rationale = RoundDesk.Optional(make.Rationale, "Alasan"), At = time.GetUtcNow(),
        };
        db.Add(proposal);
        db.RemoveRange(await db.Set<NoProposal>().Where(n => n.RoundId == round.Id && n.OpdCode == make.OpdCode).ToListAsync(cancellationToken));
        audit.Record("usulan.diajukan", $"usulan/{proposal.Id}", new { framework.Acronym, make.OpdCode, proposal.Rationale });
        return proposal;
    }

    /// <summary>Gives a proposal back to its proposer for completion.</summary>
    public Task ReturnAsync(Guid proposalId, string reason, CancellationToken cancellationToken) =>
        SetStateAsync(proposalId, ProposalState.Dikembalikan, "usulan.dikembalikan", CaseInput.Text(reason, "Alasan", Lengths.Note), cancellationToken);

    /// <summary>Submits a returned or withdrawn proposal again; its OPD may while proposals are taken in, or when it was returned.</summary>
    public Task ResubmitAsync(Guid proposalId, CancellationToken cancellationToken) =>
        SetStateAsync(proposalId, ProposalState.Diajukan, "usulan.diajukan-kembali", "", cancellationToken);

    /// <summary>Takes a proposal out of the round; it is kept. Its OPD may while proposals are taken in, or when it was returned.</summary>
    public Task WithdrawAsync(Guid proposalId, string reason, CancellationToken cancellationToken) =>
        SetStateAsync(proposalId, ProposalState.Ditarik, "usulan.ditarik", CaseInput.Text(reason, "Alasan", Lengths.Note), cancellationToken);

    /// <summary>Calls a meeting with the offices that the workflow names. The same id again gives the meeting that is there.</summary>
    /// <param name="call">When, where and about what; further offices are heard, but count for no quorum.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<Meeting> CallMeetingAsync(CallMeeting call, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        if (await db.Set<Meeting>().SingleOrDefaultAsync(m => m.Id == call.MeetingId, cancellationToken) is { } there)
        {
            return there;
        }

        Round round = await LoadAsync(call.RoundId, cancellationToken);
        RoundRules rules = await RulesAsync(round.CaseId, round, cancellationToken);
        RefusedException.ThrowIfAny(rules.WhyNotMeet());
        Meeting meeting = new()
        {
            Id = call.MeetingId, RoundId = round.Id, HeldOn = call.HeldOn, StartsAt = call.StartsAt, Place = RoundDesk.Line(call.Place, "Tempat", Lengths.Line), Agenda = RoundDesk.Optional(call.Agenda, "Agenda"),
        };
        db.Add(meeting);
        List<string> offices = await db.Set<Office>().Where(o => call.AlsoInvited.Contains(o.Key)).Select(o => o.Key).ToListAsync(cancellationToken);
        List<string> invited = [.. rules.Scorers.Union(offices)];
        db.AddRange(invited.Select((office, index) => new MeetingSeat { MeetingId = meeting.Id, OfficeKey = office, Presides = index == 0 }).ToList());
        round.State = RoundState.Membahas;
        audit.Record("pembahasan.dijadwalkan", Subject(round), new { meeting.Id, meeting.HeldOn, meeting.StartsAt, meeting.Place, meeting.Agenda, invited });
        return meeting;
    }

    /// <summary>Records attendance, positions and minutes of a meeting. Changes nothing when they are there already.</summary>
    /// <exception cref="RefusedException">Somebody else saved since, the meeting is settled, or the person may not.</exception>
    public async Task RecordMeetingAsync(RecordMeeting record, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(record);
        Meeting meeting = await db.Set<Meeting>().Include(m => m.Seats).SingleOrDefaultAsync(m => m.Id == record.MeetingId, cancellationToken)
            ?? throw new MissingException($"Meeting {record.MeetingId}");
        if (IsThere(meeting, record))
        {
            return;
        }

        Round round = await LoadAsync(meeting.RoundId, cancellationToken);
        RoundRules rules = await RulesAsync(round.CaseId, round, cancellationToken);
        RefusedException.ThrowIfAny(rules.WhyNotMeet());
        if (record.HeldOn > rules.Today && record.Seats.Any(s => s.Attended))
        {
            throw new RefusedException("Rapat ini belum berlangsung, sehingga kehadiran belum dapat dicatat. Kosongkan kehadiran, atau ubah hari pembahasan.");
        }

        await CheckAsync(meeting, record, cancellationToken);
        (meeting.HeldOn, meeting.StartsAt, meeting.Place) = (record.HeldOn, record.StartsAt, RoundDesk.Line(record.Place, "Tempat", Lengths.Line));
        (meeting.Agenda, meeting.Minutes) = (RoundDesk.Optional(record.Agenda, "Agenda"), record.Minutes.Trim());
        foreach (SeatRecord said in record.Seats)
        {
            MeetingSeat seat = meeting.Seats.First(s => s.OfficeKey == said.OfficeKey);
            (seat.Attended, seat.Substitute, seat.FavouredProposalId, seat.Note) = (said.Attended, Blank(said.Substitute), said.FavouredProposalId, said.Note.Trim());
        }

        meeting.RecordedAt ??= meeting.Seats.Any(s => s.Attended) ? time.GetUtcNow() : null;
        db.Touch(meeting); // seats may be all that changed
        audit.Record("pembahasan.dicatat", Subject(round), new { meeting.Id, meeting.HeldOn, Attended = meeting.Seats.Where(s => s.Attended).Select(s => s.OfficeKey) });
    }

    /// <summary>Agrees on one proposal: the others are not chosen and stay readable, its framework is chosen and becomes that of the case.</summary>
    /// <param name="roundId">The round.</param>
    /// <param name="proposalId">The proposal agreed on.</param>
    /// <param name="reason">Why this one; becomes text for Menimbang.</param>
    /// <param name="others">Why each of the others was not chosen, by id; its proposer reads it.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="RefusedException">Another one was agreed on, the quorum is not met, its values are missing or do not fit, the step is not open.</exception>
    public async Task AgreeAsync(Guid roundId, Guid proposalId, string reason, IReadOnlyDictionary<Guid, string> others, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(others);
        Round round = await LoadAsync(roundId, cancellationToken);
        List<Proposal> proposals = await db.Set<Proposal>().Where(p => p.RoundId == roundId).ToListAsync(cancellationToken);
        Proposal chosen = proposals.Find(p => p.Id == proposalId) ?? throw new MissingException($"Proposal {proposalId}");
        if (round.State == RoundState.Selesai && chosen.State == ProposalState.Dipilih)
        {
            return;
        }

        Meeting? meeting = await db.Set<Meeting>().Include(m => m.Seats).Where(m => m.RoundId == roundId).OrderByDescending(m => m.Id).FirstOrDefaultAsync(cancellationToken);
        RoundRules rules = await RulesAsync(round.CaseId, round, cancellationToken);
        FrameworkView framework = await frameworks.ViewAsync(chosen.FrameworkId, cancellationToken);
        Scoring scoring = await Scoring.LoadAsync(db, round, cancellationToken);
        RefusedException.ThrowIfAny([.. rules.WhyNotAgree(meeting), .. scoring.WhyNotAgree(proposalId).Select(r => new Refusal(r)), .. RoundRules.WhyNotChoose(framework, chosen.State)]);
        string why = CaseInput.Text(reason, "Alasan pemilihan", Lengths.Note);
        Dictionary<Guid, ValueFramework> rows = await FrameworksOfAsync(proposals, cancellationToken);
        List<Proposal> standing = [.. proposals.Where(p => p.State is ProposalState.Diajukan or ProposalState.Dikembalikan)];
        RefusedException.ThrowIfAny([.. standing.Where(p => p != chosen && string.IsNullOrWhiteSpace(others.GetValueOrDefault(p.Id)))
            .Select(p => new Refusal($"Isi alasan mengapa \"{rows[p.FrameworkId].Acronym}\" tidak dipilih; pengusulnya membacanya."))]);
        foreach (Proposal proposal in standing)
        {
            Settle(proposal, rows[proposal.FrameworkId], chosen, proposal == chosen ? why : CaseInput.Text(others[proposal.Id], "Alasan tidak dipilih", Lengths.Note));
        }

        (round.State, round.Reason, round.DecidedAt) = (RoundState.Selesai, why, time.GetUtcNow());
        if (meeting is not null)
        {
            (meeting.ClosedAt, meeting.ReportSha256) = (round.DecidedAt, null);
        }

        WorkflowCase workflowCase = await db.Set<WorkflowCase>().SingleAsync(c => c.Id == round.CaseId, cancellationToken);
        workflowCase.FrameworkId = chosen.FrameworkId;
        audit.Record("usulan.disepakati", Subject(round), new { chosen = framework.Text.Acronym, reason = why, others = standing.Where(p => p != chosen).Select(p => new { rows[p.FrameworkId].Acronym, p.StateNote }) });
    }

    /// <summary>Begins the deliberation again after the case was returned to it: all proposals stand again.</summary>
    public async Task ReopenAsync(Guid roundId, string reason, CancellationToken cancellationToken)
    {
        Round round = await LoadAsync(roundId, cancellationToken);
        RefusedException.ThrowIfAny((await RulesAsync(round.CaseId, round, cancellationToken)).WhyNotReopen());
        string why = CaseInput.Text(reason, "Alasan", Lengths.Note);
        List<Proposal> proposals = await db.Set<Proposal>()
            .Where(p => p.RoundId == roundId && (p.State == ProposalState.Dipilih || p.State == ProposalState.TidakDipilih)).ToListAsync(cancellationToken);
        Dictionary<Guid, ValueFramework> rows = await FrameworksOfAsync(proposals, cancellationToken);
        foreach (Proposal proposal in proposals)
        {
            (proposal.State, proposal.StateNote) = (ProposalState.Diajukan, "");
            rows[proposal.FrameworkId].Reopen();
        }

        (round.State, round.DecidedAt, round.ReopenedAt) = (RoundState.Membahas, null, time.GetUtcNow());
        WorkflowCase workflowCase = await db.Set<WorkflowCase>().SingleAsync(c => c.Id == round.CaseId, cancellationToken);
        workflowCase.FrameworkId = null;
        audit.Record("usulan.dibahas-ulang", Subject(round), new { reason = why });
    }

    private static void Settle(Proposal proposal, ValueFramework framework, Proposal chosen, string why)
    {
        proposal.StateNote = why;
        if (proposal.Id == chosen.Id)
        {
            proposal.State = ProposalState.Dipilih;
            framework.Choose();
        }
        else
        {
            proposal.State = ProposalState.TidakDipilih;
            framework.SetAside();
        }
    }

    private async Task<ValueFramework> FrameworkAsync(MakeProposal make, CancellationToken cancellationToken)
    {
        if (make.FrameworkId is not { } id)
        {
            return make.NewFramework is { } input ? await frameworks.AddAsync(Guid.CreateVersion7(), input, cancellationToken) : throw new RefusedException("Isi nama rumusan, atau pilih kerangka nilai yang sudah ada.");
        }

        ValueFramework framework = await db.Set<ValueFramework>().SingleOrDefaultAsync(f => f.Id == id, cancellationToken) ?? throw new MissingException($"Framework {id}");
        return framework.State == FrameworkState.Usulan ? framework : throw new RefusedException($"Kerangka \"{framework.Acronym}\" tidak lagi berupa usulan.");
    }

    private async Task SetStateAsync(Guid proposalId, ProposalState state, string act, string note, CancellationToken cancellationToken)
    {
        Proposal proposal = await db.Set<Proposal>().SingleOrDefaultAsync(p => p.Id == proposalId, cancellationToken) ?? throw new MissingException($"Proposal {proposalId}");
        if (proposal.State == state)
        {
            return;
        }

        Round round = await LoadAsync(proposal.RoundId, cancellationToken);
        RoundRules rules = await RulesAsync(round.CaseId, round, cancellationToken);
        RefusedException.ThrowIfAny(state == ProposalState.Dikembalikan ? rules.WhyNotHandle() : rules.WhyNotProposer(proposal));
        if (proposal.State is ProposalState.Dipilih or ProposalState.TidakDipilih or ProposalState.Digabung or ProposalState.Dipecah || (proposal.State == ProposalState.Ditarik && state == ProposalState.Dikembalikan))
        {
            throw new RefusedException("Keadaan usulan ini tidak dapat diubah lagi dengan cara itu.");
        }

        ValueFramework framework = await db.Set<ValueFramework>().SingleAsync(f => f.Id == proposal.FrameworkId, cancellationToken);
        if (state == ProposalState.Ditarik)
        {
            framework.Withdraw();
        }
        else if (proposal.State == ProposalState.Ditarik)
        {
            framework.Reopen();
            db.RemoveRange(await db.Set<NoProposal>().Where(n => n.RoundId == round.Id && n.OpdCode == proposal.OpdCode).ToListAsync(cancellationToken));
        }

        (proposal.State, proposal.StateNote) = (state, note);
        audit.Record(act, $"usulan/{proposalId}", new { state, note });
    }

    private async Task CheckAsync(Meeting meeting, RecordMeeting record, CancellationToken cancellationToken)
    {
        if (meeting.Version != record.Version)
        {
            throw new RefusedException("Catatan pembahasan diubah orang lain sejak Anda membukanya. Isian Anda tidak disimpan; bandingkan dengan isi terbaru.");
        }

        List<Guid> known = await db.Set<Proposal>().Where(p => p.RoundId == meeting.RoundId).Select(p => p.Id).ToListAsync(cancellationToken);
        bool seated = record.Seats.All(said => meeting.Seats.Any(s => s.OfficeKey == said.OfficeKey));
        if (!seated || record.Seats.Any(s => s.FavouredProposalId is { } favoured && !known.Contains(favoured)))
        {
            throw new RefusedException("Ada jabatan atau usulan yang tidak termasuk pembahasan ini.");
        }

        if (record.Seats.Any(s => s.Substitute?.Trim().Any(char.IsControl) == true))
        {
            throw new RefusedException("Nama pengganti tidak boleh memuat ganti baris atau karakter kendali.");
        }

        if (record.Seats.Any(s => s.Note.Length > Lengths.Note || s.Substitute?.Length > Lengths.Name) || record.Minutes.Length > Lengths.Document)
        {
            throw new RefusedException($"Catatan paling banyak {Lengths.Note} huruf, nama pengganti paling banyak {Lengths.Name} huruf.");
        }
    }

    private static bool IsThere(Meeting meeting, RecordMeeting record) =>
        meeting.HeldOn == record.HeldOn && meeting.StartsAt == record.StartsAt && meeting.Agenda == record.Agenda.Trim() && meeting.Place == record.Place.Trim() && meeting.Minutes == record.Minutes.Trim()
        && record.Seats.All(said => meeting.Seats.Any(s => s.OfficeKey == said.OfficeKey && s.Attended == said.Attended && s.Substitute == Blank(said.Substitute)
            && s.FavouredProposalId == said.FavouredProposalId && s.Note == said.Note.Trim()));

    private async Task<Dictionary<Guid, ValueFramework>> FrameworksOfAsync(List<Proposal> proposals, CancellationToken cancellationToken)
    {
        List<Guid> ids = [.. proposals.Select(p => p.FrameworkId)];
        return await db.Set<ValueFramework>().Where(f => ids.Contains(f.Id)).ToDictionaryAsync(f => f.Id, cancellationToken);
    }

    private Task<Round> LoadAsync(Guid roundId, CancellationToken cancellationToken) => desk.RoundAsync(roundId, cancellationToken);

    private Task<RoundRules> RulesAsync(Guid caseId, Round round, CancellationToken cancellationToken) => desk.RulesAsync(caseId, round, cancellationToken);

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string Subject(Round round) => $"usulan/{round.Id}";
}
