namespace Budaya.LegalText.Tests;

/// <summary>Values that look like markup of draft text, HTML, JSON, templates or layouts, or that are hard to write.</summary>
internal static class HostileValues
{
    private static readonly string[] Marks =
    [
        "-", "- butir", "-- butir", "#", "# angka", "##", ":", ": nama | nilai", "|", "| sel | sel |", "||", "[", "]", "[]", "[ ]", "[ayat daftar]",
        "[peraturan ini]", "[huruf sebelumnya]", "[tidak ada]", "[miring: x]", "[tebal: y", "miring: z]", "{", "}", "{label}", "{label} teks", "{}", "{ a }",
        "a. rincian", "z. rincian", "aa. rincian", "a) rincian", "1. rincian", "12. rincian", "1) rincian", "(1) ayat", "(12) ayat", "(1a) ayat", "(1)", "a.", "1.", "1)", "a)",
        "\\", "\\\\", "\\n", "\\-", "akhir\\", "\\ awal", "\\[", "]\\", "\\{label}", "*", "* butir", "**tebal**", "_miring_", "`kode`", "~", "=", "= judul", "+ tambah", "> kutip",
    ];

    private static readonly string[] Words =
    [
        "PERATURAN", "KEPUTUSAN", "SURAT EDARAN", "SURAT", "NOTA DINAS", "BERITA ACARA", "SURAT PENGANTAR", "TENTANG", "TENTANG Sesuatu", "MENIMBANG", "MENGINGAT", "MEMPERHATIKAN",
        "MEMUTUSKAN", "MEMUTUSKAN:", "MENETAPKAN", "BAB", "BAB II", "BAB II Judul", "BAGIAN", "BAGIAN Kesatu", "PARAGRAF", "PARAGRAF 1 Judul", "PASAL", "PASAL 1", "PASAL{x}", "AYAT", "AYAT (1)",
        "DIKTUM", "KESATU", "KESATU Menetapkan", "KEDUA BELAS", "KEDUA:", "PERTAMA", "LAMPIRAN", "LAMPIRAN I", "TEMBUSAN", "TEMBUSAN:", "TABEL", "TABEL | a |", "KUTIPAN", "TANDA TANGAN", "PENERIMA",
        "KEPADA", "DARI", "DI", "DI Mentok", "SIFAT", "BERKAS", "HAL", "HAL Undangan", "Agar setiap orang mengetahuinya, ", "Agar setiap orang mengetahuinya", "I", "II", "IV Judul", "MCMXCIX", "C",
        "3", "12", "2026", "12 Langkah", "3 Nilai Dasar", "1 2 3", "Kesatu", "Kesatu Umum", "Kedua Puluh Satu", "Kepala Biro", "3A", "3A Judul", "1 |", "1 2 |",
    ];

    private static readonly string[] Foreign =
    [
        "<script>alert(1)</script>", "<b>tebal</b>", "</article>", "<!--", "-->", "&", "&amp;", "&lt;", "&#60;", "&nbsp;", "\"", "'", "\" onload=\"x", "' or 1=1 --", "<![CDATA[", "]]>", "<?xml ?>",
        "{{ x }}", "{{", "}}", "{% if %}", "${x}", "${nomor_naskah}", "#{x}", "@media", "%s", "%n", "{0}", "$&", "$1", "{\"t\":\"annex\"}", "\",\"t\":\"annex", "[{}]", "null", "true", "\\u0000", "\\\"",
        "#set page()", "#include \"x\"", "#import", "$ x $", "<label>", "@ref", "//", "/* */", "// komentar", "--- ", "=cmd|' /C calc'!A0", "+1", "../../etc/passwd", "C:\\Windows", "file:///x", "javascript:alert(1)",
        "http://contoh.go.id/?a=1&b=2", "https://contoh.go.id/a_b#c", "surel@contoh.go.id", "a|b|c", "a\\|b", "x [y] z", "x {y} z", "a - b", " - ", "- a - b", "a -b", "a- b", "a  b", "  awal", "akhir  ", " ", "   ",
    ];

    private static readonly string[] Letters =
    [
        "…", "...", "“kutip”", "‘kutip’", "–", "—", "•", "· titik", "½", "m²", "°C", "№ 5", "é", "e\u0301", "Ünïcödé", "ß", "İstanbul", "ıi", "ﬁ", "Ω", "Привет", "你好", "こんにちは", "안녕", "العربية", "עברית",
        "\u202Eterbalik", "\u200Btersembunyi", "kata\u200Bkata", "\u00A0takputus\u00A0", "\u00ADlunak", "\uFEFFbom".Replace("\uFEFF", "\u2060", StringComparison.Ordinal), "\u2028baris".Replace("\u2028", "\u2003", StringComparison.Ordinal),
        "😀", "👨\u200D👩\u200D👧", "🇮🇩", "𝔘nicode", "a\u0300\u0301\u0302\u0303", "Z͑ͫ̓", "ꦗꦮ", "ᮞᮥᮔ᮪ᮓ", "123456789012345678901234567890", "0", "-1", "1e9", "NaN", "0x1F", "1.000.000", "Rp1.500,00", "50%", "a/b/c", "dan/atau",
        new('a', 300), new('-', 80), string.Join(' ', Enumerable.Repeat("kata", 200)), "Muhammad, S.Sos., M.Si.", "H. Ma'ruf", "O'Neil", "d'Arc", "T.A. 2026", "a.n. Bupati", "s.d.", "dst.", "c.q. Sekda", "No. 5", "Jl. Merdeka No. 1",
    ];

    public static IReadOnlyList<string> All { get; } = [.. Marks.Concat(Words).Concat(Foreign).Concat(Letters).Distinct()];
}
