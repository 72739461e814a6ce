using System.Globalization;
using Budaya.TemplateLanguage;

namespace TemplateBench;

/// <summary>What the helpers of the peers and the hand-written code share.</summary>
internal static class Words
{
    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");

    public static string Letter(int index) => "abcdefghijklmnopqrstuvwxyz".Substring(index, 1);
    public static string Date(string iso) => DateTimeOffset.Parse(iso, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).ToString("dd-MM-yyyy", CultureInfo.InvariantCulture);
    public static string Number(long number) => number.ToString("N0", Indonesian);
    public static string Percent(double number) => number.ToString("N1", Indonesian) + " %";
    public static string Ending(int left) => left switch { 0 => ".", 1 => "; dan", _ => ";" };
    public static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}

internal static class Folders
{
    /// <summary>The folder <c>tests/bench</c>, found from where the program stands.</summary>
    public static string Bench()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "peers.mjs")))
            {
                return folder.FullName;
            }
        }
        throw new DirectoryNotFoundException("The folder tests/bench was not found above the program.");
    }

    public static IReadOnlyDictionary<string, object?> Model(string folder) => TemplateModel.FromJson(File.ReadAllText(Path.Combine(folder, "templates/model.json")));
}
