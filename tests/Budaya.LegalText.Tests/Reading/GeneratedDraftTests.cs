using FsCheck;
using FsCheck.Fluent;

namespace Budaya.LegalText.Tests;

public sealed class GeneratedDraftTests
{
    private static readonly Config Settings = Config.QuickThrowOnFailure.WithMaxTest(300);

    [Fact]
    public void ReadAndWrite_OfGeneratedDocuments_GiveTheSameTreeAndTheSameText()
    {
        var property = Prop.ForAll(DraftGenerator.Document.ToArbitrary(), document =>
        {
            var text = DraftWriter.Write(document);

            var read = DraftReader.Read(text).Document;

            Assert.Equal(TreeShape.Of(document, words: true), TreeShape.Of(read, words: true));
            Assert.Equal(text, DraftWriter.Write(read));
        });

        property.Check(Settings);
    }

    [Fact]
    public void Writers_OfGeneratedDocuments_HoldTheWordsOfTheOutlineInItsOrder()
    {
        var property = Prop.ForAll(DraftGenerator.Document.ToArbitrary(), document =>
        {
            var outline = LegalOutline.Fill(document, Samples.BangkaBarat, Samples.Copy, Samples.Office);
            var wanted = SameWordsTests.Words(string.Join(' ', outline.Lines()));

            var html = SameWordsTests.WordsOfHtml(HtmlWriter.Write(document, Samples.BangkaBarat, Samples.Copy, Samples.Office));
            var json = SameWordsTests.WordsOfJson(TypesettingWriter.Write(document, Samples.BangkaBarat, Samples.Copy, Samples.Office, null));

            Assert.Equal(wanted, html);
            Assert.Equal(wanted, json);
        });

        property.Check(Settings);
    }
}
