namespace Budaya.LegalText;

/// <summary>Checks a legal text against the drafting rules. The rules help the drafter; the legal bureau decides.</summary>
public static class LegalCheck
{
    /// <summary>All rules, those that the form, the reader or the signing stage decide included; in the order of the text they are about.</summary>
    public static IReadOnlyList<LegalRule> Rules { get; } = [.. RuleTable.Opening(), .. RuleTable.Body(), .. RuleTable.Closing()];

    /// <summary>What the rules that hold on the date of the draft say, in the order of the text. Never throws for a document that was read.</summary>
    /// <param name="document">The tree. Text quoted from other regulations is not checked.</param>
    /// <param name="context">What the text itself does not say.</param>
    public static IReadOnlyList<Finding> Check(LegalDocument document, CheckContext context)
    {
        var text = new CheckedText(document, context);
        return [.. Rules.Where(rule => rule.HoldsOn(context.Date)).SelectMany(rule => Findings(rule, text)).Concat(FormLines(text)).OrderBy(f => f.Line).ThenBy(f => f.Column)];
    }

    /// <summary>What the rules of numbering and signing alone say of <see cref="CheckContext.Enactment"/>: nothing of the words.</summary>
    /// <param name="document">The tree.</param>
    /// <param name="context">What numbering and signing gave.</param>
    public static IReadOnlyList<Finding> CheckEnactment(LegalDocument document, CheckContext context)
    {
        var text = new CheckedText(document, context);
        return [.. Rules.Where(rule => rule.DecidedBy == DecidedBy.Signing && rule.HoldsOn(context.Date)).SelectMany(rule => Findings(rule, text))];
    }

    private static IEnumerable<Finding> FormLines(CheckedText text) =>
        TypedFormRules.FormLines(text).Select(r => new Finding(ReaderRule.FormLine, Severity.Error, r.Place.Line, r.Place.Column, r.Message, r.Fix));

    private static IEnumerable<Finding> Findings(LegalRule rule, CheckedText text) =>
        rule.Find is null ? [] : rule.Find(text).Select(r => new Finding(rule.Id, r.Severity ?? rule.Severity, r.Place.Line, r.Place.Column, r.Message, r.Fix));
}
