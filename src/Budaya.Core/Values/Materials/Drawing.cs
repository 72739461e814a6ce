namespace Budaya.Core.Values.Materials;

/// <summary>A filled rectangle, in millimetres from the upper left corner.</summary>
internal sealed record Box(double X, double Y, double Width, double Height, string Colour);

/// <summary>A line of text: the left end of its baseline in millimetres, its size in millimetres.</summary>
internal sealed record Line(double X, double Y, double Size, bool Bold, string Colour, string Text);

/// <summary>A page of boxes and lines of text that SVG and PDF draw alike.</summary>
/// <param name="Title">For the file's metadata.</param>
/// <param name="WidthMm">Width of the paper.</param>
/// <param name="HeightMm">Height of the paper.</param>
internal sealed record Drawing(string Title, double WidthMm, double HeightMm)
{
    /// <summary>The boxes, drawn first.</summary>
    public List<Box> Boxes { get; } = [];

    /// <summary>The lines, in reading order.</summary>
    public List<Line> Lines { get; } = [];

    /// <summary>Adds a line.</summary>
    public void Write(double x, double y, double size, bool bold, string colour, string text) => Lines.Add(new(x, y, size, bold, colour, text));

    /// <summary>Adds a paragraph, broken to a width; no more lines than fit, and then smaller type, never fewer words.</summary>
    /// <returns>The baseline of the last line.</returns>
    public double WriteParagraph(double x, double y, double width, double height, double size, string colour, string text)
    {
        while (size > 1.6 && Broken(text, width, size).Count * size * 1.25 > height)
        {
            size *= 0.94;
        }

        foreach (string line in Broken(text, width, size))
        {
            Write(x, y, size, false, colour, line);
            y += size * 1.25;
        }

        return y - (size * 1.25);
    }

    /// <summary>The size at which a text is as wide as wanted, but not larger than a limit.</summary>
    public static double Fitting(string text, double width, double largest) => Math.Min(largest, width / Math.Max(0.1, MaterialFont.Bold.WidthOf(text)));

    /// <summary>How many lines a text takes at a width.</summary>
    public static int LinesOf(string text, double width, double size) => Broken(text, width, size).Count;

    private static List<string> Broken(string text, double width, double size)
    {
        List<string> lines = [];
        string line = "";
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            string longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && MaterialFont.Regular.WidthOf(longer) * size > width)
            {
                lines.Add(line);
                longer = word;
            }

            line = longer;
        }

        if (line.Length > 0)
        {
            lines.Add(line);
        }

        return lines;
    }
}
