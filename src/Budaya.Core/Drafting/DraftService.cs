using Budaya.Core.Audit;
using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Budaya.Core.Values;
using Budaya.Core.Workflow;
using Budaya.LegalText;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Drafting;

/// <summary>A text to be kept as the next version.</summary>
/// <param name="NaskahId">The document.</param>
/// <param name="BasedOn">Number of the version the editor began with; another newest version means that somebody saved meanwhile.</param>
/// <param name="Text">The draft text.</param>
/// <param name="Note">What changed and why.</param>
public sealed record NewVersion(Guid NaskahId, int BasedOn, string Text, string Note);

/// <summary>Begins documents, adds versions, sets findings aside, freezes. A version is only ever added: two who save at once collide on its key. The caller saves.</summary>
public sealed class DraftService(
    BudayaDbContext db, DraftSubjects subjects, TemplateTexts templates, DraftFindings findings, ActingPerson acting, AuditLog audit, TimeProvider time)
{
    /// <summary>Why the document of a workflow cannot be begun.</summary>
    public IReadOnlyList<Refusal> WhyNotBegin(WorkflowCase workflowCase, WorkflowDocument document)
    {
        ArgumentNullException.ThrowIfNull(workflowCase);
        ArgumentNullException.ThrowIfNull(document);
        List<Refusal> found = [];
        if (!MayDraft)
        {
            found.Add(new("Rancangan disusun oleh biro atau bagian organisasi bersama perancang."));
        }

        if (workflowCase.State != CaseState.Berjalan)
        {
            found.Add(new("Alur penetapan ini sudah selesai atau dihentikan."));
        }

        if (workflowCase.FrameworkId is null && !DraftTemplates.IsTeam(document))
        {
            found.Add(new("Kerangka nilai belum dipilih; rancangan disusun dari kerangka yang disepakati."));
        }

        return found;
    }

    /// <summary>The document of a workflow: the one that is there, or a new one with version 1 from template and facts.</summary>
    /// <exception cref="RefusedException">A rule says no, or the template has problems; each is named with its place.</exception>
    public async Task<Naskah> BeginAsync(WorkflowCase workflowCase, WorkflowDocument document, IReadOnlyList<WorkflowDocument> all, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(workflowCase);
        ArgumentNullException.ThrowIfNull(document);
        if (await db.Set<Naskah>().SingleOrDefaultAsync(n => n.CaseId == workflowCase.Id && n.Key == document.Key, cancellationToken) is { } there)
        {
            return there;
        }

        RefusedException.ThrowIfAny(WhyNotBegin(workflowCase, document));
        DraftSubject subject = await subjects.OfAsync(workflowCase, document, all, cancellationToken);
        RenderedDraft draft = await templates.RenderAsync(DraftTemplates.NameOf(document), DraftFacts.Of(subject), cancellationToken);
        List<Office> offices = await db.Set<Office>().OrderBy(o => o.Position).ToListAsync(cancellationToken);
        Office signatory = DraftSubjects.SignatoryOf(document.Kind, offices) ?? throw new RefusedException("Pemda ini belum mempunyai jabatan penanda tangan; lengkapi daftar jabatan.");
        Naskah naskah = db.Add(new Naskah
        {
            CaseId = workflowCase.Id, Key = document.Key, Kind = document.Kind, Purpose = document.Purpose, Title = subject.Title, SignatoryOfficeKey = signatory.Key, LatestVersion = 1,
            VerificationCode = VerificationCode.New(), CreatedAt = time.GetUtcNow(),
        }).Entity;
        db.Add(new DraftVersion
        {
            NaskahId = naskah.Id, Number = 1, Text = draft.Text, TextSha256 = Sha256Hex.Of(draft.Text), TemplateName = draft.TemplateName,
            TemplateSha256 = draft.TemplateSha256, FactsSha256 = draft.FactsSha256, Note = "Disusun dari templat.", PersonId = acting.RequirePerson(), At = time.GetUtcNow(),
        });
        audit.Record("naskah.disusun", Subject(naskah), new { naskah.Key, naskah.Title, Version = 1, draft.TemplateName, draft.TemplateSha256, draft.FactsSha256, TextSha256 = Sha256Hex.Of(draft.Text) });
        return naskah;
    }

    /// <summary>Why nobody, or not this person, may change the text now.</summary>
    public IReadOnlyList<Refusal> WhyNotEdit(Naskah naskah)
    {
        ArgumentNullException.ThrowIfNull(naskah);
        if (!MayDraft)
        {
            return [new("Naskah disunting oleh perancang serta biro atau bagian organisasi.")];
        }

        return naskah.State switch
        {
            NaskahState.Rancangan => [],
            NaskahState.Dibekukan => [new("Naskah sedang dibekukan untuk paraf dan tanda tangan. Buka kembali naskah untuk menyuntingnya.")],
            NaskahState.Ditetapkan => [new("Naskah sudah ditetapkan; isinya tidak dapat diubah.")],
            _ => [new("Naskah sudah dibatalkan.")],
        };
    }

    /// <summary>Adds a version. The same text as the newest version adds none.</summary>
    /// <returns>The newest version.</returns>
    /// <exception cref="RefusedException">A rule says no, or somebody saved another version meanwhile: ask <see cref="IsOutdatedAsync"/> first and show both.</exception>
    public async Task<int> SaveAsync(NewVersion version, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(version);
        Naskah naskah = await LoadAsync(version.NaskahId, cancellationToken);
        RefusedException.ThrowIfAny(WhyNotEdit(naskah));
        string text = version.Text.ReplaceLineEndings("\n").TrimEnd() + "\n";
        DraftVersion newest = await VersionAsync(naskah.Id, naskah.LatestVersion, cancellationToken);
        if (newest.Text == text)
        {
            return newest.Number;
        }

        RefusedException.ThrowIfAny(WhyNotSave(naskah, version, text));
        Add(naskah, text, version.Note.Trim().Length == 0 ? "Disunting." : version.Note.Trim());
        return naskah.LatestVersion;
    }

    /// <summary>Whether somebody saved a version after the one the editor began with.</summary>
    public async Task<bool> IsOutdatedAsync(Guid naskahId, int basedOn, CancellationToken cancellationToken) =>
        (await LoadAsync(naskahId, cancellationToken)).LatestVersion != basedOn;

    /// <summary>Adds a version that another stage made, such as a circular completed with the number of its decree.</summary>
    internal void Add(Naskah naskah, string text, string note)
    {
        naskah.LatestVersion++;
        naskah.Title = DraftReader.Read(text).Document.Judul?.Text.Plain is { Length: > 0 and <= Lengths.Line } title ? title : naskah.Title;
        db.Add(new DraftVersion
        {
            NaskahId = naskah.Id, Number = naskah.LatestVersion, Text = text, TextSha256 = Sha256Hex.Of(text), Note = note, PersonId = acting.RequirePerson(), At = time.GetUtcNow(),
        });
        audit.Record("naskah.disimpan", Subject(naskah), new { Version = naskah.LatestVersion, TextSha256 = Sha256Hex.Of(text), note });
    }

    /// <summary>Sets the findings of a rule aside at a line of the newest version, with a reason.</summary>
    public async Task WaiveAsync(Guid naskahId, string rule, int line, string reason, CancellationToken cancellationToken)
    {
        Naskah naskah = await LoadAsync(naskahId, cancellationToken);
        RefusedException.ThrowIfAny(WhyNotWaive(naskah));
        if (rule.Length is 0 or > Lengths.Key)
        {
            throw new RefusedException($"Tidak ada aturan \"{rule}\".");
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new RefusedException("Isi alasan. Temuan hanya dikesampingkan dengan alasan.");
        }

        if (reason.Trim().Length > Lengths.Note)
        {
            throw new RefusedException($"Alasan paling panjang {Lengths.Note} huruf.");
        }

        DraftVersion newest = await VersionAsync(naskah.Id, naskah.LatestVersion, cancellationToken);
        if (!(await findings.OfAsync(naskah, newest.Text, cancellationToken)).Any(f => f.Finding.Rule == rule && f.Finding.Line == line))
        {
            throw new RefusedException($"Temuan {rule} pada baris {line} sudah tidak ada pada versi {naskah.LatestVersion}.");
        }

        if (await db.Set<Waiver>().AnyAsync(w => w.NaskahId == naskah.Id && w.Rule == rule && w.VersionNumber == naskah.LatestVersion && w.Line == line, cancellationToken))
        {
            throw new RefusedException($"Temuan {rule} pada baris {line} sudah dikesampingkan.");
        }

        db.Add(new Waiver { NaskahId = naskah.Id, Rule = rule, VersionNumber = naskah.LatestVersion, Line = line, Reason = reason.Trim(), PersonId = acting.RequirePerson(), At = time.GetUtcNow() });
        audit.Record("temuan.dikesampingkan", Subject(naskah), new { rule, Version = naskah.LatestVersion, line, Reason = reason.Trim() });
    }

    /// <summary>Why this person may not set findings aside.</summary>
    public IReadOnlyList<Refusal> WhyNotWaive(Naskah naskah)
    {
        ArgumentNullException.ThrowIfNull(naskah);
        return naskah.State != NaskahState.Rancangan ? [new("Temuan hanya dikesampingkan selama naskah masih rancangan.")]
            : acting.Has(Authority.Register) || acting.Has(Authority.Drafting) ? [] : [new("Temuan dikesampingkan oleh biro atau bagian hukum.")];
    }

    /// <summary>Why the text cannot be frozen for paraf and signature.</summary>
    public async Task<IReadOnlyList<Refusal>> WhyNotFreezeAsync(Naskah naskah, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(naskah);
        List<Refusal> found = [];
        if (!MayDraft && !acting.Has(Authority.Register))
        {
            found.Add(new("Naskah dibekukan oleh perancang atau petugas register."));
        }

        if (naskah.State != NaskahState.Rancangan)
        {
            found.Add(new("Naskah tidak lagi berupa rancangan yang disunting."));
        }

        DraftVersion newest = await VersionAsync(naskah.Id, naskah.LatestVersion, cancellationToken);
        found.AddRange(await findings.WhyNotCleanAsync(naskah, newest.Text, cancellationToken));
        found.AddRange(await WhyNotFinalValuesAsync(naskah, cancellationToken));
        return found;
    }

    // What puts a framework in force says its values: no example text may go to paraf and signature with it, and no value without a behaviour.
    private async Task<IReadOnlyList<Refusal>> WhyNotFinalValuesAsync(Naskah naskah, CancellationToken cancellationToken)
    {
        Guid? framework = naskah.Purpose == DocumentPurpose.Enacts
            ? await db.Set<WorkflowCase>().Where(c => c.Id == naskah.CaseId).Select(c => c.FrameworkId).SingleOrDefaultAsync(cancellationToken) : null;
        if (framework is not { } id)
        {
            return [];
        }

        return [.. await ExampleTexts.WhyNotFinalAsync(db, id, cancellationToken), .. await BehaviourRule.WhyNotFinalAsync(db, id, cancellationToken)];
    }

    /// <summary>Freezes the newest version for paraf and signature.</summary>
    public async Task FreezeAsync(Guid naskahId, CancellationToken cancellationToken)
    {
        Naskah naskah = await LoadAsync(naskahId, cancellationToken);
        RefusedException.ThrowIfAny(await WhyNotFreezeAsync(naskah, cancellationToken));
        naskah.State = NaskahState.Dibekukan;
        audit.Record("naskah.dibekukan", Subject(naskah), new { Version = naskah.LatestVersion });
    }

    /// <summary>Opens a frozen text again. Signing asks first whether nobody has signed.</summary>
    internal void Unfreeze(Naskah naskah, string note)
    {
        naskah.State = NaskahState.Rancangan;
        audit.Record("naskah.dibuka-kembali", Subject(naskah), new { Version = naskah.LatestVersion, note });
    }

    /// <summary>The document.</summary>
    /// <exception cref="MissingException">This tenant has none with that id.</exception>
    public async Task<Naskah> LoadAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Set<Naskah>().SingleOrDefaultAsync(n => n.Id == id, cancellationToken) ?? throw new MissingException($"Naskah {id}");

    /// <summary>A version of the document.</summary>
    /// <exception cref="MissingException">There is none with that number.</exception>
    public async Task<DraftVersion> VersionAsync(Guid naskahId, int number, CancellationToken cancellationToken) =>
        await db.Set<DraftVersion>().SingleOrDefaultAsync(v => v.NaskahId == naskahId && v.Number == number, cancellationToken)
            ?? throw new MissingException($"Version {number} of naskah {naskahId}");

    private bool MayDraft => acting.Has(Authority.Drafting) || acting.Has(Authority.Organisation);

    private static List<Refusal> WhyNotSave(Naskah naskah, NewVersion version, string text)
    {
        List<Refusal> found = [];
        if (naskah.LatestVersion != version.BasedOn)
        {
            found.Add(new($"Naskah diubah bersamaan: versi {naskah.LatestVersion} disimpan orang lain sejak Anda membuka versi {version.BasedOn}. Bandingkan, lalu simpan lagi."));
        }

        if (text.Length > Lengths.Document)
        {
            found.Add(new("Naskah terlalu panjang."));
        }

        if (version.Note.Length > Lengths.Note)
        {
            found.Add(new($"Catatan terlalu panjang: paling banyak {Lengths.Note} huruf."));
        }

        return found;
    }

    internal static string Subject(Naskah naskah) => $"naskah/{naskah.Id}";
}
