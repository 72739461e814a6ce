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
            if (i % 10 == 0)
            {
                AssertPrinted(document, i);
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
        var left = Counts(written);
        foreach (var (word, count) in Counts(text))
        {
            Assert.True(left.GetValueOrDefault(word) >= count, $"Text {seed}: \"{word}\" is lost.\n{text}\n=====\n{written}");
        }
    }

    /// <summary>What is words and not markup in the tree is printed.</summary>
    private static void AssertPrinted(LegalDocument document, int seed)
    {
        var printed = Counts(string.Join(' ', LegalOutline.Fill(document, Samples.BangkaBarat, Samples.Draft, Samples.Office).Lines()).ToUpperInvariant());
        HtmlWriter.Write(document, Samples.BangkaBarat, Samples.Draft);
        TypesettingWriter.Write(document, Samples.BangkaBarat, Samples.Draft, Samples.Office, null);
        foreach (var piece in Walk.Nodes(document).Where(node => node is Words or MarkedWords).Cast<Inline>())
        {
            foreach (var word in Counts(piece.Plain.ToUpperInvariant()).Keys)
            {
                Assert.True(printed.ContainsKey(word) || printed.Keys.Any(other => other.Contains(word, StringComparison.Ordinal)), $"Text {seed}: \"{word}\" of line {piece.Place.Line} is not printed.\n{DraftWriter.Write(document)}");
            }
        }
    }

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
