using Budaya.Core.Drafting;
using Budaya.Core.Tests.Tenants;
using Budaya.LegalText;

namespace Budaya.Core.Tests.Drafting;

/// <summary>The errors of promulgated regulations that the specification lists, each written into a text without its region: what is imported and checked names them by rule.</summary>
public sealed class RealErrorsTests
{
    private static readonly string Sources = Path.Combine(ShippedPacks.RepositoryRoot, "tests", "Budaya.LegalText.Tests", "Importing", "Sources");

    /// <summary>The source, the day of its draft, and for each error the rule and words of what is said about it.</summary>
    public static TheoryData<string, string, string[]> Errors => new()
    {
        { "kutipan-salah", "2020-03-02", ["DSR-04: Propinsi Kepulauan Bangka Belitung", "DSR-04: 2004", "DSR-04: adalah 6, bukan 244", "DSR-04: adalah 5494, bukan 5587"] },
        { "dua-mengingat", "2019-07-01", ["KNS-01: MENIMBANG", "JDL-06: akronim"] },
        { "konsiderans-koma", "2015-07-01", ["KNS-03: titik koma", "DKT-01: MEMUTUSKAN", "DSR-04: 2010-2025"] },
        { "halaman-satu-bernomor", "2015-07-01", ["KNS-03: titik koma", "TIP-02: Halaman pertama"] },
        { "nomor-titik-dua", "2019-07-01", ["JDL-03: titik dua", "PBK-02: tanda baca"] },
        { "tanpa-rahmat", "2015-07-01", ["PBK-01: frasa itu tidak ada", "DSR-04: adalah 5234, bukan 5494", "DSR-04: adalah 244, bukan 224", "TIP-03: spasi sebelum"] },
        { "tambahan-lembaran-kurang", "2019-07-01", ["DSR-10: Tambahan Lembaran Negara Republik Indonesia", "DSR-04: adalah 6398, bukan 6396", "KNS-07: dalam huruf"] },
        { "nama-daerah-berbeda", "2021-07-01", ["KNS-03: titik koma", "KNS-07: dalam huruf", "JDL-08: CONTOHBARAT"] },
        { "lembaran-negara-disingkat", "2015-07-01", ["DSR-09: Republik Indonesia"] },
        { "penempatan-kurang", "2021-07-01", ["PNT-02: dengan penempatannya dalam"] },
    };

    [Theory]
    [MemberData(nameof(Errors))]
    public void ImportAndCheck_OfAPromulgatedError_NamesItsRule(string source, string day, string[] errors)
    {
        ImportResult import = DraftImport.FromText(File.ReadAllText(Path.Combine(Sources, source + ".txt")));
        DraftRuling ruling = new(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), null, [], IsFinal: false, Region: null, []);

        List<string> said = [.. import.FormFindings.Select(f => $"{f.Rule}: {f.Message}"), .. DraftRules.Check(ruling, import.Text).Select(f => $"{f.Rule}: {f.Message}")];

        Assert.All(errors, error => Assert.Contains(said, message => message.StartsWith(error[..7], StringComparison.Ordinal) && message.Contains(error[8..], StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>What is wrong in them is what the specification says, and nothing of it is left by the repairs that can be made mechanically.</summary>
    [Theory]
    [MemberData(nameof(Errors))]
    public void Repairs_OfAPromulgatedError_LeaveNoneThatHasARepair(string source, string day, string[] errors)
    {
        DraftRuling ruling = new(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), null, [], IsFinal: false, Region: null, []);
        string text = DraftImport.FromText(File.ReadAllText(Path.Combine(Sources, source + ".txt"))).Text;

        RepairedDraft repaired = DraftRepair.All(text, draft => DraftRules.Check(ruling, draft));

        Assert.NotEmpty(errors);
        Assert.DoesNotContain(DraftRules.Check(ruling, repaired.Text), finding => finding.Fix is not null);
    }
}
