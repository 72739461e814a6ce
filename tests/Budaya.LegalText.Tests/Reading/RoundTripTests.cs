namespace Budaya.LegalText.Tests;

public sealed class RoundTripTests
{
    public static TheoryData<string> Documents => new(DocumentFiles.WellFormed);

    [Theory]
    [MemberData(nameof(Documents))]
    public void Write_OfADocumentThatWasRead_GivesTheSameText(string name)
    {
        var text = DocumentFiles.Text(name);

        var written = DraftWriter.Write(DraftReader.Read(text).Document);

        Assert.Equal(text, written);
    }
}
