using System.Text;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace Budaya.LegalText.Tests.Importing;

/// <summary>Every source of <c>Sources/</c> and every file of <see cref="WordMess"/> beside the draft text and the report that are expected of it. Set <c>BUDAYA_ACCEPT=1</c> to write the expectations anew, then read the difference.</summary>
public sealed class DraftImportTests
{
    private static readonly string Folder = Path.Combine(DocumentFiles.Root, "tests", "Budaya.LegalText.Tests", "Importing", "Sources");

    public static TheoryData<string> Names => new(Directory.EnumerateFiles(Folder, "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)!).Concat(WordMess.Files.Keys).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void Import_EverySource_GivesTheExpectedDraftAndReport(string name)
    {
        var result = Import(name);

        var report = string.Concat(result.Recognised.Select(words => words + "\n").Append("\n")
            .Concat(result.FormFindings.Select(f => $"{f.Rule} {f.Severity} halaman {f.Place.Page} paragraf {f.Place.Paragraph}: {f.Message}\n"))
            .Concat(result.Notes.Select(n => $"{n.Kind} halaman {n.Place.Page} paragraf {n.Place.Paragraph}: «{n.Source}»\n")));
        Expect(name + ".draft", result.Text);
        Expect(name + ".laporan", report);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Import_EverySource_LosesNoWord(string name) => Assert.Empty(WordsOf.Lost(Source(name), Import(name)));

    [Theory]
    [MemberData(nameof(Names))]
    public void Import_EverySource_HasAPlaceForEveryLine(string name)
    {
        var result = Import(name);

        Assert.Equal(result.Text.Split('\n').Length - 1, result.Places.Count);
    }

    [Fact]
    public void Import_DamagedSources_LosesNoWord()
    {
        var sources = Directory.EnumerateFiles(Folder, "*.txt").Select(File.ReadAllText).ToArray();
        var damage = from source in Gen.Elements(sources)
                     from cuts in Gen.Choose(0, 1_000_000).ArrayOf(12)
                     from acts in Gen.Choose(0, 5).ArrayOf(12)
                     select Damaged(source, cuts, acts);

        var property = Prop.ForAll(damage.ToArbitrary(), source => Assert.Empty(WordsOf.Lost(source, DraftImport.FromText(source))));

        property.Check(Config.QuickThrowOnFailure.WithMaxTest(int.TryParse(Environment.GetEnvironmentVariable("BUDAYA_CASES"), out var cases) ? cases : 400));
    }

    /// <summary>Word files of lists that Word numbers, tables, tables in tables, text boxes, breaks and tracked changes, in any order: every word and every number that Word shows is in the draft, computed from it, or in the report.</summary>
    [Fact]
    public void Import_GeneratedWordFiles_LosesNoWordAndNoNumber()
    {
        var property = Prop.ForAll(WordGenerator.File.ToArbitrary(), file => Assert.Empty(WordsOf.Lost(file.Shown, DraftImport.FromDocx(file.Bytes))));

        property.Check(Config.QuickThrowOnFailure.WithMaxTest(int.TryParse(Environment.GetEnvironmentVariable("BUDAYA_CASES"), out var cases) ? cases : 300));
    }

    [Fact]
    public void Import_ListOutsideAnyPasal_KeepsItsMarks()
    {
        var result = DraftImport.FromText("Maksud dan Tujuan:\n\n1. Umum\n\na. Maksud\n\nb. Tujuan\n");

        Assert.Equal("PERATURAN\nMaksud dan Tujuan:\n- 1. Umum\n  - a. Maksud\n  - b. Tujuan\n", result.Text);
    }

    [Fact]
    public void Import_SecondMenimbang_ReportsMarksThatAreCountedOn()
    {
        const string source = "PERATURAN BUPATI CONTOH\nNOMOR 1\nTENTANG\nLIBUR\n\nMenimbang : a. bahwa satu;\nb. bahwa dua;\n\nMenimbang : a. bahwa tiga;\nb. bahwa empat;\n\nPasal 1\nCukup.\n";

        var result = DraftImport.FromText(source);

        Assert.Equal([(9, "a"), (10, "b")], result.Notes.Where(note => note.Kind == ImportNoteKind.LeftOut).Select(note => (note.Place.Paragraph, note.Source)));
        Assert.Empty(WordsOf.Lost(source, result));
    }

    [Fact]
    public void Import_OfTheWordFilesThatWeWrite_GivesTheSameText()
    {
        foreach (var name in DocumentFiles.WellFormed.Where(name => name.StartsWith("pergub", StringComparison.Ordinal) || name.StartsWith("kepbup", StringComparison.Ordinal) || name.StartsWith("perbup", StringComparison.Ordinal)))
        {
            var document = DraftReader.Read(DocumentFiles.Text(name)).Document;
            var region = Samples.RegionOf(name);

            var result = DraftImport.FromDocx(DocxWriter.Write(document, region, Samples.Draft, PageProfile.LegalProduct, null));

            var again = DraftReader.Read(result.Text).Document;
            Assert.Equal(LegalOutline.Fill(document, region, Samples.Draft).Lines(), LegalOutline.Fill(again, region, Samples.Draft).Lines());
        }
    }

    private static ImportResult Import(string name) => WordMess.Files.TryGetValue(name, out var docx) ? DraftImport.FromDocx(docx) : DraftImport.FromText(Source(name));

    private static string Source(string name)
    {
        if (!WordMess.Files.TryGetValue(name, out var docx))
        {
            return File.ReadAllText(Path.Combine(Folder, name + ".txt"));
        }

        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(docx));
        return string.Join('\n', zip.Entries.Where(entry => entry.FullName.StartsWith("word/", StringComparison.Ordinal)).SelectMany(entry =>
        {
            using var part = entry.Open();
            return XDocument.Load(part).Descendants().Where(e => e.Name.LocalName is "t" or "delText").Select(e => e.Value).ToList();
        }));
    }

    /// <summary>Lines cut, joined, doubled, blanked, mixed, and letters changed.</summary>
    private static string Damaged(string source, int[] places, int[] acts)
    {
        var text = new StringBuilder(source);
        for (var i = 0; i < places.Length && text.Length > 0; i++)
        {
            var at = places[i] % text.Length;
            switch (acts[i])
            {
                case 0: text.Insert(at, '\n'); break;
                case 1: text.Replace('\n', ' ', at, Math.Min(80, text.Length - at)); break;
                case 2: text.Remove(at, Math.Min(40, text.Length - at)); break;
                case 3: text.Insert(at, text.ToString(at, Math.Min(60, text.Length - at))); break;
                case 4: text[at] = "|{[#\\1lIO\f•-"[places[i] % 12]; break;
                default: text.Insert(at, "\n- 7 -\nKata …\n\f"); break;
            }
        }

        return text.ToString();
    }

    private static void Expect(string file, string actual)
    {
        var path = Path.Combine(Folder, file);
        if (Environment.GetEnvironmentVariable("BUDAYA_ACCEPT") == "1")
        {
            File.WriteAllText(path, actual);
        }

        Assert.Equal(File.ReadAllText(path), actual);
    }
}
