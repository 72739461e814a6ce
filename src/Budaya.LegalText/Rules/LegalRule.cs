namespace Budaya.LegalText;

/// <summary>Who answers for a rule.</summary>
public enum DecidedBy
{
    /// <summary>The text: <see cref="LegalCheck.Check"/> looks for breaches.</summary>
    Text,

    /// <summary>The reader, whose findings are called NSK-….</summary>
    Reader,

    /// <summary>The form: what it prints is not typed by the drafter.</summary>
    Form,

    /// <summary>The stage of numbering and signing, whose acts give what is looked at.</summary>
    Signing,
}

/// <summary>A drafting rule.</summary>
/// <param name="Id">Such as <c>KNS-02</c>.</param>
/// <param name="Severity">What a breach is, unless the finding says otherwise.</param>
/// <param name="Title">The rule in one Indonesian sentence.</param>
/// <param name="Source">Where the rule comes from, in Indonesian.</param>
/// <param name="DecidedBy">Who answers for it.</param>
/// <param name="Reason">For a rule that the text does not decide: why. Else null, or what is not looked at.</param>
public sealed record LegalRule(string Id, Severity Severity, string Title, string Source, DecidedBy DecidedBy, string? Reason)
{
    /// <summary>First day on which the rule holds; null: always.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day on which the rule holds; null: still.</summary>
    public DateOnly? Until { get; init; }

    internal Func<CheckedText, IEnumerable<Remark>>? Find { get; init; }

    /// <summary>Whether the rule holds for a draft of a day.</summary>
    public bool HoldsOn(DateOnly date) => !(date < From) && !(date > Until);
}

/// <summary>What a rule says of a place; the rule's id and severity are added by <see cref="LegalCheck"/>.</summary>
internal sealed record Remark(Place Place, string Message, DraftFix? Fix = null, Severity? Severity = null);
