using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Budaya.Architecture.Tests;

/// <summary>Which project may use which, and what each must not know.</summary>
public sealed partial class ArrowsTests
{
    /// <summary>The only references there are. A new project takes a line here, with its reason in the commit.</summary>
    private static readonly Dictionary<string, string[]> Arrows = new()
    {
        ["Budaya.TemplateLanguage"] = [],
        ["Budaya.LegalText"] = [],
        ["Budaya.Typesetting"] = [],
        ["Budaya.Core"] = ["Budaya.LegalText", "Budaya.TemplateLanguage", "Budaya.Typesetting"],
        ["Budaya.Database"] = ["Budaya.Core", "Microsoft.SqlServer.Server"],
        ["Budaya.Web"] = ["Budaya.Core", "Budaya.Database"],
        ["Budaya.Cli"] = ["Budaya.Core", "Budaya.Database"],
        ["Microsoft.SqlServer.Server"] = [],
    };

    private static readonly string[] Libraries = ["Budaya.TemplateLanguage", "Budaya.LegalText", "Budaya.Typesetting"];

    [Fact]
    public void Projects_TheirReferences_AreTheArrowsAndNoOthers()
    {
        var found = Repository.FilesUnder("src/", ".csproj").ToDictionary(
            path => Path.GetFileNameWithoutExtension(path),
            path => string.Join(", ", Named(path, "ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference)).Order()));

        Assert.Equal(Arrows.ToDictionary(arrow => arrow.Key, arrow => string.Join(", ", arrow.Value.Order())), found);
    }

    [Fact]
    public void Projects_WhatAReferenceBringsAlong_IsNotSeen()
    {
        // The libraries run in every host, and only Core compiles against them.
        var core = XDocument.Parse(Repository.Read("src/Budaya.Core/Budaya.Core.csproj"));

        Assert.All(core.Descendants("ProjectReference"), reference => Assert.Equal("compile", reference.Attribute("PrivateAssets")?.Value));
    }

    [Fact]
    public void TemplateLanguage_ItsPackages_AreNone() =>
        Rule.Kept(Named("src/Budaya.TemplateLanguage/Budaya.TemplateLanguage.csproj", "PackageReference"));

    [Fact]
    public void Libraries_WebAndDatabase_AreUnknownToThem()
    {
        foreach (var library in Libraries)
        {
            var project = $"src/{library}/{library}.csproj";
            Rule.Kept(Named(project, "FrameworkReference"));
            Assert.DoesNotContain(Named(project, "PackageReference"), name => WebOrDatabase().IsMatch(name));
            Rule.Kept(Uses($"src/{library}/", WebOrDatabase()));
        }
    }

    [Fact]
    public void Core_Requests_AreUnknownToIt() => Rule.Kept(Uses("src/Budaya.Core/", Http()));

    [Fact]
    public void Products_AreNamedInDatabaseAlone()
    {
        foreach (var project in Arrows.Keys.Where(name => name is not ("Budaya.Database" or "Microsoft.SqlServer.Server")))
        {
            Assert.DoesNotContain(Named($"src/{project}/{project}.csproj", "PackageReference"), name => Product().IsMatch(name));
            Rule.Kept(Uses($"src/{project}/", Product()));
        }
    }

    [Fact]
    public void Hosts_TheLibraries_AreReachedThroughCore()
    {
        Rule.Kept(Uses("src/Budaya.Web/", Library()));
        Rule.Kept(Uses("src/Budaya.Cli/", Library()));
    }

    private static IEnumerable<string> Named(string project, string element) =>
        XDocument.Parse(Repository.Read(project)).Descendants(element).Select(e => e.Attribute("Include")?.Value).OfType<string>();

    /// <summary>Lines of code, not of comments, that match.</summary>
    private static IEnumerable<string> Uses(string folder, Regex pattern) =>
        from path in Repository.FilesUnder(folder, ".cs").Concat(Repository.FilesUnder(folder, ".cshtml"))
        from line in Repository.Read(path).Split('\n').Select((text, i) => (Text: text, Number: i + 1))
        where !line.Text.TrimStart().StartsWith("//", StringComparison.Ordinal) && pattern.IsMatch(line.Text)
        select $"{path}({line.Number}): {line.Text.Trim()}";

    [GeneratedRegex(@"Microsoft\.AspNetCore\.(Http|Mvc|Routing|Builder|Hosting|Razor)\b|\bHttpContext\b")]
    private static partial Regex Http();

    [GeneratedRegex(@"Microsoft\.AspNetCore|EntityFrameworkCore|System\.Data\b|\bBudaya\.(Core|Database|Web|Cli)\b")]
    private static partial Regex WebOrDatabase();

    [GeneratedRegex(@"\bNpgsql|\bPostgreSQLEntity|\bUse(Sqlite|SqlServer|Npgsql)\b|Microsoft\.Data\.Sql|EntityFrameworkCore\.Sql|\bSqlException\b|\bSqliteException\b")]
    private static partial Regex Product();

    [GeneratedRegex(@"\bBudaya\.(TemplateLanguage|LegalText|Typesetting)\b")]
    private static partial Regex Library();
}
