using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Budaya.LegalText.Tests;

/// <summary>Any text gives a tree, and every word of the text is in it.</summary>
public sealed class BrokenTextTests
{
    private static readonly string[] Pieces =
    [
        "PASAL", "PASAL 3 {x}", "BAB II", "BAB", "BAGIAN Kesatu", "PARAGRAF 1 Umum", "AYAT", "(1) teks", "(2a)", "DIKTUM", "KESATU", "KEDUA:", "LAMPIRAN II Nama", "TEMBUSAN", "TABEL 1 2 | a | b",
        "| sel | - satu - dua", "|", "||", "TABEL", ": nama | nilai | lagi", ":", "KUTIPAN", "KUTIPAN teks", "TANDA TANGAN x", "PENERIMA", "KEPADA", "KEPADA Yth", "DI Mentok", "MENIMBANG: bahwa", "MENETAPKAN",
        "MEMUTUSKAN:", "MEMUTUSKAN apa", "TENTANG", "- ", "-", "# x", "a. b", "1) c", "zz. d", "[", "]", "[ayat", "[ayat tidak-ada]", "[huruf sebelumnya]", "[ayat x sampai y]", "{", "}", "{a b}", "{l}", "\\", "\\ ", "\t",
        "Agar setiap orang mengetahuinya, x", "\u0000", "\uD800", "\uFEFF", "\u2028", "…", "                    jauh", "PERATURAN GUBERNUR", "SURAT", "NOTA DINAS", "[miring: x", "[tebal:]", "[miring: y]",
    ];

    /// <summary>Keywords that are understood where they are not typed, as before <c>(1)</c>, and are then written.</summary>
    private static readonly string[] Spoken = ["AYAT", "DIKTUM", "TABEL", "PERATURAN"];

    /// <summary>Marks of sentences, which are never markup.</summary>
    private const string Marks = ".,;()?!\"“”…";

    [Fact]
    public void Read_TwentyThousandBrokenTexts_LosesNoWord()
    {
        var texts = DocumentFiles.Names.Select(DocumentFiles.Text).ToArray();
        var random = new Random(20260708);

        for (var i = 0; i < 20_000; i++)
        {
            var text = Broken(texts[random.Next(texts.Length)], random);

            var document = DraftReader.Read(text).Document;

            AssertHolds(text, DraftWriter.Write(document), i);
            AssertPrinted(document, i);
            if (i % 20 == 0)
            {
                Assert.All(LegalCheck.Check(document, RuleExamples.Full), finding => Assert.True(finding is { Line: >= 0, Column: >= 0, Message.Length: > 0 }, $"Text {i}: {finding}"));
                HtmlWriter.Write(document, Samples.BangkaBarat, Samples.Draft);
                TypesettingWriter.Write(document, Samples.BangkaBarat, Samples.Draft, Samples.Office, null);
            }

            if (i % 100 == 0)
            {
                AssertWord(document, i);
            }
        }
    }

    [Fact]
    public void Read_DeepNesting_GivesATreeOnASmallStack()
    {
        var deep = string.Concat(Enumerable.Range(0, 5_000).Select(n => new string(' ', n) + (n % 3 == 0 ? "KUTIPAN\n" : "- butir\n")));
        LegalDocument? document = null;

        var thread = new Thread(() => document = DraftReader.Read("PERATURAN\nTENTANG x\nPASAL\n  Isi:\n" + deep).Document, maxStackSize: 256 * 1024);
        thread.Start();
        thread.Join();

        Assert.NotNull(document);
    }

    /// <summary>A mark around nothing is a piece of text without a character.</summary>
    [Theory]
    [InlineData("PERATURAN\nTENTANG [tebal:]\n")]
    [InlineData("PERATURAN\nTENTANG Satu\nMENIMBANG\n- [tebal:]\nMENGINGAT\n- [tebal:]\nMENETAPKAN\nBAB [tebal:]\nPASAL\n  Dalam [peraturan ini] yang dimaksud dengan:\n  # [miring:]\n  # Daerah adalah daerah.\nPASAL\n  AYAT [tebal:]\n    - [tebal:]\n    - [tebal:]\n")]
    [InlineData("KEPUTUSAN\nTENTANG Satu\nMENETAPKAN\nDIKTUM [tebal:]\nLAMPIRAN [tebal:]\nTEMBUSAN\n- [tebal:]\n")]
    [InlineData("SURAT EDARAN\nTENTANG Satu\nKEPADA\n- [tebal:]\nBAGIAN [tebal:]\n  [tebal:]\n")]
    public void Check_AMarkAroundNothing_IsNoFailure(string text)
    {
        var document = DraftReader.Read(text).Document;

        var findings = LegalCheck.Check(document, RuleExamples.Full);

        Assert.All(findings, finding => Assert.True(finding is { Line: >= 0, Column: >= 0, Message.Length: > 0 }, $"{finding}"));
        Assert.NotEmpty(HtmlWriter.Write(document, Samples.BangkaBarat, Samples.Draft));
    }

    [Fact]
    public void Read_Nothing_GivesAnEmptyTreeAndAFinding()
    {
        var reading = DraftReader.Read("");

        Assert.Empty(reading.Document.Parts);
        Assert.Contains(reading.Findings, finding => finding.Rule == "NSK-01");
    }

    private static string Broken(string text, Random random)
    {
        var lines = text.Split('\n').ToList();
        for (var change = random.Next(1, 8); change > 0; change--)
        {
            var at = random.Next(lines.Count);
            var piece = Pieces[random.Next(Pieces.Length)];
            switch (random.Next(7))
            {
                case 0:
                    lines.RemoveAt(at);
                    lines.Add("");
                    break;
                case 1:
                    lines.Insert(at, new string(' ', random.Next(8)) + piece);
                    break;
                case 2:
                    var column = random.Next(lines[at].Length + 1);
                    lines[at] = lines[at].Insert(column, piece);
                    break;
                case 3:
                    (lines[at], lines[^1]) = (lines[^1], lines[at]);
                    break;
                case 4:
                    lines[at] = new string(' ', random.Next(12)) + lines[at].TrimStart();
                    break;
                case 5:
                    lines[at] = lines[at][..random.Next(lines[at].Length + 1)];
                    break;
                default:
                    lines[at] += piece;
                    break;
            }
        }

        return string.Join(random.Next(5) == 0 ? "\r\n" : "\n", lines);
    }

    private static void AssertHolds(string text, string written, int seed)
    {
        var (before, after) = (Counts(text), Counts(written));
        foreach (var word in before.Keys.Union(after.Keys))
        {
            var (was, stands) = (before.GetValueOrDefault(word), after.GetValueOrDefault(word));
            Assert.True(was == stands || (was < stands && Spoken.Contains(word)), $"Text {seed}: \"{word}\" stands {was} times in the text and {stands} times in what is written.\n{text}\n=====\n{written}");
        }

        foreach (var mark in Marks)
        {
            Assert.True(text.Count(c => c == mark) <= written.Count(c => c == mark), $"Text {seed}: a mark {mark} is lost.\n{text}\n=====\n{written}");
        }
    }

    /// <summary>What is words and not markup in the tree is printed, marks included, as often as it stands there.</summary>
    private static void AssertPrinted(LegalDocument document, int seed)
    {
        var printed = Squeezed(string.Join(' ', LegalOutline.Fill(document, Samples.BangkaBarat, Samples.Draft, Samples.Office).Lines()));
        foreach (var same in Walk.Nodes(document).Where(node => node is Words or MarkedWords).Cast<Inline>().GroupBy(piece => Squeezed(piece.Plain)).Where(same => same.Key.Length > 0))
        {
            var piece = same.First();
            Assert.True(Occurrences(printed, same.Key) >= same.Count(), $"Text {seed}: \"{piece.Plain}\" of line {piece.Place.Line} is not printed {same.Count()} times.\n{DraftWriter.Write(document)}");
        }
    }

    /// <summary>A Word file of whatever was read is valid and holds every word that is printed.</summary>
    private static void AssertWord(LegalDocument document, int seed)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(DocxWriter.Write(document, Samples.BangkaBarat, Samples.Draft, Samples.Office, null)), isEditable: false);

        var errors = new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2013).Validate(file).Select(error => $"Text {seed}: {error.Path?.XPath}: {error.Description}").ToList();

        Assert.Empty(errors);
        var words = Squeezed(string.Concat(file.MainDocumentPart!.Document.Descendants<DocumentFormat.OpenXml.Wordprocessing.Text>().Select(text => text.Text)));   // what was just written has this part
        Assert.All(Walk.Nodes(document).OfType<Words>().Select(piece => Squeezed(piece.Text)), piece => Assert.Contains(piece, words, StringComparison.Ordinal));
    }

    private static int Occurrences(string text, string part)
    {
        var count = 0;
        for (var at = text.IndexOf(part, StringComparison.Ordinal); at >= 0; at = text.IndexOf(part, at + part.Length, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }

    private static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();

    private static Dictionary<string, int> Counts(string text)
    {
        Dictionary<string, int> counts = [];
        var lookup = counts.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                i++;
            }

            if (i > start)
            {
                lookup[text.AsSpan(start, i - start)] = lookup.TryGetValue(text.AsSpan(start, i - start), out var count) ? count + 1 : 1;
            }
        }

        return counts;
    }
}
