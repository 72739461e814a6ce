namespace Budaya.LegalText.Tests.Numbering;

public sealed class TitleCaseTests
{
    [Theory]
    [InlineData("pedoman budaya kerja di lingkungan pemerintah daerah", "Pedoman Budaya Kerja di Lingkungan Pemerintah Daerah")]
    [InlineData("di lingkungan kerja", "Di Lingkungan Kerja")]
    [InlineData("undang-undang tentang aparatur", "Undang-Undang tentang Aparatur")]
    [InlineData("tindak-lanjut ASN", "Tindak-lanjut ASN")]
    [InlineData("", "")]
    public void Of_WordsOfATitle_GetTheirCapitals(string text, string expected) => Assert.Equal(expected, TitleCase.Of(text));
}
