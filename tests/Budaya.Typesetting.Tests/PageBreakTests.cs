using System.Text.Json.Nodes;

namespace Budaya.Typesetting.Tests;

/// <summary>A document with ever more lines before its end, so that the end meets the foot of the page in every possible way.</summary>
public sealed class PageBreakTests(TypesetterFixture fixture)
{
    private const string Signature = """{"t":"signature","before":["Ditetapkan di Mentok","pada tanggal 2 November 2026"],"office":["BUPATI BANGKA BARAT,"],"mark":"box","name":"NAMA BUPATI ~.","below":["Pembina","NIP 1"]}""";
    private const string Promulgation = """{"t":"signature","side":"left","before":["Diundangkan di Mentok"],"office":["SEKRETARIS DAERAH,"],"mark":"box","name":"NAMA SEKDA"}""";
    private const string Gazette = """{"t":"left","lines":["BERITA DAERAH KABUPATEN BANGKA BARAT TAHUN 2026 NOMOR ~."]}""";
    private static readonly string Words = string.Concat(Enumerable.Repeat("kata demi kata ", 12));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Endings =>
    [
        """{"t":"para","text":"Agar setiap orang mengetahuinya ~."}""",
        """{"t":"list","items":[{"mark":"(1)","text":"Ayat satu."},{"mark":"(2)","text":"Agar setiap orang mengetahuinya ~."}]}""",
        """{"t":"labelled","rows":[{"label":"KESATU","items":[{"text":"Satu."}]},{"label":"KEDUA","items":[{"text":"Agar setiap orang mengetahuinya ~."}]}]}""",
        """{"t":"table","columns":[1,4],"header":["No.","Nama"],"rows":[["1.","Nama"],["2.","Agar setiap orang mengetahuinya ~."]]}""",
    ];

    [Theory]
    [MemberData(nameof(Endings))]
    public async Task Signature_WhateverStandsBefore_IsNeverAloneOnAPage(string ending)
    {
        var pages = await VariantsAsync(8, 40, ending, Signature);

        for (var lines = 8; lines < 40; lines++)
        {
            var last = PageWith(pages, $"NAMA BUPATI {lines}.");
            Assert.Contains($"setiap orang mengetahuinya {lines}.", last, StringComparison.Ordinal);
            Assert.Contains("Ditetapkan di Mentok", last, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Signature_TwoAndTheGazetteLine_StayTogetherWithTheLastSentence()
    {
        var pages = await VariantsAsync(4, 40, """{"t":"para","text":"Agar setiap orang mengetahuinya ~."}""", Signature, Promulgation, Gazette);

        for (var lines = 4; lines < 40; lines++)
        {
            Assert.Contains($"setiap orang mengetahuinya {lines}.", PageWith(pages, $"TAHUN 2026 NOMOR {lines}."), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Heading_AtTheFootOfAPage_GoesWithItsText()
    {
        var pages = await VariantsAsync(20, 50, """{"t":"heading","level":1,"lines":["BAB ~.","NILAI"]}""", """{"t":"heading","level":4,"lines":["Pasal ~."]}""", Samples.Paragraph("Isi pasal ~. " + Words + Words));

        for (var lines = 20; lines < 50; lines++)
        {
            var page = PageWith(pages, $"BAB {lines}.");
            Assert.Contains($"Pasal {lines}.", page, StringComparison.Ordinal);
            Assert.Contains($"Isi pasal {lines}.", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Memutuskan_AtTheFootOfAPage_GoesWithMenetapkan()
    {
        var pages = await VariantsAsync(20, 50, """{"t":"center","lines":["MEMUTUSKAN ~.:"],"keep":true}""", """{"t":"labelled","rows":[{"label":"Menetapkan","items":[{"text":"PERATURAN BUPATI ~."}]}]}""");

        for (var lines = 20; lines < 50; lines++)
        {
            Assert.Contains($"PERATURAN BUPATI {lines}.", PageWith(pages, $"MEMUTUSKAN {lines}."), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Paragraph_OverTheFootOfAPage_LeavesNoSingleLine()
    {
        var pages = await VariantsAsync(20, 50, Samples.Paragraph(string.Concat(Enumerable.Range(1, 90).Select(i => $"kata{i:000} "))));

        var parts = pages.Select(page => page.Split('\n').Count(line => line.Contains("kata", StringComparison.Ordinal))).Where(count => count > 0).ToList();
        Assert.InRange(parts.Count, 31, 60);   // some of the thirty do go over a page
        Assert.All(parts, count => Assert.InRange(count, 2, 99));
    }

    [Fact]
    public async Task Word_LongerThanItsLine_StaysWithinTheMargins()
    {
        var word = "https://contoh.go.id/" + new string('x', 200);
        var json = Samples.Of(Samples.Paragraph(word), new JsonObject { ["t"] = "table", ["columns"] = new JsonArray(1, 9), ["rows"] = new JsonArray(new JsonArray("123456789012345678", "Pertanggungjawaban")) }.ToJsonString());

        var boxes = await PdfFile.TextAsync(await fixture.Typesetter.PdfAsync(json, Cancellation), "-bbox");

        var right = boxes.Split("xMax=\"").Skip(1).Select(part => double.Parse(part[..part.IndexOf('"', StringComparison.Ordinal)], System.Globalization.CultureInfo.InvariantCulture)).Max();
        Assert.InRange(right, 400, ((210 - 25) * 72 / 25.4) + 0.5);
        Assert.Contains(word, string.Concat((await PdfFile.TextAsync(await fixture.Typesetter.PdfAsync(json, Cancellation), "-raw")).Where(c => !char.IsWhiteSpace(c))), StringComparison.Ordinal);
    }

    private static string PageWith(string[] pages, string text) => pages.Single(page => page.Contains(text, StringComparison.Ordinal));

    // One document of many, each from a new page, with one line more before its end; ~ stands for the number of lines.
    private async Task<string[]> VariantsAsync(int from, int to, params string[] ending)
    {
        var blocks = Enumerable.Range(from, to - from).SelectMany(lines => Enumerable.Range(1, lines).Select(i => Samples.Paragraph($"Baris ke-{i}"))
            .Concat(ending.Select(block => block.Replace("~", lines.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)))
            .Append("""{"t":"pagebreak"}"""));
        return (await PdfFile.TextAsync(await fixture.Typesetter.PdfAsync(Samples.Of([.. blocks]), Cancellation), "-raw")).Split('\f', StringSplitOptions.RemoveEmptyEntries);
    }
}
