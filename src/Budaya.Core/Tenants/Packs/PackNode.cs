namespace Budaya.Core.Tenants;

/// <summary>A piece of a pack file with its place.</summary>
internal abstract record PackNode(int Line, int Column)
{
    /// <summary>What was met, for messages.</summary>
    public abstract string Described { get; }
}

/// <param name="IsQuoted">A quoted text is never "nothing", whatever it says.</param>
internal sealed record PackText(string Value, bool IsQuoted, int Line, int Column) : PackNode(Line, Column)
{
    public bool IsNothing => !IsQuoted && Value is "" or "~" or "null";

    public override string Described => IsNothing ? "tidak ada isinya" : $"\"{Value}\"";
}

internal sealed record PackList(IReadOnlyList<PackNode> Items, int Line, int Column) : PackNode(Line, Column)
{
    public override string Described => "sebuah daftar";
}

internal sealed record PackMap(IReadOnlyList<PackEntry> Entries, int Line, int Column) : PackNode(Line, Column)
{
    public override string Described => "sekumpulan kunci";
}

internal sealed record PackEntry(PackText Key, PackNode Value);
