using System.Text.RegularExpressions;

namespace Budaya.Architecture.Tests;

/// <summary>Inside Core a folder uses earlier folders only; later stages pull, earlier ones never push.</summary>
public sealed partial class CoreFoldersTests
{
    private const string Core = "src/Budaya.Core/";

    /// <summary>The order of the work; first lists as files, which know nothing of it, last what makes a tenant, with the starting state of every stage.</summary>
    private static readonly string[] Folders =
        ["Workbooks", "Tenants", "People", "Audit", "Values", "Workflow", "Proposals", "Drafting", "Signing", "Distribution", "FollowUps", "Packs"];

    /// <summary>The one pair that knows each other: the chain names who acts, and acts on people are entered in the chain.</summary>
    private static readonly (string Folder, string Uses) Pair = ("People", "Audit");

    /// <summary>A pack is read as a whole, so its reader knows the entries of the stages.</summary>
    private static readonly string[] PackReaders = ["src/Budaya.Core/Tenants/Packs/"];

    [Fact]
    public void Core_ItsFolders_AreTheStagesAndData() =>
        Rule.Kept(Sources().Select(source => source.Folder).OfType<string>().Distinct().Except([.. Folders, "Data"]));

    [Fact]
    public void Core_EachNamespace_IsItsFolder()
    {
        var misplaced =
            from source in Sources()
            let parts = source.Path[Core.Length..].Split('/')[..^1]
            let found = Namespace().Match(source.Text).Groups[1].Value
            let whole = string.Join('.', parts.Prepend("Budaya.Core"))
            let stage = string.Join('.', parts.Take(1).Prepend("Budaya.Core")) // a folder inside a stage need not be a namespace
            where found != whole && found != stage
            select $"{source.Path}: namespace {found}, wanted {whole} or {stage}";

        Rule.Kept(misplaced);
    }

    [Fact]
    public void Core_EachFolder_UsesEarlierOnesOnly()
    {
        var sources = Sources().ToList();
        var types = sources.Where(source => source.Folder is not null)
            .SelectMany(source => Declaration().Matches(source.Text).Select(match => (source.Folder, Name: match.Groups[1].Value)))
            .ToLookup(type => type.Folder!, type => type.Name);

        var wrong =
            from source in sources
            where source.Folder is not null && !PackReaders.Any(folder => source.Path.StartsWith(folder, StringComparison.Ordinal))
            from used in UsedFolders(source.Text, types)
            where used != source.Folder && !MayUse(source.Folder, used)
            select $"{source.Path} uses {used}";

        Rule.Kept(wrong);
    }

    private static bool MayUse(string folder, string used) =>
        used == "Data" || (folder, used) == Pair
        || (folder == "Data" ? used is "Tenants" or "People" : Array.IndexOf(Folders, used) < Array.IndexOf(Folders, folder));

    /// <summary>By full name, or by the short one that the common parent namespace allows (<c>Signing.SignedDocument</c>).</summary>
    private static IEnumerable<string> UsedFolders(string text, ILookup<string, string> types) =>
        FullName().Matches(text).Select(match => match.Groups[1].Value)
            .Concat(ShortName().Matches(text).Where(match => types[match.Groups[1].Value].Contains(match.Groups[2].Value)).Select(match => match.Groups[1].Value));

    private static IEnumerable<(string Path, string? Folder, string Text)> Sources() =>
        from path in Repository.FilesUnder(Core, ".cs")
        let parts = path[Core.Length..].Split('/')
        select (path, parts.Length > 1 ? parts[0] : null, WithoutComments(Repository.Read(path)));

    private static string WithoutComments(string text) =>
        string.Join('\n', text.Split('\n').Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)));

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"\b(?:class|record|struct|interface|enum) (\w+)")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"\bBudaya\.Core\.(Tenants|People|Audit|Values|Workflow|Proposals|Drafting|Signing|Distribution|FollowUps|Packs|Data)\b")]
    private static partial Regex FullName();

    [GeneratedRegex(@"(?<![\w.])(Tenants|People|Audit|Values|Workflow|Proposals|Drafting|Signing|Distribution|FollowUps|Packs|Data)\.(\w+)")]
    private static partial Regex ShortName();
}
