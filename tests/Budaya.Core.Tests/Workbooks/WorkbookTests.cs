using System.IO.Compression;
using System.Text;
using Budaya.Core.Workbooks;

namespace Budaya.Core.Tests.Workbooks;

public sealed class WorkbookTests
{
    [Fact]
    public void Read_WhatWasWritten_IsTheSameText()
    {
        string[][] rows = [["001", "198001012005011001", "=1+1"], ["+62", "", "Dinas \"Kesehatan\" & <Gizi> 🙂"], ["", "", ""]];

        IReadOnlyList<WorkbookRow> read = Workbook.Read(Workbook.Write(new Sheet("Daftar [OPD]/2026", ["Kode", "NIP", "Nama"], rows)));

        Assert.Equal([1, 2, 3], read.Select(row => row.Number)); // the blank row is left out
        Assert.Equal(["Kode", "NIP", "Nama"], read[0].Cells);
        Assert.Equal(rows[0], read[1].Cells);
        Assert.Equal(rows[1], read[2].Cells);
        Assert.Equal("", read[1][7]);
    }

    [Fact]
    public void Write_ControlCharactersAndHalfSurrogates_LeavesThemOut() =>
        Assert.Equal("ab\tc", Workbook.Read(Workbook.Write(new Sheet("x", ["y"], [["a\0b\t\uD800c"]])))[1][0]);

    [Fact]
    public void Read_CellsOfASpreadsheetProgram_AreTextAsShown()
    {
        byte[] file = Zip("""<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" s="1"><v>44385</v></c><c r="D2"><v>7.10</v></c></row>""");

        WorkbookRow row = Assert.Single(Workbook.Read(file));

        Assert.Equal(2, row.Number);
        Assert.Equal(["Bersama", "", "2021-07-08", "7.1"], row.Cells);
    }

    [Fact]
    public void Read_Formula_IsRefusedWithItsPlace()
    {
        RefusedException refused = Assert.Throws<RefusedException>(() => Workbook.Read(Zip("""<row r="3"><c r="B3"><f>1+1</f><v>2</v></c></row>""")));

        Assert.Contains("Sel B3 berisi rumus", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>99</v></c></row>")]
    [InlineData("<row r=\"1\"><c r=\"A1\"><v>x</v></c></row>")]
    [InlineData("<row r=\"1\"><c")]
    public void Read_BrokenWorkbook_IsRefused(string rows) => Assert.Throws<RefusedException>(() => Workbook.Read(Zip(rows)));

    [Fact]
    public void Read_OtherFilesAndBombs_AreRefused()
    {
        Assert.Throws<RefusedException>(() => Workbook.Read([]));
        Assert.Throws<RefusedException>(() => Workbook.Read(Encoding.UTF8.GetBytes("nama;nip")));
        Assert.Throws<RefusedException>(() => Workbook.Read(new byte[Workbook.MostBytes + 1]));
        Assert.Throws<RefusedException>(() => Workbook.Read(Zip(new string(' ', 70_000_000))));
    }

    // The smallest workbook that a spreadsheet program would write: shared texts, a format that shows days.
    private static byte[] Zip(string rows)
    {
        const string Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
        Dictionary<string, string> parts = new()
        {
            ["[Content_Types].xml"] = $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="{Types}.sheet.main+xml"/><Override PartName="/xl/s.xml" ContentType="{Types}.worksheet+xml"/><Override PartName="/xl/t.xml" ContentType="{Types}.sharedStrings+xml"/><Override PartName="/xl/g.xml" ContentType="{Types}.styles+xml"/></Types>""",
            ["_rels/.rels"] = $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>""",
            ["xl/_rels/workbook.xml.rels"] = $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="{Office}/worksheet" Target="s.xml"/><Relationship Id="b" Type="{Office}/sharedStrings" Target="t.xml"/><Relationship Id="c" Type="{Office}/styles" Target="g.xml"/></Relationships>""",
            ["xl/workbook.xml"] = $"""<workbook xmlns="{Sheet}" xmlns:r="{Office}"><sheets><sheet name="x" sheetId="1" r:id="a"/></sheets></workbook>""",
            ["xl/t.xml"] = $"""<sst xmlns="{Sheet}"><si><t>Bersama</t></si></sst>""",
            ["xl/g.xml"] = $"""<styleSheet xmlns="{Sheet}"><cellXfs count="2"><xf/><xf numFmtId="14"/></cellXfs></styleSheet>""",
            ["xl/s.xml"] = $"""<worksheet xmlns="{Sheet}"><sheetData>{rows}</sheetData></worksheet>""",
        };
        using MemoryStream stream = new();
        using (ZipArchive zip = new(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string text) in parts)
            {
                using StreamWriter writer = new(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return stream.ToArray();
    }
}
