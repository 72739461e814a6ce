namespace Budaya.LegalText;

internal sealed partial class OutlineForm
{
    private void Head()
    {
        if (_enactment.Status == EnactmentStatus.Salinan)
        {
            _blocks.Add(new PageLines(LineRole.Status, Right: true, ["SALINAN"]));
        }

        switch (_document.Kind)
        {
            case DocumentKind.Peraturan or DocumentKind.Keputusan:
                LawHead();
                break;
            case DocumentKind.SuratEdaran:
                Letterhead();
                _blocks.Add(new PageLines(LineRole.Dateline, Right: true, [_names.Dateline]));
                AddresseeBlock();
                OtherFields("SIFAT", "BERKAS", "HAL", "DARI");
                Draft();
                TitleBlock();
                break;
            case DocumentKind.NotaDinas:
                Letterhead();
                _blocks.Add(new PageCentered(LineRole.Title, ["NOTA DINAS"]));
                NotaFields();
                _blocks.Add(new PageRule());
                TitleIfAny();
                break;
            case DocumentKind.BeritaAcara or DocumentKind.SuratTugas or DocumentKind.Lembar:
                Letterhead();
                AddresseeBlock();
                OtherFields("SIFAT", "BERKAS", "HAL", "DARI");
                TitleBlock();
                break;
            case DocumentKind.SuratPengantar:
                Letterhead();
                _blocks.Add(new PageLines(LineRole.Dateline, Right: true, [_names.Dateline]));
                AddresseeBlock();
                OtherFields("SIFAT", "BERKAS", "HAL", "DARI");
                TitleBlock();
                break;
            default:
                Letterhead();
                _blocks.Add(new PageLines(LineRole.Dateline, Right: true, [_names.Dateline]));
                _blocks.Add(new PageLabelled([Row("Nomor", PageText.Of(_names.Number)), .. Fields("SIFAT", "BERKAS", "HAL", "DARI")]));
                AddresseeBlock();
                TitleIfAny();
                break;
        }
    }

    /// <summary>The head of a law; the decree of an office below the head of region has that office's letterhead.</summary>
    private void LawHead()
    {
        if (_document.Kind == DocumentKind.Keputusan && _profile.KopLines.Count > 0)
        {
            Letterhead();
        }
        else
        {
            _blocks.Add(new PageEmblem("garuda"));
            _blocks.Add(new PageCentered(LineRole.Office, _names.HeadLines));
        }

        Draft();
        TitleBlock();
        if (_document.Kind == DocumentKind.Peraturan)
        {
            _blocks.Add(new PageCentered(LineRole.Phrase, ["DENGAN RAHMAT TUHAN YANG MAHA ESA"]));
        }

        _blocks.Add(new PageCentered(LineRole.Enactor, [OutlineNames.Upper(_region.HeadOffice) + ","]));
    }

    private void Letterhead()
    {
        if (_profile.KopLines.Count > 0)
        {
            _blocks.Add(new PageLetterhead(_profile.Emblem, _profile.KopLines, _profile.KopSmall));
            return;
        }

        if (_profile.Emblem is { } emblem)
        {
            _blocks.Add(new PageEmblem(emblem));
        }

        _blocks.Add(new PageCentered(LineRole.Office, _names.HeadLines));
    }

    /// <summary>The line RANCANGAN of legal products and Surat Edaran; on other papers only the watermark says so.</summary>
    private void Draft()
    {
        if (_enactment.Status == EnactmentStatus.Rancangan)
        {
            _blocks.Add(new PageCentered(LineRole.Status, ["RANCANGAN"]));
        }
    }

    private void TitleBlock()
    {
        var kind = _document.Name is { } name ? OutlineNames.Upper(_texts.Text(name.Text).Plain) : _names.KindLine;
        List<string> lines = _document.Kind == DocumentKind.Lembar ? [kind] : [kind, _names.NumberLine];
        if (TitleWords.Length > 0)
        {
            lines.AddRange(["TENTANG", OutlineNames.Upper(TitleWords)]);
        }

        _blocks.Add(new PageCentered(LineRole.Title, lines) { Place = _document.Judul?.Place ?? default });
    }

    private void TitleIfAny()
    {
        if (TitleWords.Length > 0)
        {
            _blocks.Add(new PageCentered(LineRole.Title, ["TENTANG", OutlineNames.Upper(TitleWords)]) { Place = _document.Judul?.Place ?? default });
        }
    }

    private void AddresseeBlock()
    {
        var items = AddresseeItems();
        var place = string.Join(' ', _document.Parts.OfType<HeaderField>().Where(field => field.Name == "DI").Select(field => _texts.Text(field.Text).Plain));
        if (items.Count > 0 || place.Length > 0)
        {
            _blocks.Add(new PageAddressees("Yth.", items, place.Length == 0 ? [] : ["di", OutlineNames.Upper(place)]));
        }
    }

    private List<PageItem> AddresseeItems()
    {
        List<PageItem> items = [];
        foreach (var part in _document.Parts)
        {
            if (part is HeaderField { Name: Keyword.Kepada } field)
            {
                items.Add(new PageItem { Text = _texts.Text(field.Text), Place = field.Place });
            }
            else if (part is Addressees addressees)
            {
                var made = _texts.Blocks([addressees.List]);
                items.AddRange(made.OfType<PageList>().SelectMany(list => list.Items));
                _afterHead.AddRange(made.Where(block => block is not PageList));
            }
        }

        return items;
    }

    private void NotaFields()
    {
        List<PageRow> rows = [];
        var to = AddresseeItems();
        if (to.Count > 0)
        {
            rows.Add(new PageRow("Yth.", to));
        }

        rows.AddRange(Fields("DARI", "DI"));
        rows.Add(Row("Tanggal", PageText.Of(OutlineNames.Date(_enactment.DeterminedOn))));
        rows.Add(Row("Nomor", PageText.Of(_names.Number)));
        rows.AddRange(Fields("SIFAT", "BERKAS", "HAL"));
        _blocks.Add(new PageLabelled(rows));
    }

    private void OtherFields(params string[] names)
    {
        var rows = Fields(names).ToList();
        if (rows.Count > 0)
        {
            _blocks.Add(new PageLabelled(rows));
        }
    }

    /// <summary>Rows of the fields with these names; a field written twice has two rows.</summary>
    private IEnumerable<PageRow> Fields(params string[] names) =>
        from name in names
        from field in _document.Parts.OfType<HeaderField>()
        where field.Name == name
        select Row(FieldLabel(name), _texts.Text(field.Text), field.Place);

    private static PageRow Row(string label, PageText text, Place place = default) => new(label, [new PageItem { Text = text, Place = place }]);

    private static string FieldLabel(string name) => name switch
    {
        "BERKAS" => "Lampiran",
        "SIFAT" => "Sifat",
        "HAL" => "Hal",
        "DARI" => "Dari",
        _ => "di",
    };
}
