using System.Globalization;
using System.Text;

namespace Budaya.Web.Development;

/// <summary>A small real PDF that says CONTOH and what it stands for, in place of a scan (<i>Pakai berkas contoh</i>).</summary>
public static class SampleFile
{
    /// <summary>One A4 page; the same title gives the same bytes.</summary>
    /// <param name="title">Printed on the page; characters outside Latin-1 become question marks.</param>
    public static byte[] Pdf(string title) => Encoding.Latin1.GetBytes(Text(title, []));

    /// <summary>The same page with the place of an electronic signature filled in, as the product asks for; it is nobody's signature.</summary>
    public static byte[] SignedPdf(string title)
    {
        const string Unknown = "[0 0000000000 0000000000 0000000000]", Contents = "<3000>";
        string pdf = Text(title, [$"<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /ByteRange {Unknown} /Contents {Contents} >>"]);
        int before = pdf.IndexOf(Contents, StringComparison.Ordinal), after = before + Contents.Length;
        return Encoding.Latin1.GetBytes(pdf.Replace(Unknown, string.Create(CultureInfo.InvariantCulture, $"[0 {before:D10} {after:D10} {pdf.Length - after:D10}]"), StringComparison.Ordinal));
    }

    private static string Text(string title, IReadOnlyList<string> more)
    {
        string text = Encoding.Latin1.GetString(Encoding.Latin1.GetBytes(title)).Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal);
        string content = $"BT /F1 28 Tf 72 740 Td (CONTOH) Tj ET BT /F1 12 Tf 72 710 Td ({text}) Tj ET";
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {content.Length} >>\nstream\n{content}\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
            .. more,
        ];
        StringBuilder pdf = new("%PDF-1.4\n");
        List<int> places = [];
        foreach ((string body, int index) in objects.Select((body, index) => (body, index)))
        {
            places.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n{body}\nendobj\n");
        }

        int table = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        places.ForEach(place => pdf.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n"));
        pdf.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return pdf.ToString();
    }
}
