using System.Globalization;
using System.Text.RegularExpressions;

namespace Budaya.LegalText;

internal sealed partial class ImportReader
{
    /// <summary>Signature, promulgation, gazette and certification: all written by the system.</summary>
    private void ReadClosing()
    {
        _base = -1;
        _quote = 0;
        List<SourceLine> block = [];
        while (!AtEnd && Current.Table is null && !LineShape.OpensAnnex(Current.Text) && LineShape.Label(Current.Text) is null && LineShape.Bab(Current.Text) is null && LineShape.Pasal(Current.Text) is null)
        {
            var text = Current.Text;
            if (_kind == DocumentKind.Peraturan && Nip().IsMatch(text))
            {
                _report.Broken("PNT-05", Severity.Warning, Current.Place, $"Nama penanda tangan dalam Peraturan ditulis tanpa gelar, pangkat, dan NIP; tertulis \"{text}\".");
            }

            block.Add(Current);
            BySystem("Blok tanda tangan dan pengundangan");
        }

        CheckPromulgation(block);
    }

    /// <summary>Only a Peraturan is promulgated, and then its gazette is named with the year of that day.</summary>
    private void CheckPromulgation(List<SourceLine> block)
    {
        var at = block.FindIndex(line => line.Text.StartsWith("Diundangkan", StringComparison.OrdinalIgnoreCase));
        var gazette = block.Find(line => GazetteLine().IsMatch(line.Text));
        if (_kind == DocumentKind.Keputusan && (at >= 0 ? block[at] : gazette) is { } promulgated)
        {
            _report.Broken("PNT-03", Severity.Error, promulgated.Place, $"Keputusan tidak diundangkan; tertulis \"{promulgated.Text}\".");
        }
        else if (_kind == DocumentKind.Peraturan && at >= 0 && gazette is null)
        {
            _report.Broken("PNT-06", Severity.Error, block[at].Place, "Peraturan yang diundangkan memuat baris Berita Daerah dengan tahun dan nomornya di bawah blok pengundangan; baris itu tidak ada.");
        }
        else if (_kind == DocumentKind.Peraturan && at >= 0 && gazette is not null && block.Skip(at).Select(line => YearOfDay().Match(line.Text)).FirstOrDefault(match => match.Success) is { } day
            && GazetteLine().Match(gazette.Text).Groups["year"] is { Success: true } year && year.Value != day.Groups["year"].Value)
        {
            _report.Broken("PNT-06", Severity.Error, gazette.Place, $"Tahun Berita Daerah adalah tahun pengundangan, {day.Groups["year"].Value}; tertulis \"{gazette.Text}\".");
        }
    }

    private void ReadTembusan(string rest)
    {
        _out.Add(0, Keyword.Tembusan, "", Current.Place);
        _base = -1;
        _lists.Open(0, dashIsDigits: true);
        Rest(rest);
        while (!AtEnd && Current.Table is null && !LineShape.OpensAnnex(Current.Text) && LineShape.Label(Current.Text) is null && !LineShape.OpensClosing(Current.Text))
        {
            var item = LineShape.Item(Current.Text);
            _lists.Add(item?.Form ?? MarkForm.Bullet, item?.Typed ?? "", item?.Tail ?? Current.Text, Current.Place);
            _at++;
        }

        NoteSingle();
    }

    private void ReadAnnex()
    {
        var place = Current.Place;
        EndQuoteForAnnex();
        AnnexHead();
        List<string> title = [];
        while (!AtEnd && Current.Table is null && !LineShape.Opens(Current.Text) && LineShape.IsCapitals(Current.Text) && !OpensAnnexSignature(Current.Text) && AnnexHeadingOf(Current.Text) is null)
        {
            title.Add(Current.Text);
            _at++;
        }

        _out.Add(0, Keyword.Lampiran, string.Join(' ', title), place);
        if (!AnnexBody() && _kindLine.Length > 0)
        {
            _report.Broken("LMP-03", Severity.Error, place, "Setiap Lampiran diakhiri jabatan, koma, dan nama; pada akhir Lampiran ini tidak ada.");
        }
    }

    private void EndQuoteForAnnex() => (_quote, _base) = (0, 2);

    /// <summary>The heading of an annex repeats kind, number and title: the system writes it.</summary>
    private void AnnexHead()
    {
        var first = Current;
        List<string> lines = [first.Text];
        BySystem("Kepala Lampiran");
        var left = Norm(_title);
        while (!AtEnd && Current.Table is null && (AnnexMeta().IsMatch(Current.Text) || Kind().IsMatch(Current.Text) || (Norm(Current.Text) is { Length: > 0 } words && left.StartsWith(words, StringComparison.Ordinal))))
        {
            lines.Add(Current.Text);
            left = left.StartsWith(Norm(Current.Text), StringComparison.Ordinal) ? left[Norm(Current.Text).Length..].TrimStart() : left;
            BySystem("Kepala Lampiran");
        }

        if (_kindLine.Length > 0 && LegalText.AnnexHead.Wrong(lines, _kindLine, _number, _title) is { Count: > 0 } wrong)
        {
            _report.Broken("LMP-01", Severity.Error, first.Place, $"Kepala Lampiran {string.Join(", ", wrong)}; tertulis \"{string.Join(" / ", lines)}\".");
        }
    }

    /// <summary>Everything beneath the heading of an annex; false when it is not signed.</summary>
    private bool AnnexBody()
    {
        var headings = new int[4];
        var isSigned = false;
        _base = 2;
        _lists.Open(2, dashIsDigits: true);
        while (!AtEnd && !LineShape.OpensAnnex(Current.Text))
        {
            if (Current.Table is null && (LineShape.OpensClosing(Current.Text) || OpensAnnexSignature(Current.Text)))
            {
                isSigned |= Office().IsMatch(Current.Text) && Next is { Table: null };
                ReadClosing();
                _base = 2;
            }
            else if (Current.Table is null && LineShape.Bab(Current.Text) is { } bab)
            {
                headings[2] = 0;
                ReadAnnexBab(bab, ++headings[1]);
            }
            else if (Current.Table is null && AnnexHeadingOf(Current.Text) is { } heading)
            {
                AnnexHeading(heading.Mark, heading.Title, ++headings[2]);
            }
            else
            {
                AnnexText();
            }
        }

        return isSigned;
    }

    private void ReadAnnexBab((string Number, string Tail) bab, int count)
    {
        var place = Current.Place;
        List<string> title = bab.Tail.Length > 0 ? [bab.Tail] : [];
        _at++;
        while (!AtEnd && Current.Table is null && !LineShape.Opens(Current.Text) && (title.Count == 0 || LineShape.IsCapitals(Current.Text)) && AnnexHeadingOf(Current.Text) is null)
        {
            title.Add(Current.Text);
            _at++;
        }

        _out.Add(2, Numbered(Keyword.Bab, bab.Number, Numerals.Roman(count)), string.Join(' ', title), place);
        _lists.Open(2, dashIsDigits: true);
    }

    private void AnnexHeading(string mark, string title, int count)
    {
        var expected = Numerals.Letters(count).ToUpperInvariant() + ".";
        if (mark != expected)
        {
            _report.Note(ImportNoteKind.Corrected, Current with { Text = mark }, $"Judul bernomor \"{mark}\" menjadi \"{expected}\"; nomor dihitung oleh sistem.");
        }

        _out.Add(2, Keyword.Bagian, title, Current.Place);
        _lists.Open(2, dashIsDigits: true);
        _at++;
    }

    private void AnnexText()
    {
        var line = Current;
        if (line.Table is { } table)
        {
            WriteTable(table, 2);
            _lists.Close();
        }
        else if (LineShape.Item(line.Text) is { } item)
        {
            _lists.Add(item.Form, item.Typed, item.Tail, line.Place);
        }
        else
        {
            Paragraph(line);
        }

        _at++;
    }

    private static (string Mark, string Title)? AnnexHeadingOf(string text) =>
        AnnexSection().Match(text) is { Success: true } match ? (match.Groups["mark"].Value, match.Groups["title"].Value) : null;

    /// <summary>The office in capitals with its comma, which may stand on the next line.</summary>
    private bool OpensAnnexSignature(string text) =>
        Office().IsMatch(text) && LineShape.IsCapitals(text) && (text.EndsWith(',') || (Next is { Table: null } next && LineShape.IsCapitals(next.Text) && next.Text.EndsWith(',')));

    private static string Norm(string text) => string.Join(' ', text.ToUpperInvariant().Split([' ', '.', ',', ';', ':'], StringSplitOptions.RemoveEmptyEntries));

    private void WriteTable(IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>> table, int indent)
    {
        var place = Current.Place;
        var rows = table.Where(row => row.Any(cell => cell.Any(text => text.Length > 0))).ToList();
        if (rows.Count == 0)
        {
            return;
        }

        _out.AddMarkup(indent, $"{Keyword.Tabel} {Row(rows[0], null)}", place);
        for (var i = 1; i < rows.Count; i++)
        {
            _out.AddMarkup(indent, Row(rows[i], i), place);
        }
    }

    private static string Row(IReadOnlyList<IReadOnlyList<string>> row, int? number) => $"| {string.Join(" | ", row.Select((cell, i) => Cell(cell, i == 0 ? number : null)))} |";

    /// <summary>A cell on one line: its running number as <c>#</c>, its marked paragraphs as items, else its words.</summary>
    private static string Cell(IReadOnlyList<string> cell, int? number)
    {
        List<string> texts = [.. cell.Where(text => text.Length > 0)];
        if (number is not null && texts.Count == 1 && texts[0].TrimEnd('.') == number.Value.ToString(CultureInfo.InvariantCulture))
        {
            return "#";
        }

        var items = texts.Select(LineShape.Item).ToList();
        var isList = texts.Count > 1 && items.Select((item, i) => item?.Typed == $"{Numerals.Letters(i + 1)}.").All(fits => fits);
        return isList ? string.Join(' ', items.Select(item => "- " + DraftText.EscapeWords(item?.Tail ?? "", first: true, last: true)))
            : DraftText.EscapeWords(string.Join(' ', texts), first: true, last: true);
    }

    [GeneratedRegex(@"^(?:NOMOR|TANGGAL|TAHUN|TENTANG)\b.*$", RegexOptions.IgnoreCase)]
    private static partial Regex AnnexMeta();

    [GeneratedRegex(@"^(?<mark>[A-Z]\.)\s+(?<title>\S[^.;]{1,120})$")]
    private static partial Regex AnnexSection();

    [GeneratedRegex(@"^(?:BERITA|LEMBARAN) DAERAH\b(?:.*\bTAHUN (?<year>[0-9]{4}))?", RegexOptions.IgnoreCase)]
    private static partial Regex GazetteLine();

    [GeneratedRegex(@"^(?:pada )?tanggal\b.*\b(?<year>[0-9]{4})$", RegexOptions.IgnoreCase)]
    private static partial Regex YearOfDay();

    [GeneratedRegex(@"^NIP\b|\bNIP\.?\s*\d", RegexOptions.IgnoreCase)]
    private static partial Regex Nip();
}
