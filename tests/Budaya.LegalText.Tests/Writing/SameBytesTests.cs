using System.Globalization;

namespace Budaya.LegalText.Tests;

public sealed class SameBytesTests
{
    public static TheoryData<string> Documents => new(DocumentFiles.Names);

    [Theory]
    [MemberData(nameof(Documents))]
    public void Writers_InAnotherCulture_GiveTheSameText(string name)
    {
        var here = WriteAll(name, CultureInfo.GetCultureInfo("id-ID"));

        Assert.Equal(here, WriteAll(name, CultureInfo.GetCultureInfo("tr-TR")));
        Assert.Equal(here, WriteAll(name, CultureInfo.GetCultureInfo("ar-SA")));
    }

    private static string[] WriteAll(string name, CultureInfo culture)
    {
        string[]? written = null;
        var thread = new Thread(() =>
        {
            var reading = DraftReader.Read(DocumentFiles.Text(name));
            var document = reading.Document;
            var (region, enactment, profile) = (Samples.RegionOf(name), Samples.EnactmentOf(name), Samples.ProfileOf(document));
            written =
            [
                string.Join('\n', reading.Findings), DraftWriter.Write(document), HtmlWriter.Write(document, region, enactment, profile),
                TypesettingWriter.Write(document, region, enactment, profile, null), AkomaNtosoWriter.Write(document, region, enactment, profile),
            ];
        })
        { CurrentCulture = culture, CurrentUICulture = culture };
        thread.Start();
        thread.Join();
        return written ?? throw new InvalidOperationException("The thread wrote nothing.");
    }
}
