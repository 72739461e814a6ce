namespace Budaya.Typesetting.Tests;

public sealed class FontCoverageTests
{
    [Theory]
    [InlineData("Pasal 18 ayat (6) – “budaya” … § 1/2 é")]
    [InlineData("baris satu\nbaris dua")]
    [InlineData("e\u0301")]   // a letter and its mark, which the font has as one character
    [InlineData("")]
    public void Missing_TextThatTheFontHolds_IsEmpty(string text) => Assert.Empty(FontCoverage.Missing(text));

    [Fact]
    public void Missing_CharactersThatTheFontLacks_AreNamedWithTheirPlace()
    {
        var missing = FontCoverage.Missing("a漢b😀");

        Assert.Equal([new(1, 0x6F22), new(3, 0x1F600)], missing);
        Assert.Equal("\"漢\" (U+6F22)", missing[0].ToString());
    }

    [Theory]
    [InlineData("\t", 0x09)]
    [InlineData("\0", 0x00)]
    [InlineData("\uE000", 0xE000)]
    public void Missing_ControlPrivateOrBrokenCharacter_IsMissing(string text, int code) => Assert.Equal([new MissingCharacter(0, code)], FontCoverage.Missing(text));

    [Fact]
    public void Missing_HalfOfASurrogatePair_IsMissing() => Assert.Equal([new MissingCharacter(1, 0xD83D)], FontCoverage.Missing("a" + "😀"[0]));

    [Fact]
    public void Missing_FamilyThatIsNotShipped_IsRefusedByName()
    {
        var refused = Assert.Throws<ArgumentException>(() => FontCoverage.Missing("a", "Bookman Old Style"));

        Assert.Contains("Bookman Old Style", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Families_Shipped_AreThoseInTheFolder() => Assert.Equal([FontCoverage.DefaultFamily], FontCoverage.Families);

    [Fact]
    public void Read_BytesThatAreNoFont_AreRefused() => Assert.Throws<InvalidDataException>(() => FontFile.Read([0, 1, 0, 0, 0, 9, 1, 2, 3]));
}
