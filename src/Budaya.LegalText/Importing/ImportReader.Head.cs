using System.Text.RegularExpressions;

namespace Budaya.LegalText;

internal sealed partial class ImportReader
{
    private bool _hasPhrase;
    private bool _isBupati;
    private bool _hasProvince;
    private bool _hasEnactor;
    private bool _isDraft;
    private string _office = "";
    private string _kindLine = "";
    private string _number = "";
    private ImportPlace? _numberPlace;

    /// <summary>Everything above the preamble: kop, kind, number, title, phrase, office, addressees.</summary>
    private void ReadHead()
    {
        _kind = KindOf(_lines);
        var kindLine = _lines.FindIndex(line => Kind().IsMatch(line.Text));
        _out.Add(0, Keyword.OfKind(_kind), "", kindLine < 0 ? null : _lines[kindLine].Place);
        if (kindLine < 0 && !_lines.Exists(OpensBody))
        {
            return;   // no regulation at all: everything is kept as text
        }

        var afterTitle = false;
        while (!AtEnd && !OpensBody(Current))
        {
            afterTitle |= HeadLine(afterTitle);
        }

        CheckHead();
    }

    private static DocumentKind KindOf(List<SourceLine> lines)
    {
        var named = lines.Select(line => Kind().Match(line.Text)).FirstOrDefault(match => match.Success)?.Groups["kind"].Value.ToUpperInvariant();
        return named switch
        {
            "PERATURAN" => DocumentKind.Peraturan,
            "KEPUTUSAN" => DocumentKind.Keputusan,
            "SURAT EDARAN" => DocumentKind.SuratEdaran,
            _ => lines.Any(line => LineShape.Diktum(line.Text) is not null) && lines.All(line => LineShape.Pasal(line.Text) is null) ? DocumentKind.Keputusan : DocumentKind.Peraturan,
        };
    }

    private bool OpensBody(SourceLine line) =>
        line.Table is not null || LineShape.Label(line.Text) is not null || LineShape.IsMemutuskan(line.Text) || LineShape.Bab(line.Text) is not null || LineShape.Pasal(line.Text) is not null
        || (_kind == DocumentKind.SuratEdaran ? _title.Length > 0 && SectionOf(line.Text) is not null : LineShape.Diktum(line.Text) is not null);

    /// <summary>One line of the head; true when the title was read with it.</summary>
    private bool HeadLine(bool afterTitle)
    {
        var text = Current.Text;
        if (Kind().Match(text) is { Success: true } kind)
        {
            KindLine(kind);
            return false;
        }

        if (Number().Match(text) is { Success: true } number)
        {
            CheckNumber(number.Value.Trim());
            return Split(number.Length, "Nomor") && _titleLine < 0 && Title();
        }

        if (Title(text) is not null && _titleLine < 0)
        {
            return Title();
        }

        if (Phrase().IsMatch(LineShape.Folded(text)))
        {
            PhraseLine(text);
        }
        else if (Office().IsMatch(text) && LineShape.IsCapitals(text))
        {
            OfficeLine(text, afterTitle);
        }
        else if (Status().IsMatch(text))
        {
            _isDraft |= text != "SALINAN";
            BySystem("Keterangan naskah");
        }
        else if (text.StartsWith("PROVINSI", StringComparison.Ordinal))
        {
            _hasProvince = true;
            BySystem("Baris provinsi");
        }
        else if (_kind == DocumentKind.SuratEdaran && Addressee().Match(text) is { Success: true } addressee)
        {
            ReadAddressees(addressee);
        }
        else if (_kind == DocumentKind.SuratEdaran && Dateline().IsMatch(text))
        {
            BySystem("Tempat dan tanggal");
        }
        else
        {
            Left(ImportNoteKind.LeftOut, "Baris di kepala naskah yang tidak dikenali; tidak dibawa ke naskah. Periksa apakah diperlukan.");
        }

        return false;
    }

    private void KindLine(Match kind)
    {
        _isDraft |= kind.Value.StartsWith("RANCANGAN", StringComparison.OrdinalIgnoreCase);
        _kindLine = Inline().Replace(kind.Value[kind.Groups["kind"].Index..], "").Trim();
        _isBupati = kind.Value.Contains("BUPATI", StringComparison.OrdinalIgnoreCase) || kind.Value.Contains("WALI", StringComparison.OrdinalIgnoreCase);
        var rest = Inline().Match(Current.Text);
        Split(rest.Success ? rest.Index : Current.Text.Length, "Jenis naskah");
    }

    /// <summary>Notes the beginning of a line as written by the system and goes on with the rest, which may be the title; true when the rest begins one.</summary>
    private bool Split(int length, string what)
    {
        var (head, rest) = (Current.Text[..length].Trim(), Current.Text[length..].Trim());
        _report.Note(ImportNoteKind.WrittenBySystem, Current with { Text = head }, $"{what}: ditulis oleh sistem menurut jenis naskah dan daerah.");
        if (rest.Length == 0)
        {
            _at++;
            return false;
        }

        _lines[_at] = Current with { Text = rest };
        return Title(rest) is not null;
    }

    private void CheckNumber(string number)
    {
        (_number, _numberPlace) = (number, Current.Place);
        if (number.Contains(':', StringComparison.Ordinal))
        {
            _report.Broken("JDL-03", Severity.Error, Current.Place, $"Nomor ditulis tanpa titik dua; tertulis \"{number}\".");
        }

        if (_kind == DocumentKind.Peraturan && number.Contains('/', StringComparison.Ordinal))
        {
            _report.Broken("JDL-04", Severity.Error, Current.Place, $"Nomor Peraturan berupa bilangan bulat, tanpa kode dan garis miring; tertulis \"{number}\".");
        }
    }

    private static string? Title(string text) => text.Equals("TENTANG", StringComparison.OrdinalIgnoreCase) ? "" : text.StartsWith("TENTANG ", StringComparison.OrdinalIgnoreCase) ? text[8..] : null;

    private bool Title()
    {
        (_titleLine, _titlePlace) = (_out.Count, Current.Place);
        List<string> words = [Title(Current.Text) ?? ""];
        var written = new List<string> { Current.Text };
        _at++;
        while (!AtEnd && !OpensBody(Current) && !Phrase().IsMatch(LineShape.Folded(Current.Text)) && !(Office().IsMatch(Current.Text) && ",.:".Contains(Current.Text[^1], StringComparison.Ordinal))
            && SectionOf(Current.Text) is null && !(Office().IsMatch(Current.Text) && words.Any(word => word.Length > 0) && !Current.Text.Contains(" TENTANG ", StringComparison.Ordinal) && Follows()))
        {
            words.Add(Current.Text);
            written.Add(Current.Text);
            _at++;
        }

        if (written.Any(line => SmallWord().IsMatch(line)))
        {
            _report.Broken("JDL-01", Severity.Error, _titlePlace.Value, $"Judul ditulis seluruhnya dengan huruf kapital; tertulis \"{string.Join(' ', written)}\".");
        }

        _title = string.Join(' ', words.Where(word => word.Length > 0));
        return true;
    }

    /// <summary>The office line of the preamble has no comma in some texts: then the preamble follows it.</summary>
    private bool Follows() => Next is { } next && LineShape.Label(next.Text) is not null;

    private void PhraseLine(string text)
    {
        _hasPhrase = true;
        if (_kind == DocumentKind.Peraturan && text.TrimEnd('.', ',', ';', ':', ' ') != TypedFormRules.Blessing)
        {
            _report.Broken("PBK-01", Severity.Error, Current.Place, $"Frasa pembukaan berbunyi tepat \"{TypedFormRules.Blessing}\"; tertulis \"{text}\".");
        }

        if (char.IsPunctuation(text[^1]))
        {
            _report.Broken("PBK-02", Severity.Error, Current.Place, $"Frasa DENGAN RAHMAT TUHAN YANG MAHA ESA tidak diikuti tanda baca; tertulis \"{text}\".");
        }

        if (_kind != DocumentKind.Peraturan)
        {
            _report.Broken("PBK-03", Severity.Warning, Current.Place, "Frasa DENGAN RAHMAT TUHAN YANG MAHA ESA hanya dalam Peraturan.");
        }

        BySystem("Frasa pembukaan");
    }

    private void OfficeLine(string text, bool afterTitle)
    {
        var name = text.TrimEnd(',', '.', ';', ':', ' ', '…');
        _hasEnactor |= afterTitle;
        if (afterTitle && text != name + ",")
        {
            _report.Broken("PBK-04", Severity.Error, Current.Place, $"Baris jabatan diakhiri satu koma; tertulis \"{text}\".");
        }

        if (_office.Length > 0 && !_office.Equals(name, StringComparison.OrdinalIgnoreCase))
        {
            _report.Broken("JDL-08", Severity.Warning, Current.Place, $"Nama jabatan dan daerah tidak sama di semua tempat: \"{_office}\" dan \"{name}\".");
        }

        _office = _office.Length == 0 ? name : _office;
        _isBupati |= !name.StartsWith("GUBERNUR", StringComparison.Ordinal);
        BySystem("Nama jabatan");
    }

    private void CheckHead()
    {
        var place = _lines.Count == 0 ? default : _lines[0].Place;
        if (_kind == DocumentKind.Peraturan && _title.Length > 0 && !_hasPhrase)
        {
            _report.Broken("PBK-01", Severity.Error, place, "Peraturan memuat DENGAN RAHMAT TUHAN YANG MAHA ESA di antara judul dan nama jabatan; frasa itu tidak ada.");
        }

        if (_kind is not (DocumentKind.Peraturan or DocumentKind.Keputusan))
        {
            return;
        }

        if (_title.Length > 0 && !_hasEnactor)
        {
            _report.Broken("PBK-04", Severity.Error, place, "Di bawah judul ditulis nama jabatan kepala daerah, kapital dan diakhiri satu koma; baris itu tidak ada.");
        }

        if (_office.Length > 0 && !_isBupati && _hasProvince)
        {
            _report.Broken("JDL-09", Severity.Error, place, "Naskah Gubernur tidak memuat baris provinsi; baris itu ada.");
        }

        CheckDraft();
        if (_office.Length > 0 && _isBupati && !_hasProvince)
        {
            _report.Broken("JDL-09", Severity.Error, place, "Naskah Bupati dan Wali Kota memuat baris provinsi di bawah nama jabatan; baris itu tidak ada.");
        }
    }

    /// <summary>A draft says so and has dots; what has a number is none.</summary>
    private void CheckDraft()
    {
        var hasDots = _number.Contains('…', StringComparison.Ordinal) || _number.Contains("..", StringComparison.Ordinal);
        if (_numberPlace is { } place && _isDraft != hasDots)
        {
            _report.Broken("JDL-07", Severity.Error, place, hasDots ? "Naskah yang belum bernomor memuat kata RANCANGAN di kepalanya; kata itu tidak ada." : $"Rancangan belum bernomor; tertulis \"{_number}\".");
        }
    }

    private void ReadAddressees(Match opening)
    {
        _out.Add(0, Keyword.Kepada, "", Current.Place);
        _lists.Open(0, dashIsDigits: true);
        var place = Current.Place;
        var rest = opening.Groups["rest"].Value.Trim();
        _at++;
        var last = rest;
        if (rest.Length > 0)
        {
            Addressed(rest, place);
        }

        while (!AtEnd && !Kind().IsMatch(Current.Text) && !OpensBody(Current))
        {
            if (In().Match(Current.Text) is { Success: true } at)
            {
                NoteSingle();
                ReadPlace(at.Groups["place"].Value);
                return;
            }

            Addressed(Current.Text, Current.Place);
            last = Current.Text;
            _at++;
        }

        NoteSingle();
        if (last.Length == 0)
        {
            _out.Add(0, "-", "…", null);
        }
    }

    private void Addressed(string text, ImportPlace place)
    {
        if (Honour().Match(text) is { Success: true } honour)
        {
            _report.Note(ImportNoteKind.WrittenBySystem, new SourceLine(honour.Value.Trim(), place), "Yth. dicetak satu kali oleh sistem.");
            text = text[honour.Length..];
        }

        var item = LineShape.Item(text);
        _lists.Add(item?.Form ?? MarkForm.Bullet, item?.Typed ?? "", item?.Tail is { Length: > 0 } rest ? rest : text, place);
    }

    private void ReadPlace(string place)
    {
        var at = Current.Place;
        _at++;
        if (place.Length == 0 && !AtEnd)
        {
            place = Current.Text;
            _at++;
        }

        _out.Add(0, "DI", place, at);
    }

    [GeneratedRegex(@"^(?:RANCANGAN\s+)?(?<kind>PERATURAN|KEPUTUSAN|SURAT EDARAN)(?=\s|$)(?:\s+(?:GUBERNUR|BUPATI|WALI ?KOTA|KEPALA|DAERAH|SEKRETARIS|MENTERI|BADAN)\b.*|\s*)$")]
    private static partial Regex Kind();

    [GeneratedRegex(@"(?<=\s)(?:NOMOR|TENTANG)\b.*$")]
    private static partial Regex Inline();

    [GeneratedRegex(@"^(?:NOMOR|Nomor|NO\.)(?=\s|:|$).*?(?=\sTENTANG\b|$)")]
    private static partial Regex Number();

    [GeneratedRegex(@"DENGAN\s*RAHMAT")]
    private static partial Regex Phrase();

    [GeneratedRegex(@"^(?:P[jJ]S?\.\s*|P[lL][tThH]\.\s*)?(?:GUBERNUR|BUPATI|WALI ?KOTA)\b")]
    private static partial Regex Office();

    /// <summary>A word in ordinary letters; names such as BerAKHLAK are not.</summary>
    [GeneratedRegex(@"(?<!\p{L})\p{Lu}?\p{Ll}{2,}(?!\p{L})")]
    private static partial Regex SmallWord();

    [GeneratedRegex(@"^(?:RANCANGAN|SALINAN|DRAF|DRAFT)$")]
    private static partial Regex Status();

    [GeneratedRegex(@"^(?:Yth\.?|Kepada)\s*:?(?:\s+Yth\.?\s*:?)?(?<rest>.*)$")]
    private static partial Regex Addressee();

    [GeneratedRegex(@"^(?:Yth\.?\s*:?\s*)")]
    private static partial Regex Honour();

    [GeneratedRegex(@"^di(?:\s+[-–]?\s*(?<place>\S.*))?\s*[-–]?$")]
    private static partial Regex In();

    [GeneratedRegex(@"^\p{Lu}[\p{L} ]+,\s*(?:\d{1,2}|…|\.+)?\s*\p{L}*\s*(?:\d{4}|…|\.+)$")]
    private static partial Regex Dateline();
}
