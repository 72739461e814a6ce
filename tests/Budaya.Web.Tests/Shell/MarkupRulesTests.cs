using System.Text.Json;
using System.Text.RegularExpressions;

namespace Budaya.Web.Tests.Shell;

/// <summary>What the content policy refuses in a browser is refused here first, in the text of every page.</summary>
public sealed partial class MarkupRulesTests
{
    public static TheoryData<string> Pages() =>
        [.. Directory.EnumerateFiles(Path.Combine(ShellHost.WebFolder, "Pages"), "*.cshtml", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(ShellHost.WebFolder, f))];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_Markup_HasNoStyleNoHandlerAndNoInlineScript(string page)
    {
        var text = File.ReadAllText(Path.Combine(ShellHost.WebFolder, page));

        Assert.DoesNotMatch(StyleAttribute(), text);
        Assert.DoesNotMatch(HandlerAttribute(), text);
        Assert.DoesNotMatch(InlineScript(), text);
        Assert.DoesNotMatch(StyleWithoutNonce(), text);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_Icons_AreInTheSprite(string page)
    {
        var text = File.ReadAllText(Path.Combine(ShellHost.WebFolder, page));

        var unknown = IconName().Matches(text).Select(m => m.Groups[1].Value).Where(n => !n.Contains('@', StringComparison.Ordinal) && !Icons.Contains(n));

        Assert.Empty(unknown);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_Classes_AreInAStyleSheetOrAScript(string page)
    {
        var text = File.ReadAllText(Path.Combine(ShellHost.WebFolder, page));

        var unknown = ClassAttribute().Matches(Expression().Replace(text, "")).SelectMany(m => m.Groups[1].Value.Split(' '))
            .Where(c => ClassName().IsMatch(c) && !Classes.Contains(c)).Distinct();

        Assert.Empty(unknown);
    }

    [Fact]
    public void Navigation_Icons_AreInTheSprite()
    {
        var items = Web.Shell.Navigation.Office.Concat(Web.Shell.Navigation.Operator).SelectMany(g => g.Items).Concat(Web.Shell.Navigation.Opd);

        Assert.DoesNotContain(items, i => !Icons.Contains(i.Icon));
    }

    [Fact]
    public void ClientLock_Packages_NameNoDownloadAddress()
    {
        var text = File.ReadAllText(Path.Combine(ShellHost.WebFolder, "Client", "package-lock.json"));

        Assert.DoesNotContain("\"resolved\"", text, StringComparison.Ordinal);
        Assert.Contains("\"integrity\"", text, StringComparison.Ordinal);
    }

    private static HashSet<string> Icons { get; } =
        [.. JsonDocument.Parse(File.ReadAllText(Path.Combine(ShellHost.WebFolder, "Client", "icons.json"))).RootElement.EnumerateObject().Select(p => p.Name)];

    private static HashSet<string> Classes { get; } =
        [.. new[] { "*.css", "*.js" }.SelectMany(p => Directory.EnumerateFiles(Path.Combine(ShellHost.WebFolder, "wwwroot", "dist"), p)).SelectMany(f => StyledName().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value))];

    [GeneratedRegex(@"\sclass=""([^""]*)""")]
    private static partial Regex ClassAttribute();

    /// <summary>A Razor expression, with the letters glued to it.</summary>
    [GeneratedRegex(@"[\w-]*@(\((?>[^()]+|\((?<d>)|\)(?<-d>))*(?(d)(?!))\)|[\w.\[\]()?]+)[\w-]*")]
    private static partial Regex Expression();

    [GeneratedRegex(@"^[a-z][\w-]*$", RegexOptions.IgnoreCase)]
    private static partial Regex ClassName();

    [GeneratedRegex(@"\.([A-Za-z_][\w-]*)")]
    private static partial Regex StyledName();

    [GeneratedRegex(@"\sstyle\s*=", RegexOptions.IgnoreCase)]
    private static partial Regex StyleAttribute();

    [GeneratedRegex(@"<[a-z][^>]*\s(on[a-z]+|hx-on[:a-z-]*)\s*=", RegexOptions.IgnoreCase)]
    private static partial Regex HandlerAttribute();

    [GeneratedRegex(@"<script(?![^>]*\ssrc=)", RegexOptions.IgnoreCase)]
    private static partial Regex InlineScript();

    [GeneratedRegex(@"<style(?! nonce=)", RegexOptions.IgnoreCase)]
    private static partial Regex StyleWithoutNonce();

    [GeneratedRegex("(?:<ikon nama=|\\sikon=|Icon = )\"([^\"]+)\"")]
    private static partial Regex IconName();
}
