using System.Diagnostics;

namespace Budaya.LegalText.Tests;

/// <summary>Long texts that are made to be slow. Reading, numbering, checking and writing them stays in proportion to their length.</summary>
public sealed class HostileLengthTests
{
    private const int Long = 100_000;

    /// <summary>A hundred times what such a text takes; at quadratic cost it takes longer.</summary>
    private static readonly TimeSpan Unreachable = TimeSpan.FromSeconds(20);

    public static TheoryData<string, string, string, string> Texts
    {
        get
        {
            var data = new TheoryData<string, string, string, string>();
            foreach (var (frame, before, after) in Frames)
            {
                foreach (var piece in Pieces.Where(piece => frame is "pasal" or "tabel" || !piece.Contains('\n', StringComparison.Ordinal)))
                {
                    data.Add(frame, before, piece, after);
                }
            }

            return data;
        }
    }

    private static readonly (string Name, string Before, string After)[] Frames =
    [
        ("judul", "PERATURAN\nTENTANG ", "\nMENETAPKAN\nPASAL\n  Isi.\n"),
        ("menimbang", "KEPUTUSAN\nTENTANG Budaya\nMENIMBANG\n- bahwa berdasarkan pertimbangan ", ";\n- bahwa berdasarkan pertimbangan huruf a;\nMENGINGAT\n- Undang-Undang;\nMENETAPKAN\nDIKTUM x\n"),
        ("mengingat", "PERATURAN\nTENTANG Budaya\nMENIMBANG\n- bahwa x;\nMENGINGAT\n- Undang-Undang ", ";\nMENETAPKAN\nPASAL\n  Isi.\n"),
        ("pasal", "PERATURAN\nTENTANG Budaya\nMENETAPKAN\nPASAL\n  Dalam Peraturan ini yang dimaksud dengan:\n  # Budaya Kerja ", "\nPASAL\n  Isi.\n"),
        ("edaran", "SURAT EDARAN\nKEPADA\n- Camat.\nTENTANG x\nBAGIAN Isi\n  ", "\n"),
        ("tabel", "PERATURAN\nTENTANG Budaya\nMENETAPKAN\nPASAL\n  Isi.\nLAMPIRAN x\n  TABEL | a | b |\n  | ", " |\n"),
    ];

    private static readonly string[] Pieces =
    [
        "a", " ", "[", "]", "{", "\\", "|", "- ", "[ayat x] ", "[ayat ", "[miring: x] ", "…", "Nomor ", "Peraturan ", "tentang ", "Tentang ", "Undang-Undang Nomor 1 Tahun 2000 tentang x (", "sebagaimana telah diubah ", "Kata ",
        "setiap ", "1 (satu) ", "9", "1.", "dicabut dan dinyatakan tidak berlaku ", "yang selanjutnya disingkat ", "adalah ", "perlu menetapkan x tentang ", "huruf a, ", "Pasal 1 ", "dimaksud dalam Pasal 1 ayat (1) ", "Lampiran ", "${", "{{ ", "1 (satu satu ", "X yang selanjutnya disingkat Y adalah ", "Peraturan Bupati Nomor 4 tentang dicabut dan dinyatakan tidak berlaku ", "  x ", "\"", "; dan", "M ", "Keputusan Bupati ",
        "x\n", "- x\n", "PASAL\n", "AYAT x\n", "BAB x\n", "| a | b\n", "KUTIPAN\n", "LAMPIRAN x\n", "DIKTUM x\n", "TENTANG x\n", "- {l} [huruf sebelumnya]\n", "[huruf sebelumnya]\n", ": a | b\n", "MENIMBANG\n", "# Aa adalah b.\n", "LAMPIRAN x\nPASAL\n  tercantum dalam Lampiran II\n", "PASAL {p}\n  AYAT sebagaimana dimaksud pada [ayat sebelumnya] atau [pasal sebelumnya]\n", "Agar setiap orang mengetahuinya\n",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void ReadCheckAndWrite_OfALongText_StaysInProportion(string frame, string before, string piece, string after)
    {
        var text = before + string.Concat(Enumerable.Repeat(piece, Long / piece.Length)) + after;
        var clock = Stopwatch.StartNew();

        var document = DraftReader.Read(text).Document;
        var findings = LegalCheck.Check(document, RuleExamples.Full);
        var written = DraftWriter.Write(document);

        Assert.NotNull(findings);
        Assert.NotEmpty(written);
        Assert.True(clock.Elapsed < Unreachable, $"{frame}: {clock.Elapsed}");
    }
}
