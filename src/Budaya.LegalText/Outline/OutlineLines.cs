namespace Budaya.LegalText;

/// <summary>The words of page blocks in reading order.</summary>
internal static class OutlineLines
{
    public static IEnumerable<string> Of(PageBlock block) => block switch
    {
        PageLetterhead head => [.. head.Lines, .. head.Small],
        PageCentered centered => centered.Lines,
        PageLines lines => lines.Lines,
        PageLabelled labelled => labelled.Rows.SelectMany(Row),
        PageHeading heading => heading.Lines,
        PageParagraph paragraph => [paragraph.Text.Plain],
        PageList list => list.Items.SelectMany(Item),
        PageTable table => [.. table.Header.Select(cell => cell.Plain), .. table.Rows.SelectMany(row => row).SelectMany(Cell)],
        PageSignature signature => Signature(signature),
        PageAddressees addressees => [addressees.Label, .. addressees.Items.SelectMany(Item), .. addressees.Closing],
        PageNotes notes => [notes.Label, .. notes.Items.SelectMany(Item)],
        PageAnnex annex => annex.Lines,
        PageReceipt receipt => [receipt.Title, .. receipt.Labels.SelectMany(label => new[] { label, ":" })],
        _ => [],
    };

    private static IEnumerable<string> Row(PageRow row) => [row.Label, ":", .. row.Items.SelectMany(Item)];

    private static IEnumerable<string> Item(PageItem item)
    {
        var line = $"{item.Mark} {item.Text.Plain}".Trim();
        return line.Length == 0 ? item.Items.SelectMany(Item) : [line, .. item.Items.SelectMany(Item)];
    }

    private static IEnumerable<string> Cell(PageCell cell) => cell.Items.Count > 0 ? cell.Items.SelectMany(Item) : cell.Text.Runs.Count > 0 ? [cell.Text.Plain] : [];

    private static IEnumerable<string> Signature(PageSignature signature) =>
        [.. signature.Before, .. signature.Office, .. signature.Mark is null ? Array.Empty<string>() : [signature.Mark], signature.Name, .. signature.Below];
}
