using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;

namespace Budaya.Architecture.Tests;

/// <summary>Writes THIRD-PARTY.md from the lock files and the packages' own statements.</summary>
internal static class ThirdParty
{
    private const string Head = """
        # Third-party software

        Written from the lock files by a test; do not edit. After a change of packages:

            BUDAYA_WRITE_THIRD_PARTY=true dotnet test tests/Budaya.Architecture.Tests

        "Direct" packages are named by a project of this product, the others come with them. The licence is the one that the
        package states itself: an SPDX expression, or the file or address it refers to.

        """;

    private const string Fonts = """
        ## Fonts in this repository

        | font | licence |
        | --- | --- |
        | TeX Gyre Bonum, four files, unmodified (`src/Budaya.Typesetting/fonts`) | GUST Font License, `src/Budaya.Typesetting/fonts/GUST-FONT-LICENSE.txt` |

        """;

    public static string Text()
    {
        var product = NuGet("src/");
        var tests = NuGet("tests/").ExceptBy(product.Select(package => (package.Name, package.Version)), package => (package.Name, package.Version));
        var npm = Npm().ToList();
        var text = new StringBuilder(Head);
        AppendTable(text, "NuGet packages of the product", product);
        AppendTable(text, "npm packages of the product", npm.Where(package => !package.IsDevelopment));
        text.Append('\n').Append(Fonts);
        AppendTable(text, "NuGet packages of the tests alone, not part of the product", tests);
        AppendTable(text, "npm packages that build the front end or are measured beside the product, not part of it", npm.Where(package => package.IsDevelopment));
        return text.ToString();
    }

    private static void AppendTable(StringBuilder text, string title, IEnumerable<Package> packages)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n| package | version | licence | |\n| --- | --- | --- | --- |\n");
        foreach (var package in packages)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {package.Name} | {package.Version} | {package.Licence} | {(package.IsDirect ? "direct" : "")} |\n");
        }
    }

    private static List<Package> NuGet(string folder) =>
        [.. Repository.FilesUnder(folder, "packages.lock.json")
            .SelectMany(NuGetEntries)
            .GroupBy(entry => (entry.Name, entry.Version))
            .OrderBy(group => group.Key.Name, StringComparer.OrdinalIgnoreCase).ThenBy(group => group.Key.Version, StringComparer.Ordinal)
            .Select(group => new Package(group.Key.Name, group.Key.Version, NuGetLicence(group.Key.Name, group.Key.Version), group.Any(entry => entry.IsDirect), false))];

    private static IEnumerable<(string Name, string Version, bool IsDirect)> NuGetEntries(string lockFile)
    {
        using var json = JsonDocument.Parse(Repository.Read(lockFile));
        return
            [.. from framework in json.RootElement.GetProperty("dependencies").EnumerateObject()
                from package in framework.Value.EnumerateObject()
                let type = package.Value.GetProperty("type").GetString()
                where type != "Project"
                select (package.Name, package.Value.GetProperty("resolved").GetString()!, type == "Direct")]; // every package of a lock file is resolved
    }

    private static string NuGetLicence(string name, string version)
    {
        var folder = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var nuspec = Path.Combine(folder, Lower(name), Lower(version), Lower(name) + ".nuspec");
        Assert.True(File.Exists(nuspec), $"{name} {version} is not in the package folder: restore the solution first.");
        var metadata = XDocument.Load(nuspec).Root!.Elements().Single(element => element.Name.LocalName == "metadata"); // a nuspec has a root
        var licence = metadata.Elements().FirstOrDefault(element => element.Name.LocalName == "license");
        return licence?.Attribute("type")?.Value switch
        {
            "expression" => licence.Value,
            "file" => $"{licence.Value} in the package: \"{FirstLine(Path.Combine(Path.GetDirectoryName(nuspec)!, licence.Value))}\"", // of a file path
            _ => metadata.Elements().FirstOrDefault(element => element.Name.LocalName == "licenseUrl")?.Value ?? "NOT STATED",
        };
    }

    private static string FirstLine(string path) => File.ReadLines(path).Select(line => line.Trim()).First(line => line.Length > 0);

    private static IEnumerable<Package> Npm()
    {
        var found =
            from lockFile in Repository.Files
            where lockFile.EndsWith("package-lock.json", StringComparison.Ordinal)
            from package in NpmEntries(lockFile)
            select package;
        return found.Distinct().OrderBy(package => package.Name, StringComparer.Ordinal).ThenBy(package => package.Version, StringComparer.Ordinal);
    }

    private static List<Package> NpmEntries(string lockFile)
    {
        using var json = JsonDocument.Parse(Repository.Read(lockFile));
        var packages = json.RootElement.GetProperty("packages");
        var root = packages.GetProperty("");
        var direct = new[] { "dependencies", "devDependencies" }
            .SelectMany(kind => root.TryGetProperty(kind, out var named) ? named.EnumerateObject().Select(entry => entry.Name) : [])
            .ToHashSet();
        const string Folder = "node_modules/";
        return
            [.. from package in packages.EnumerateObject()
                where package.Name.Length > 0
                let name = package.Name[(package.Name.LastIndexOf(Folder, StringComparison.Ordinal) + Folder.Length)..]
                let licence = package.Value.TryGetProperty("license", out var stated) ? stated.ToString() : "NOT STATED"
                select new Package(name, package.Value.GetProperty("version").ToString(), licence, direct.Contains(name), package.Value.TryGetProperty("dev", out _))];
    }

    /// <summary>The package folder is written in small letters.</summary>
    private static string Lower(string text) => text.ToLowerInvariant();

    private sealed record Package(string Name, string Version, string Licence, bool IsDirect, bool IsDevelopment);
}
