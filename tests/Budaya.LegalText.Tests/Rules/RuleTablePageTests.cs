using System.Globalization;
using System.Text;

namespace Budaya.LegalText.Tests;

/// <summary><c>docs/drafting-rules.md</c> is written from the table of rules. <c>BUDAYA_ACCEPT=1</c> writes it anew.</summary>
public sealed class RuleTablePageTests
{
    private static readonly (DecidedBy By, string Heading, string What)[] Groups =
    [
        (DecidedBy.Text, "Diperiksa pada naskah", "Program membaca naskah dan melaporkan pelanggarannya dengan baris dan kolom."),
        (DecidedBy.Reader, "Diperiksa saat naskah dibaca", "Nomor dan susunan dihitung oleh sistem; yang diketik berbeda dilaporkan pembaca dengan kode NSK."),
        (DecidedBy.Form, "Dicetak oleh sistem", "Perancang tidak mengetiknya, sehingga tidak dapat salah; baris yang tetap diketik atau ditempel dilaporkan."),
        (DecidedBy.Signing, "Diperiksa saat penomoran dan penandatanganan", "Yang diperiksa adalah nomor, tanggal, dan penanda tangan, bukan naskahnya."),
    ];

    [Fact]
    public void Page_IsTheTableOfRules()
    {
        var page = Path.Combine(DocumentFiles.Root, "docs", "drafting-rules.md");
        var wanted = Write();
        if (Environment.GetEnvironmentVariable("BUDAYA_ACCEPT") == "1")
        {
            File.WriteAllText(page, wanted);
        }

        Assert.Equal(wanted, File.ReadAllText(page));
    }

    private static string Write()
    {
        var text = new StringBuilder("""
            # Aturan perancangan yang diperiksa

            Halaman ini ditulis dari tabel aturan dalam program. Setiap aturan mempunyai contoh yang benar dan contoh yang salah dalam tes. Temuan membantu perancang; biro atau
            bagian hukum yang memutuskan: temuan berat Wajib dapat dikesampingkan oleh penelaah hukum dengan alasan yang dicatat.

            Berat: **Wajib** menghentikan rancangan, **Periksa** mengingatkan. Temuan Informasi tidak menghentikan apa pun, misalnya acuan hukum yang datanya belum
            dibandingkan dengan naskah yang diundangkan.

            """.ReplaceLineEndings("\n"));
        foreach (var (by, heading, what) in Groups)
        {
            var rules = LegalCheck.Rules.Where(rule => rule.DecidedBy == by).ToList();
            text.Append(CultureInfo.InvariantCulture, $"\n## {heading} ({rules.Count})\n\n{what}\n\n| aturan | berat | bunyi | berlaku | sumber | batas pemeriksaan |\n|---|---|---|---|---|---|\n");
            foreach (var rule in rules)
            {
                text.Append(CultureInfo.InvariantCulture, $"| {rule.Id} | {(rule.Severity == Severity.Error ? "Wajib" : "Periksa")} | {rule.Title} | {Period(rule)} | {rule.Source} | {rule.Reason ?? ""} |\n");
            }
        }

        return text.ToString();
    }

    private static string Period(LegalRule rule) => rule.From is { } from ? $"sejak {IndonesianDate.Format(from)}" : "selalu";
}
