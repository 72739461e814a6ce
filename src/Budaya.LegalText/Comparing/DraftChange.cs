namespace Budaya.LegalText;

/// <summary>What became of a unit from one version to the next.</summary>
public enum ChangeKind
{
    /// <summary>The words are the same; the number may be another.</summary>
    Same,

    /// <summary>Words within it changed.</summary>
    Changed,

    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,

    /// <summary>It stands in another place; its words may have changed too.</summary>
    Moved,

    /// <summary>The old place of a unit that has moved.</summary>
    MovedAway,
}

/// <summary>A piece of text that is compared: an ayat, an item, a paragraph, a heading, a cell.</summary>
/// <param name="Name">Its full name: <c>Pasal 4 ayat (2) huruf a</c>, <c>Menimbang huruf b</c>.</param>
/// <param name="Heading">The Pasal or diktum that it belongs to, as printed above it; empty outside one.</param>
/// <param name="Mark">Its mark: <c>(2)</c>, <c>a.</c>, <c>BAB II</c>; may be empty.</param>
/// <param name="Text">Its words, numbers filled in.</param>
/// <param name="Place">Where it stands in the draft text of its version.</param>
public sealed record ComparedUnit(string Name, string Heading, string Mark, string Text, Place Place);

/// <summary>Words that stay, come or go.</summary>
public enum WordChange
{
    /// <summary>In both versions.</summary>
    Kept,

    /// <summary>Only in the older one.</summary>
    Removed,

    /// <summary>Only in the newer one.</summary>
    Added,
}

/// <summary>A run of words with what became of them; spaces belong to the runs.</summary>
public sealed record ComparedWords(WordChange Change, string Text);

/// <summary>A unit of the two versions and what became of it.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Before">The unit of the older version; null when it is new.</param>
/// <param name="After">The unit of the newer version; null when it is gone. For <see cref="ChangeKind.MovedAway"/> the place where it now stands.</param>
/// <param name="Words">The text of both versions in one, word by word.</param>
public sealed record DraftChange(ChangeKind Kind, ComparedUnit? Before, ComparedUnit? After, IReadOnlyList<ComparedWords> Words)
{
    /// <summary>True when the unit is in both versions under another number.</summary>
    public bool IsRenumbered => Before is not null && After is not null && Before.Name != After.Name;
}
