using System.Globalization;

namespace Budaya.TemplateLanguage;

/// <summary>One thing that is wrong in a template, or in what it was given, and its place.</summary>
/// <param name="Source">The name of the template, as given when it was parsed or included.</param>
/// <param name="Line">Line of the place, from 1. <c>\n</c>, <c>\r\n</c> and <c>\r</c> each end a line.</param>
/// <param name="Column">Column of the place in UTF-16 units, from 1.</param>
/// <param name="Message">What was met and what was wanted, in Indonesian.</param>
public sealed record TemplateProblem(string Source, int Line, int Column, string Message)
{
    /// <summary>The same message in English.</summary>
    public string English { get; init; } = "";

    /// <summary>The text of the line on which the place is; at most 200 characters around it.</summary>
    public string LineText { get; init; } = "";

    /// <summary>Column of the place inside <see cref="LineText"/>, from 1.</summary>
    public int LineTextColumn { get; init; } = 1;

    /// <summary><c>Source(line,column) : error : message</c>, on one line.</summary>
    public override string ToString() => Describe(Message);

    /// <summary>The same line with the English message.</summary>
    public string ToEnglishString() => Describe(English);

    /// <summary>Three lines: the problem, the line of the template, and a mark under the place.</summary>
    public string Show() => $"{this}\n    {LineText}\n    {new string(' ', LineTextColumn - 1)}^";

    private string Describe(string message) => string.Create(CultureInfo.InvariantCulture, $"{Source}({Line},{Column}) : error : {message}");
}
