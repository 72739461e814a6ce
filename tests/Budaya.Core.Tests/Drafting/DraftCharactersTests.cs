using Budaya.Core.Drafting;
using Budaya.Core.Tests.Signing;
using Budaya.LegalText;

namespace Budaya.Core.Tests.Drafting;

public sealed class DraftCharactersTests
{
    private static readonly DraftRuling Ruling = new(new(2026, 11, 22), null, [], IsFinal: false, Region: null, []);

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Check_ACharacterThatThePagesCannotShow_IsAFindingWithItsPlace(string newLine)
    {
        string text = string.Join(newLine, "PERATURAN", "TENTANG Contoh", "MENIMBANG", "- bahwa x;", "MENETAPKAN", "PASAL", "  Budaya = 漢 dan 😀.");

        List<Finding> found = [.. DraftRules.Check(Ruling, text).Where(f => f.Rule == DraftCharacters.Rule)];

        Assert.Equal([(7, 12), (7, 18)], found.Select(f => (f.Line, f.Column)));
        Assert.All(found, f => Assert.Equal(Severity.Error, f.Severity));
        Assert.Contains("\"漢\" (U+6F22)", found[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_WhatTheReaderFindsItself_IsSaidOnce()
    {
        IReadOnlyList<Finding> found = DraftRules.Check(Ruling, "PERATURAN\nTENTANG x\u0001\uD800y\tz");

        Assert.DoesNotContain(found, f => f.Rule == DraftCharacters.Rule);
        Assert.Contains(found, f => f.Rule == "NSK-11");
    }

    [Fact]
    public void Check_OrdinaryIndonesian_FindsNothing() => Assert.Empty(DraftCharacters.Missing("PASAL {a}\n  “Kutipan” – 15 (lima belas) … § é – ½ [ayat a] \\[x\\] | # •\n"));

    [Fact]
    public async Task Paper_OfSuchAText_IsRefusedWithThePlaceBeforeAnyPageIsDrawn()
    {
        await using RegionHost region = await RegionHost.SqliteAsync("bangka-barat");
        await using RegionScope scope = await region.AsAsync("kabag-organisasi");
        PaperDress dress = new(Core.Tenants.DocumentKind.Perkada, new(2026, 11, 22), Enactment.Draft);

        RefusedException refused = await Assert.ThrowsAsync<RefusedException>(() => scope.Get<PaperService>().PdfAsync("PERATURAN\nTENTANG 漢\n", dress, TestContext.Current.CancellationToken));

        Assert.Contains("Baris 2, kolom 9", refused.Message, StringComparison.Ordinal);
        Assert.Contains("NSK-16", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paper_WithSuchANameInTheRecord_IsRefusedByThatName()
    {
        await using RegionHost region = await RegionHost.SqliteAsync("bangka-barat");
        await using RegionScope scope = await region.AsAsync("kabag-organisasi");
        PaperDress dress = new(Core.Tenants.DocumentKind.Perkada, new(2026, 11, 22), Enactment.Draft with { Signatory = new() { Name = "NAMA 漢" } });

        RefusedException refused = await Assert.ThrowsAsync<RefusedException>(() => scope.Get<PaperService>().PdfAsync("PERATURAN\nTENTANG Contoh\n", dress, TestContext.Current.CancellationToken));

        Assert.Contains("\"NAMA 漢\"", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("$", refused.Message, StringComparison.Ordinal);
    }
}
