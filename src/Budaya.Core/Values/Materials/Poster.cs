using Budaya.Core.Tenants;

namespace Budaya.Core.Values.Materials;

/// <summary>The poster of an acronym and its pocket card: white ground and little colour, light to print.</summary>
internal static class Poster
{
    private const string Ink = "#1c2426";
    private const string Quiet = "#4a5759";
    private const string Hairline = "#d7dede";

    /// <summary>The poster on a paper; A4 is the A3 poster made smaller.</summary>
    public static Drawing Of(ValueFramework framework, TenantProfile profile, double widthMm, double heightMm)
    {
        Drawing page = new($"{framework.Acronym}, {profile.OfficialName}", widthMm, heightMm);
        double unit = widthMm / 297;
        double margin = 22 * unit;
        double inner = widthMm - (2 * margin);
        page.Boxes.Add(new(margin, 18 * unit, inner, 1.2 * unit, profile.AccentColour));
        page.Write(margin, 30 * unit, 7 * unit, false, Quiet, $"Budaya kerja {profile.OfficialName}");
        double size = Drawing.Fitting(framework.Acronym, inner, 64 * unit);
        page.Write(margin, (34 * unit) + (size * 0.82), size, true, profile.AccentColour, framework.Acronym);
        double top = (42 * unit) + (size * 0.82);
        if (Motto(framework) is { } motto)
        {
            top = page.WriteParagraph(margin, top + (6 * unit), inner, 18 * unit, 8 * unit, Quiet, motto) + (6 * unit);
        }

        Rows(page, framework, profile.AccentColour, margin, top + (8 * unit), inner, heightMm - (24 * unit), unit);
        page.Boxes.Add(new(margin, heightMm - (18 * unit), inner, 0.4 * unit, profile.AccentColour));
        page.Write(margin, heightMm - (11 * unit), 5 * unit, false, Quiet, profile.OfficialName);
        return page;
    }

    /// <summary>The pocket card, A6.</summary>
    public static Drawing Card(ValueFramework framework, TenantProfile profile)
    {
        const double margin = 9;
        const double inner = 105 - (2 * margin);
        Drawing page = new($"Kartu saku {framework.Acronym}", 105, 148);
        page.Write(margin, 12, 3, false, Quiet, profile.OfficialName);
        double size = Drawing.Fitting(framework.Acronym, inner, 20);
        page.Write(margin, 13 + (size * 0.82), size, true, profile.AccentColour, framework.Acronym);
        Rows(page, framework, profile.AccentColour, margin, 20 + (size * 0.82), inner, 142, 0.36);
        return page;
    }

    private static string? Motto(ValueFramework framework) =>
        !string.IsNullOrWhiteSpace(framework.Tagline) ? framework.Tagline : !string.IsNullOrWhiteSpace(framework.Meaning) ? $"{framework.Acronym} berarti {framework.Meaning}." : null;

    private static void Rows(Drawing page, ValueFramework framework, string accent, double x, double top, double width, double bottom, double unit)
    {
        CultureValue[] values = [.. framework.Values.OrderBy(v => v.Position)];
        double height = (bottom - top) / Math.Max(1, values.Length);
        double tallest = Math.Min(56 * unit, height * 0.66);
        double column = Math.Min(values.Max(v => MaterialFont.Bold.WidthOf(v.Segment)) * tallest, width * 0.3) + (8 * unit);
        for (int i = 0; i < values.Length; i++)
        {
            double y = top + (i * height);
            if (i > 0)
            {
                page.Boxes.Add(new(x, y - (height * 0.11), width, 0.25 * unit, Hairline));
            }

            double letter = Drawing.Fitting(values[i].Segment.Length == 0 ? "X" : values[i].Segment, column - (6 * unit), tallest);
            page.Write(x, y + (letter * 0.8), letter, true, accent, values[i].Segment);
            double name = Drawing.Fitting(values[i].Name, width - column, Math.Min(20 * unit, height * 0.34));
            page.Write(x + column, y + (name * 0.85), name, true, Ink, values[i].Name);
            double size = Math.Min(10.5 * unit, height * 0.23);
            double under = page.WriteParagraph(x + column, y + (name * 0.85) + (size * 1.5), width - column, height - name - size, size, Ink, Sentence(values[i]));
            Guide(page, values[i], x + column, under + (size * 1.7), width - column, y + (height * 0.88), size * 0.9);
        }
    }

    // As many behaviours as the row has room for: a poster of few values says more of each.
    private static void Guide(Drawing page, CultureValue value, double x, double top, double width, double bottom, double size)
    {
        foreach (string behaviour in value.Behaviours.OrderBy(b => b.Position).Select(b => $"– {Capital(b.Text.Trim().TrimEnd('.'))}").Where(b => b[2..] != Sentence(value).TrimEnd('.')))
        {
            double after = top + (Drawing.LinesOf(behaviour, width, size) * size * 1.25);
            if (after > bottom)
            {
                return;
            }

            page.WriteParagraph(x, top, width, after - top, size, Quiet, behaviour);
            top = after;
        }
    }

    private static string Capital(string words) => words.Length > 0 ? char.ToUpperInvariant(words[0]) + words[1..] : "";

    private static string Sentence(CultureValue value) =>
        !string.IsNullOrWhiteSpace(value.Definition) ? value.Definition.Trim() : value.Behaviours.OrderBy(b => b.Position).Select(b => b.Text.Trim()).FirstOrDefault("");
}
