using System.Globalization;
using System.Text.RegularExpressions;
using Budaya.Core.Audit;
using Budaya.Core.Data;
using Budaya.Core.Drafting;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Budaya.Core.Values;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Signing;

/// <summary>A decree revoked a document.</summary>
/// <param name="NaskahId">The draft from which the document was made.</param>
/// <param name="ById">The document of this region that revokes it; null: enacted outside this product, then citation, day and evidence are given.</param>
/// <param name="Citation">The revoking decree as it is cited.</param>
/// <param name="Clause">Where it says so: Pasal or diktum.</param>
/// <param name="On">First day on which the document is no longer in force; null: the day on which the revoking document is in force.</param>
/// <param name="Evidence">The revoking decree, when it was enacted outside.</param>
public sealed record RevocationRecord(Guid NaskahId, Guid? ById, string Citation, string Clause, DateOnly? On, ActEvidence? Evidence);

/// <summary>A document that may revoke another one.</summary>
public sealed record RevokingDocument(Guid Id, string Citation);

/// <summary>Records that a document was revoked (pencabutan), by the officers who keep the register. The public sees it on the verification page. The caller saves.</summary>
/// <remarks>What is revoked is said by the later decree's own words; this is its record, never an act of its own.</remarks>
public sealed class RevocationService(
    BudayaDbContext db, ActingPerson acting, TenantDirectory tenant, DraftService drafts, FrameworkService frameworks, FileStore files, AuditLog audit, TimeProvider time)
{
    /// <summary>The act of withdrawing a record that was made by mistake, which takes two persons.</summary>
    public const string WithdrawKind = "pencabutan.dibatalkan";

    /// <summary>The revocation of a document that holds, or null.</summary>
    public Task<Revocation?> OfAsync(Guid documentId, CancellationToken cancellationToken) => Revocation.OfAsync(db, documentId, cancellationToken);

    /// <summary>The documents of the region that may revoke this one, newest first.</summary>
    public Task<List<RevokingDocument>> RevokersAsync(SignedDocument document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        return db.Set<SignedDocument>().Where(d => d.Id != document.Id && d.InForceFrom >= document.DeterminedOn).OrderByDescending(d => d.InForceFrom).ThenByDescending(d => d.Id)
            .Select(d => new RevokingDocument(d.Id, d.Citation)).ToListAsync(cancellationToken);
    }

    /// <summary>Why the acting person cannot record that a document was revoked.</summary>
    /// <param name="document">The document; null: it was not enacted.</param>
    /// <param name="standing">Its revocation that holds.</param>
    public IReadOnlyList<Refusal> WhyNot(SignedDocument? document, Revocation? standing)
    {
        List<Refusal> found = acting.Has(Authority.Register) ? [] : [new("Pencabutan dicatat oleh petugas register biro atau bagian hukum.")];
        if (document is null)
        {
            found.Add(new("Naskah belum ditetapkan; yang belum ditetapkan tidak dicabut."));
        }
        else if (standing is not null)
        {
            found.Add(new("Pencabutan naskah ini sudah dicatat."));
        }

        return found;
    }

    /// <summary>Records a revocation.</summary>
    /// <exception cref="MissingException">This tenant has no such document.</exception>
    /// <exception cref="RefusedException">No authority, it is revoked already, or what was given does not show it.</exception>
    public async Task RecordAsync(RevocationRecord wish, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(wish);
        SignedDocument? document = await db.Set<SignedDocument>().AsNoTracking().SingleOrDefaultAsync(d => d.NaskahId == wish.NaskahId, cancellationToken);
        RefusedException.ThrowIfAny(WhyNot(document, document is null ? null : await OfAsync(document.Id, cancellationToken)));
        ArgumentNullException.ThrowIfNull(document); // refused above
        SignedDocument? by = wish.ById is not { } id ? null
            : await db.Set<SignedDocument>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, cancellationToken) ?? throw new MissingException($"Document {id}");
        DateOnly? on = wish.On ?? by?.InForceFrom;
        RefusedException.ThrowIfAny([
            .. WhyNotThis(wish), .. by is null ? WhyNotOutside(wish) : await WhyNotByAsync(document, by, on, cancellationToken), .. WhyNotOn(document, on, await TodayAsync(cancellationToken)),
        ]);
        string evidence = by?.OriginalSha256 ?? (await files.AddAsync(wish.Evidence!.Bytes, cancellationToken)).Sha256; // one of the two is there: refused above
        Revocation added = await AddAsync(document, on, wish.Clause.Trim(), by?.Citation ?? wish.Citation.Trim(), by?.Id, evidence, "", cancellationToken);
        if (await FrameworkOfAsync(document, cancellationToken) is { } framework && !await IsEnactedByAnotherAsync(framework, document.Id, cancellationToken))
        {
            await frameworks.RevokeAsync(framework, cancellationToken);
        }

        audit.Record("naskah.dicabut", $"naskah/{document.NaskahId}", new { document.Citation, By = added.Citation, added.Clause, added.On, added.EvidenceSha256 });
    }

    /// <summary>Withdraws the record of a revocation; the document is in force again, as it was all the time.</summary>
    internal async Task WithdrawAsync(SignedDocument document, string reason, CancellationToken cancellationToken)
    {
        await AddAsync(document, null, "", "", null, null, reason.Trim(), cancellationToken);
        if (await FrameworkOfAsync(document, cancellationToken) is { } framework)
        {
            await frameworks.RestoreAsync(framework, cancellationToken);
        }
    }

    private async Task<Revocation> AddAsync(SignedDocument document, DateOnly? on, string clause, string citation, Guid? by, string? evidence, string note, CancellationToken cancellationToken)
    {
        int before = await db.Set<Revocation>().Where(r => r.DocumentId == document.Id).MaxAsync(r => (int?)r.Number, cancellationToken) ?? 0;
        return db.Add(new Revocation
        {
            DocumentId = document.Id, Number = before + 1, On = on, ById = by, Citation = citation, Clause = clause, EvidenceSha256 = evidence, Note = note,
            PersonId = acting.RequirePerson(), At = time.GetUtcNow(),
        }).Entity;
    }

    // The framework of the case, when this document put it in force.
    private Task<Guid?> FrameworkOfAsync(SignedDocument document, CancellationToken cancellationToken) => (
        from naskah in db.Set<Naskah>()
        join workflowCase in db.Set<Workflow.WorkflowCase>() on naskah.CaseId equals workflowCase.Id
        where naskah.Id == document.NaskahId && naskah.Purpose == DocumentPurpose.Enacts
        select workflowCase.FrameworkId).SingleOrDefaultAsync(cancellationToken);

    // A later decree may revoke the earlier one and put the same framework in force again.
    private Task<bool> IsEnactedByAnotherAsync(Guid frameworkId, Guid documentId, CancellationToken cancellationToken) => (
        from other in db.Set<SignedDocument>()
        join naskah in db.Set<Naskah>() on other.NaskahId equals naskah.Id
        join workflowCase in db.Set<Workflow.WorkflowCase>() on naskah.CaseId equals workflowCase.Id
        where other.Id != documentId && naskah.Purpose == DocumentPurpose.Enacts && workflowCase.FrameworkId == frameworkId
            && !Revocation.Standing(db).Any(r => r.DocumentId == other.Id)
        select other.Id).AnyAsync(cancellationToken);

    private static List<Refusal> WhyNotThis(RevocationRecord wish) =>
        string.IsNullOrWhiteSpace(wish.Clause) || wish.Clause.Length > Lengths.Name || wish.Clause.Any(char.IsControl)
            ? [new("Isi pasal atau diktum yang menyatakan pencabutan, misalnya Pasal 12 atau Diktum KEDUA.")] : [];

    private static List<Refusal> WhyNotOutside(RevocationRecord wish)
    {
        List<Refusal> found = [];
        if (string.IsNullOrWhiteSpace(wish.Citation) || wish.Citation.Length > Lengths.Line || wish.Citation.Any(char.IsControl))
        {
            found.Add(new("Pilih naskah yang mencabut, atau isi sebutannya: jenis, nomor, tahun, dan judul."));
        }

        if (wish.Evidence is null)
        {
            found.Add(new("Lampirkan naskah yang mencabut; pencabutan dicatat berdasarkan naskah itu."));
        }

        return found;
    }

    // The later decree is here: its own words are asked.
    private async Task<List<Refusal>> WhyNotByAsync(SignedDocument document, SignedDocument by, DateOnly? on, CancellationToken cancellationToken)
    {
        List<Refusal> found = [];
        if (by.Id == document.Id)
        {
            return [new("Naskah tidak mencabut dirinya sendiri.")];
        }

        if (by.Kind == DocumentKind.SuratEdaran && document.Kind != DocumentKind.SuratEdaran)
        {
            found.Add(new("Surat Edaran tidak mencabut peraturan atau keputusan."));
        }

        if (on < by.InForceFrom)
        {
            found.Add(new($"Tanggal pencabutan mendahului mulai berlakunya {by.Citation}."));
        }

        string text = (await drafts.VersionAsync(by.NaskahId, by.DraftNumber, cancellationToken)).Text;
        if (!text.Contains("tidak berlaku", StringComparison.OrdinalIgnoreCase) || !Names(text, document))
        {
            found.Add(new($"{by.Citation} tidak memuat kalimat yang menyatakan Nomor {document.Number} tidak berlaku. Periksa naskah yang Anda pilih."));
        }

        return found;
    }

    // By its number, and a Peraturan by its year too; Nomor 12 is not Nomor 120.
    private static bool Names(string text, SignedDocument document)
    {
        string number = Regex.Escape(document.Number);
        string year = document.Kind == DocumentKind.Perkada ? string.Create(CultureInfo.InvariantCulture, $@"\s+Tahun\s+{document.DeterminedOn.Year}") : "";
        return Regex.IsMatch(text, $@"\bNomor\s+{number}{year}(?![\w/])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    private static List<Refusal> WhyNotOn(SignedDocument document, DateOnly? on, DateOnly today) => on is not { } day ? [new("Isi tanggal mulai tidak berlaku.")]
        : [.. SigningRules.WhyNotOn(day, today, document.DeterminedOn, "tanggal penetapan naskah yang dicabut")];

    private async Task<DateOnly> TodayAsync(CancellationToken cancellationToken) => (await tenant.CalendarAsync(cancellationToken)).DateOf(time.GetUtcNow());
}

/// <summary>Withdrawing the record of a revocation that was made by mistake; the record stays, with the reason.</summary>
internal sealed class WithdrawRevocation(BudayaDbContext db, ActingPerson acting, RevocationService revocations) : ITwoPersonRule
{
    public string Kind => RevocationService.WithdrawKind;

    public async Task<string> DescribeAsync(string subject, CancellationToken cancellationToken) =>
        $"Catatan pencabutan {(await FindAsync(subject, cancellationToken)).Citation} dibatalkan. Halaman pemeriksaan menyebut naskah itu berlaku lagi; kedua catatan tetap tersimpan.";

    public async Task<IReadOnlyList<Refusal>> WhyNotAsync(string subject, CancellationToken cancellationToken)
    {
        SignedDocument document = await FindAsync(subject, cancellationToken);
        List<Refusal> refusals = acting.Has(Authority.Register) ? [] : [new("Pembatalan catatan pencabutan diminta dan disetujui oleh petugas register biro atau bagian hukum.")];
        return await revocations.OfAsync(document.Id, cancellationToken) is null ? [.. refusals, new("Naskah ini tidak tercatat sebagai dicabut.")] : refusals;
    }

    public async Task DoAsync(string subject, string reason, CancellationToken cancellationToken) => await revocations.WithdrawAsync(await FindAsync(subject, cancellationToken), reason, cancellationToken);

    private async Task<SignedDocument> FindAsync(string subject, CancellationToken cancellationToken) =>
        Guid.TryParse(subject.Split('/')[^1], out Guid id) && subject == $"naskah/{id}" && await db.Set<SignedDocument>().AsNoTracking().SingleOrDefaultAsync(d => d.NaskahId == id, cancellationToken) is { } document
            ? document : throw new MissingException($"Two-person subject '{subject}'");
}
