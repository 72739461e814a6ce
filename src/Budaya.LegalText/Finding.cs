namespace Budaya.LegalText;

/// <summary>How much a finding matters.</summary>
public enum Severity
{
    /// <summary>Wajib diperbaiki: stops the draft, unless a legal reviewer waives it with a reason.</summary>
    Error,

    /// <summary>Perlu diperiksa.</summary>
    Warning,

    /// <summary>For information only.</summary>
    Info,
}

/// <summary>Something that the reader or a rule says about a place of the draft text.</summary>
/// <param name="Rule">The rule's id: <c>NSK-…</c> from the reader, else as in the list of rules.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Line">Line of the draft text, from 1.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="Message">In Indonesian: what was met and what to change.</param>
/// <param name="Fix">A mechanical change that removes the cause, or null.</param>
public sealed record Finding(string Rule, Severity Severity, int Line, int Column, string Message, DraftFix? Fix);
