namespace Budaya.LegalText;

/// <summary>A place in the draft text: line and column, both from 1. <c>default</c> (0, 0) means that the node was not read from a text.</summary>
public readonly record struct Place(int Line, int Column);

/// <summary>A part of the tree that a draft text gives. Nodes are immutable; change one with <c>with</c>.</summary>
public abstract record Node
{
    /// <summary>Where the node begins in the draft text.</summary>
    public Place Place { get; init; }

    /// <summary>Blank lines that stand before the node in the draft text, so that writing it again changes nothing.</summary>
    public int BlankLinesBefore { get; init; }
}

/// <summary>The name in braces by which references find a node: <c>{daftar}</c>.</summary>
public sealed record Label(string Name, Place Place);

/// <summary>A node whose number is computed. Drafters need not type the number; one that was typed is kept and checked.</summary>
public abstract record NumberedNode : Node
{
    /// <summary>The name that references use, or null.</summary>
    public Label? Label { get; init; }

    /// <summary>The number as the drafter typed it (<c>II</c>, <c>3</c>, <c>(1)</c>, <c>a.</c>, <c>KESATU</c>), or null. Inside a quotation it is printed; elsewhere only checked.</summary>
    public string? TypedNumber { get; init; }
}
