using System.Globalization;
using Budaya.Core.Data;
using Budaya.Core.Drafting;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Budaya.Core.Values;
using Budaya.Core.Workflow;
using Budaya.LegalText;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Signing;

/// <summary>Everything that is on record about one document on its way to being law: read once, asked by rules and pages.</summary>
public sealed class SigningFile
{
    private SigningFile(Naskah naskah, TenantProfile profile) => (Naskah, Profile) = (naskah, profile);

    /// <summary>The document.</summary>
    public Naskah Naskah { get; }

    /// <summary>The region's settings.</summary>
    public TenantProfile Profile { get; }

    /// <summary>How this kind is signed in this region.</summary>
    public SigningPath Path => Profile.SigningPathFor(Naskah.Kind);

    /// <summary>All acts on record, oldest first; those on an older version are kept and do not count.</summary>
    public required IReadOnlyList<SigningAct> Acts { get; init; }

    /// <summary>Numbers of versions that carry the same words as the newest, but for the number of the decree they refer to: paraf on them stands.</summary>
    public required IReadOnlySet<int> SameWords { get; init; }

    /// <summary>The number, or null.</summary>
    public required RegisterEntry? Number { get; init; }

    /// <summary>The signed document, or null.</summary>
    public required SignedDocument? Document { get; init; }

    /// <summary>The decree that a circular carries out, with what is known of its number; null for none.</summary>
    public required RelatedFile? Related { get; init; }

    /// <summary>The offices that initial, in order.</summary>
    public required IReadOnlyList<Office> ParafOffices { get; init; }

    /// <summary>Every office of the region.</summary>
    public required IReadOnlyList<Office> Offices { get; init; }

    /// <summary>The signature on the version as it stands, or null.</summary>
    public SigningAct? Signature => Act(SigningActKind.TandaTangan);

    /// <summary>The promulgation, or null.</summary>
    public SigningAct? Promulgation => Act(SigningActKind.Pengundangan);

    /// <summary>The certification of copies, or null.</summary>
    public SigningAct? Copy => Act(SigningActKind.Salinan);

    /// <summary>Only a Peraturan is promulgated.</summary>
    public bool NeedsPromulgation => Naskah.Kind == Tenants.DocumentKind.Perkada;

    /// <summary>The paraf of an office, or null.</summary>
    public SigningAct? ParafOf(string officeKey) =>
        Acts.LastOrDefault(a => a.Kind == SigningActKind.Paraf && a.OfficeKey == officeKey && SameWords.Contains(a.DraftNumber));

    /// <summary>Whether every office has initialled.</summary>
    public bool IsInitialled => ParafOffices.Count > 0 && ParafOffices.All(o => ParafOf(o.Key) is not null);

    /// <summary>The day that stands under the text: of the signature on paper, of the number where it is given before the signature.</summary>
    public DateOnly? DeterminedOn => Path == SigningPath.Wet ? Signature?.On : Number?.Date;

    /// <summary>The case was given up: nothing of it may become law.</summary>
    public required bool IsStopped { get; init; }

    /// <summary>What the open steps of the case ask to be done to this document; no entry for an act that no step of its workflow asks for.</summary>
    public required IReadOnlyDictionary<WorkflowAct, bool> OpenActs { get; init; }

    /// <summary>For a circular: its text names the decree with its number; true for what refers to none.</summary>
    public required bool IsCompleted { get; init; }

    /// <summary>This file with one more act, which is about to be saved.</summary>
    internal SigningFile With(SigningAct act) => With([.. Acts, act], Number);

    /// <summary>This file with a number, which is about to be saved.</summary>
    internal SigningFile With(RegisterEntry number) => With(Acts, number);

    private SigningFile With(IReadOnlyList<SigningAct> acts, RegisterEntry? number) => new(Naskah, Profile)
    {
        Acts = acts, SameWords = SameWords, Number = number, Document = Document, Related = Related, Offices = Offices, ParafOffices = ParafOffices, IsCompleted = IsCompleted, IsStopped = IsStopped, OpenActs = OpenActs,
    };

    // The number of a Keputusan or Surat Edaran carries its year from the first draft on; a Peraturan gets number and year together (rule JDL-07).
    private int? DraftYear => Naskah.Kind is Tenants.DocumentKind.SuratKeputusan or Tenants.DocumentKind.SuratEdaran ? Profile.DateOf(Naskah.CreatedAt).Year : null;

    /// <summary>Title of an office.</summary>
    public string TitleOf(string officeKey) => Offices.FirstOrDefault(o => o.Key == officeKey)?.Title ?? officeKey;

    /// <summary>What numbering and signing have given so far, as the paper shows it.</summary>
    /// <param name="status">Draft, original or certified copy.</param>
    public Enactment Enactment(EnactmentStatus status) => new()
    {
        Status = status,
        Number = Number?.Printed,
        Year = Number?.Year ?? DraftYear,
        DeterminedOn = DeterminedOn,
        PromulgatedOn = Promulgation?.On,
        GazetteNumber = GazetteOf(Promulgation),
        Signatory = SignatoryOf(Signature),
        Promulgator = Signer(Promulgation, office: null),
        Certifier = Signer(Copy, office: null),
    };

    /// <summary>The full title as it is cited.</summary>
    public string Citation => Naskah.Kind switch
    {
        Tenants.DocumentKind.Perkada => $"Peraturan {Profile.HeadOffice} Nomor {Number?.Printed ?? OpenPlace.Dots} Tahun {Number?.Year.ToString(CultureInfo.InvariantCulture) ?? OpenPlace.Dots} tentang {Naskah.Title}",
        Tenants.DocumentKind.SuratKeputusan => $"Keputusan {Profile.HeadOffice} Nomor {Number?.Printed ?? OpenPlace.Dots} tentang {Naskah.Title}",
        _ => $"{Profile.NameOf(Naskah.Kind)} {TitleOf(Naskah.SignatoryOfficeKey)} Nomor {Number?.Printed ?? OpenPlace.Dots} tentang {Naskah.Title}",
    };

    /// <summary>Reads the file of a document.</summary>
    /// <exception cref="MissingException">This tenant has no such document.</exception>
    public static async Task<SigningFile> LoadAsync(BudayaDbContext db, TenantDirectory tenant, Guid naskahId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(tenant);
        Naskah naskah = await db.Set<Naskah>().SingleOrDefaultAsync(n => n.Id == naskahId, cancellationToken) ?? throw new MissingException($"Naskah {naskahId}");
        List<Office> offices = await db.Set<Office>().AsNoTracking().OrderBy(o => o.Position).ToListAsync(cancellationToken);
        List<SigningAct> acts = await db.Set<SigningAct>().AsNoTracking().Where(a => a.NaskahId == naskahId).ToListAsync(cancellationToken);
        TenantProfile profile = await tenant.ProfileAsync(cancellationToken);
        RelatedFile? related = naskah.Kind == Tenants.DocumentKind.SuratEdaran ? await RelatedFile.LoadAsync(db, profile, naskah, cancellationToken) : null;
        return new(naskah, profile)
        {
            Acts = [.. acts.OrderBy(a => a.At)],
            SameWords = await SameWordsAsync(db, naskah, related, cancellationToken),
            Number = await db.Set<RegisterEntry>().AsNoTracking().SingleOrDefaultAsync(e => e.NaskahId == naskahId, cancellationToken),
            Document = await db.Set<SignedDocument>().AsNoTracking().SingleOrDefaultAsync(d => d.NaskahId == naskahId, cancellationToken),
            Related = related,
            Offices = offices,
            ParafOffices = ParafOrder(offices),
            OpenActs = await OpenActsAsync(db, naskah, cancellationToken),
            IsStopped = await db.Set<WorkflowCase>().AnyAsync(c => c.Id == naskah.CaseId && c.State == CaseState.Dihentikan, cancellationToken),
            IsCompleted = related is null || !related.IsOpenIn(await NewestTextAsync(db, naskah, cancellationToken)),
        };
    }

    // For each act that the workflow asks for on this document: whether a step with it is open.
    private static async Task<IReadOnlyDictionary<WorkflowAct, bool>> OpenActsAsync(BudayaDbContext db, Naskah naskah, CancellationToken cancellationToken)
    {
        CasePosition position = await CasePosition.LoadAsync(db, naskah.CaseId, cancellationToken);
        HashSet<string> open = [.. position.ActiveSteps.Select(s => s.Key)];
        return position.Definition.Steps.Where(s => s.Documents.Contains(naskah.Key)).GroupBy(s => s.Act).ToDictionary(g => g.Key, g => g.Any(s => open.Contains(s.Key)));
    }

    private static Task<string> NewestTextAsync(BudayaDbContext db, Naskah naskah, CancellationToken cancellationToken) =>
        db.Set<DraftVersion>().Where(v => v.NaskahId == naskah.Id && v.Number == naskah.LatestVersion).Select(v => v.Text).SingleAsync(cancellationToken);

    /// <summary>Initials are given in the order pemrakarsa, hukum, asisten, sekretaris daerah.</summary>
    private static List<Office> ParafOrder(List<Office> offices) =>
        [.. ((string[])["ORG", "HUK", "ASIS3", "SEKDA"]).SelectMany(role => offices.Where(o => DraftSubjects.Bears(o, role)).Take(1)).DistinctBy(o => o.Key)];

    private static async Task<IReadOnlySet<int>> SameWordsAsync(BudayaDbContext db, Naskah naskah, RelatedFile? related, CancellationToken cancellationToken)
    {
        HashSet<int> same = [naskah.LatestVersion];
        if (related?.Number is null)
        {
            return same;
        }

        List<DraftVersion> versions = await db.Set<DraftVersion>().AsNoTracking().Where(v => v.NaskahId == naskah.Id).OrderByDescending(v => v.Number).ToListAsync(cancellationToken);
        string newest = versions[0].Text;
        same.UnionWith(versions.Where(v => related.Complete(v.Text) == newest).Select(v => v.Number));
        return same;
    }

    private SigningAct? Act(SigningActKind kind) => Acts.LastOrDefault(a => a.Kind == kind && a.DraftNumber == Naskah.LatestVersion);

    private string? GazetteOf(SigningAct? promulgation) =>
        promulgation?.GazetteNumber is { } number ? Profile.GazetteSeries is { } series ? $"{number} Seri {series}" : number : null;

    private Signatory SignatoryOf(SigningAct? signature)
    {
        Office? office = Offices.FirstOrDefault(o => o.Key == Naskah.SignatoryOfficeKey);
        bool isHead = office is not null && DraftSubjects.Bears(office, DraftSubjects.HeadRole);
        return Signer(signature, isHead ? null : office?.Title.ToUpper(CultureInfo.InvariantCulture));
    }

    // Names in what is law stand in capitals, without rank and number (rule PNT-05); letters may carry them.
    private Signatory Signer(SigningAct? act, string? office) => act is null ? new() { Office = office } : new()
    {
        Office = office,
        ActingPrefix = act.Mode == HoldingMode.Definitif ? null : $"{act.Mode}.",
        Name = Naskah.Kind == Tenants.DocumentKind.SuratEdaran || act.Kind == SigningActKind.Salinan ? act.SignedName : act.SignedName.ToUpper(CultureInfo.InvariantCulture),
        Rank = act.SignedRank,
        Nip = act.SignedNip,
    };
}

/// <summary>The decree that a circular carries out.</summary>
/// <param name="Naskah">The decree; null while it is not drafted yet.</param>
/// <param name="Draft">How a circular cites it while it has no number.</param>
/// <param name="Number">How it is cited with its number; null as long as it has none.</param>
/// <param name="IsSigned">Whether it is signed.</param>
public sealed record RelatedFile(Naskah Naskah, string Draft, string? Number, bool IsSigned)
{
    /// <summary>A text with the dots replaced by the number: the words around them stay.</summary>
    public string Complete(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Number is null ? text : text.Replace(Draft, Number, StringComparison.Ordinal);
    }

    /// <summary>Whether a text still has dots where the number belongs.</summary>
    public bool IsOpenIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Contains(Draft, StringComparison.Ordinal);
    }

    internal static async Task<RelatedFile?> LoadAsync(BudayaDbContext db, TenantProfile profile, Naskah circular, CancellationToken cancellationToken)
    {
        if (await db.Set<Naskah>().AsNoTracking().FirstOrDefaultAsync(n => n.CaseId == circular.CaseId && n.Purpose == Tenants.DocumentPurpose.Enacts, cancellationToken) is not { } decree)
        {
            return null;
        }

        RegisterEntry? entry = await db.Set<RegisterEntry>().AsNoTracking().SingleOrDefaultAsync(e => e.NaskahId == decree.Id, cancellationToken);
        bool signed = await db.Set<SigningAct>().AnyAsync(a => a.NaskahId == decree.Id && a.Kind == SigningActKind.TandaTangan && a.DraftNumber == decree.LatestVersion, cancellationToken);
        return new(decree, Reference(profile, decree, null), entry is null ? null : Reference(profile, decree, entry), signed);
    }

    // Without the title, so that a title changed meanwhile does not hinder.
    private static string Reference(TenantProfile profile, Naskah decree, RegisterEntry? entry)
    {
        string citation = DraftSubjects.RelatedOf(profile, decree.Kind, "", entry?.Printed, entry?.Year).Citation;
        return DraftText.Escape(citation[..^" tentang ".Length]);
    }
}
