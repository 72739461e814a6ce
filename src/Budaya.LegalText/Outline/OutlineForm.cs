namespace Budaya.LegalText;

/// <summary>Puts a document into its form: what the law adds around the text, in its order.</summary>
internal sealed partial class OutlineForm
{
    private readonly LegalDocument _document;
    private readonly Region _region;
    private readonly Enactment _enactment;
    private readonly PageProfile _profile;
    private readonly LegalNumbering _numbering;
    private readonly OutlineNames _names;
    private readonly OutlineTexts _texts;
    private readonly List<PageBlock> _blocks = [];
    private readonly List<PageRow> _rows = [];
    private readonly List<PageBlock> _afterHead = [];
    private readonly PageListBuilder _body = new();
    private string? _title;
    private bool _decided;
    private bool _closed;

    public OutlineForm(LegalDocument document, Region region, Enactment enactment, PageProfile profile, LegalNumbering numbering)
    {
        (_document, _region, _enactment, _profile, _numbering) = (document, region, enactment, profile, numbering);
        _names = new OutlineNames(document, region, enactment);
        _texts = new OutlineTexts(numbering, region);
    }

    private bool IsLaw => _document.Kind is DocumentKind.Peraturan or DocumentKind.Keputusan;

    private string TitleWords => _title ??= _document.Judul is { } judul ? _texts.Text(judul.Text).Plain : "";

    public string MetadataTitle
    {
        get
        {
            var kind = _document.Kind switch
            {
                DocumentKind.Peraturan => _region.RegulationName,
                DocumentKind.Keputusan => _region.DecreeName,
                DocumentKind.SuratEdaran => "Surat Edaran",
                DocumentKind.NotaDinas => "Nota Dinas",
                DocumentKind.BeritaAcara => "Berita Acara",
                DocumentKind.SuratPengantar => "Surat Pengantar",
                DocumentKind.SuratTugas => "Surat Tugas",
                DocumentKind.Lembar => _document.Name is { } name ? _texts.Text(name.Text).Plain : "Lembar",
                _ => "Surat",
            };
            var about = TitleWords.Length > 0 ? TitleWords : FieldText("HAL");
            return about.Length == 0 ? kind : $"{kind} tentang {about}";
        }
    }

    public IReadOnlyList<PageBlock> Build()
    {
        Head();
        _blocks.AddRange(_afterHead);
        foreach (var part in _document.Parts)
        {
            AddPart(part);
        }

        Decide();
        Close();
        FlushRows();
        FlushBody();
        return _document.Kind is DocumentKind.Peraturan or DocumentKind.Keputusan or DocumentKind.SuratEdaran ? _blocks
            : [.. _blocks.Select(block => block is PageTable table && table.Rows.Any(PageTable.HasEmptyCell) ? table with { IsFilledByHand = true } : block)];
    }

    private void AddPart(Part part)
    {
        switch (part)
        {
            case Judul when ReferenceEquals(part, _document.Judul):
            case HeaderField or Addressees or Memutuskan or PaperName:
                break;   // the head has printed the first title and the fields; MEMUTUSKAN comes with Menetapkan
            case Judul judul:
                FlushRows();
                FlushBody();
                _blocks.Add(new PageCentered(LineRole.Title, ["TENTANG", OutlineNames.Upper(_texts.Text(judul.Text).Plain)]) { Place = part.Place });
                break;
            case Preamble preamble:
                AddRow(preamble.Kind.ToString(), preamble.Kind.ToString().ToLowerInvariant(), preamble.Blocks, part.Place);
                break;
            case Menetapkan { Text.IsEmpty: false } said when !IsLaw:
                FlushRows();
                _body.Cut(new PageParagraph(_texts.Text(said.Text)) { Place = said.Place });   // a paper decides nothing, but loses no word
                break;
            case Menetapkan menetapkan:
                Decide(menetapkan);
                break;
            case PromulgationOrder order:
                Decide();
                Close(order);
                break;
            case Signers or ReceiptFoot:
                Close();
                break;
            case Tembusan tembusan:
                Decide();
                Close();
                AddTembusan(tembusan);
                break;
            case Lampiran lampiran:
                Decide();
                Close();
                AddLampiran(lampiran);
                break;
            case BodyNode node:
                AddBody(node);
                break;
        }
    }

    private void AddBody(BodyNode node)
    {
        if (node is not LooseText || _document.Parts.OfType<BodyNode>().All(body => body is LooseText))
        {
            Decide();
        }

        switch (node)
        {
            case Diktum diktum:
                AddDiktum(diktum);
                break;
            case Section section:
                FlushRows();
                AddSection(section);
                break;
            default:
                FlushRows();
                _texts.Body(_body, node);
                break;
        }
    }

    private void AddDiktum(Diktum diktum)
    {
        var unit = _numbering.UnitOf(diktum);
        Block first = new TextBlock(diktum.Text) { Place = diktum.Place };
        AddRow(unit?.Number ?? Keyword.Diktum, unit?.Id, diktum.Text.IsEmpty ? diktum.Blocks : [first, .. diktum.Blocks], diktum.Place);
    }

    /// <summary>Adds a labelled row. What cannot stand in a row (a table) follows it.</summary>
    private void AddRow(string label, string? id, IReadOnlyList<Block> blocks, Place place)
    {
        FlushBody();
        var builder = new PageListBuilder();
        var root = PageListBuilder.Root;
        foreach (var block in blocks)
        {
            _texts.AddInside(builder, root, block);
        }

        var made = builder.Finish();
        var items = made.Count > 0 && made[0] is PageList list ? list.Items : [];
        _rows.Add(new PageRow(label, items, id));
        var rest = made.Skip(items.Count > 0 ? 1 : 0).ToList();
        if (rest.Count > 0)
        {
            FlushRows();
            _blocks.AddRange(rest);
        }
    }

    private void AddSection(Section section)
    {
        var unit = _numbering.UnitOf(section);
        var slot = _body.Add(PageListBuilder.Root, new PageItem { Id = unit?.Id, Mark = unit?.Number ?? "", Text = _texts.Text(section.Title), Unit = unit, Place = section.Place });
        foreach (var block in section.Blocks)
        {
            _texts.AddInside(_body, slot, block);
        }
    }

    private void FlushRows()
    {
        if (_rows.Count > 0)
        {
            _blocks.Add(new PageLabelled([.. _rows]));
            _rows.Clear();
        }
    }

    private void FlushBody()
    {
        _blocks.AddRange(_body.Take());
    }

    private string FieldText(string name) => _document.Field(name) is { } field ? _texts.Text(field.Text).Plain : "";
}
