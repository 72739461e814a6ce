using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Budaya.Core.Values;

namespace Budaya.Web.Tests.Values;

/// <summary>The editor of a framework: no value is lost, every break is marked where it is, advice is taken by a press, the matrix says what is covered.</summary>
public sealed class FrameworkEditorTests(WebHost host) : IClassFixture<WebHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Workbook_WithAValueTwice_SavesBothAndSaysSo()
    {
        using WebSession bureau = await NewAsync();
        await bureau.PressAsync("Simpan kerangka nilai", Fields("AA", ("Adil", "A")));
        byte[] file = FrameworkWorkbook.Write(new() { Acronym = "AA", Form = FrameworkForm.Acronym, Values = [new() { Name = "Adil", Segment = "A", Definition = "yang pertama" }, new() { Name = "Adil", Segment = "A", Definition = "yang kedua" }] });

        await bureau.PressAsync("Ambil nilai", files: new Dictionary<string, (string, byte[])> { ["file"] = ("nilai.xlsx", file) });
        Assert.Contains("Nilai ke-2 \"Adil\" sama dengan nilai ke-1.", bureau.Text, StringComparison.Ordinal);
        await bureau.PressAsync("Simpan kerangka nilai");

        Assert.Equal("Adil,Adil", Names(bureau));
        Assert.Equal(["yang pertama", "yang kedua"], bureau.Page.QuerySelectorAll("textarea[name$='.Definition']").Select(t => t.TextContent.Trim()).Where(t => t.Length > 0));
    }

    [Fact]
    public async Task Paste_OfAValueTwice_SavesBoth()
    {
        using WebSession bureau = await NewAsync();
        await bureau.PressAsync("Simpan kerangka nilai", Fields("AA", ("Adil", "A")));

        await bureau.PressAsync("Susun dari daftar", new Dictionary<string, string> { ["daftar"] = "Adil, Adil" });
        await bureau.PressAsync("Simpan kerangka nilai");

        Assert.Equal("Adil,Adil", Names(bureau));
    }

    [Fact]
    public async Task Check_SeveralBreaks_MarksEachLetterOfTheName()
    {
        using WebSession bureau = await NewAsync();

        await bureau.PressAsync("Periksa huruf", Fields("SAPA", ("Maju", "M"), ("Amanah", "A"), ("Ramah", "R"), ("Adil", "A")));

        Assert.Equal(
            ["Huruf ke-1 S tidak cocok", "Huruf ke-2 A cocok", "Huruf ke-3 P tidak cocok", "Huruf ke-4 A cocok"],
            bureau.Page.QuerySelectorAll("ol[aria-label='Huruf akronim'] .visually-hidden").Select(e => e.TextContent));
        Assert.Equal(2, bureau.Page.QuerySelectorAll("ol[aria-label='Huruf akronim'] .salah").Length);
        Assert.Contains("Huruf ke-3 akronim \"SAPA\" adalah \"P\", tetapi nilai ke-3 \"Ramah\" memberi \"R\".", bureau.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_RowWithoutANameInBetween_MarksTheTileOfTheRightValue()
    {
        using WebSession bureau = await NewAsync();

        await bureau.PressAsync("Periksa huruf", Fields("RA", ("Ramah", "R"), ("", ""), ("Adil", "X")));

        IElement[] rows = [.. bureau.Page.QuerySelectorAll("input[name$='.Name']").Select(i => i.Closest("li")!.QuerySelector(".ubin-huruf")!)]; // every row has a tile
        Assert.Equal([false, false, true], rows.Take(3).Select(tile => tile.ClassList.Contains("salah")));
    }

    [Fact]
    public async Task MoveUp_AgainAndAgain_LeavesOneEmptyRow()
    {
        using WebSession bureau = await NewAsync();
        await bureau.PressAsync("Periksa huruf", Fields("RA", ("Adil", "A")));
        await bureau.PressAsync("Periksa huruf", new Dictionary<string, string> { ["Input.Values[1].Name"] = "Ramah", ["Input.Values[1].Segment"] = "R" });

        foreach (string name in (string[])["Ramah", "Adil", "Ramah"])
        {
            IElement up = bureau.Page.QuerySelector($"button[aria-label='Naikkan {name}']")!; // the row is not the first
            up.TextContent = $"Naikkan {name}";
            await bureau.PressAsync($"Naikkan {name}");
        }

        Assert.Equal("Ramah,Adil", Names(bureau));
        Assert.Equal(3, bureau.Page.QuerySelectorAll("input[name$='.Name']").Length);
    }

    [Fact]
    public async Task Spelling_IsTakenByOnePress_AndSaysWhichLetterItCosts()
    {
        using WebSession bureau = await NewAsync();
        await bureau.PressAsync("Susun dari daftar", new Dictionary<string, string> { ["Input.Acronym"] = "BHS", ["daftar"] = "Bertaqwa, Handal, Sinergitas" });
        Assert.Contains("Jika diganti, huruf \"H\" pada BHS tidak lagi diberikan oleh nilai ini.", bureau.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Jika diganti, huruf \"B\"", bureau.Text, StringComparison.Ordinal);

        await bureau.PressAsync("Ganti menjadi Bertakwa");
        await bureau.PressAsync("Ganti menjadi Sinergi");

        Assert.Equal("Bertakwa,Handal,Sinergi", Names(bureau));
        await bureau.PressAsync("Urungkan perubahan terakhir");
        Assert.Equal("Bertakwa,Handal,Sinergitas", Names(bureau));
    }

    [Fact]
    public async Task Matrix_SaysWhatIsOpenThinAndCovered_AlsoWhileTyping()
    {
        using WebSession bureau = await NewAsync();
        Dictionary<string, string> fields = Fields("RA", ("Ramah", "R"), ("Adil", "A"));
        (fields["Input.Values[0].BerAkhlak"], fields["Input.Values[1].BerAkhlak"]) = ("4", "4");
        await bureau.PressAsync("Periksa huruf", fields);
        Assert.Equal("belum,belum,belum,cukup,belum,belum,belum", Coverage(bureau.Page));
        Assert.Equal(["selaras"], bureau.Page.QuerySelectorAll("#keselarasan tbody tr")[1].QuerySelectorAll(".dukung .visually-hidden").Select(c => c.TextContent));

        fields["Input.Values[1].BerAkhlak"] = "7";
        fields["__RequestVerificationToken"] = bureau.Page.QuerySelector("form#kerangka input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        using HttpRequestMessage check = new(HttpMethod.Post, new Uri(bureau.Page.QuerySelector("form#kerangka")!.GetAttribute("hx-post")!, UriKind.Relative)) { Content = new FormUrlEncodedContent(fields) }; // the form says where
        check.Headers.Add("HX-Request", "true");
        using HttpResponseMessage answer = await bureau.Client.SendAsync(check, Cancel);
        IDocument part = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Cancel));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("true", part.QuerySelector("#keselarasan")?.GetAttribute("hx-swap-oob"));
        Assert.Null(bureau.Page.QuerySelector("#keselarasan")?.GetAttribute("hx-swap-oob"));
        Assert.Equal("belum,belum,belum,tipis,belum,belum,tipis", Coverage(part));
    }

    [Fact]
    public async Task Check_NameAndValuesOfAnotherOffice_IsSaid()
    {
        using WebSession bureau = await NewAsync();

        await bureau.PressAsync("Susun dari daftar", new Dictionary<string, string> { ["Input.Acronym"] = "PASTI", ["daftar"] = "Profesional, Akuntabel, Sinergi, Transparan, Inovatif" });

        Assert.Contains("Nama dan semua nilai \"PASTI\" sama dengan yang dipakai oleh Kementerian Hukum dan HAM.", bureau.Text, StringComparison.Ordinal);
    }

    private async Task<WebSession> NewAsync()
    {
        WebSession bureau = await host.SignedInAsync("babel", "Kepala Biro Organisasi");
        await bureau.GetAsync($"/babel/nilai/{Guid.CreateVersion7()}?baru=true");
        return bureau;
    }

    private static Dictionary<string, string> Fields(string acronym, params (string Name, string Segment)[] values)
    {
        Dictionary<string, string> fields = new() { ["Input.Acronym"] = acronym, ["Input.Form"] = "Acronym" };
        for (int index = 0; index < values.Length; index++)
        {
            (fields[$"Input.Values[{index}].Name"], fields[$"Input.Values[{index}].Segment"]) = values[index];
        }

        return fields;
    }

    private static string Names(WebSession session) => string.Join(',', session.Page.QuerySelectorAll("input[name^='Input.Values['][name$='.Name']").Select(i => i.GetAttribute("value")).Where(v => !string.IsNullOrEmpty(v)));

    private static string Coverage(IParentNode page) => string.Join(',', page.QuerySelectorAll("#keselarasan tbody tr:last-child td").Select(c => c.TextContent));
}
