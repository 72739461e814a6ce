using System.Globalization;
using Budaya.Core.Drafting;
using Budaya.Core.Tenants;
using Budaya.Core.Tests.Tenants;
using Budaya.LegalText;
using DocumentKind = Budaya.LegalText.DocumentKind;

namespace Budaya.Core.Tests.Drafting.Papers;

/// <summary>Documents of every kind: what the shipped templates write for both regions, in two years, with 3 to 12 values, in every state of
/// signing; and the written drafts of the legal text's own tests.</summary>
internal static class PaperCorpus
{
    private static readonly TemplateStore Store = new(new TemplateSources(null));

    /// <summary>The states in which a paper is printed: draft, original, original of an acting head with a long name, certified copy.</summary>
    private static readonly Func<DateOnly, Enactment>[] States =
    [
        on => new() { Year = on.Year },
        on => Signed(on, EnactmentStatus.Asli, new() { Name = "NAMA KEPALA DAERAH" }),
        on => Signed(on, EnactmentStatus.Asli, new() { ActingPrefix = "Plt.", Name = "NAMA WAKIL KEPALA DAERAH YANG PANJANG SEKALI BESERTA NAMA KELUARGANYA" }),
        on => Signed(on, EnactmentStatus.Salinan, new() { ActingPrefix = "Pj.", Name = "NAMA PENJABAT" }),
    ];

    public static IReadOnlyList<Paper> All { get; } = [.. Shipped(), .. ManyValues(), .. Written()];

    /// <summary>One of each shipped template and region, in draft: the samples whose pages are counted.</summary>
    public static IEnumerable<Paper> Samples => All.Where(paper => paper.Name.StartsWith("contoh-", StringComparison.Ordinal));

    public static Paper Named(string name) => All.Single(paper => paper.Name == name);

    private static IEnumerable<Paper> Shipped()
    {
        int turn = 0;
        foreach (string template in TemplateStore.Shipped)
        {
            foreach (string tenant in ShippedPacks.Ids)
            {
                yield return Of($"contoh-{template}-{tenant}", template, tenant, new(2026, 11, 17), values: 6, States[0]);
                yield return Of($"{template}-{tenant}-2021", template, tenant, new(2021, 6, 1), values: 3, States[1 + (turn++ % 3)]);
            }
        }
    }

    private static IEnumerable<Paper> ManyValues()
    {
        for (int values = 3; values <= 12; values++)
        {
            foreach (string tenant in ShippedPacks.Ids)
            {
                string template = values % 2 == 0 ? "peraturan-budaya-kerja" : "keputusan-budaya-kerja";
                yield return Of($"{template}-{tenant}-{values}-nilai", template, tenant, new(2024, 3, 4), values, States[values % 4]);
            }
        }
    }

    private static Paper Of(string name, string template, string tenant, DateOnly on, int values, Func<DateOnly, Enactment> state)
    {
        DraftSubject subject = Subjects.Of(tenant, template, on, values);
        string text = Store.Render(template, tenant, DraftFacts.Of(subject), CancellationToken.None).Text;
        return new(name, text, LegalRegion.Of(subject.Profile, on), state(on), LegalRegion.PageOf(subject.Profile, subject.Kind), LegalRegion.WordOf(subject.Profile, subject.Kind));
    }

    /// <summary>The drafts beside the legal text's own tests, and the full examples of the page for drafters.</summary>
    private static IEnumerable<Paper> Written()
    {
        string folder = Path.Combine(ShippedPacks.RepositoryRoot, "tests", "Budaya.LegalText.Tests", "Documents");
        IEnumerable<(string Name, string Text)> drafts = Directory.EnumerateFiles(folder, "*.draft").Order(StringComparer.Ordinal).Select(file => (Path.GetFileNameWithoutExtension(file), File.ReadAllText(file)));
        IEnumerable<(string Name, string Text)> examples = File.ReadAllText(Path.Combine(ShippedPacks.RepositoryRoot, "docs", "draft-text.md")).Split("```draft\n").Skip(1).Select((part, i) => ($"petunjuk-{i + 1}", part[..part.IndexOf("```", StringComparison.Ordinal)]));
        int turn = 0;
        foreach ((string name, string text) in drafts.Concat(examples))
        {
            TenantProfile profile = Subjects.Profile(name.StartsWith("pergub", StringComparison.Ordinal) ? "babel" : "bangka-barat");
            Core.Tenants.DocumentKind kind = KindOf(DraftReader.Read(text).Document.Kind);
            DateOnly on = new(2026, 11, 17);
            yield return new($"tulisan-{name}", text, LegalRegion.Of(profile, on), States[turn++ % 4](on), LegalRegion.PageOf(profile, kind), LegalRegion.WordOf(profile, kind));
        }
    }

    // Kinds of paper that no stage of the work writes are printed as letters.
    private static Core.Tenants.DocumentKind KindOf(DocumentKind kind) =>
        Enum.GetValues<Core.Tenants.DocumentKind>().Where(own => LegalRegion.TextKindOf(own) == kind).DefaultIfEmpty(Core.Tenants.DocumentKind.Surat).First();

    private static Enactment Signed(DateOnly on, EnactmentStatus status, Signatory signatory) => new()
    {
        Status = status,
        Number = "45",
        Year = on.Year,
        DeterminedOn = on,
        PromulgatedOn = on.AddDays(1),
        GazetteNumber = string.Create(CultureInfo.InvariantCulture, $"{on.Month} Seri E"),
        Signatory = signatory,
        Promulgator = new() { Name = "NAMA SEKRETARIS DAERAH" },
        Certifier = new() { Name = "Nama Kepala Biro, S.H.", Rank = "Pembina Tingkat I", Nip = "19700101 199503 1 001" },
    };
}
