using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Budaya.LegalText;

/// <summary>What a caller may fix for the typesetter.</summary>
public sealed record TypesettingOptions
{
    /// <summary>The date in the file's metadata; null takes the date of determination, else 1 January of the number's year, else of 2000. Never the clock.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>A word across the page in place of the one that the status gives (<c>CONTOH</c>).</summary>
    public string? Watermark { get; init; }

    /// <summary>False leaves out page numbers, watermark and QR symbol: the words of the text alone.</summary>
    public bool PageFurniture { get; init; } = true;
}

/// <summary>Writes the JSON that the typesetter's layouts draw.</summary>
public static class TypesettingWriter
{
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The document as JSON: the same input always gives the same text.</summary>
    /// <param name="document">The tree.</param>
    /// <param name="region">The government whose text it is.</param>
    /// <param name="enactment">What numbering and signing have given so far.</param>
    /// <param name="profile">Paper, type and letterhead.</param>
    /// <param name="verification">The QR symbol, or null for none.</param>
    /// <param name="options">What the caller fixes, or null.</param>
    public static string Write(LegalDocument document, Region region, Enactment enactment, PageProfile profile, Verification? verification, TypesettingOptions? options = null)
    {
        options ??= new TypesettingOptions();
        var outline = LegalOutline.Fill(document, region, enactment, profile);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Json))
        {
            json.WriteStartObject();
            json.WriteString("title", outline.Title);
            json.WriteString("lang", "id");
            var date = options.Date ?? enactment.DeterminedOn ?? new DateOnly(enactment.Year ?? 2000, 1, 1);
            json.WriteString("date", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            WritePage(json, profile);
            json.WriteString("watermark", options.PageFurniture ? options.Watermark ?? (outline.Status == EnactmentStatus.Rancangan ? "RANCANGAN" : null) : null);
            json.WriteBoolean("pageNumbers", options.PageFurniture);
            WriteQr(json, options.PageFurniture ? verification : null);
            json.WriteStartArray("blocks");
            foreach (var block in outline.Blocks)
            {
                TypesettingBlocks.Write(json, block);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void WritePage(Utf8JsonWriter json, PageProfile profile)
    {
        json.WriteStartObject("page");
        json.WriteNumber("widthMm", profile.PaperWidthMm);
        json.WriteNumber("heightMm", profile.PaperHeightMm);
        json.WriteNumber("topMm", profile.TopMm);
        json.WriteNumber("bottomMm", profile.BottomMm);
        json.WriteNumber("leftMm", profile.LeftMm);
        json.WriteNumber("rightMm", profile.RightMm);
        json.WriteString("font", profile.FontName);
        json.WriteNumber("sizePt", profile.SizePt);
        json.WriteNumber("leading", profile.Leading);
        json.WriteEndObject();
    }

    private static void WriteQr(Utf8JsonWriter json, Verification? verification)
    {
        if (verification is null)
        {
            json.WriteNull("qr");
            return;
        }

        json.WriteStartObject("qr");
        TypesettingBlocks.Strings(json, "modules", verification.Modules);
        TypesettingBlocks.Strings(json, "caption", ["Periksa keaslian naskah ini pada:", verification.Url, verification.Code]);
        json.WriteEndObject();
    }
}
