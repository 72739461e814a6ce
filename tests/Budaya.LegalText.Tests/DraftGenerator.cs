using FsCheck;
using FsCheck.Fluent;

namespace Budaya.LegalText.Tests;

/// <summary>Makes well-formed documents of every kind, with words that look like markup, labels, references, typed numbers in quotations, tables and annexes.</summary>
internal static class DraftGenerator
{
    private static readonly Gen<string> Word = Gen.OneOf(
        Gen.Elements("nilai", "budaya", "kerja", "Perangkat Daerah", "wajib", "(satu)", "2026", "15 (lima belas)", "dan/atau", "bertaqwa;", "etika,"),
        Gen.Elements(HostileValues.All.Where(value => value.Trim(' ').Length > 0).ToArray()));

    private static readonly Gen<string> Sentence =
        from count in Gen.Choose(1, 5)
        from words in Word.ListOf(count)
        select string.Join(' ', words).Trim(' ');

    private static readonly Gen<Inline> Special = Gen.OneOf(
        Gen.Elements("peraturan ini", "keputusan ini", "surat edaran ini", "judul").Select(source => (Inline)new Reference(source)),
        Gen.Elements("ayat l1", "huruf l2, l3, dan l4", "Lampiran l5").Select(source => (Inline)new Reference(source)),
        from emphasis in Gen.Elements(Emphasis.Bold, Emphasis.Italic)
        from word in Gen.Elements("asing", "work culture", "a|b", "x [y] z")
        select (Inline)new MarkedWords(emphasis, word));

    private static readonly Gen<Phrase> Phrase = Gen.OneOf(
        Sentence.Select(LegalText.Phrase.Of),
        from before in Sentence
        from special in Special
        from after in Sentence
        select new Phrase { Pieces = [new Words(before + " "), special, new Words(" " + after)] },
        from special in Special
        from after in Sentence
        select new Phrase { Pieces = [special, new Words(" " + after)] });

    private static readonly Gen<Label?> Label = Gen.Frequency(
        (3, Gen.Constant((Label?)null)),
        (1, Gen.Choose(1, 40).Select(n => (Label?)new Label($"l{n}", default))));

    private static readonly Gen<int> Blank = Gen.Frequency((4, Gen.Constant(0)), (1, Gen.Choose(1, 2)));

    private static Gen<IReadOnlyList<T>> Some<T>(Gen<T> one, int least, int most) =>
        from count in Gen.Choose(least, most)
        from list in one.ListOf(count)
        select (IReadOnlyList<T>)[.. list];

    private static Gen<Block> Text() => from phrase in Phrase from blank in Blank select (Block)new TextBlock(phrase) { BlankLinesBefore = blank };

    private static Gen<Block> List(int level) =>
        from mark in Gen.Elements(ListMark.Dash, ListMark.Number)
        from items in Some(Item(level), 1, 4)
        select (Block)new ListBlock(mark, items);

    private static Gen<ListItem> Item(int level) =>
        from label in Label
        from text in Phrase
        from blank in Blank
        from blocks in level >= 4 ? Gen.Constant<IReadOnlyList<Block>>([]) : Gen.Frequency((3, Gen.Constant<IReadOnlyList<Block>>([])), (1, Blocks(level + 1, 0, 2)))
        select new ListItem { Label = label, Text = text, BlankLinesBefore = blank, Blocks = blocks };

    private static Gen<TableCell> Cell() => Gen.Frequency(
        (4, Phrase.Select(text => new TableCell { Text = text })),
        (1, Gen.Constant(new TableCell())),
        (1, Gen.Constant(new TableCell { IsRowNumber = true })),
        (1, Some(Phrase, 1, 3).Select(items => new TableCell { Items = items })));

    private static Gen<Block> Table() =>
        from columns in Gen.Choose(1, 4)
        from header in Phrase.Select(text => new TableCell { Text = text }).ListOf(columns)
        from rows in Some(Cell().ListOf(columns).Select(cells => new TableRow([.. cells])), 0, 3)
        from wide in Gen.Elements(true, false)
        select (Block)new TableBlock { Header = [.. header], Rows = rows, Widths = wide ? [.. Enumerable.Range(1, columns)] : [] };

    private static Gen<Block> Fields() => Some(from name in Phrase from value in Phrase select new FieldRow(name, value), 1, 3).Select(rows => (Block)new FieldBlock(rows));

    /// <summary>Blocks of which no two neighbours are of the same type, as such would be read as one.</summary>
    private static Gen<IReadOnlyList<Block>> Blocks(int level, int least, int most) =>
        Some(Gen.Frequency((4, Text()), (3, List(level)), (1, Table()), (1, Fields())), least, most)
            .Select(blocks => (IReadOnlyList<Block>)[.. blocks.Where((block, i) => i == 0 || block is TextBlock || block.GetType() != blocks[i - 1].GetType())]);

    private static Gen<Ayat> Ayat(bool typed) =>
        from label in Label
        from text in Phrase
        from blocks in Blocks(1, 0, 2)
        from number in Gen.Choose(1, 9)
        select new Ayat { Label = typed ? null : label, TypedNumber = typed ? $"({number})" : null, Text = text, Blocks = blocks };

    private static Gen<BodyNode> Pasal(bool quoted) =>
        from label in Label
        from blank in Blank
        from plain in Gen.Elements(true, false)
        from blocks in Blocks(1, 1, 3)
        from ayat in Some(Ayat(quoted), 1, 3)
        from number in Gen.Choose(1, 30)
        from quote in quoted ? Gen.Constant(Array.Empty<Block>()) : Gen.Frequency((6, Gen.Constant(Array.Empty<Block>())), (1, Quote().Select(block => new[] { block })))
        select (BodyNode)new Pasal { Label = quoted ? null : label, TypedNumber = quoted ? $"{number}A" : null, BlankLinesBefore = blank, Blocks = plain ? [.. blocks, .. quote] : [], DaftarAyat = plain ? [] : ayat };

    private static Gen<Block> Quote() => Some(Gen.OneOf(Pasal(quoted: true).Select(node => (Node)node), Text().Select(node => (Node)node)), 1, 2)
        .Select(content => (Block)new QuoteBlock([.. content.OrderBy(node => node is not TextBlock)]));

    private static Gen<BodyNode> Paragraf() => from title in Phrase from children in Some(Pasal(false), 0, 2) select (BodyNode)new Paragraf { Title = title, Children = children };

    private static Gen<BodyNode> Bagian() =>
        from title in Phrase
        from label in Label
        from children in Gen.OneOf(Some(Pasal(false), 0, 2), Some(Paragraf(), 1, 2))
        select (BodyNode)new Bagian { Title = title, Label = label, Children = children };

    private static Gen<BodyNode> Bab() =>
        from title in Phrase
        from blank in Blank
        from children in Gen.OneOf(Some(Pasal(false), 0, 3), Some(Bagian(), 1, 2))
        select (BodyNode)new Bab { Title = title, BlankLinesBefore = blank, Children = children };

    private static Gen<BodyNode> Diktum() => from label in Label from text in Phrase from blocks in Blocks(1, 0, 2) select (BodyNode)new Diktum { Label = label, Text = text, Blocks = blocks };

    private static Gen<BodyNode> Section() => from label in Label from title in Phrase from blocks in Blocks(1, 0, 3) select (BodyNode)new Section { Label = label, Title = title, Blocks = blocks };

    private static Gen<Part> Preamble(PreambleKind kind) => List(1).Select(list => (Part)new Preamble(kind, [list]));

    private static Gen<Part> Annex() =>
        from label in Label
        from title in Phrase
        from heading in Gen.Choose(0, 3)
        from headingTitle in Phrase
        from before in Blocks(1, 0, 2)
        from after in Blocks(1, 0, 2)
        select (Part)new Lampiran { Label = label, Title = title, Blocks = heading == 0 ? before : [.. before, new AnnexHeading(heading, headingTitle), .. after] };

    private static Gen<Part> Order() => from words in Sentence select (Part)new PromulgationOrder(LegalText.Phrase.Of($"Agar setiap orang mengetahuinya, {words}"));

    private static Gen<Part> Signatories() => Some(Phrase.Select(text => new TableCell { Text = text }).ListOf(2).Select(cells => new TableRow([.. cells])), 1, 3).Select(rows => (Part)new Signers(rows));

    private static Gen<IReadOnlyList<T>> Perhaps<T>(Gen<T> one) => Some(one, 0, 1);

    private static Gen<IReadOnlyList<Part>> Body(DocumentKind kind) => kind switch
    {
        DocumentKind.Peraturan => from nodes in Gen.OneOf(Some(Bab(), 1, 3), Some(Pasal(false), 1, 4)) from order in Perhaps(Order()) select (IReadOnlyList<Part>)[new Menetapkan(LegalText.Phrase.Empty), .. nodes, .. order],
        DocumentKind.Keputusan => Some(Diktum(), 1, 4).Select(nodes => (IReadOnlyList<Part>)[new Menetapkan(LegalText.Phrase.Empty), .. nodes]),
        DocumentKind.SuratEdaran => Some(Section(), 1, 4).Select(nodes => (IReadOnlyList<Part>)[.. nodes]),
        DocumentKind.BeritaAcara => from blocks in Blocks(1, 1, 4) from signers in Signatories() select (IReadOnlyList<Part>)[new LooseText(blocks), signers],
        DocumentKind.SuratPengantar => from blocks in Blocks(1, 1, 4) from receiver in Phrase select (IReadOnlyList<Part>)[new LooseText(blocks), new ReceiptFoot(receiver)],
        _ => Blocks(1, 1, 4).Select(blocks => (IReadOnlyList<Part>)[new LooseText(blocks)]),
    };

    private static Gen<Part> Field() => from name in Gen.Elements("DI", "HAL", "SIFAT", "BERKAS", "DARI", "KEPADA") from text in Phrase select (Part)new HeaderField(name, text);

    private static Gen<IReadOnlyList<Part>> Head(DocumentKind kind) => kind is DocumentKind.Peraturan or DocumentKind.Keputusan
        ? from menimbang in Preamble(PreambleKind.Menimbang)
          from mengingat in Preamble(PreambleKind.Mengingat)
          from memperhatikan in Perhaps(Preamble(PreambleKind.Memperhatikan))
          from decide in Perhaps(Gen.Constant((Part)new Memutuskan("MEMUTUSKAN:")))
          select (IReadOnlyList<Part>)[menimbang, mengingat, .. memperhatikan, .. decide]
        : from to in List(1) from fields in Some(Field(), 1, 4) select (IReadOnlyList<Part>)[new Addressees((ListBlock)to), .. fields];

    public static Gen<LegalDocument> Document { get; } =
        from kind in Gen.Elements(Enum.GetValues<DocumentKind>())
        from title in Phrase
        from head in Head(kind)
        from body in Body(kind)
        from copies in List(1)
        from annexes in Some(Annex(), 0, 2)
        select new LegalDocument { Kind = kind, Parts = [.. kind == DocumentKind.Lembar ? [new PaperName(title)] : Array.Empty<Part>(), new Judul(title), .. head, .. body, new Tembusan([copies]), .. annexes] };
}
