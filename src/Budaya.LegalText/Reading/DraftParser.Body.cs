namespace Budaya.LegalText;

internal sealed partial class DraftParser
{
    private BodyNode ReadBodyNode(DraftLine line, string keyword)
    {
        switch (keyword)
        {
            case Keyword.Bab:
                return ReadBab(line);
            case Keyword.Bagian when IsPaper:
                return ReadSection(line);
            case Keyword.Bagian:
                Nested(line, "BAGIAN", "BAB");
                return ReadBagian(line);
            case Keyword.Paragraf:
                Nested(line, "PARAGRAF", "BAGIAN");
                return ReadParagraf(line);
            case Keyword.Pasal:
                return ReadPasal(line);
            case Keyword.Ayat:
                Nested(line, "AYAT", "PASAL");
                return ReadAyat(line);
            default:
                return ReadDiktum(line);
        }
    }

    private void Nested(DraftLine line, string inner, string outer)
    {
        if (_quotes == 0)
        {
            _findings.Add(ReaderRule.Nesting, line.Place, $"{inner} harus berada di bawah {outer}. Tambahkan {outer} di atasnya, atau ganti kata kunci {inner}.");
        }
    }

    private Bab ReadBab(DraftLine line) => Take(line, Keyword.Bab, (typed, rest) => new Bab
    {
        TypedNumber = typed,
        Title = ReadTitle(rest, "BAB"),
        Children = ReadChildren(Keyword.Bagian, Keyword.Paragraf),
    }, TypedMark.Roman);

    private Bagian ReadBagian(DraftLine line) => Take(line, Keyword.Bagian, (typed, rest) => new Bagian
    {
        TypedNumber = typed,
        Title = ReadTitle(rest, "BAGIAN"),
        Children = ReadChildren(Keyword.Paragraf),
    }, Keyword.TitleOrdinalAt);

    private Paragraf ReadParagraf(DraftLine line) => Take(line, Keyword.Paragraf, (typed, rest) => new Paragraf
    {
        TypedNumber = typed,
        Title = ReadTitle(rest, "PARAGRAF"),
        Children = ReadChildren(),
    }, TypedMark.Digits);

    /// <summary>The title on the keyword's line; where it is missing, the plain line that follows.</summary>
    private Phrase ReadTitle(DraftLine rest, string keyword)
    {
        if (rest.Text.Length == 0 && !AtEnd && IsPlain(Current))
        {
            rest = Current;
            _at++;
        }

        var title = Read(rest);
        if (title.IsEmpty)
        {
            _findings.Add(ReaderRule.Empty, rest.Place, $"{keyword} belum mempunyai judul. Tulis judul sesudah kata kunci, misalnya \"{keyword} Ketentuan Umum\".");
        }

        return title;
    }

    private bool IsPlain(DraftLine line) =>
        StructuralAt(line, ayatAllowed: true) is null && ItemMark(line.Text) is null && line.Text[0] is not ('|' or ':')
        && !Keyword.Blocks.Any(word => Keyword.Begins(line.Text, word));

    /// <summary>Body nodes until one that cannot stand beneath this division.</summary>
    private List<BodyNode> ReadChildren(params string[] divisions)
    {
        List<BodyNode> children = [];
        while (!AtEnd)
        {
            var line = Current;
            var keyword = StructuralAt(line, ayatAllowed: false);
            if (keyword is null)
            {
                children.Add(ReadLoose(line));
            }
            else if (keyword is Keyword.Pasal or Keyword.Ayat)
            {
                children.Add(ReadBodyNode(line, keyword));
            }
            else if (divisions.Contains(keyword))
            {
                children.Add(ReadDivision(line, keyword, divisions[0]));
            }
            else
            {
                break;
            }
        }

        return children;
    }

    private BodyNode ReadDivision(DraftLine line, string keyword, string expected)
    {
        if (keyword != expected)
        {
            return ReadBodyNode(line, keyword);
        }

        return keyword == Keyword.Bagian ? ReadBagian(line) : ReadParagraf(line);
    }

    private Pasal ReadPasal(DraftLine line) => Take(line, Keyword.Pasal, (typed, rest) =>
    {
        var blocks = ReadBlocksAfter(rest, 0, ayatAllowed: true);
        List<Ayat> daftarAyat = [];
        while (!AtEnd && StructuralAt(Current, ayatAllowed: true) == Keyword.Ayat)
        {
            daftarAyat.Add(ReadAyat(Current));
        }

        if (blocks.Count == 0 && daftarAyat.Count == 0)
        {
            _findings.Add(ReaderRule.Empty, line.Place, "Pasal ini belum mempunyai isi.");
        }

        return new Pasal { TypedNumber = typed, Blocks = blocks, DaftarAyat = daftarAyat };
    }, TypedMark.Pasal);

    private Ayat ReadAyat(DraftLine line) =>
        Take(line, Keyword.Begins(line.Text, Keyword.Ayat) ? Keyword.Ayat : "", (typed, rest) =>
        {
            var text = ReadRequired(rest, "Ayat");
            return new Ayat { TypedNumber = typed, Text = text, Blocks = ReadBlocks(0, 0, ayatAllowed: true) };
        }, TypedMark.Ayat);

    private Diktum ReadDiktum(DraftLine line)
    {
        var ordinal = Keyword.Begins(line.Text, Keyword.Diktum) ? null : Keyword.OrdinalAt(line.Text);
        return Take(line, ordinal ?? Keyword.Diktum, (typed, rest) =>
        {
            var text = ReadRequired(rest, "Diktum");
            return new Diktum { TypedNumber = ordinal ?? typed, KeywordOmitted = ordinal is not null, Text = text, Blocks = ReadBlocks(0, 0) };
        }, ordinal is null ? Keyword.OrdinalAt : null);
    }

    private Section ReadSection(DraftLine line) => Take(line, Keyword.Bagian, (typed, rest) => new Section
    {
        TypedNumber = typed,
        Title = ReadTitle(rest, "BAGIAN"),
        Blocks = ReadBlocks(1, 0),
    }, TypedMark.Digits);

    private Phrase ReadRequired(DraftLine rest, string what)
    {
        var text = Read(rest);
        if (text.IsEmpty && (AtEnd || !IsPlain(Current)))
        {
            _findings.Add(ReaderRule.Empty, rest.Place, $"{what} ini belum mempunyai isi.");
        }

        return text;
    }
}
