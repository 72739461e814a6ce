namespace Budaya.LegalText.Tests;

public sealed class NumeralsTests
{
    [Theory]
    [InlineData(1, "I")]
    [InlineData(4, "IV")]
    [InlineData(9, "IX")]
    [InlineData(14, "XIV")]
    [InlineData(40, "XL")]
    [InlineData(1999, "MCMXCIX")]
    [InlineData(3999, "MMMCMXCIX")]
    public void Roman_OfANumber_IsItsNumeral(int number, string numeral)
    {
        Assert.Equal(numeral, Numerals.Roman(number));
        Assert.Equal(number, Numerals.FromRoman(numeral));
    }

    [Theory]
    [InlineData("")]
    [InlineData("IIII")]
    [InlineData("VX")]
    [InlineData("ii")]
    [InlineData("BAB")]
    public void FromRoman_OfAnythingElse_IsNull(string text) => Assert.Null(Numerals.FromRoman(text));

    [Theory]
    [InlineData(0)]
    [InlineData(4000)]
    public void Roman_OutsideItsRange_Throws(int number) => Assert.Throws<ArgumentOutOfRangeException>(() => Numerals.Roman(number));

    [Theory]
    [InlineData(1, "a")]
    [InlineData(26, "z")]
    [InlineData(27, "aa")]
    [InlineData(52, "az")]
    public void Letters_OfAPosition_AreAlphabetic(int position, string letters) => Assert.Equal(letters, Numerals.Letters(position));

    [Theory]
    [InlineData(1, "Kesatu")]
    [InlineData(2, "Kedua")]
    [InlineData(10, "Kesepuluh")]
    [InlineData(11, "Kesebelas")]
    [InlineData(12, "Kedua Belas")]
    [InlineData(19, "Kesembilan Belas")]
    [InlineData(20, "Kedua Puluh")]
    [InlineData(21, "Kedua Puluh Satu")]
    public void Ordinal_OfANumber_IsInTitleCase(int number, string words) => Assert.Equal(words, Numerals.Ordinal(number));

    [Theory]
    [InlineData(0, "nol")]
    [InlineData(3, "tiga")]
    [InlineData(11, "sebelas")]
    [InlineData(15, "lima belas")]
    [InlineData(30, "tiga puluh")]
    [InlineData(100, "seratus")]
    [InlineData(119, "seratus sembilan belas")]
    [InlineData(250, "dua ratus lima puluh")]
    [InlineData(1000, "seribu")]
    [InlineData(1100, "seribu seratus")]
    [InlineData(2026, "dua ribu dua puluh enam")]
    [InlineData(11_000, "sebelas ribu")]
    [InlineData(1_000_000, "satu juta")]
    [InlineData(1_001_001, "satu juta seribu satu")]
    [InlineData(2_500_000_000, "dua miliar lima ratus juta")]
    [InlineData(-2, "minus dua")]
    public void Words_OfANumber_AreIndonesian(long number, string words) => Assert.Equal(words, Terbilang.Words(number));

    [Fact]
    public void WithDigits_WritesBoth() => Assert.Equal("15 (lima belas)", Terbilang.WithDigits(15));

    [Theory]
    [InlineData(RincianRoot.Letters, 1, 2, "b.", "huruf b")]
    [InlineData(RincianRoot.Letters, 2, 2, "2.", "angka 2")]
    [InlineData(RincianRoot.Letters, 3, 2, "b)", "huruf b)")]
    [InlineData(RincianRoot.Letters, 4, 2, "2)", "angka 2)")]
    [InlineData(RincianRoot.Numbers, 1, 2, "2.", "angka 2")]
    [InlineData(RincianRoot.Numbers, 2, 2, "b.", "huruf b")]
    [InlineData(RincianRoot.Numbers, 3, 2, "2)", "angka 2)")]
    [InlineData(RincianRoot.Numbers, 4, 2, "b)", "huruf b)")]
    public void Mark_OfALevel_FollowsTheTabulation(RincianRoot root, int level, int position, string mark, string name)
    {
        Assert.Equal(mark, RincianMarks.Mark(root, level, position));
        Assert.Equal(name, RincianMarks.Name(root, level, position));
    }

    [Fact]
    public void InWords_OfADate_IsTheOpeningOfABeritaAcara()
    {
        var date = new DateOnly(2021, 7, 8);

        Assert.Equal("hari Kamis tanggal delapan bulan Juli tahun dua ribu dua puluh satu", IndonesianDate.InWords(date));
        Assert.Equal("8 Juli 2021", IndonesianDate.Format(date));
        Assert.Equal(date, IndonesianDate.Parse("8 Juli 2021"));
    }

    [Theory]
    [InlineData("31 Februari 2021")]
    [InlineData("8 July 2021")]
    [InlineData("08-07-2021")]
    public void Parse_OfNoDate_IsNull(string text) => Assert.Null(IndonesianDate.Parse(text));
}
