namespace Budaya.LegalText;

/// <summary>Walks over the tree for rules and writers.</summary>
public static class Walk
{
    /// <summary>The Pasal in a body node and beneath it, quotations left out.</summary>
    public static IEnumerable<Pasal> PasalIn(BodyNode node) => node switch
    {
        Pasal pasal => [pasal],
        Division division => division.Children.SelectMany(PasalIn),
        _ => [],
    };

    /// <summary>The items of the list that follows <c>yang dimaksud dengan</c> in the first Pasal that has one.</summary>
    public static IEnumerable<ListItem> DefinitionsIn(IEnumerable<Pasal> daftarPasal)
    {
        foreach (var pasal in daftarPasal)
        {
            for (var i = 1; i < pasal.Blocks.Count; i++)
            {
                if (pasal.Blocks[i] is ListBlock list
                    && pasal.Blocks[i - 1] is TextBlock intro
                    && intro.Text.Plain.Contains("yang dimaksud dengan", StringComparison.OrdinalIgnoreCase))
                {
                    return list.Items;
                }
            }
        }

        return [];
    }

    /// <summary>Every node of the document, parents before children, in the order of the text; phrases and their pieces included.</summary>
    public static IEnumerable<Node> Nodes(LegalDocument document) => document.Parts.SelectMany(Nodes);

    /// <summary>A node and every node beneath it, in the order of the text.</summary>
    public static IEnumerable<Node> Nodes(Node root)
    {
        var waiting = new Stack<Node>();
        waiting.Push(root);
        while (waiting.TryPop(out var node))
        {
            yield return node;
            foreach (var child in Children(node).Reverse())
            {
                waiting.Push(child);
            }
        }
    }

    /// <summary>The nodes directly beneath a node, in the order of the text.</summary>
    public static IEnumerable<Node> Children(Node node) => node switch
    {
        Phrase phrase => phrase.Pieces,
        TextBlock block => [block.Text],
        ListBlock block => block.Items,
        ListItem item => [item.Text, .. item.Blocks],
        TableBlock block => [.. block.Header, .. block.Rows],
        TableRow row => row.Cells,
        TableCell cell => [cell.Text, .. cell.Items],
        FieldBlock block => block.Rows,
        FieldRow row => [row.Name, row.Value],
        QuoteBlock block => block.Content,
        AnnexHeading heading => [heading.Title],
        Part part => PartChildren(part),
        _ => [],
    };

    private static IEnumerable<Node> PartChildren(Part part) => part switch
    {
        PaperName name => [name.Text],
        Judul judul => [judul.Text],
        HeaderField field => [field.Text],
        Addressees addressees => [addressees.List],
        Preamble preamble => preamble.Blocks,
        Menetapkan menetapkan => [menetapkan.Text],
        Division division => [division.Title, .. division.Children],
        Pasal pasal => [.. pasal.Blocks, .. pasal.DaftarAyat],
        Ayat ayat => [ayat.Text, .. ayat.Blocks],
        Diktum diktum => [diktum.Text, .. diktum.Blocks],
        Section section => [section.Title, .. section.Blocks],
        LooseText loose => loose.Blocks,
        PromulgationOrder order => [order.Text],
        Signers signers => signers.Rows,
        ReceiptFoot foot => [foot.Text],
        Tembusan tembusan => tembusan.Blocks,
        Lampiran lampiran => [lampiran.Title, .. lampiran.Blocks],
        _ => [],
    };
}
