using Budaya.Core.Audit;
using Budaya.Core.Data;
using Budaya.Core.Drafting;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Budaya.Core.Workflow;
using Budaya.LegalText;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Signing;

/// <summary>Records what makes a draft law: paraf, signature, number, promulgation, certified copies. Acts are only ever added; the caller saves.</summary>
public sealed class SigningService(
    BudayaDbContext db, TenantDirectory tenant, SigningRules rules, NumberRegisters registers, DraftService drafts, DocumentFinish finish, EnactmentCheck check, FileStore files,
    ActingPerson acting, AuditLog audit, TimeProvider time)
{
    /// <summary>The act of voiding a numbered document, which takes two persons.</summary>
    public const string VoidKind = "nomor.dibatalkan";

    /// <summary>Everything on record about a document.</summary>
    public Task<SigningFile> FileAsync(Guid naskahId, CancellationToken cancellationToken) => SigningFile.LoadAsync(db, tenant, naskahId, cancellationToken);

    /// <summary>Asks that the rendered text was open at its newest version when the act was decided on; the same rule as in the workflow.</summary>
    /// <param name="naskahId">The document.</param>
    /// <param name="seenSha256">Hash of the text whose pages the form showed; null: none was open.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="RefusedException">No preview was open, or the text has changed since.</exception>
    public async Task RequireReadAsync(Guid naskahId, string? seenSha256, CancellationToken cancellationToken)
    {
        SigningFile file = await FileAsync(naskahId, cancellationToken);
        int version = file.Naskah.LatestVersion;
        string now = (await drafts.VersionAsync(naskahId, version, cancellationToken)).TextSha256;
        if (seenSha256 != now)
        {
            throw new RefusedException(string.IsNullOrEmpty(seenSha256)
                ? $"Buka pratinjau naskah versi {version} sebelum mencatat tindakan."
                : $"Naskah berubah menjadi versi {version} sejak pratinjaunya Anda buka. Baca versi itu, lalu ulangi.");
        }
    }

    /// <summary>Opens a frozen text again, with a reason.</summary>
    public async Task UnfreezeAsync(Guid naskahId, string note, CancellationToken cancellationToken)
    {
        SigningFile file = await FileAsync(naskahId, cancellationToken);
        RefusedException.ThrowIfAny(rules.WhyNotUnfreeze(file));
        drafts.Unfreeze(file.Naskah, string.IsNullOrWhiteSpace(note) ? throw new RefusedException("Isi alasan membuka kembali naskah.") : note.Trim());
    }

    /// <summary>Completes a circular with the number of the decree that it carries out: a new version, the same words otherwise.</summary>
    /// <exception cref="RefusedException">The decree has no number yet, or the circular does not name it with dots.</exception>
    public async Task CompleteAsync(Guid naskahId, CancellationToken cancellationToken)
    {
        SigningFile file = await FileAsync(naskahId, cancellationToken);
        RefusedException.ThrowIfAny(await WhyNotCompleteAsync(file, cancellationToken));
        DraftVersion newest = await drafts.VersionAsync(naskahId, file.Naskah.LatestVersion, cancellationToken);
        RelatedFile related = file.Related ?? throw new InvalidOperationException("A circular without a decree was found complete.");
        drafts.Add(file.Naskah, related.Complete(newest.Text), $"Dilengkapi dengan nomor naskah yang menjadi dasar: {related.Number}.");
    }

    /// <summary>Why a circular cannot be completed now.</summary>
    public async Task<IReadOnlyList<Refusal>> WhyNotCompleteAsync(SigningFile file, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (!acting.Has(Authority.Register) && !acting.Has(Authority.Drafting) && !acting.Has(Authority.Organisation))
        {
            return [new("Naskah dilengkapi oleh perancang atau petugas register.")];
        }

        if (file.Related is not { } related)
        {
            return [new("Naskah ini tidak melaksanakan keputusan atau peraturan lain dalam alur yang sama.")];
        }

        if (related.Number is null)
        {
            return [new($"{file.Profile.NameOf(related.Naskah.Kind)} yang menjadi dasar belum bernomor.")];
        }

        DraftVersion newest = await drafts.VersionAsync(file.Naskah.Id, file.Naskah.LatestVersion, cancellationToken);
        return file.Signature is not null ? [new("Surat Edaran sudah ditandatangani.")]
            : related.IsOpenIn(newest.Text) ? []
            : [new($"Naskah tidak memuat \"{related.Draft}\" yang dapat dilengkapi. Buka kembali naskah dan tuliskan nomornya.")];
    }

    /// <summary>Records a paraf.</summary>
    public async Task RecordParafAsync(ParafRecord record, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(record);
        SigningFile file = await FileAsync(record.NaskahId, cancellationToken);
        List<Refusal> found = [.. rules.WhyNotParaf(file, record.OfficeKey), .. SigningRules.WhyNotOn(record.On, await TodayAsync(cancellationToken), null, "")];
        if (record.Evidence is null && acting.Offices.All(o => o.Key != record.OfficeKey))
        {
            found.Add(new("Lampirkan pindaian lembar paraf; paraf dicatat berdasarkan lembar itu."));
        }

        RefusedException.ThrowIfAny(found);
        await AddAsync(file, SigningActKind.Paraf, record.OfficeKey, record.On, new("", HoldingMode.Definitif), record.Evidence, null, cancellationToken);
    }

    /// <summary>Records the signature.</summary>
    public async Task RecordSignatureAsync(SignatureRecord record, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(record);
        SigningFile file = await FileAsync(record.NaskahId, cancellationToken);
        DateOnly? notBefore = file.Path == SigningPath.Wet ? null : file.Number?.Date;
        RefusedException.ThrowIfAny([
            .. rules.WhyNotSign(file), .. SigningRules.WhyNotSigner(record.Signer),
            .. SigningRules.WhyNotOn(record.On, await TodayAsync(cancellationToken), notBefore, "tanggal nomor"), .. WhyNotFile(file, record.Evidence),
        ]);
        RefusedException.ThrowIfAny(await check.WhyNotAsync(file.With(Made(file, SigningActKind.TandaTangan, file.Naskah.SignatoryOfficeKey, record.On, record.Signer, null, null)), cancellationToken));
        await AddAsync(file, SigningActKind.TandaTangan, file.Naskah.SignatoryOfficeKey, record.On, record.Signer, record.Evidence, null, cancellationToken);
    }

    /// <summary>Records a number from the book, or gives the next one of a register kept here; then the caller has opened a transaction.</summary>
    public async Task RecordNumberAsync(NumberRecord record, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(record);
        SigningFile file = await FileAsync(record.NaskahId, cancellationToken);
        DateOnly? notBefore = file.Path == SigningPath.Wet ? file.Signature?.On : null;
        RefusedException.ThrowIfAny([
            .. rules.WhyNotNumber(file), .. SigningRules.WhyNotNumber(record, file.Profile.RegisterFor(file.Naskah.Kind)),
            .. SigningRules.WhyNotOn(record.Date, await TodayAsync(cancellationToken), notBefore, "tanggal tanda tangan"),
        ]);
        Touch(file);
        RegisterEntry entry = await registers.EnterAsync(file, record, cancellationToken);
        audit.Record("naskah.dinomori", DraftService.Subject(file.Naskah), new { entry.Printed, entry.Number, entry.Suffix, entry.Date, entry.Note, Version = file.Naskah.LatestVersion });
    }

    /// <summary>Records the promulgation of a Peraturan.</summary>
    public async Task RecordPromulgationAsync(PromulgationRecord record, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(record);
        SigningFile file = await FileAsync(record.NaskahId, cancellationToken);
        List<Refusal> found = [
            .. rules.WhyNotPromulgate(file), .. SigningRules.WhyNotSigner(record.Signer),
            .. SigningRules.WhyNotOn(record.On, await TodayAsync(cancellationToken), file.DeterminedOn, "tanggal penetapan"),
        ];
        string number = record.GazetteNumber.Trim();
        if (number.Length is 0 or > Lengths.Key || number.Any(char.IsControl))
        {
            found.Add(new("Isi nomor Berita Daerah."));
        }

        if (record.Evidence is not { } scan || !PaperScan.IsScan(MediaTypes.Of(scan.Bytes.Span)))
        {
            found.Add(new("Lampirkan pindaian naskah yang sudah diundangkan (PDF, JPG, atau PNG); pengundangan dicatat berdasarkan naskah itu."));
        }

        RefusedException.ThrowIfAny(found);
        Office secretary = file.Offices.FirstOrDefault(o => DraftSubjects.Bears(o, "SEKDA")) ?? throw new RefusedException("Pemda ini belum mempunyai jabatan Sekretaris Daerah; lengkapi daftar jabatan.");
        RefusedException.ThrowIfAny(await check.WhyNotAsync(file.With(Made(file, SigningActKind.Pengundangan, secretary.Key, record.On, record.Signer, null, number)), cancellationToken));
        await AddAsync(file, SigningActKind.Pengundangan, secretary.Key, record.On, record.Signer, record.Evidence, number, cancellationToken);
    }

    /// <summary>Makes the document final: certified copy rendered, files frozen, framework in force.</summary>
    public async Task<SignedDocument> FinishAsync(CopyRecord record, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(record);
        SigningFile file = await FileAsync(record.NaskahId, cancellationToken);
        List<Refusal> found = [.. rules.WhyNotFinish(file), .. SigningRules.WhyNotOn(record.On, await TodayAsync(cancellationToken), file.Promulgation?.On ?? file.DeterminedOn, "tanggal penetapan")];
        if (DocumentFinish.NeedsCertifier(file))
        {
            found.AddRange(SigningRules.WhyNotSigner(record.Signer));
        }

        found.AddRange(await check.WhyNotAsync(file, cancellationToken));
        RefusedException.ThrowIfAny(found);
        Office certifier = file.Offices.FirstOrDefault(o => DraftSubjects.Bears(o, "HUK")) ?? throw new RefusedException("Pemda ini belum mempunyai jabatan kepala biro atau bagian hukum; lengkapi daftar jabatan.");
        SigningAct copy = await AddAsync(file, SigningActKind.Salinan, certifier.Key, record.On, record.Signer, null, null, cancellationToken);
        return await finish.FinishAsync(file, copy, cancellationToken);
    }

    private async Task<SigningAct> AddAsync(
        SigningFile file, SigningActKind kind, string officeKey, DateOnly on, SignerRecord signer, ActEvidence? evidence, string? gazette, CancellationToken cancellationToken)
    {
        Touch(file);
        StoredFile? stored = evidence is null ? null : await files.AddAsync(evidence.Bytes, cancellationToken);
        SigningAct act = db.Add(Made(file, kind, officeKey, on, signer, stored, gazette)).Entity;
        HeldOffice? own = acting.Offices.FirstOrDefault(o => o.Key == officeKey);
        bool isOwn = own is not null;
        audit.Record($"penetapan.{kind.ToString().ToLowerInvariant()}", DraftService.Subject(file.Naskah),
            new { officeKey, act.On, act.SignedName, Mode = act.Mode.ToString(), act.EvidenceSha256, act.GazetteNumber, Version = act.DraftNumber, RecordedFor = isOwn ? null : officeKey }, own);
        return act;
    }

    private SigningAct Made(SigningFile file, SigningActKind kind, string officeKey, DateOnly on, SignerRecord signer, StoredFile? stored, string? gazette) => new()
    {
        NaskahId = file.Naskah.Id, DraftNumber = file.Naskah.LatestVersion, Kind = kind, OfficeKey = officeKey, SignedName = signer.Name.Trim(), Mode = signer.Mode,
        SignedRank = Blank(signer.Rank), SignedNip = Blank(signer.Nip), GazetteNumber = gazette, On = on, EvidenceSha256 = stored?.Sha256,
        PersonId = acting.RequirePerson(), At = time.GetUtcNow(),
    };

    private static List<Refusal> WhyNotFile(SigningFile file, ActEvidence evidence)
    {
        string? type = MediaTypes.Of(evidence.Bytes.Span);
        if (file.Path == SigningPath.Wet)
        {
            return PaperScan.IsScan(type) ? [] : [new("Unggah pindaian naskah yang sudah ditandatangani: PDF, JPG, atau PNG.")];
        }

        bool isPdf = type == MediaTypes.Pdf;
        return isPdf && SignedPdf.HasSignature(evidence.Bytes.Span) ? []
            : [new(isPdf ? "PDF ini tidak memuat tanda tangan elektronik. Unggah berkas yang keluar dari aplikasi tanda tangan elektronik, bukan cetakan, pindaian, atau salinan yang disimpan ulang." : "Unggah PDF yang sudah ditandatangani secara elektronik.")];
    }

    // Whoever opens the text again at the same moment collides: both renew the document's version.
    private void Touch(SigningFile file) => db.Touch(file.Naskah);

    private async Task<DateOnly> TodayAsync(CancellationToken cancellationToken) => (await tenant.CalendarAsync(cancellationToken)).DateOf(time.GetUtcNow());

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
