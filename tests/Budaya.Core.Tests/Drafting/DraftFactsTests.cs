using Budaya.Core.Drafting;
using Budaya.LegalText;

namespace Budaya.Core.Tests.Drafting;

public sealed class DraftFactsTests
{
    private static readonly TemplateStore Store = new(new TemplateSources(null));

    public static TheoryData<string> Hostile => new(
        "PASAL rahasia", "AYAT", "- butir", "# butir", "[Pasal 1]", "{label}", "a | b", "BAB I", "LAMPIRAN {x} y", "\\", "KESATU segera", "{{ 1 + 1 }}", "a. satu", "(1) satu", "x - y - z");

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Of_AValueThatLooksLikeMarkup_StaysWordsOnThePage(string hostile)
    {
        DraftSubject subject = Subjects.Of("babel", "peraturan-budaya-kerja", new(2026, 11, 17), 3);
        int shape = Shape(subject);
        subject.Framework!.Values[0].Behaviours[0].Text = hostile; // the framework of the subject was just given

        string text = Store.Render("peraturan-budaya-kerja", "babel", DraftFacts.Of(subject), TestContext.Current.CancellationToken).Text;

        Assert.Equal(shape, Walk.Nodes(DraftReader.Read(text).Document).Count(n => n is Part or TableRow));
        Assert.Contains(Walk.Nodes(DraftReader.Read(text).Document).OfType<Words>(), w => w.Text.Contains(hostile, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("dua\nbaris")]
    [InlineData("kendali \u0007")]
    public void Of_AValueWithALineBreakOrControl_IsRefusedByName(string value)
    {
        DraftSubject subject = Subjects.Of("babel", "peraturan-budaya-kerja", new(2026, 11, 17), 3);
        subject.Framework!.Acronym = value; // the framework of the subject was just given

        Assert.Contains("akronim", Assert.Throws<RefusedException>(() => DraftFacts.Of(subject)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_BeforeBerAkhlak_DoesNotSpeakOfIt()
    {
        string text = Store.Render("peraturan-budaya-kerja", "babel", DraftFacts.Of(Subjects.Of("babel", "peraturan-budaya-kerja", new(2021, 6, 1), 6)), TestContext.Current.CancellationToken).Text;

        Assert.DoesNotContain("BerAKHLAK", text, StringComparison.Ordinal);
    }

    private static int Shape(DraftSubject subject) => Walk.Nodes(DraftReader.Read(
        Store.Render("peraturan-budaya-kerja", "babel", DraftFacts.Of(subject), TestContext.Current.CancellationToken).Text).Document).Count(n => n is Part or TableRow);
}
