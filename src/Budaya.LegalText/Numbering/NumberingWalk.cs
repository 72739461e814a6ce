using System.Globalization;

namespace Budaya.LegalText;

/// <summary>Walks a document once and gives every numbered node its unit.</summary>
internal sealed class NumberingWalk(LegalNumbering numbering, bool letteredSections)
{
    /// <summary>Names for links stay shorter than what the layouts take.</summary>
    private const int LongestId = 180;

    /// <summary>Ids in use, and how often each was asked for.</summary>
    private readonly Dictionary<string, int> _ids = [];
    private readonly Dictionary<PreambleKind, int> _preambleItems = numbering.Document.Parts.OfType<Preamble>()
        .GroupBy(part => part.Kind).ToDictionary(group => group.Key, group => group.Sum(part => part.Items.Count()));

    private readonly bool _amending = numbering.Document.IsAmending;
    private readonly bool _oneAnnex = numbering.Document.DaftarLampiran.Count() == 1;
    private readonly LegalDocument _document = numbering.Document;
    private Counters _count = new();
    private int _quotes;

    /// <summary>Running numbers; a quotation has its own.</summary>
    private sealed class Counters
    {
        public int Bab { get; set; }

        public int Bagian { get; set; }

        public int Paragraf { get; set; }

        public int Pasal { get; set; }

        public int Ayat { get; set; }

        public int Diktum { get; set; }

        public int Section { get; set; }

        public int Lampiran { get; set; }
    }

    public void Run()
    {
        Dictionary<PreambleKind, int> begun = [];
        foreach (var part in _document.Parts)
        {
            switch (part)
            {
                case Preamble preamble:
                    Preamble(preamble, begun);
                    break;
                case Addressees addressees:
                    ShortList([addressees.List], "yth");
                    break;
                case Tembusan tembusan:
                    ShortList(tembusan.Blocks, "tembusan");
                    break;
                case Lampiran lampiran:
                    Lampiran(lampiran);
                    break;
                case BodyNode node:
                    Body(node, null);
                    break;
                default:
                    Places(part, null);
                    break;
            }
        }
    }

    private void Preamble(Preamble preamble, Dictionary<PreambleKind, int> begun)
    {
        var name = preamble.Kind.ToString().ToLowerInvariant();
        var root = preamble.Kind == PreambleKind.Menimbang ? RincianRoot.Letters : RincianRoot.Numbers;
        var alone = _preambleItems[preamble.Kind] == 1;
        var position = begun.GetValueOrDefault(preamble.Kind);
        foreach (var block in preamble.Blocks)
        {
            position = block is ListBlock list ? List(list, root, 1, null, name, position, alone) : Other(block, root, null, name, position);
        }

        begun[preamble.Kind] = position;
    }

    private void ShortList(IReadOnlyList<Block> blocks, string name)
    {
        var alone = blocks.OfType<ListBlock>().Sum(list => list.Items.Count) == 1;
        var position = 0;
        foreach (var block in blocks)
        {
            position = block is ListBlock list ? List(list, RincianRoot.Numbers, 1, null, name, position, alone) : Other(block, RincianRoot.Numbers, null, name, position);
        }
    }

    private void Lampiran(Lampiran lampiran)
    {
        _count.Lampiran++;
        var only = _oneAnnex;
        var number = only ? "" : Roman(_count.Lampiran);
        var unit = Add(lampiran, lampiran.Label, UnitKind.Lampiran, number, only ? "Lampiran" : $"Lampiran {number}", $"lampiran-{_count.Lampiran}", null, _count.Lampiran);
        numbering.AddPlace(lampiran.Title, unit);
        AnnexBlocks(lampiran.Blocks, unit);
    }

    private void AnnexBlocks(IReadOnlyList<Block> blocks, LegalUnit annex)
    {
        int[] count = new int[4];
        var under = annex;
        foreach (var block in blocks)
        {
            if (block is not AnnexHeading heading)
            {
                var root = under.Kind == UnitKind.AnnexHeading && under.Level == 3 ? RincianRoot.Letters : RincianRoot.Numbers;
                _ = block is ListBlock list ? List(list, root, 1, under, under.Id, 0, false) : Other(block, root, under, under.Id, 0);
                continue;
            }

            count[heading.Level]++;
            Array.Clear(count, heading.Level + 1, 3 - heading.Level);
            var (number, name) = heading.Level switch
            {
                1 => (Roman(count[1]), $"BAB {Roman(count[1])}"),
                2 => (Numerals.Letters(count[2]).ToUpperInvariant() + ".", $"huruf {Numerals.Letters(count[2]).ToUpperInvariant()}"),
                _ => (Digits(count[3]) + ".", $"angka {count[3]}"),
            };
            under = Add(heading, heading.Label, UnitKind.AnnexHeading, number, name, $"{annex.Id}-{Slug(name)}", annex, count[heading.Level], heading.Level);
            numbering.AddPlace(heading.Title, under);
        }
    }

    private void Body(BodyNode node, LegalUnit? parent)
    {
        switch (node)
        {
            case Bab bab:
                _count.Bab = Next(bab, _count.Bab);
                _count.Bagian = _count.Paragraf = 0;
                Division(bab, parent, UnitKind.Bab, Roman(_count.Bab), "BAB ", $"bab-{_count.Bab}", _count.Bab);
                break;
            case Bagian bagian:
                _count.Bagian = Next(bagian, _count.Bagian);
                _count.Paragraf = 0;
                Division(bagian, parent, UnitKind.Bagian, Numerals.Ordinal(_count.Bagian), "Bagian ", Below(parent, $"bagian-{_count.Bagian}"), _count.Bagian);
                break;
            case Paragraf paragraf:
                _count.Paragraf = Next(paragraf, _count.Paragraf);
                Division(paragraf, parent, UnitKind.Paragraf, Digits(_count.Paragraf), "Paragraf ", Below(parent, $"paragraf-{_count.Paragraf}"), _count.Paragraf);
                break;
            case Pasal pasal:
                Pasal(pasal, parent);
                break;
            case Ayat ayat:
                Ayat(ayat, parent);
                break;
            case Diktum diktum:
                Diktum(diktum);
                break;
            case Section section:
                Section(section);
                break;
            case LooseText loose:
                Blocks(loose.Blocks, _document.Kind is DocumentKind.Peraturan or DocumentKind.Keputusan ? RincianRoot.Letters : RincianRoot.Numbers, parent, parent?.Id ?? "isi");
                break;
        }
    }

    private void Division(Division division, LegalUnit? parent, UnitKind kind, string number, string word, string id, int position)
    {
        number = Quoted(division, number);
        var unit = Add(division, division.Label, kind, number, word + number, id, parent, position);
        numbering.AddPlace(division.Title, unit);
        foreach (var child in division.Children)
        {
            Body(child, unit);
        }
    }

    private void Pasal(Pasal pasal, LegalUnit? parent)
    {
        _count.Pasal = Next(pasal, _count.Pasal);
        _count.Ayat = 0;
        var amending = _amending && _quotes == 0;
        var number = Quoted(pasal, amending ? Roman(_count.Pasal) : Digits(_count.Pasal));
        var unit = Add(pasal, pasal.Label, UnitKind.Pasal, number, "Pasal " + number, "pasal-" + number.ToLowerInvariant(), parent, _count.Pasal);
        Blocks(pasal.Blocks, amending ? RincianRoot.Numbers : RincianRoot.Letters, unit, unit.Id);
        foreach (var ayat in pasal.DaftarAyat)
        {
            Ayat(ayat, unit);
        }
    }

    private void Ayat(Ayat ayat, LegalUnit? parent)
    {
        _count.Ayat = Next(ayat, _count.Ayat);
        var number = Quoted(ayat, $"({_count.Ayat})");
        var unit = Add(ayat, ayat.Label, UnitKind.Ayat, number, "ayat " + number, Below(parent, "ayat-" + number.Trim('(', ')')), parent, _count.Ayat);
        numbering.AddPlace(ayat.Text, unit);
        Blocks(ayat.Blocks, RincianRoot.Letters, unit, unit.Id);
    }

    private void Diktum(Diktum diktum)
    {
        _count.Diktum++;
        var number = Quoted(diktum, Numerals.Ordinal(_count.Diktum).ToUpperInvariant());
        var unit = Add(diktum, diktum.Label, UnitKind.Diktum, number, "Diktum " + number, "diktum-" + Slug(number), null, _count.Diktum);
        numbering.AddPlace(diktum.Text, unit);
        Blocks(diktum.Blocks, RincianRoot.Letters, unit, unit.Id);
    }

    private void Section(Section section)
    {
        _count.Section++;
        var number = letteredSections ? Numerals.Letters(_count.Section).ToUpperInvariant() : Digits(_count.Section);
        var unit = Add(section, section.Label, UnitKind.Section, number + ".", (letteredSections ? "huruf " : "angka ") + number, $"bagian-{_count.Section}", null, _count.Section);
        numbering.AddPlace(section.Title, unit);
        Blocks(section.Blocks, letteredSections ? RincianRoot.Numbers : RincianRoot.Letters, unit, unit.Id);
    }

    private void Blocks(IReadOnlyList<Block> blocks, RincianRoot root, LegalUnit? parent, string id)
    {
        foreach (var block in blocks)
        {
            _ = block is ListBlock list ? List(list, root, 1, parent, id, 0, false) : Other(block, root, parent, id, 0);
        }
    }

    /// <summary>Numbers a list whose first item follows item <paramref name="after"/>, and gives the number of the last.</summary>
    private int List(ListBlock list, RincianRoot root, int level, LegalUnit? parent, string id, int after, bool alone)
    {
        if (level == 1 && list.Mark == ListMark.Number)
        {
            root = RincianRoot.Numbers;
        }

        foreach (var item in list.Items)
        {
            after = _quotes > 0 ? Next(item, after) : after + 1;
            var name = alone ? "" : RincianMarks.Name(root, level, after);
            var itemId = alone ? id : $"{id}-{Slug(name)}";
            var number = alone ? "" : Quoted(item, RincianMarks.Mark(root, level, after));
            var unit = Add(item, item.Label, UnitKind.Rincian, number, name, itemId, parent, after, level, root);
            numbering.AddPlace(item.Text, unit);
            foreach (var block in item.Blocks)
            {
                _ = block is ListBlock nested ? List(nested, root, level + 1, unit, itemId, 0, false) : Other(block, root, unit, itemId, 0);
            }
        }

        return after;
    }

    /// <summary>A block that is no list. Gives back <paramref name="after"/>, as it numbers nothing.</summary>
    private int Other(Block block, RincianRoot root, LegalUnit? parent, string id, int after)
    {
        if (block is QuoteBlock quote)
        {
            Quote(quote, root, id);
        }
        else
        {
            Places(block, parent);
        }

        return after;
    }

    private void Quote(QuoteBlock quote, RincianRoot root, string id)
    {
        var outer = _count;
        _count = new Counters();
        _quotes++;
        foreach (var node in quote.Content)
        {
            if (node is BodyNode body)
            {
                Body(body, null);
            }
            else if (node is Block block)
            {
                Blocks([block], root == RincianRoot.Numbers ? RincianRoot.Letters : root, null, id + "-kutipan");
            }
        }

        _quotes--;
        _count = outer;
    }

    private void Places(Node node, LegalUnit? unit)
    {
        foreach (var inner in Walk.Nodes(node))
        {
            if (inner is Phrase phrase)
            {
                numbering.AddPlace(phrase, unit);
            }
        }
    }

    private LegalUnit Add(Node node, Label? label, UnitKind kind, string number, string name, string id, LegalUnit? parent, int position, int level = 0, RincianRoot root = RincianRoot.Letters)
    {
        if (_quotes > 0)
        {
            id = "kutipan-" + id;
        }

        if (id.Length > LongestId)
        {
            id = "rincian-dalam";
        }

        var unique = Unique(id);
        var unit = new LegalUnit(node, kind, number, name, unique, parent, position) { Quoted = _quotes > 0, Level = level, Root = root };
        numbering.Add(unit, label);
        return unit;
    }

    private string Unique(string id)
    {
        var asked = _ids.GetValueOrDefault(id);
        var unique = id;
        while (asked > 0 && _ids.ContainsKey(unique))
        {
            unique = $"{id}-ke-{++asked}";
        }

        _ids[id] = Math.Max(asked, 1);
        _ids.TryAdd(unique, 1);
        return unique;
    }

    /// <summary>The next running number; in a quotation a typed number says where the counting stands.</summary>
    private int Next(NumberedNode node, int last)
    {
        if (_quotes > 0 && node.TypedNumber is { } typed)
        {
            var digits = new string([.. typed.Where(char.IsAsciiDigit)]);
            if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
            {
                return number;
            }

            return Numerals.FromRoman(typed) ?? (typed.Length == 2 && char.IsAsciiLetterLower(typed[0]) ? typed[0] - 'a' + 1 : last + 1);
        }

        return last + 1;
    }

    private string Quoted(NumberedNode node, string computed) => _quotes > 0 ? node.TypedNumber ?? computed : computed;

    private static string Below(LegalUnit? parent, string id) => parent is null ? id : $"{parent.Id}-{id}";

    private static string Roman(int number) => number <= 3999 ? Numerals.Roman(number) : Digits(number);

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Slug(string name) => name.ToLowerInvariant().Replace(' ', '-').Replace(")", "-kurung", StringComparison.Ordinal);
}
