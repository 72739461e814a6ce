using Budaya.LegalText;
using Budaya.Core.Audit;
using Budaya.Core.Data;
using Budaya.Core.Distribution;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Budaya.Core.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.FollowUps;

/// <summary>An OPD that came to a sosialisasi.</summary>
/// <param name="OpdCode">The OPD.</param>
/// <param name="AgentName">Name of the agen perubahan who came; empty: somebody else came for the OPD.</param>
public sealed record Attendee(string OpdCode, string AgentName);

/// <summary>A sosialisasi that somebody wants to record.</summary>
public sealed record RecordSosialisasi
{
    /// <summary>Given by the form, so that sending it twice records one event.</summary>
    public required Guid Id { get; init; }

    /// <summary>The case.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>Day of the event in the region; commitments count from it.</summary>
    public required DateOnly HeldOn { get; init; }

    /// <summary>Where.</summary>
    public required string Place { get; init; }

    /// <summary>Who opened it (office).</summary>
    public required string Opener { get; init; }

    /// <summary>Speakers, or empty.</summary>
    public string Speakers { get; init; } = "";

    /// <summary>Minutes, or empty.</summary>
    public string Minutes { get; init; } = "";

    /// <summary>What was agreed on; not empty: the commitments of every OPD start.</summary>
    public string Agreement { get; init; } = "";

    /// <summary>The OPDs that came.</summary>
    public required IReadOnlyList<Attendee> Attendees { get; init; }

    /// <summary>Decree that names the agents, or empty.</summary>
    public string AgentDecreeNumber { get; init; } = "";

    /// <summary>Its date, or null.</summary>
    public DateOnly? AgentDecreeDate { get; init; }
}

/// <summary>Records sosialisasi events and opens the commitments that were agreed on there. The caller saves.</summary>
public sealed class SosialisasiService(BudayaDbContext db, ActingPerson acting, TenantDirectory tenant, AuditLog audit, TimeProvider time)
{
    /// <summary>Why the acting person may not record events.</summary>
    public IReadOnlyList<Refusal> WhyNotRecord() =>
        acting.Has(Authority.Organisation) ? [] : [new("Sosialisasi dicatat oleh biro atau bagian organisasi.")];

    /// <summary>Records an event; with an agreement it opens the commitments of every OPD to which the documents of the case are conveyed.</summary>
    /// <returns>The event; the one that is there when the same id is sent again.</returns>
    /// <exception cref="MissingException">This tenant has no such case.</exception>
    /// <exception cref="RefusedException">The person may not, a text is missing or too long, the day lies ahead, or nothing has been conveyed yet.</exception>
    public async Task<Sosialisasi> RecordAsync(RecordSosialisasi wish, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(wish);
        if (await db.Set<Sosialisasi>().SingleOrDefaultAsync(s => s.Id == wish.Id, cancellationToken) is { } there)
        {
            return there;
        }

        WorkflowCase workflowCase = await db.Set<WorkflowCase>().SingleOrDefaultAsync(c => c.Id == wish.CaseId, cancellationToken)
            ?? throw new MissingException($"Case {wish.CaseId}");
        IReadOnlyList<CommitmentRule> rules = (await tenant.ProfileAsync(cancellationToken)).Commitments;
        Dictionary<string, DateOnly> limits = await ReceiptLimits.OfAsync(db, wish.CaseId, await tenant.CalendarAsync(cancellationToken), time.GetUtcNow(), cancellationToken);
        bool opens = wish.Agreement.Trim().Length > 0 && rules.Count > 0;
        RefusedException.ThrowIfAny([.. WhyNotRecord(), .. WhyNotThis(workflowCase, wish), .. await WhyNotAsync(wish, opens && limits.Count == 0, cancellationToken)]);
        Sosialisasi held = Add(wish);
        await AddAttendanceAsync(wish, cancellationToken);
        audit.Record("sosialisasi.dicatat", $"alur/{wish.CaseId}", new { held.Id, held.HeldOn, held.Place, Attendees = wish.Attendees.Count });
        if (opens)
        {
            await OpenAsync(held, rules, limits, cancellationToken);
        }

        return held;
    }

    private Sosialisasi Add(RecordSosialisasi wish) => db.Add(new Sosialisasi
    {
        Id = wish.Id, CaseId = wish.CaseId, HeldOn = wish.HeldOn, Place = wish.Place.Trim(), Opener = wish.Opener.Trim(), Speakers = wish.Speakers.Trim(),
        Minutes = wish.Minutes.Trim(), Agreement = wish.Agreement.Trim(), PersonId = acting.RequirePerson(), At = time.GetUtcNow(),
    }).Entity;

    // An agent who is already in the register for that OPD on that day is not entered again.
    private async Task AddAttendanceAsync(RecordSosialisasi wish, CancellationToken cancellationToken)
    {
        List<AgenPerubahan> agents = await db.Set<AgenPerubahan>()
            .Where(a => a.From <= wish.HeldOn && (a.To == null || a.To >= wish.HeldOn)).ToListAsync(cancellationToken);
        foreach (Attendee attendee in wish.Attendees.DistinctBy(a => a.OpdCode))
        {
            string name = attendee.AgentName.Trim();
            AgenPerubahan? agent = name.Length == 0 ? null
                : agents.Find(a => a.OpdCode == attendee.OpdCode && a.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                    ?? db.Add(new AgenPerubahan
                    {
                        OpdCode = attendee.OpdCode, Name = name, DecreeNumber = wish.AgentDecreeNumber.Trim(), DecreeDate = wish.AgentDecreeDate,
                        From = wish.AgentDecreeDate is { } from && from <= wish.HeldOn ? from : wish.HeldOn,
                    }).Entity;
            db.Add(new SosialisasiAttendance { SosialisasiId = wish.Id, OpdCode = attendee.OpdCode, AgentId = agent?.Id });
        }
    }

    // A later event opens only what an earlier one of the case has not.
    private async Task OpenAsync(Sosialisasi held, IReadOnlyList<CommitmentRule> rules, Dictionary<string, DateOnly> limits, CancellationToken cancellationToken)
    {
        WorkingCalendar calendar = await tenant.CalendarAsync(cancellationToken);
        var known = await db.Set<Commitment>().Where(c => c.CaseId == held.CaseId).Select(c => new { c.OpdCode, c.Key }).ToListAsync(cancellationToken);
        List<Commitment> opened = [];
        foreach ((string opd, DateOnly limit) in limits.OrderBy(l => l.Key, StringComparer.Ordinal))
        {
            foreach (CommitmentRule rule in rules.Where(r => !known.Any(k => k.OpdCode == opd && k.Key == r.Code)))
            {
                opened.Add(new()
                {
                    CaseId = held.CaseId, SosialisasiId = held.Id, OpdCode = opd, Key = rule.Code, Title = rule.Title,
                    DueOn = DueOn(rule, held.HeldOn, limit, calendar),
                });
            }
        }

        db.AddRange(opened);
        audit.Record("kesepakatan.dibuka", $"alur/{held.CaseId}", new { held.Id, Opds = limits.Count, Commitments = opened.Count });
    }

    /// <summary>The last day of a commitment: as its rule counts from the event, but not before the receipt limit.</summary>
    internal static DateOnly DueOn(CommitmentRule rule, DateOnly heldOn, DateOnly limit, WorkingCalendar calendar)
    {
        DateOnly due = rule.FirstDueOn(heldOn, calendar);
        return due < limit ? limit : due;
    }

    private static List<Refusal> WhyNotThis(WorkflowCase workflowCase, RecordSosialisasi wish)
    {
        List<Refusal> refusals = [];
        if (workflowCase.State != CaseState.Berjalan)
        {
            refusals.Add(new($"Alur \"{workflowCase.Title}\" sudah tidak berjalan."));
        }

        Text(refusals, wish.Place, "Tempat sosialisasi", Lengths.Line, isRequired: true);
        Text(refusals, wish.Opener, "Pembuka acara", Lengths.Name, isRequired: true);
        Text(refusals, wish.Speakers, "Narasumber", Lengths.Line, isRequired: false);
        Text(refusals, wish.Minutes, "Notulen", Lengths.Document, isRequired: false);
        Text(refusals, wish.Agreement, "Kesepakatan", Lengths.Note, isRequired: false);
        Text(refusals, wish.AgentDecreeNumber, "Nomor SK agen perubahan", Lengths.Name, isRequired: false);
        if (wish.Attendees.Count == 0)
        {
            refusals.Add(new("Tandai paling sedikit satu perangkat daerah yang hadir."));
        }

        if (wish.Attendees.Any(a => a.AgentName.Length > Lengths.Name))
        {
            refusals.Add(new($"Nama agen perubahan paling panjang {Lengths.Name} huruf."));
        }

        return refusals;
    }

    private async Task<List<Refusal>> WhyNotAsync(RecordSosialisasi wish, bool isNotConveyed, CancellationToken cancellationToken)
    {
        List<Refusal> refusals = [];
        DateOnly today = (await tenant.CalendarAsync(cancellationToken)).DateOf(time.GetUtcNow());
        if (wish.HeldOn > today)
        {
            refusals.Add(new($"Sosialisasi dicatat setelah berlangsung; {IndonesianDate.Format(wish.HeldOn)} belum tiba."));
        }

        if (isNotConveyed)
        {
            refusals.Add(new("Naskah belum disampaikan kepada perangkat daerah, sehingga kesepakatan belum dapat dibuka. Mulai penyampaian lebih dahulu."));
        }

        HashSet<string> known = [.. await db.Set<Opd>().Select(o => o.Code).ToListAsync(cancellationToken)];
        refusals.AddRange(wish.Attendees.Where(a => !known.Contains(a.OpdCode)).Select(a => new Refusal($"Tidak ada perangkat daerah \"{a.OpdCode}\".")));
        return refusals;
    }

    private static void Text(List<Refusal> refusals, string text, string what, int longest, bool isRequired)
    {
        if (isRequired && string.IsNullOrWhiteSpace(text))
        {
            refusals.Add(new($"{what} belum diisi."));
        }
        else if (text.Length > longest)
        {
            refusals.Add(new($"{what} terlalu panjang: paling banyak {longest} huruf."));
        }
    }
}
