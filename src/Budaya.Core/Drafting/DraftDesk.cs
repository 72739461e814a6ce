using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Budaya.Core.Tenants;
using Budaya.LegalText;
using Budaya.Typesetting;

namespace Budaya.Core.Drafting;

/// <summary>How a <see cref="DraftDesk"/> works.</summary>
/// <param name="TenantFolder">Folder of a region's pack whose offices, paper and number patterns are used; null: dots in their place on paper, and rules compare nothing with the names of a region.</param>
/// <param name="On">The day whose rules and legal basis hold.</param>
public sealed record DraftDeskOptions(string? TenantFolder, DateOnly On);

/// <summary>A line of output and whether it stops the draft.</summary>
/// <param name="Text">As <c>file(line,column): rule: text</c>.</param>
/// <param name="Blocks">It must be corrected.</param>
public sealed record DraftLineReport(string Text, bool Blocks);

/// <summary>What a command makes of a draft.</summary>
/// <param name="Text">The text that it gives.</param>
/// <param name="Report">What it says about it, one line each.</param>
public sealed record DraftOutcome(string Text, IReadOnlyList<DraftLineReport> Report)
{
    /// <summary>Something must be corrected.</summary>
    public bool Blocks => Report.Any(line => line.Blocks);
}

/// <summary>Checks, writes, compares, imports and repairs draft texts outside any database, for tools: texts and bytes in, texts and bytes out.</summary>
public sealed class DraftDesk(DraftDeskOptions options)
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The findings of a text.</summary>
    public DraftOutcome Check(string text, string name) => new("", [.. Findings(text).Select(finding => Line(name, finding))]);

    /// <summary>The findings of a text as one JSON object.</summary>
    public DraftOutcome CheckJson(string text, string name)
    {
        IReadOnlyList<Finding> findings = Findings(text);
        using MemoryStream bytes = new();
        using (Utf8JsonWriter json = new(bytes, Readable))
        {
            json.WriteStartObject();
            json.WriteString("file", name);
            json.WriteNumber("blocking", findings.Count(f => f.Severity == Severity.Error));
            json.WriteStartArray("findings");
            foreach (Finding finding in findings)
            {
                Write(json, finding);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return new(Encoding.UTF8.GetString(bytes.ToArray()) + "\n", [.. findings.Select(finding => Line(name, finding))]);
    }

    /// <summary>A text with all mechanical repairs made, what was repaired, and what is left.</summary>
    public DraftOutcome Fix(string text, string name)
    {
        RepairedDraft repaired = DraftRepair.All(text.ReplaceLineEndings("\n"), Findings);
        IEnumerable<DraftLineReport> made = repaired.Applied.Select(f => new DraftLineReport($"{name}({f.Line},{f.Column}): {f.Rule}: diperbaiki: {f.Fix?.Title}", Blocks: false));
        return new(repaired.Text, [.. made, .. Findings(repaired.Text).Select(finding => Line(name, finding))]);
    }

    /// <summary>Draft text of a pasted text or a Word file, and what was and was not recognised.</summary>
    /// <exception cref="RefusedException">It is not a file that is taken.</exception>
    public static DraftOutcome Import(byte[] file, string name)
    {
        ArgumentNullException.ThrowIfNull(file);
        try
        {
            ImportResult result = IsWord(file) ? DraftImport.FromDocx(file) : DraftImport.FromText(Encoding.UTF8.GetString(file));
            return new(result.Text, [
                .. result.Recognised.Select(words => new DraftLineReport($"{name}: dikenali: {words}", Blocks: false)),
                .. result.FormFindings.Select(f => new DraftLineReport($"{name}({f.Place.Paragraph},1): {f.Rule}: {f.Message}", Blocks: false)),
                .. result.Notes.Select(n => new DraftLineReport($"{name}({n.Place.Paragraph},1): impor: {n.Message} «{n.Source}»", n.Kind == ImportNoteKind.Unplaced)),
            ]);
        }
        catch (ImportRefusedException refused)
        {
            throw new RefusedException($"{name}(1,1): impor: {refused.Message}");
        }
    }

    /// <summary>Two versions compared.</summary>
    /// <param name="before">The older draft text.</param>
    /// <param name="after">The newer draft text.</param>
    /// <param name="format">text, html or docx.</param>
    /// <returns>The comparison, and whether both print the same words.</returns>
    public (byte[] Bytes, bool IsSame) Compare(string before, string after, string format)
    {
        LegalDocument older = DraftReader.Read(before).Document, newer = DraftReader.Read(after).Document;
        (Region region, TenantProfile? profile) = RegionOf();
        DraftComparison comparison = DraftComparison.Of(older, newer, region);
        byte[] bytes = format switch
        {
            "text" => Encoding.UTF8.GetBytes(string.Concat(comparison.InWords().Select(sentence => sentence + "\n"))),
            "html" => Encoding.UTF8.GetBytes(comparison.ToHtml()),
            "docx" => TrackedDocxWriter.Write(older, newer, region, Enactment.Draft, PageOf(profile, newer), new ChangeAuthor("Versi baru")),
            _ => throw new RefusedException($"Bentuk \"{format}\" tidak dikenal."),
        };
        return (bytes, comparison.IsSame);
    }

    /// <summary>A text on paper: one file, of svg one for each page.</summary>
    /// <param name="text">The draft text.</param>
    /// <param name="name">Name of its file, for what is said about it.</param>
    /// <param name="format">docx, pdf, svg, html or akn.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="RefusedException">The text cannot be laid out, or the typesetter does not answer; each reason is a line of the report.</exception>
    public async Task<IReadOnlyList<byte[]>> WriteAsync(string text, string name, string format, CancellationToken cancellationToken)
    {
        LegalDocument document = DraftReader.Read(text).Document;
        (Region region, TenantProfile? profile) = RegionOf();
        PageProfile page = PageOf(profile, document);
        return format switch
        {
            "docx" => [DocxWriter.Write(document, region, Enactment.Draft, page, null)],
            "html" => [Encoding.UTF8.GetBytes(HtmlWriter.Write(document, region, Enactment.Draft, page))],
            "akn" => [Encoding.UTF8.GetBytes(AkomaNtosoWriter.Write(document, region, Enactment.Draft, page))],
            "pdf" or "svg" => await LayAsync(text, name, (document, region, page with { FontName = PageProfile.LegalProduct.FontName }), format, cancellationToken),
            _ => throw new RefusedException($"Bentuk \"{format}\" tidak dikenal."),
        };
    }

    private static async Task<IReadOnlyList<byte[]>> LayAsync(string text, string name, (LegalDocument Document, Region Region, PageProfile Page) of, string format, CancellationToken cancellationToken)
    {
        RefusedException.ThrowIfAny([.. DraftCharacters.Missing(text).Select(finding => new Refusal(Line(name, finding).Text))]);
        string json = TypesettingWriter.Write(of.Document, of.Region, Enactment.Draft, of.Page, null, new TypesettingOptions());
        await using Typesetter typesetter = new(new TypesetterOptions());
        try
        {
            return format == "pdf" ? [await typesetter.PdfAsync(json, cancellationToken)]
                : [.. (await typesetter.PagesAsync(json, cancellationToken)).Select(page => Encoding.UTF8.GetBytes(page.Svg))];
        }
        catch (TypesettingUnavailableException)
        {
            throw new RefusedException($"{name}(1,1): cetak: Mesin cetak naskah tidak menjawab. Periksa apakah Node terpasang, lalu coba lagi.");
        }
        catch (TypesettingException refused)
        {
            throw new RefusedException($"{name}(1,1): cetak: {PaperService.WhyNotPrinted(LegalOutline.Fill(of.Document, of.Region, Enactment.Draft, of.Page), refused)}");
        }
    }

    private IReadOnlyList<Finding> Findings(string text) => DraftRules.Check(new DraftRuling(options.On, null, [], IsFinal: false, Named()?.Region, []), text);

    private static DraftLineReport Line(string name, Finding finding) =>
        new($"{name}({finding.Line},{finding.Column}): {finding.Rule}: {LevelOf(finding)}: {finding.Message}", finding.Severity == Severity.Error);

    private static string LevelOf(Finding finding) => finding.Severity switch { Severity.Error => "wajib diperbaiki", Severity.Warning => "perlu diperiksa", _ => "keterangan" };

    private static void Write(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule);
        json.WriteString("level", LevelOf(finding));
        json.WriteNumber("line", finding.Line);
        json.WriteNumber("column", finding.Column);
        json.WriteString("message", finding.Message);
        json.WriteString("fix", finding.Fix?.Title);
        json.WriteString("source", LegalCheck.Rules.FirstOrDefault(rule => rule.Id == finding.Rule)?.Source);
        json.WriteEndObject();
    }

    private static bool IsWord(byte[] file) => file.AsSpan().StartsWith("PK"u8) || file.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]);

    private (Region Region, TenantProfile? Profile) RegionOf() => Named() is { } named ? (named.Region, named.Profile) : (Unnamed, null);

    private (Region Region, TenantProfile Profile)? Named()
    {
        if (options.TenantFolder is not { } folder)
        {
            return null;
        }

        TenantPackReading reading = TenantFile.ReadFolder(folder);
        TenantProfile profile = reading.Pack?.Profile ?? throw new RefusedException(reading.Problems.Count > 0 ? reading.Problems[0].ToString() : $"Paket pemda {folder} tidak dapat dibaca.");
        return (LegalRegion.Of(profile, options.On), profile);
    }

    private static PageProfile PageOf(TenantProfile? profile, LegalDocument document) =>
        profile is null ? PageProfile.LegalProduct : LegalRegion.WordOf(profile, LegalRegion.PaperKindOf(document.Kind));

    // A region that nobody named: what it would print stands as dots.
    private static Region Unnamed { get; } = new()
    {
        HeadOffice = $"Kepala Daerah {OpenPlace.Dots}",
        RegulationName = "Peraturan Kepala Daerah",
        DecreeName = "Keputusan Kepala Daerah",
        Seat = OpenPlace.Dots,
        GovernmentName = $"Pemerintah {OpenPlace.Dots}",
        GazetteName = $"Berita Daerah {OpenPlace.Dots}",
        SecretaryOffice = $"Sekretaris Daerah {OpenPlace.Dots}",
        LegalBureauHead = "Kepala Bagian Hukum",
    };
}
