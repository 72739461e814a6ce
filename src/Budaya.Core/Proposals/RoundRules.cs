using Budaya.LegalText;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Budaya.Core.Values;
using Budaya.Core.Workflow;

namespace Budaya.Core.Proposals;

/// <summary>What the workflow of a case says about its round, and what that allows now.</summary>
internal sealed class RoundRules(CasePosition position, Round? round, ActingPerson acting, StepAccess access, DateOnly today)
{
    /// <summary>Today in the region.</summary>
    public DateOnly Today => today;

    /// <summary>The step whose participants deliberate.</summary>
    public WorkflowStep? DeliberationStep =>
        position.Definition.Steps.FirstOrDefault(s => s.Act == WorkflowAct.Deliberate && s.Participants.Count > 0)
        ?? position.Definition.Steps.FirstOrDefault(s => s.Key == position.Definition.Competing?.DecideStep && s.Participants.Count > 0);

    public int Quorum => DeliberationStep is { } step ? QuorumOf(step) : 0;

    /// <summary>How many must attend: as the workflow says, else more than half.</summary>
    public static int QuorumOf(WorkflowStep step) => step.Quorum ?? ((step.Participants.Count / 2) + 1);

    public List<Refusal> WhyNotOpen()
    {
        List<Refusal> found = [.. WhyNotCompeting(), .. WhyNotOfficer()];
        return TakesIn || found.Count > 0 ? found : [new("Penghimpunan usulan dibuka pada langkah permintaan atau penghimpunan usulan; langkah itu tidak sedang berjalan.")];
    }

    public List<Refusal> WhyNotPropose(string? opdCode)
    {
        List<Refusal> found = [.. WhyNotRound()];
        if (!acting.Has(Authority.Organisation) && (opdCode is null || !acting.OwnOpdCodes.Contains(opdCode)))
        {
            found.Add(new("Usulan dicatat oleh biro atau bagian organisasi, atau oleh perangkat daerah yang mengusulkan."));
        }

        if (position.Definition.Competing is { } competing && !IsActive(competing.CollectStep))
        {
            found.Add(new($"Usulan hanya diterima selama langkah {competing.CollectStep} \"{position.Definition.Step(competing.CollectStep).Title}\" berjalan."));
        }

        if (round is not null && (today < round.OpensOn || today > round.ClosesOn))
        {
            found.Add(new($"Usulan diterima tanggal {IndonesianDate.Format(round.OpensOn)} sampai {IndonesianDate.Format(round.ClosesOn)}."));
        }

        return found;
    }

    public List<Refusal> WhyNotHandle() => [.. WhyNotRound(), .. WhyNotOfficer()];

    public List<Refusal> WhyNotMeet()
    {
        List<Refusal> found = [.. WhyNotRound()];
        WorkflowStep? decide = Decide();
        if (DeliberationStep is not { } step)
        {
            found.Add(new("Alur ini tidak menyebut jabatan yang membahas."));
        }
        else if (!IsActive(step.Key) && !IsActive(decide?.Key))
        {
            found.Add(new($"Pembahasan dicatat selama langkah {step.Key} \"{step.Title}\" berjalan."));
        }
        else
        {
            found.AddRange(WhyNotOf(step));
        }

        return found;
    }

    /// <summary>The offices that score: those that the workflow has deliberate.</summary>
    public IReadOnlyList<string> Scorers => DeliberationStep?.Participants ?? [];

    /// <summary>Why nothing can be added to a proposal; the bureau may, and its OPD.</summary>
    public List<Refusal> WhyNotComplete(Proposal proposal)
    {
        List<Refusal> found = [.. WhyNotRound()];
        if (proposal.State is not (ProposalState.Diajukan or ProposalState.Dikembalikan))
        {
            found.Add(new("Usulan ini tidak lagi diajukan; isinya tetap tersimpan."));
        }

        return [.. found, .. WhyNotProposer(proposal).Where(r => !found.Contains(r))];
    }

    /// <summary>Why the person may not act as the proposer: the bureau may as long as the round runs, the OPD itself while proposals are taken in, or once it was asked to complete its own.</summary>
    public List<Refusal> WhyNotProposer(Proposal proposal)
    {
        if (acting.Has(Authority.Organisation))
        {
            return WhyNotRound();
        }

        if (!acting.OwnOpdCodes.Contains(proposal.OpdCode))
        {
            return [.. WhyNotRound(), new("Usulan dilengkapi oleh pengusulnya, atau oleh biro atau bagian organisasi.")];
        }

        return proposal.State == ProposalState.Dikembalikan ? WhyNotRound() : WhyNotPropose(proposal.OpdCode);
    }

    /// <summary>Why the call cannot be corrected now.</summary>
    public List<Refusal> WhyNotCorrect()
    {
        List<Refusal> found = [.. WhyNotRound(), .. WhyNotOfficer()];
        return TakesIn || found.Count > 0 ? found : [new("Penghimpunan usulan hanya diubah selama langkah permintaan atau penghimpunan usulan berjalan.")];
    }

    /// <summary>Why the criteria cannot be corrected now: whoever has proposed did so by those that stand.</summary>
    public List<Refusal> WhyNotCorrectCriteria(bool hasProposals) =>
        [.. WhyNotCorrect(), .. hasProposals ? [new Refusal("Kriteria tidak diubah lagi setelah usulan pertama masuk, karena pengusul menyusun usulannya menurut kriteria itu.")] : Array.Empty<Refusal>()];

    /// <summary>What is wrong with the days of a call, whoever sets them.</summary>
    public List<Refusal> WhyNotWindow(DateOnly opensOn, DateOnly closesOn) =>
    [
        .. closesOn < opensOn ? [new Refusal("Hari terakhir tidak boleh mendahului hari pertama.")] : Array.Empty<Refusal>(),
        .. closesOn < today ? [new Refusal("Hari terakhir sudah lewat; pilih hari ini atau sesudahnya.")] : Array.Empty<Refusal>(),
    ];

    /// <summary>What is wrong with criteria, whoever writes them.</summary>
    public static List<Refusal> WhyNotCriteria(IReadOnlyList<CriterionInput> criteria)
    {
        List<Refusal> found = [];
        if (criteria.Count is 0 or > Criterion.Most)
        {
            found.Add(new($"Isi 1 sampai {Criterion.Most} kriteria."));
        }

        if (criteria.Any(c => c.Weight is < 1 or > Criterion.HeaviestWeight))
        {
            found.Add(new($"Bobot kriteria antara 1 dan {Criterion.HeaviestWeight}."));
        }

        found.AddRange(criteria.GroupBy(c => c.Name.Trim(), StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => new Refusal($"Kriteria \"{g.Key}\" disebut dua kali.")));
        return found;
    }

    /// <summary>Why no (further) scoring round can be opened.</summary>
    public List<Refusal> WhyNotOpenScoring(Scoring scoring)
    {
        List<Refusal> found = WhyNotMeet();
        if (round is { IsScoring: true })
        {
            found.Add(new($"Penilaian putaran {round.Ballot} belum ditutup."));
        }
        else if (round is not null && scoring.Next().Count == 0)
        {
            found.Add(new(round.Ballot == 0 ? "Belum ada usulan yang diajukan." : "Putaran berikutnya hanya diadakan bila nilai tertinggi sama, bila usulan berubah sesudah dinilai, atau bila pembahasan diulang."));
        }

        return found;
    }

    /// <summary>Why the scoring round cannot be closed.</summary>
    public List<Refusal> WhyNotCloseScoring(Scoring scoring)
    {
        if (round is not { IsScoring: true })
        {
            return [new("Penilaian tidak sedang berjalan.")];
        }

        // Offices with an interest in every proposal score nothing: they fill no quorum, and where too few are left, all of those score.
        List<SheetState> states = [.. Scorers.Select(scoring.StateOf)];
        int done = states.Count(s => s == SheetState.Sudah);
        int needed = Math.Min(Quorum, states.Count(s => s != SheetState.TidakMenilai));
        return done < needed ? [.. WhyNotMeet(), new($"Lembar penilaian yang lengkap baru {done}, paling sedikit {needed}.")] : WhyNotMeet();
    }

    /// <summary>Why nobody can be reminded now.</summary>
    public List<Refusal> WhyNotRemind()
    {
        if (round is { IsScoring: true })
        {
            return WhyNotMeet();
        }

        List<Refusal> found = [.. WhyNotRound(), .. WhyNotOfficer()];
        if (round is not null && (round.State != RoundState.Menghimpun || today < round.OpensOn || today > round.ClosesOn))
        {
            found.Add(new("Pengingat dikirim selama usulan dihimpun atau dinilai."));
        }

        return found;
    }

    public List<Refusal> WhyNotAgree(Meeting? meeting)
    {
        List<Refusal> found = [.. WhyNotRound()];
        if (Decide() is not { } decide)
        {
            return found;
        }

        found.AddRange(IsActive(decide.Key) ? WhyNotOf(decide) : [new($"Kesepakatan dicatat selama langkah {decide.Key} \"{decide.Title}\" berjalan.")]);
        int attended = meeting?.Seats.Count(s => s.Attended && Scorers.Contains(s.OfficeKey)) ?? 0;
        if (DeliberationStep is not null && attended < Quorum)
        {
            found.Add(new($"Kuorum belum terpenuhi: hadir {attended}, paling sedikit {Quorum}."));
        }

        return found;
    }

    public List<Refusal> WhyNotReopen()
    {
        if (round is not { State: RoundState.Selesai })
        {
            return [new("Belum ada kesepakatan yang dapat dibahas ulang.")];
        }

        bool back = IsActive(DeliberationStep?.Key) || IsActive(Decide()?.Key);
        return back ? WhyNotOfficer() : [new("Pembahasan ulang hanya dapat dimulai setelah alur dikembalikan ke langkah pembahasan.")];
    }

    /// <summary>What a framework lacks before it can be agreed on.</summary>
    public static List<Refusal> WhyNotChoose(FrameworkView framework, ProposalState state)
    {
        List<Refusal> found = [];
        if (state is not (ProposalState.Diajukan or ProposalState.Dipilih))
        {
            found.Add(new($"Usulan \"{framework.Text.Acronym}\" tidak sedang diajukan."));
        }

        if (framework.Text.Values.Count == 0)
        {
            found.Add(new($"Uraian nilai \"{framework.Text.Acronym}\" belum diisi; lengkapi sebelum disepakati."));
        }

        found.AddRange(ExampleTexts.WhyNotFinal(framework.Text));
        found.AddRange(BehaviourRule.WhyNotFinal(framework.Text));
        found.AddRange(framework.Findings.Where(f => f.Severity == AcronymSeverity.Error).Select(f => new Refusal(f.Message)));
        return found;
    }

    private WorkflowStep? Decide() => position.Definition.Competing is { } competing ? position.Definition.Step(competing.DecideStep) : null;

    private bool TakesIn => position.OpenStepFor(WorkflowAct.OpenRound) is not null || IsActive(position.Definition.Competing?.CollectStep);

    private bool IsActive(string? stepKey) => stepKey is not null && position.ActiveSteps.Any(s => s.Key == stepKey);

    private List<Refusal> WhyNotOf(WorkflowStep step) => access.OwnOffice(step) is not null ? [] : WhyNotOfficer();

    private List<Refusal> WhyNotOfficer() => acting.Has(Authority.Organisation) ? [] : [new("Penghimpunan dan pembahasan usulan dicatat oleh biro atau bagian organisasi.")];

    private List<Refusal> WhyNotCompeting() => position.Definition.Competing is null ? [new("Alur ini tidak menghimpun usulan yang bersaing.")] : [];

    private List<Refusal> WhyNotRound() => round switch
    {
        null => [new("Penghimpunan usulan belum dibuka.")],
        { State: RoundState.Selesai } => [new("Penghimpunan usulan sudah selesai; satu rumusan sudah disepakati.")],
        _ => [],
    };
}
