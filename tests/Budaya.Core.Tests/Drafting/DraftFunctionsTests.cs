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
    public void Function_WithAWrongArgument_IsAProblemAtTheCall(string template, string expected) =>
        Assert.Equal(expected, Assert.Single(Render(template).Problems));

    private static (string Text, IReadOnlyList<string> Problems) Render(string template)
    {
        using var writer = new StringWriter();
        var problems = new TemplateDesk(new(IsDeterministic: true, IsLenient: false, IncludesFolder: null)).Render(template, "uji", null, writer);
        return (writer.ToString(), problems);
    }
}
