using System.Text.RegularExpressions;

namespace Budaya.LegalText;

internal sealed partial class ImportReader
{
    private bool _decided;

    /// <summary>Menimbang, Mengingat, Memperhatikan, MEMUTUSKAN and Menetapkan.</summary>
    private void ReadPreamble()
    {
        while (!AtEnd)
        {
            if (LineShape.Label(Current.Text) is { Name: not "Tembusan" } label && Current.Table is null)
            {
                if (label.Name == "Menetapkan")
                {
                    ReadMenetapkan(label);
                    return;
                }

                ReadLabel(label);
            }
            else if (LineShape.IsMemutuskan(Current.Text))
            {
                ReadMemutuskan();
            }
            else
            {
                break;
            }
        }

        if (_decided)
        {
            _out.Add(0, Keyword.Menetapkan, "", null);
        }
    }

    private void ReadMemutuskan()
    {
        _decided = true;
        if (Current.Text != "MEMUTUSKAN:")
        {
            _report.Broken("DKT-01", Severity.Error, Current.Place, $"Tulis \"MEMUTUSKAN:\" tanpa jarak antarhuruf dan tanpa spasi sebelum titik dua; tertulis \"{Current.Text}\".");
        }

        BySystem("MEMUTUSKAN");
    }

    private void ReadMenetapkan((string Name, string Typed, string Tail) label)
    {
        Respelt(label.Name, label.Typed);
        if (LineShape.Diktum(label.Tail) is not null)
        {
            _out.Add(0, Keyword.Menetapkan, "", Current.Place);
            _lines[_at] = Current with { Text = label.Tail };
            return;
        }

        var match = Decided().Match(label.Tail);
        if (match.Success && match.Groups["title"].Value.Equals(_title, StringComparison.OrdinalIgnoreCase))
        {
            _out.Add(0, Keyword.Menetapkan, "", Current.Place);
            _report.Note(ImportNoteKind.WrittenBySystem, Current with { Text = label.Tail }, "Jenis dan nama sesudah Menetapkan sama dengan judul: ditulis oleh sistem.");
        }
        else
        {
            _out.AddMarkup(0, $"{Keyword.Menetapkan} {DraftText.EscapeWords(label.Tail, first: false, last: true)}".TrimEnd(), Current.Place);
        }

        _at++;
    }

    [GeneratedRegex(@"^(?:PERATURAN|KEPUTUSAN) (?:GUBERNUR|BUPATI|WALI ?KOTA) TENTANG (?<title>.+)\.$")]
    private static partial Regex Decided();

    private void ReadLabel((string Name, string Typed, string Tail) label)
    {
        Respelt(label.Name, label.Typed);
        _out.Add(0, label.Name.ToUpperInvariant(), "", Current.Place);
        _lists.Open(0, dashIsDigits: label.Name != "Menimbang", alwaysDash: true);
        if (label.Tail.Length == 0)
        {
            _at++;
        }
        else
        {
            _lines[_at] = Current with { Text = label.Tail };
        }

        while (!AtEnd && Current.Table is null && LineShape.Label(Current.Text) is null && !LineShape.IsMemutuskan(Current.Text) && LineShape.Bab(Current.Text) is null
            && LineShape.Pasal(Current.Text) is null && LineShape.Diktum(Current.Text) is null)
        {
            Listed(label.Name);
            _at++;
        }

        NoteSingle();
    }

    private void Listed(string label)
    {
        var text = Current.Text;
        if (LineShape.Item(text) is { } item)
        {
            _lists.Add(item.Form, item.Typed, item.Tail, Current.Place);
        }
        else if (!_lists.IsOpen || (label == "Menimbang" && text.StartsWith("bahwa", StringComparison.OrdinalIgnoreCase)))
        {
            _lists.Add(MarkForm.Bullet, "", text, Current.Place);
        }
        else
        {
            _out.Add(_lists.InnerIndent, "", text, Current.Place);
        }
    }

    private void Respelt(string right, string typed)
    {
        if (typed != right && !typed.Equals(right, StringComparison.OrdinalIgnoreCase))
        {
            _report.Note(ImportNoteKind.Corrected, Current with { Text = typed }, $"\"{typed}\" dibaca sebagai \"{right}\".");
        }
    }
}
