using System.Globalization;

namespace Budaya.Web.Shell;

/// <summary>State of a step in the map of a workflow.</summary>
public enum SwimlaneState
{
    /// <summary>Not reached.</summary>
    Ahead,

    /// <summary>Under way.</summary>
    Current,

    /// <summary>Done.</summary>
    Done,
}

/// <summary>A step.</summary>
/// <param name="Key">Names it in links.</param>
/// <param name="Actor">Place of its actor in the list of actors, from 0.</param>
/// <param name="Stage">Column, from 0. No two steps share actor and column.</param>
/// <param name="Code">Short name, such as Tahap 5 or A06.</param>
/// <param name="Title">What is done.</param>
/// <param name="Note">A date or a deadline; null: none.</param>
/// <param name="State">How far it is.</param>
public sealed record SwimlaneNode(string Key, int Actor, int Stage, string Code, string Title, string? Note, SwimlaneState State);

/// <summary>A way from one step to another.</summary>
/// <param name="From">Key of the step it leaves.</param>
/// <param name="To">Key of the step it reaches.</param>
/// <param name="Return">The way back of a returned draft.</param>
public sealed record SwimlaneLink(string From, string To, bool Return = false);

/// <summary>The map of a workflow by actor: partial <c>_Kolam</c>. Show the same steps as a list nearby, for those who do not see the lines.</summary>
/// <param name="Actors">The lanes, from the top.</param>
/// <param name="Stages">Heads of the columns, at most 30.</param>
/// <param name="Nodes">The steps.</param>
/// <param name="Links">The ways between them; an unknown key is an error.</param>
public sealed record SwimlaneView(IReadOnlyList<string> Actors, IReadOnlyList<string> Stages, IReadOnlyList<SwimlaneNode> Nodes, IReadOnlyList<SwimlaneLink> Links)
{
    // In units of one column and one lane: half the width of a box, and half its height.
    private const double HalfWidth = 0.43;
    private const double HalfHeight = 0.4;

    /// <summary>Classes of a step's box: its state, and from which side the ways reach it.</summary>
    internal string ClassesOf(SwimlaneNode node)
    {
        var state = node.State switch { SwimlaneState.Done => "s", SwimlaneState.Current => "k", _ => "n" };
        var entry = Links.Where(l => l.To == node.Key && !l.Return).Select(l => EntryOf(Find(l.From), node)).FirstOrDefault();
        var back = Links.Any(l => l.To == node.Key && l.Return && Find(l.From).Actor > node.Actor) ? " balik" : "";
        return $"simpul {state}{(entry is null ? "" : $" {entry}")}{back} kol-{(node.Stage + 2).ToString(CultureInfo.InvariantCulture)}";
    }

    /// <summary>The line of a way, as path data in units of columns and lanes.</summary>
    internal string PathOf(SwimlaneLink link)
    {
        var (from, to) = (Find(link.From), Find(link.To));
        var (x1, y1, x2, y2) = (from.Stage + 0.5, from.Actor + 0.5, to.Stage + 0.5, to.Actor + 0.5);
        var down = to.Actor > from.Actor ? 1 : -1;
        var side = to.Stage >= from.Stage ? 1 : -1;
        if (from.Actor == to.Actor) { return $"M{N(x1 + (side * HalfWidth))} {N(y1)}H{N(x2 - (side * HalfWidth))}"; }
        if (from.Stage == to.Stage) { return $"M{N(x1)} {N(y1 + (down * HalfHeight))}V{N(y2 - (down * HalfHeight))}"; }
        return $"M{N(x1 + (side * HalfWidth))} {N(y1)}H{N(x2)}V{N(y2 - (down * HalfHeight))}";
    }

    /// <summary>Class of a way: back, already gone, or ahead.</summary>
    internal string? ClassOf(SwimlaneLink link)
    {
        if (link.Return) { return "balik"; }
        return Find(link.From).State == SwimlaneState.Done && Find(link.To).State != SwimlaneState.Ahead ? "lalu" : null;
    }

    private static string? EntryOf(SwimlaneNode from, SwimlaneNode to)
    {
        if (from.Actor != to.Actor) { return from.Actor < to.Actor ? "dari-atas" : "dari-bawah"; }
        return from.Stage < to.Stage ? "dari-kiri" : null;
    }

    private SwimlaneNode Find(string key) =>
        Nodes.FirstOrDefault(n => n.Key == key) ?? throw new InvalidOperationException($"The map has no step \"{key}\".");

    private static string N(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
