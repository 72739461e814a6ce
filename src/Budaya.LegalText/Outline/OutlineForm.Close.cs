namespace Budaya.LegalText;

internal sealed partial class OutlineForm
{
    private string? Mark => _enactment.Status == EnactmentStatus.Salinan ? "ttd" : null;

    /// <summary>MEMUTUSKAN and Menetapkan, once, before the first provision.</summary>
    private void Decide(Menetapkan? menetapkan = null)
    {
        if (!IsLaw || (_decided && menetapkan is null))
        {
            return;
        }

        FlushRows();
        FlushBody();
        if (!_decided)
        {
            _blocks.Add(new PageCentered(LineRole.Decide, ["MEMUTUSKAN:"]));
        }

        menetapkan ??= _document.Menetapkan is { } later && !_decided && later.Text.IsEmpty ? later : null;
        var text = menetapkan is null || menetapkan.Text.IsEmpty ? PageText.Of(Determination) : _texts.Text(menetapkan.Text);
        if (!_decided || menetapkan is { Text.IsEmpty: false })
        {
            _rows.Add(new PageRow("Menetapkan", [new PageItem { Text = text, Place = menetapkan?.Place ?? default }], "menetapkan"));
        }

        _decided = true;
    }

    private string Determination
    {
        get
        {
            var kind = _document.Kind == DocumentKind.Peraturan ? _region.RegulationName : _region.DecreeName;
            return OutlineNames.Upper(TitleWords.Length == 0 ? $"{kind}." : $"{kind} TENTANG {TitleWords}.");
        }
    }

    /// <summary>Promulgation order, signatures and gazette line, once, after the last provision.</summary>
    private void Close(PromulgationOrder? order = null)
    {
        FlushRows();
        if (_closed)
        {
            if (order is not null)
            {
                _body.Cut(new PageParagraph(_texts.Text(order.Text)) { Place = order.Place });
            }

            FlushBody();
            return;
        }

        _closed = true;
        if (_document.Kind == DocumentKind.Peraturan)
        {
            order ??= _document.Parts.OfType<PromulgationOrder>().FirstOrDefault();
            _body.Cut(new PageParagraph(order is null ? PageText.Of(_names.PromulgationOrder) : _texts.Text(order.Text)) { Place = order?.Place ?? default });
        }

        FlushBody();
        Signatures();
    }

    private void Signatures()
    {
        foreach (var signers in _document.Parts.OfType<Signers>().Where(signers => signers.Rows.Count > 0))   // without a row: nobody signs
        {
            _blocks.Add(SignerTable(signers));
        }

        if (!_document.Parts.OfType<Signers>().Any())
        {
            string[] before = _document.Kind switch
            {
                DocumentKind.Peraturan or DocumentKind.Keputusan or DocumentKind.SuratTugas => [$"Ditetapkan di {_region.Seat}", $"pada tanggal {OutlineNames.Date(_enactment.DeterminedOn)}"],
                DocumentKind.Lembar => [_names.Dateline],
                _ => [],
            };
            _blocks.Add(Signature(SignatureRole.Determination, true, before, _enactment.Signatory, _region.HeadOffice));
        }

        if (_document.Kind == DocumentKind.Peraturan)
        {
            string[] before = [$"Diundangkan di {_region.Seat}", $"pada tanggal {OutlineNames.Date(_enactment.PromulgatedOn)}"];
            _blocks.Add(Signature(SignatureRole.Promulgation, false, before, _enactment.Promulgator, _region.SecretaryOffice));
            _blocks.Add(new PageLines(LineRole.Gazette, Right: false, [_names.GazetteLine]));
        }

        if (_enactment.Status == EnactmentStatus.Salinan)
        {
            var certified = Signature(SignatureRole.Certification, false, ["Salinan sesuai dengan aslinya"], _enactment.Certifier, _region.LegalBureauHead);
            _blocks.Add(certified with { Mark = null });
        }

        foreach (var foot in _document.Parts.OfType<ReceiptFoot>())
        {
            _blocks.Add(Receipt(foot));
        }
    }

    private PageSignature Signature(SignatureRole role, bool right, IReadOnlyList<string> before, Signatory signatory, string implied) =>
        new(role, right, before, OutlineNames.Office(signatory, implied, _region.HeadTitle), Mark, signatory.Name ?? OutlineNames.Dots, OutlineNames.Below(signatory));

    private PageTable SignerTable(Signers signers)
    {
        List<IReadOnlyList<PageCell>> rows = [];
        foreach (var row in signers.Rows)
        {
            var cells = row.Cells.Select(_texts.CellLine).ToList();
            var below = cells.Skip(1).Select(text => new PageItem { Text = text }).ToList();
            rows.Add([Cell($"{rows.Count + 1}."), new PageCell(cells.Count == 0 ? PageText.Empty : cells[0], []), below.Count == 1 ? new PageCell(below[0].Text, []) : new PageCell(PageText.Empty, below), Cell("")]);
        }

        return new PageTable([3, 12, 15, 10], [PageText.Of("No."), PageText.Of("Jabatan"), PageText.Of("Nama"), PageText.Of("Tanda Tangan")], rows) { Place = signers.Place };
    }

    private static PageCell Cell(string text) => new(PageText.Of(text), []);

    private PageReceipt Receipt(ReceiptFoot foot)
    {
        var receiver = _texts.Text(foot.Text).Plain;
        return new PageReceipt(receiver.Length == 0 ? "Penerima" : $"Penerima {receiver}", ["Diterima tanggal", "Jabatan", "Nama", "NIP", "Nomor telepon", "Tanda tangan"]) { Place = foot.Place };
    }

    private void AddTembusan(Tembusan tembusan)
    {
        var blocks = _texts.Blocks(tembusan.Blocks);
        var items = blocks.OfType<PageList>().SelectMany(list => list.Items);
        var paragraphs = blocks.OfType<PageParagraph>().Select(text => new PageItem { Text = text.Text, Place = text.Place });
        _blocks.Add(new PageNotes("Tembusan:", [.. paragraphs, .. items]) { Place = tembusan.Place });
        _blocks.AddRange(blocks.Where(block => block is not (PageList or PageParagraph)));
    }

    private void AddLampiran(Lampiran lampiran)
    {
        FlushBody();
        var unit = _numbering.UnitOf(lampiran);
        var number = unit is null || unit.Number.Length == 0 ? "LAMPIRAN" : $"LAMPIRAN {unit.Number}";
        List<string> lines = [number, _names.AnnexKindLine, _names.NumberLine];
        if (TitleWords.Length > 0)
        {
            lines.AddRange(["TENTANG", OutlineNames.Upper(TitleWords)]);
        }
        else if (_document.Kind == DocumentKind.Surat)
        {
            lines.Add($"TANGGAL {OutlineNames.Upper(OutlineNames.Date(_enactment.DeterminedOn))}");
        }

        _blocks.Add(new PageAnnex(unit?.Id ?? "lampiran", lines) { Place = lampiran.Place });
        if (!lampiran.Title.IsEmpty)
        {
            _blocks.Add(new PageCentered(LineRole.AnnexTitle, [OutlineNames.Upper(_texts.Text(lampiran.Title).Plain)]) { Place = lampiran.Title.Place });
        }

        AnnexBlocks(lampiran.Blocks);
        FlushBody();
        if (_document.Kind is DocumentKind.Peraturan or DocumentKind.Keputusan or DocumentKind.SuratEdaran)
        {
            _blocks.Add(Signature(SignatureRole.Annex, true, [], _enactment.Signatory, _region.HeadOffice));
        }
    }

    /// <summary>Blocks of an annex: BAB as a heading; lettered and numbered headings as items under which the text stands.</summary>
    private void AnnexBlocks(IReadOnlyList<Block> blocks)
    {
        PageListBuilder.Slot? section = null;
        PageListBuilder.Slot? part = null;
        foreach (var block in blocks)
        {
            if (block is AnnexHeading heading && _numbering.UnitOf(heading) is { } unit)
            {
                if (heading.Level == 1)
                {
                    _body.Cut(new PageHeading(1, unit.Id, _texts.HeadingLines(unit, heading.Title, capitals: true), unit) { Place = block.Place });
                    (section, part) = (null, null);
                    continue;
                }

                var item = new PageItem { Id = unit.Id, Mark = unit.Number, Text = _texts.Text(heading.Title), Unit = unit, Place = block.Place };
                var made = _body.Add(heading.Level == 3 && section is not null ? section : PageListBuilder.Root, item);
                (section, part) = heading.Level == 2 ? (made, null) : (section, made);
            }
            else if ((part ?? section) is { } under)
            {
                _texts.AddInside(_body, under, block);
            }
            else
            {
                _texts.Add(_body, block);
            }
        }
    }
}
