using FsCheck;
using FsCheck.Fluent;
using static Budaya.LegalText.Tests.Importing.WordBuilder;

namespace Budaya.LegalText.Tests.Importing;

/// <summary>Makes Word files of the pieces that offices put into them, with what a reader of the page sees: the words and the numbers that Word counts.</summary>
internal static class WordGenerator
{
    /// <summary>A file and all that is seen or struck out in it.</summary>
    internal sealed record WordFile(byte[] Bytes, string Shown);

    private enum PieceKind
    {
        Text, Pasal, Ayat, Letter, Table, TableInTable, TextBox, Break, Inserted, Deleted, Label, Closing, Annex,
    }

    private static readonly string Numbering = List(0, ("lowerLetter", "%1.")) + List(1, ("decimal", "Pasal %1")) + List(2, ("decimal", "(%1)")) + Instance(1, 0) + Instance(2, 1) + Instance(3, 2);

    private static readonly Gen<string> Words =
        from count in Gen.Choose(1, 6)
        from words in Gen.Elements("nilai", "budaya", "kerja", "Perangkat", "Daerah", "wajib", "2026", "(satu)", "bersih;", "etika,", "dan/atau", "Pasal", "huruf", "Lampiran", "“petik”").ListOf(count)
        select string.Join(' ', words);

    public static Gen<WordFile> File { get; } =
        from count in Gen.Choose(1, 25)
        from pieces in (from kind in Gen.Elements(Enum.GetValues<PieceKind>()) from words in Words from more in Words select (Kind: kind, Words: words, More: more)).ListOf(count)
        select Make([.. pieces]);

    private static WordFile Make(IReadOnlyList<(PieceKind Kind, string Words, string More)> pieces)
    {
        int[] counted = new int[4];
        List<string> body = [], shown = [];
        foreach (var (kind, words, more) in pieces)
        {
            var (xml, seen) = Piece(kind, words, more, counted);
            body.Add(xml);
            shown.Add(seen);
        }

        return new(Pack(string.Concat(body), Numbering), string.Join('\n', shown));
    }

    private static (string Xml, string Shown) Piece(PieceKind kind, string words, string more, int[] counted) => kind switch
    {
        PieceKind.Pasal => (N(2, 0, ""), $"Pasal {++counted[2]}"),
        PieceKind.Ayat => (N(3, 0, words), $"({++counted[3]}) {words}"),
        PieceKind.Letter => (N(1, 0, words), $"{Numerals.Letters(++counted[1])}. {words}"),
        PieceKind.Table => (Table([words, more], [more, words]), $"{words} {more} {more} {words}"),
        PieceKind.TableInTable => (Table([words, Table([more, words]) + P("")]), $"{words} {more} {words}"),
        PieceKind.TextBox => ($"<w:p>{R(words)}<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{P(more)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>", $"{words} {more}"),
        PieceKind.Break => ($"<w:p>{R(words)}<w:r><w:br/></w:r>{R(more)}<w:r><w:br w:type=\"page\"/></w:r></w:p>", $"{words} {more}"),
        PieceKind.Inserted => ($"<w:p>{R(words + " ")}<w:ins w:id=\"1\" w:author=\"A\">{R(more)}</w:ins></w:p>", $"{words} {more}"),
        PieceKind.Deleted => ($"<w:p>{R(words + " ")}<w:del w:id=\"2\" w:author=\"A\"><w:r><w:delText>{System.Security.SecurityElement.Escape(more)}</w:delText></w:r></w:del></w:p>", $"{words} {more}"),
        PieceKind.Label => (P("Menimbang : " + words), "Menimbang : " + words),
        PieceKind.Closing => (P("Ditetapkan di Contoh") + P(more), $"Ditetapkan di Contoh {more}"),
        PieceKind.Annex => (P("LAMPIRAN") + P(words), $"LAMPIRAN {words}"),
        _ => (P(words), words),
    };
}
