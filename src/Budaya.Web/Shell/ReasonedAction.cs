namespace Budaya.Web.Shell;

/// <summary>
/// A risky act that asks for a reason before it is sent: partial <c>_TindakanBeralasan</c>. It opens in place, names its consequence, and posts
/// to a handler of the page. With refusals the button cannot be pressed and they are its explanation.
/// </summary>
public sealed record ReasonedAction
{
    /// <summary>Different for each act of a page; part of element ids.</summary>
    public required string Key { get; init; }

    /// <summary>The button that opens it, such as Kembalikan dengan alasan.</summary>
    public required string Button { get; init; }

    /// <summary>The question, such as Kembalikan naskah ke Penyusunan?</summary>
    public required string Title { get; init; }

    /// <summary>What will happen.</summary>
    public required string Consequence { get; init; }

    /// <summary>The button that does it, such as Kembalikan naskah.</summary>
    public required string Confirm { get; init; }

    /// <summary>Handler of the page (<c>OnPost{Handler}Async</c>); null: <c>OnPostAsync</c>.</summary>
    public string? Handler { get; init; }

    /// <summary>Name of the reason in the form.</summary>
    public string ReasonName { get; init; } = "Input.Note";

    /// <summary>Most characters of a reason.</summary>
    public int ReasonLength { get; init; } = 2000;

    /// <summary>What else the form carries.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();

    /// <summary>Icon of the opening button.</summary>
    public string Icon { get; init; } = "balik";

    /// <summary>Why it cannot be done now.</summary>
    public IReadOnlyList<string> Refusals { get; init; } = [];
}
