using System.Text.RegularExpressions;

namespace Budaya.Architecture.Tests;

/// <summary>Rules that hold for every file of the repository.</summary>
public sealed partial class SourceRulesTests
{
    private const int LongestFile = 400;

    private static readonly string[] TextExtensions =
        [".cs", ".cshtml", ".csproj", ".props", ".targets", ".sln", ".md", ".sh", ".yaml", ".yml", ".json", ".js", ".mjs", ".css", ".typ", ".txt", ".draft", ".case", ".scriban", ".eml", ".svg", ".resx", ".sql"];

    /// <summary>The one ledger file of a stage, whose rows are led by statements and not by loaded entities.</summary>
    private static readonly string[] Ledgers = ["src/Budaya.Core/Distribution/DeliveryLedger.cs"];

    [Fact]
    public void Queries_ThatSkipTheTenantFilterOrTheSaveGuard_StandInDataAndTheLedgersAlone()
    {
        var outside =
            from path in Repository.FilesUnder("src/", ".cs")
            where !path.StartsWith("src/Budaya.Core/Data/", StringComparison.Ordinal) && !Ledgers.Contains(path)
            from found in Lines(path, Bypass())
            select found;

        Rule.Kept(outside);
    }

    [Fact]
    public void Code_EachFile_CanBeReadInOneSitting()
    {
        var tooLong =
            from path in Repository.FilesUnder("src/", ".cs").Concat(Repository.FilesUnder("tests/", ".cs"))
            where !path.Contains("/Migrations/", StringComparison.Ordinal)
            let lines = Repository.Read(path).Split('\n').Length - 1
            where lines > LongestFile
            select $"{path}: {lines} lines, at most {LongestFile}";

        Rule.Kept(tooLong);
    }

    [Fact]
    public void Text_PathsOfOneMachine_StandNowhere() => Rule.Kept(TextFiles().SelectMany(path => Lines(path, MachinePath())));

    [Fact]
    public void Code_WorkLeftForLater_NamesItsIssue() =>
        Rule.Kept(Code().SelectMany(path => Lines(path, Unfinished())));

    [Fact]
    public void Pages_TheirLooks_StandInTheStyleSheet() =>
        Rule.Kept(Repository.FilesUnder("src/", ".cshtml").SelectMany(path => Lines(path, InlineStyle())));

    [Fact]
    public void Pages_TheirScripts_StandInFiles() =>
        Rule.Kept(Repository.FilesUnder("src/", ".cshtml").SelectMany(path => Lines(path, InlineHandler())));

    [Fact]
    public void Packages_TheirLockFiles_NameNoDownloadAddress() =>
        Rule.Kept(Repository.Files.Where(path => path.EndsWith("package-lock.json", StringComparison.Ordinal)).SelectMany(path => Lines(path, DownloadAddress())));

    [Fact]
    public void Rules_ABreach_IsSeen()
    {
        Assert.Matches(Bypass(), "db.Set<Opd>().IgnoreQueryFilters()");
        Assert.Matches(Bypass(), "await rows.ExecuteUpdateAsync(set => set)");
        Assert.Matches(Bypass(), "db.Database.SqlQueryRaw<int>(sql)");
        Assert.Matches(MachinePath(), "see [/]home/siti/catatan.md".Replace("[/]", "/", StringComparison.Ordinal));
        Assert.DoesNotMatch(MachinePath(), "https://babel.example/home/");
        Assert.Matches(Unfinished(), "// TOD" + "O later");
        Assert.DoesNotMatch(Unfinished(), "// TOD" + "O #12: later");
        Assert.Matches(InlineStyle(), "<p class=\"a\" style=\"color:red\">");
        Assert.Matches(InlineHandler(), "<button onclick=\"x()\">");
        Assert.Matches(DownloadAddress(), "\"resolved\": \"https://registry.example/a.tgz\"");
    }

    private static IEnumerable<string> TextFiles() =>
        Repository.Files.Where(path => TextExtensions.Contains(Path.GetExtension(path)) || path is ".ci/run" or ".gitignore" or ".editorconfig");

    private static IEnumerable<string> Code() =>
        TextFiles().Where(path => Path.GetExtension(path) is ".cs" or ".cshtml" or ".js" or ".mjs" or ".css" or ".typ" or ".sh" or ".csproj" or ".props");

    private static IEnumerable<string> Lines(string path, Regex pattern) =>
        from line in Repository.Read(path).Split('\n').Select((text, i) => (Text: text, Number: i + 1))
        where pattern.IsMatch(line.Text)
        select $"{path}({line.Number}): {line.Text.Trim()[..Math.Min(line.Text.Trim().Length, 160)]}";

    [GeneratedRegex(@"\b(IgnoreQueryFilters|Execute(Update|Delete)(Async)?|FromSql(Raw|Interpolated)?|ExecuteSql(Raw|Interpolated)?(Async)?|SqlQuery(Raw)?)\s*[<(]")]
    private static partial Regex Bypass();

    // The brackets keep the patterns from finding themselves.
    [GeneratedRegex(@"(^|[^\w.])[/](work|farm|root|home|tmp)/")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"\bTOD[O]\b(?!.{0,10}#\d)|\bFIXM[E]\b|\bHAC[K]\b|NotImplemente[d]Exception")]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"\sstyle\s*=", RegexOptions.IgnoreCase)]
    private static partial Regex InlineStyle();

    [GeneratedRegex(@"\son(click|change|submit|input|load|key\w+)\s*=", RegexOptions.IgnoreCase)]
    private static partial Regex InlineHandler();

    [GeneratedRegex("\"resolved\"\\s*:\\s*\"http")]
    private static partial Regex DownloadAddress();
}
