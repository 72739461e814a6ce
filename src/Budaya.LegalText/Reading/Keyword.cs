namespace Budaya.LegalText;

/// <summary>The keywords of draft text, in capitals at the beginning of a line.</summary>
internal static class Keyword
{
    public const string Tentang = "TENTANG";
    public const string Menimbang = "MENIMBANG";
    public const string Mengingat = "MENGINGAT";
    public const string Memperhatikan = "MEMPERHATIKAN";
    public const string Memutuskan = "MEMUTUSKAN";
    public const string Menetapkan = "MENETAPKAN";
    public const string Bab = "BAB";
    public const string Bagian = "BAGIAN";
    public const string Paragraf = "PARAGRAF";
    public const string Pasal = "PASAL";
    public const string Ayat = "AYAT";
    public const string Diktum = "DIKTUM";
    public const string Lampiran = "LAMPIRAN";
    public const string Tembusan = "TEMBUSAN";
    public const string Tabel = "TABEL";
    public const string Kutipan = "KUTIPAN";
    public const string TandaTangan = "TANDA TANGAN";
    public const string Penerima = "PENERIMA";
    public const string Kepada = "KEPADA";

    /// <summary>The opening words of the promulgation order, the one sentence that is recognised without a keyword.</summary>
    public const string OrderOpening = "Agar setiap orang mengetahuinya";

    /// <summary>Keywords that open a part or a body node in every kind of document.</summary>
    public static readonly string[] Structural =
    [
        Tentang, Menimbang, Mengingat, Memperhatikan, Memutuskan, Menetapkan, Bab, Bagian, Paragraf, Pasal, Ayat,
        Diktum, Lampiran, Tembusan, TandaTangan, Penerima,
    ];

    /// <summary>Keywords that open a block.</summary>
    public static readonly string[] Blocks = [Tabel, Kutipan];

    /// <summary>Keywords of a letter's head; elsewhere they are ordinary words.</summary>
    public static readonly string[] HeaderFields = [Kepada, "DARI", "DI", "SIFAT", "BERKAS", "HAL"];

    /// <summary>What the first line may say; longer names before shorter ones that they begin with.</summary>
    public static readonly (string Word, DocumentKind Kind)[] Kinds =
    [
        ("PERATURAN", DocumentKind.Peraturan),
        ("KEPUTUSAN", DocumentKind.Keputusan),
        ("SURAT EDARAN", DocumentKind.SuratEdaran),
        ("SURAT PENGANTAR", DocumentKind.SuratPengantar),
        ("SURAT TUGAS", DocumentKind.SuratTugas),
        ("SURAT", DocumentKind.Surat),
        ("NOTA DINAS", DocumentKind.NotaDinas),
        ("BERITA ACARA", DocumentKind.BeritaAcara),
        ("LEMBAR", DocumentKind.Lembar),
    ];

    public static string OfKind(DocumentKind kind) => Kinds.First(pair => pair.Kind == kind).Word;

    /// <summary>True when the text begins with the word, and the word ends there.</summary>
    public static bool Begins(string text, string word) =>
        text.StartsWith(word, StringComparison.Ordinal)
        && (text.Length == word.Length || text[word.Length] is ' ' or ':' or '{' or '|');

    /// <summary>The structural or block keyword with which the text begins, or null.</summary>
    public static string? StructuralAt(string text)
    {
        if (text.Length == 0 || text[0] is < 'A' or > 'Z')
        {
            return null;
        }

        foreach (var word in Structural)
        {
            if (Begins(text, word))
            {
                return word;
            }
        }

        return OrdinalAt(text) is null ? null : Diktum;
    }

    /// <summary>The ordinal in capitals (<c>KESATU</c>, <c>KEDUA BELAS</c>) with which the text begins, or null. <c>PERTAMA</c>, the old form, counts.</summary>
    public static string? OrdinalAt(string text)
    {
        if (Begins(text, "PERTAMA"))
        {
            return "PERTAMA";
        }

        if (!text.StartsWith("KE", StringComparison.Ordinal))
        {
            return null;
        }

        return Longest(Ordinals, text);
    }

    /// <summary>The ordinal in Title Case (<c>Kesatu</c>) with which the text begins, or null.</summary>
    public static string? TitleOrdinalAt(string text) =>
        text.StartsWith("Ke", StringComparison.Ordinal) ? Longest(TitleOrdinals, text) : null;

    private static string? Longest(string[] words, string text)
    {
        string? longest = null;
        foreach (var word in words)
        {
            if (word.Length > (longest?.Length ?? 0) && Begins(text, word))
            {
                longest = word;
            }
        }

        return longest;
    }

    private static readonly string[] TitleOrdinals = [.. Enumerable.Range(1, 99).Select(Numerals.Ordinal)];
    private static readonly string[] Ordinals = [.. TitleOrdinals.Select(word => word.ToUpperInvariant())];
}
