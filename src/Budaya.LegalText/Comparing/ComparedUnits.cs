namespace Budaya.LegalText;

/// <summary>Cuts an outline into the units that are compared: only what comes from the draft text.</summary>
internal static class ComparedUnits
{
    public static List<ComparedUnit> Of(LegalOutline outline)
    {
        List<ComparedUnit> units = [];
        var heading = "";
        var annex = "";
        foreach (var block in outline.Blocks)
        {
            switch (block)
            {
                case PageCentered { Role: LineRole.Title } title:
                    units.Add(new ComparedUnit("Judul", "", "", title.Lines[^1], block.Place));
                    break;
                case PageCentered { Role: LineRole.AnnexTitle } title:
                    units.Add(new ComparedUnit($"{annex} judul", annex, "", title.Lines[^1], block.Place));
                    break;
                case PageAnnex:
                    annex = outline.Numbering.Units.FirstOrDefault(unit => unit.Id == ((PageAnnex)block).Id)?.Name ?? "Lampiran";
                    heading = annex;
                    break;
                case PageHeading { Level: 4 } pasal:
                    heading = pasal.Unit.Quoted ? $"{pasal.Unit.Name} (kutipan)" : pasal.Unit.Name;
                    break;
                case PageHeading division:
                    units.Add(new ComparedUnit(division.Unit.FullName, "", division.Lines[0], division.Lines.Count > 1 ? division.Lines[1] : "", block.Place));
                    heading = annex;
                    break;
                case PageParagraph paragraph when block.Place != default:
                    units.Add(new ComparedUnit(heading.Length == 0 ? "Isi" : heading, heading, "", paragraph.Text.Plain, block.Place));
                    break;
                case PageList list:
                    Items(units, list.Items, heading, heading);
                    break;
                case PageLabelled labelled:
                    foreach (var row in labelled.Rows)
                    {
                        var label = row.Id?.StartsWith("diktum", StringComparison.Ordinal) == true ? $"Diktum {row.Label}" : row.Label;
                        Items(units, row.Items, label, label);
                    }

                    break;
                case PageTable table:
                    Table(units, table, heading);
                    break;
                case PageAddressees addressees:
                    Items(units, addressees.Items, "Yth.", "Yth.");
                    break;
                case PageNotes notes:
                    Items(units, notes.Items, "Tembusan", "Tembusan");
                    break;
            }
        }

        return units;
    }

    private static void Items(List<ComparedUnit> units, IReadOnlyList<PageItem> items, string heading, string above)
    {
        foreach (var item in items)
        {
            var name = item.Unit is { Name.Length: > 0 } unit ? $"{above} {unit.Name}".TrimStart() : above;
            if (item.Place != default)
            {
                units.Add(new ComparedUnit(name.Length == 0 ? "Isi" : name, heading, item.Mark, item.Text.Plain, item.Place));
            }

            Items(units, item.Items, heading, name);
        }
    }

    private static void Table(List<ComparedUnit> units, PageTable table, string heading)
    {
        var name = $"{heading} tabel".TrimStart();
        foreach (var cell in table.Header)
        {
            units.Add(new ComparedUnit($"{name} judul kolom", heading, "", cell.Plain, table.Place));
        }

        for (var row = 0; row < table.Rows.Count; row++)
        {
            foreach (var cell in table.Rows[row])
            {
                if (cell.Items.Count > 0)
                {
                    Items(units, cell.Items, heading, $"{name} baris {row + 1}");
                }
                else if (cell.Text.Plain != $"{row + 1}.")
                {
                    units.Add(new ComparedUnit($"{name} baris {row + 1}", heading, "", cell.Text.Plain, table.Place));
                }
            }
        }
    }
}
