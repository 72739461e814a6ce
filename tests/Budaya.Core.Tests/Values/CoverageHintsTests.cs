using Budaya.Core.Values;

namespace Budaya.Core.Tests.Values;

public sealed class CoverageHintsTests
{
    [Fact]
    public void Check_ValuesThatCoverLittle_SaysWhatIsMissingAndWhatIsThin()
    {
        FrameworkInput framework = new()
        {
            Acronym = "RI", Form = FrameworkForm.Acronym, Meaning = "riang",
            Values =
            [
                new() { Name = "Ramah", Segment = "R", Behaviours = ["menyapa lebih dahulu", "tersenyum"], BerAkhlak = [1, 2, 3, 4] },
                new() { Name = "Inovatif", Segment = "I", BerAkhlak = [1, 5, 6] },
            ],
        };

        string[] said = [.. FrameworkService.Check(framework).Where(f => f.Severity == AcronymSeverity.Hint).Select(f => f.Message)];

        Assert.Contains("Nilai ke-2 \"Inovatif\" belum mempunyai panduan perilaku; isi 1 sampai 9, disarankan 3 sampai 5.", said);
        Assert.Single(said, s => s.Contains("panduan perilaku", StringComparison.Ordinal)); // said once
        Assert.Contains("Belum ada nilai yang selaras dengan Kolaboratif pada BerAKHLAK.", said);
        Assert.Contains("Cakupan tipis: Akuntabel hanya didukung Ramah, yang baru mempunyai 2 perilaku; disarankan 3 sampai 5.", said);
        Assert.DoesNotContain(said, s => s.Contains("tipis: Berorientasi", StringComparison.Ordinal)); // two values stand beside it
    }
}
