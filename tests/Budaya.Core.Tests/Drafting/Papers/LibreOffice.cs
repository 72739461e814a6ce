using System.Diagnostics;
using Budaya.Core.Tests.Tenants;

namespace Budaya.Core.Tests.Drafting.Papers;

/// <summary>LibreOffice without a window, with a profile of its own and with the fonts that the product ships: its Word files name Bookman Old
/// Style, of which TeX Gyre Bonum is the free form.</summary>
internal static class LibreOffice
{
    private const string Program = "soffice";

    public static async Task ConvertAsync(string folder, string form, IEnumerable<Paper> papers)
    {
        Programs.Need(Program);
        ProcessStartInfo start = new(Program,
            [$"-env:UserInstallation=file://{folder}/profil", "--headless", "--convert-to", form, "--outdir", folder, .. papers.Select(paper => Path.Combine(folder, paper.Name + ".docx"))])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["FONTCONFIG_FILE"] = await FontsAsync(folder);
        await Programs.RunAsync(start);
    }

    private static async Task<string> FontsAsync(string folder)
    {
        string path = Path.Combine(folder, "fonts.conf");
        string fonts = Path.Combine(ShippedPacks.RepositoryRoot, "src", "Budaya.Typesetting", "fonts");
        await File.WriteAllTextAsync(path, $"""
            <?xml version="1.0"?>
            <fontconfig>
              <dir>{fonts}</dir>
              <cachedir>{folder}/font-cache</cachedir>
              <alias binding="same"><family>Bookman Old Style</family><prefer><family>TeX Gyre Bonum</family></prefer></alias>
            </fontconfig>
            """);
        return path;
    }
}
