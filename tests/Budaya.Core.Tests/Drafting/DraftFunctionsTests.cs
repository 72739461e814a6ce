using Budaya.Core.Drafting;

namespace Budaya.Core.Tests.Drafting;

/// <summary>The functions of the group <c>id</c>, as a template calls them.</summary>
public sealed class DraftFunctionsTests
{
    [Theory]
    [InlineData("{{ 4 | id.romawi }} {{ 4 | id.huruf }} {{ 1 | id.urutan }} {{ 12 | id.urutan }}", "IV d kesatu kedua belas")]
    [InlineData("{{ 'pedoman budaya kerja di lingkungan daerah' | id.judul }}", "Pedoman Budaya Kerja di Lingkungan Daerah")]
    [InlineData("{{ '2026-07-08' | id.tanggal }} {{ '2026-07-08' | date.parse | id.hari }}", "8 Juli 2026 Rabu")]
    [InlineData("{{ id.tanggal_kata '2026-07-08' }}", "hari Rabu tanggal delapan bulan Juli tahun dua ribu dua puluh enam")]
    public void Function_Called_GivesTheWordsOfALegalText(string template, string expected)
    {
        var (text, problems) = Render(template);

        Assert.Empty(problems);
        Assert.Equal(expected, text);
    }

    [Theory]
    [InlineData("{{ 0 | id.romawi }}", "uji(1,11) : error : Fungsi id.romawi: diharapkan bilangan bulat dari 1 sampai 3999.")]
    [InlineData("{{ '8 Juli' | id.tanggal }}", "uji(1,18) : error : Fungsi id.tanggal: diharapkan tanggal seperti 2026-07-08.")]
    [InlineData("{{ (-9223372036854775807 - 1) | id.terbilang }}", "uji(1,36) : error : Fungsi id.terbilang: diharapkan bilangan bulat dari -9223372036854775807 sampai 9223372036854775807.")]
    [InlineData("{{ (-9223372036854775807 - 1) | id.angka }}", "uji(1,36) : error : Fungsi id.angka: diharapkan bilangan bulat dari -9223372036854775807 sampai 9223372036854775807.")]
    [InlineData("{{ x = 'a' * 1000000; [x] * 3000 | id.daftar }}", "uji(1,39) : error : Fungsi id.daftar: hasilnya lebih dari 1048576 karakter.")]
    [InlineData("{{ x = 'a' * 1000000; [{ n: x }] * 3000 | id.daftar_kolom 'n' }}", "uji(1,46) : error : Fungsi id.daftar_kolom: hasilnya lebih dari 1048576 karakter.")]
    public void Function_WithAWrongArgument_IsAProblemAtTheCall(string template, string expected) =>
        Assert.Equal(expected, Assert.Single(Render(template).Problems));

    private static (string Text, IReadOnlyList<string> Problems) Render(string template)
    {
        using var writer = new StringWriter();
        var problems = new TemplateDesk(new(IsDeterministic: true, IsLenient: false, IncludesFolder: null)).Render(template, "uji", null, writer);
        return (writer.ToString(), problems);
    }
}
