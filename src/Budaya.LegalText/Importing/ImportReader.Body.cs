using System.Globalization;
using System.Text.RegularExpressions;

namespace Budaya.LegalText;

internal sealed partial class ImportReader
{
    private int _bab, _bagian, _paragraf, _pasal, _ayat, _diktum, _section;
    private int _base = -1;   // where paragraphs of the open container stand; -1: no container is open
    private int _quote;       // indent of the quoted text, 0 outside one

    private bool IsAmending => _title.StartsWith("PERUBAHAN ", StringComparison.OrdinalIgnoreCase);

    /// <summary>Everything after the preamble.</summary>
    private void ReadBody()
    {
        while (!AtEnd)
        {
            if (LineShape.Label(Current.Text) is { Name: "Tembusan" } copies && Current.Table is null)
            {
                ReadTembusan(copies.Tail);
            }
            else if (LineShape.OpensAnnex(Current.Text) && Current.Table is null)
            {
                ReadAnnex();
            }
            else if (OpensSignature(Current))
            {
                ReadClosing();
            }
            else if (!Structure())
            {
                Text();
            }
        }
    }

    private bool OpensSignature(SourceLine line) => line.Table is null
        && (LineShape.OpensClosing(line.Text) || (_base >= 0 && _quote == 0 && Office().IsMatch(line.Text) && LineShape.IsCapitals(line.Text) && line.Text.TrimEnd().EndsWith(',')));

    private bool Structure()
    {
        var line = Current;
        if (line.Table is not null)
        {
            return false;
        }

        if (EndsQuote(line.Text))
        {
            EndQuote();
        }

        if (_kind == DocumentKind.SuratEdaran)
        {
            return SectionOf(line.Text) is { } section && ReadSection(section.Mark, section.Title);
        }

        return LineShape.Bab(line.Text) is { } bab ? ReadDivision(Keyword.Bab, bab, Numerals.Roman(++_bab))
            : LineShape.Bagian(line.Text) is { } bagian && IsHeading(bagian.Tail) ? ReadDivision(Keyword.Bagian, bagian, Numerals.Ordinal(++_bagian))
            : LineShape.Paragraf(line.Text) is { } paragraf && IsHeading(paragraf.Tail) ? ReadDivision(Keyword.Paragraf, paragraf, (++_paragraf).ToString(CultureInfo.InvariantCulture))
            : LineShape.Pasal(line.Text) is { } pasal ? ReadPasal(pasal)
            : LineShape.Ayat(line.Text) is { } ayat && _base >= 0 ? ReadAyat(ayat)
            : LineShape.Diktum(line.Text) is { } diktum && _kind == DocumentKind.Keputusan && ReadDiktum(diktum);
    }

    private static bool IsHeading(string rest) => rest.Length == 0 || !rest.EndsWith('.');

    private bool ReadDivision(string keyword, (string Number, string Tail) found, string expected)
    {
        if (keyword == Keyword.Bab)
        {
            _bagian = _paragraf = 0;
        }
        else if (keyword == Keyword.Bagian)
        {
            _paragraf = 0;
        }

        var place = Current.Place;
        Respelt(found.Number, Current.Text, keyword);
        List<string> title = found.Tail.Length > 0 ? [found.Tail] : [];
        _at++;
        while (!AtEnd && Current.Table is null && !LineShape.Opens(Current.Text) && (title.Count == 0 ? Current.Text.Length <= 200 : LineShape.IsCapitals(Current.Text) && LineShape.IsCapitals(title[0]) && title.Count < 5))
        {
            title.Add(Current.Text);
            _at++;
        }

        _base = -1;
        _lists.Close();
        _out.Add(_quote, Numbered(keyword, found.Number, expected), string.Join(' ', title), place);
        return true;
    }

    private string Numbered(string keyword, string number, string expected) =>
        _quote == 0 && number.Equals(expected, StringComparison.OrdinalIgnoreCase) ? keyword : $"{keyword} {number}";

    private void Respelt(string number, string text, string keyword)
    {
        if (!text.Contains(number, StringComparison.Ordinal) || !text.StartsWith(keyword, StringComparison.OrdinalIgnoreCase))
        {
            _report.Note(ImportNoteKind.Corrected, Current, $"Dibaca sebagai \"{keyword} {number}\".");
        }
    }

    private bool ReadPasal((string Number, string Tail) pasal)
    {
        Respelt(pasal.Number, Current.Text, "Pasal");
        var number = _quote == 0 ? (++_pasal).ToString(CultureInfo.InvariantCulture) : "";
        var expected = IsAmending && _quote == 0 ? Numerals.Roman(_pasal) : number;
        _ayat = 0;
        _out.Add(_quote, Numbered(Keyword.Pasal, pasal.Number.ToUpperInvariant(), expected), "", Current.Place);
        _base = _quote + 2;
        _lists.Open(_base, dashIsDigits: IsAmending && _quote == 0);
        Rest(pasal.Tail);
        return true;
    }

    private bool ReadAyat((string Number, string Tail) ayat)
    {
        if (!Current.Text.Contains(ayat.Number, StringComparison.Ordinal))
        {
            _report.Note(ImportNoteKind.Corrected, Current with { Text = Current.Text[..(Current.Text.IndexOf(')', StringComparison.Ordinal) + 1)] }, $"Dibaca sebagai \"({ayat.Number})\".");
        }

        var expected = (++_ayat).ToString(CultureInfo.InvariantCulture);
        var head = _quote == 0 && ayat.Number == expected ? Keyword.Ayat : $"{Keyword.Ayat} ({ayat.Number})";
        _out.Add(_quote + 2, head, ayat.Tail, Current.Place);
        _base = _quote + 4;
        _lists.Open(_base, dashIsDigits: false);
        _at++;
        return true;
    }

    private bool ReadDiktum((string Number, string Tail) diktum)
    {
        var expected = Numerals.Ordinal(++_diktum).ToUpperInvariant();
        _out.Add(0, diktum.Number == expected ? Keyword.Diktum : $"{Keyword.Diktum} {diktum.Number}", diktum.Tail, Current.Place);
        _base = 2;
        _lists.Open(2, dashIsDigits: false);
        _at++;
        return true;
    }

    private bool ReadSection(string mark, string title)
    {
        _section++;
        var isLetter = char.IsLetter(mark[0]);
        var expected = isLetter ? Numerals.Letters(_section).ToUpperInvariant() + "." : $"{_section}.";
        if (mark != expected)
        {
            _report.Note(ImportNoteKind.Corrected, Current with { Text = mark }, $"Bagian bernomor \"{mark}\" menjadi \"{expected}\"; nomor bagian dihitung oleh sistem.");
        }

        if (isLetter)
        {
            _report.Note(ImportNoteKind.Corrected, Current with { Text = mark }, "Huruf bagian surat: sistem mencetak huruf atau angka menurut pengaturan daerah.");
        }

        _out.Add(0, Keyword.Bagian, title, Current.Place);
        _base = 2;
        _lists.Open(2, dashIsDigits: false);
        _at++;
        return true;
    }

    /// <summary>The heading of a section of a Surat Edaran: a mark and a few words without a full stop.</summary>
    private (string Mark, string Title)? SectionOf(string text)
    {
        if (_kind != DocumentKind.SuratEdaran || Section().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var isNext = match.Groups["mark"].Value.TrimEnd('.') is var mark && (mark == (_section + 1).ToString(CultureInfo.InvariantCulture) || mark.Equals(Numerals.Letters(_section + 1), StringComparison.OrdinalIgnoreCase));
        return isNext || !_lists.IsOpen ? (match.Groups["mark"].Value, match.Groups["title"].Value) : null;
    }

    /// <summary>A line that opens no structure: an item, a paragraph, a table.</summary>
    private void Text()
    {
        var line = Current;
        if (line.Table is { } table)
        {
            WriteTable(table, Math.Max(_base, 0));
            _lists.Close();   // a table ends the list above it
        }
        else if (LineShape.OpensOrder(line.Text) && _kind == DocumentKind.Peraturan)
        {
            _out.AddMarkup(0, DraftText.EscapeWords(line.Text, first: false, last: true), line.Place);
        }
        else if (LineShape.Item(line.Text) is { } item && (_base >= 0 || item.Tail.Length > 0))
        {
            Outside();
            BeginQuote(item.Tail, _lists, item, line.Place);
        }
        else
        {
            Outside();
            Paragraph(line);
        }

        _at++;
    }

    private void Paragraph(SourceLine line)
    {
        var goesOn = _lists.IsOpen && Next is { } next && LineShape.Item(next.Text) is { } item && _lists.GoesOn(item.Typed);
        _out.Add(goesOn ? _lists.InnerIndent : _base, "", line.Text, line.Place);
        if (!goesOn)
        {
            _lists.Close();
        }
    }

    /// <summary>Text that stands in no Pasal, diktum or section is kept where it stood, and said.</summary>
    private void Outside()
    {
        if (_base < 0)
        {
            _report.Note(ImportNoteKind.Unplaced, Current, "Teks ini berada di luar Pasal, diktum, dan konsiderans. Teks tetap ada di naskah; letakkan di bawah kata kunci yang sesuai.");
            _base = 0;
            _lists.Open(0, dashIsDigits: true, keepsMarks: true);
        }
    }

    private void BeginQuote(string text, ImportedLists lists, (MarkForm Form, string Typed, string Tail) item, ImportPlace place)
    {
        lists.Add(item.Form, item.Typed, text, place);
        if (IsAmending && _quote == 0 && text.EndsWith("berikut:", StringComparison.OrdinalIgnoreCase) && Next is { } next && LineShape.Opens(next.Text) && LineShape.Item(next.Text) is null)
        {
            _out.AddMarkup(lists.InnerIndent, Keyword.Kutipan, null);
            _quote = lists.InnerIndent + 2;
            _quotedCount = lists.Count;
        }
    }

    private int _quotedCount;

    /// <summary>The quoted text of an amending regulation ends with the next item of the amending Pasal or with its next Pasal.</summary>
    private bool EndsQuote(string text)
    {
        if (_quote == 0)
        {
            return false;
        }

        var isNextPasal = LineShape.Pasal(text) is { } pasal && Numerals.FromRoman(pasal.Number.ToUpperInvariant()) == _pasal + 1;
        return isNextPasal || (LineShape.Item(text) is { Form: MarkForm.Digit } item && Amending().IsMatch(item.Tail));
    }

    private void EndQuote()
    {
        (_quote, _base) = (0, 2);
        _lists.Resume(2, MarkForm.Digit, _quotedCount);
    }

    private void Rest(string rest)
    {
        if (rest.Length == 0)
        {
            _at++;
        }
        else
        {
            _lines[_at] = Current with { Text = rest };
        }
    }

    [GeneratedRegex(@"^(?<mark>\d{1,2}\.|[A-Z]\.)\s*(?<title>\p{Lu}[^.;:]{1,80})$")]
    private static partial Regex Section();

    [GeneratedRegex(@"^(?:Ketentuan|Di antara|Diantara|Setelah|Sesudah|Judul|Lampiran|Pasal|BAB|Bagian|Menambah|Menghapus)\b")]
    private static partial Regex Amending();
}
