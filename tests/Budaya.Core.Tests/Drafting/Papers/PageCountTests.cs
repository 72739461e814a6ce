using System.Globalization;
using Budaya.Core.Drafting;
using Budaya.Core.Tests.Tenants;
using Budaya.LegalText;

namespace Budaya.Core.Tests.Drafting.Papers;

public sealed class PageCountTests(PaperForms forms)
{
    public static TheoryData<string> Names => [.. PaperCorpus.Samples.Select(paper => paper.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Docx_OfASample_HasAsManyPagesAsItsPdf_GiveOrTakeOne(string name)
    {
        Paper paper = PaperCorpus.Named(name);

        byte[] pdf = await forms.Typesetter.PdfAsync(paper.Json(furniture: true), TestContext.Current.CancellationToken);

        int pages = await PagesAsync(await forms.FileAsync(name + ".kertas.pdf", pdf));
        Assert.InRange(await PagesAsync(await forms.WordPagesAsync(paper)), pages - 1, pages + 1);
    }

    /// <summary>A working paper's sample cases, on the paper of each region.</summary>
    public static TheoryData<string> Tenants => [.. ShippedPacks.Ids];

    /// <summary>The leaders' page is one page, also with long names, an acting head and twenty OPDs that have not answered.</summary>
    [Theory]
    [MemberData(nameof(Tenants))]
    public async Task BahanPimpinan_InEverySampleCase_IsOnePage(string tenant)
    {
        foreach ((string name, byte[] pdf) in await SamplesAsync("bahan-pimpinan", tenant))
        {
            Assert.Equal((name, 1), (name, await PagesAsync(await forms.FileAsync($"{name}.pdf", pdf))));
        }
    }

    /// <summary>"… berbunyi sebagai berikut:" stands on the page of the Pasal that it quotes.</summary>
    [Theory]
    [MemberData(nameof(Tenants))]
    public async Task PeraturanPerubahan_InEverySampleCase_HasNoPageThatEndsBeforeItsQuotation(string tenant)
    {
        foreach ((string name, byte[] pdf) in await SamplesAsync("peraturan-perubahan", tenant))
        {
            string text = await Programs.RunAsync("pdftotext", "-layout", await forms.FileAsync($"{name}.pdf", pdf), "-");
            string[] pages = text.TrimEnd('\f').Split('\f');

            Assert.True(pages.Length > 3);
            Assert.All(pages, page => Assert.False(page.TrimEnd().EndsWith("berikut:", StringComparison.Ordinal), $"{name}: {page.TrimEnd().Split('\n')[^1]}"));
        }
    }

    private async Task<List<(string Name, byte[] Pdf)>> SamplesAsync(string template, string tenant)
    {
        List<(string, byte[])> made = [];
        TemplateStore store = new(new TemplateSources(null));
        Core.Tenants.DocumentKind kind = SampleCases.KindOf(template);
        bool isLaw = kind == Core.Tenants.DocumentKind.Perkada;
        foreach ((SampleCase sample, int index) in SampleCases.For(template, Subjects.Profile(tenant)).Select((sample, index) => (sample, index)))
        {
            DraftSubject subject = sample.Subject;
            LegalDocument document = DraftReader.Read(store.Render(template, tenant, DraftFacts.Of(subject), TestContext.Current.CancellationToken).Text).Document;
            Signatory acting = new() { Office = isLaw ? null : subject.Profile.OrganisationBureau.Head.ToUpperInvariant(), ActingPrefix = "Plt.", Name = "NAMA PELAKSANA TUGAS YANG PANJANG SEKALI BESERTA NAMA KELUARGANYA", Rank = isLaw ? null : "Pembina Utama Muda", Nip = isLaw ? null : "19700101 199503 1 001" };
            string json = TypesettingWriter.Write(document, LegalRegion.Of(subject.Profile, subject.On), new() { Status = EnactmentStatus.Asli, Number = "45", Year = subject.On.Year, DeterminedOn = subject.On, Signatory = acting }, LegalRegion.PageOf(subject.Profile, kind), verification: null);
            made.Add(($"{template}-{tenant}-kasus-{index + 1}", await forms.Typesetter.PdfAsync(json, TestContext.Current.CancellationToken)));
        }

        return made;
    }

    private static async Task<int> PagesAsync(string path)
    {
        string line = (await Programs.RunAsync("pdfinfo", path)).Split('\n').Single(row => row.StartsWith("Pages:", StringComparison.Ordinal));
        return int.Parse(line["Pages:".Length..].Trim(), CultureInfo.InvariantCulture);
    }
}
