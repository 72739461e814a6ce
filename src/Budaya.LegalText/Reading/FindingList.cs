namespace Budaya.LegalText;

/// <summary>The rules of the reader itself.</summary>
internal static class ReaderRule
{
    public const string Kind = "NSK-01";
    public const string DoubledLabel = "NSK-02";
    public const string UnknownLabel = "NSK-03";
    public const string UnclearReference = "NSK-04";
    public const string Nesting = "NSK-05";
    public const string LooseText = "NSK-06";
    public const string TypedNumber = "NSK-07";
    public const string Depth = "NSK-08";
    public const string Empty = "NSK-09";
    public const string Bracket = "NSK-10";
    public const string Unprintable = "NSK-11";
    public const string TableRow = "NSK-12";
    public const string DoubledPart = "NSK-13";
    public const string LostStructure = "NSK-14";
    public const string BrokenLine = "NSK-15";

    // NSK-16 is a character that the pages cannot show: Core asks for it, which knows the fonts.

    /// <summary>A line that the form prints too; the rules know how it should read.</summary>
    public const string FormLine = "NSK-17";
}

/// <summary>Collects findings in the order in which they are met.</summary>
internal sealed class FindingList
{
    private readonly List<Finding> _findings = [];

    public void Add(string rule, Place place, string message, Severity severity = Severity.Error, DraftFix? fix = null) =>
        _findings.Add(new Finding(rule, severity, place.Line, place.Column, message, fix));

    /// <summary>All findings in the order of the text.</summary>
    public IReadOnlyList<Finding> InOrder() => [.. _findings.OrderBy(f => f.Line).ThenBy(f => f.Column)];
}
