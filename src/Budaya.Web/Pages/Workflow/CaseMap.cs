using System.Globalization;
using Budaya.Core.Workflow;

namespace Budaya.Web.Pages.Workflow;

/// <summary>A step on the map.</summary>
/// <param name="Column">From 1.</param>
/// <param name="Classes">State, and from which side its arrow comes.</param>
public sealed record MapNode(StepView Step, int Column, string Classes);

/// <summary>A link between two steps, as a path in units of one column and one lane.</summary>
public sealed record MapLink(string Path, string? Class);

/// <summary>The swimlane of a case: a column for each step, a row for each actor.</summary>
public sealed record CaseMap(IReadOnlyList<StepView> Columns, IReadOnlyList<(string Name, IReadOnlyList<MapNode> Nodes)> Lanes, IReadOnlyList<MapLink> Links)
{
    /// <summary>Draws a case. Steps that are not part of it are left out.</summary>
    public static CaseMap Of(CaseView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        List<StepView> columns = [.. view.Steps.Where(s => s.State != StepState.NotApplicable || view.State != CaseState.Berjalan)];
        List<string> lanes = [.. columns.Select(s => s.Lane).Distinct()];
        Dictionary<string, (int Column, int Lane)> places = columns.Select((s, index) => (s.Key, (index, lanes.IndexOf(s.Lane)))).ToDictionary();
        List<(string From, string To)> ways = [.. view.Ways.Where(w => places.ContainsKey(w.From) && places.ContainsKey(w.To) && places[w.From].Column < places[w.To].Column)];
        Dictionary<string, StepState> states = columns.ToDictionary(s => s.Key, s => s.State);
        List<(string From, string To)> returned = [.. Returned(view).Where(r => places.ContainsKey(r.From) && places.ContainsKey(r.To))];
        List<MapNode> nodes = [.. columns.Select(s => new MapNode(s, places[s.Key].Column + 1, ClassesOf(s, ways, places)))];
        return new(
            columns,
            [.. lanes.Select(lane => (lane, (IReadOnlyList<MapNode>)[.. nodes.Where(n => n.Step.Lane == lane)]))],
            [
                .. ways.Select(w => new MapLink(PathOf(places[w.From], places[w.To]), states[w.From] == StepState.Done && states[w.To] != StepState.Future ? "lalu" : null)),
                .. returned.Select(r => new MapLink(PathOf(places[r.From], places[r.To]), "balik")),
            ]);
    }

    // The return paths that were taken.
    private static IEnumerable<(string From, string To)> Returned(CaseView view) =>
        view.History.Where(d => d.IsReturn).SelectMany(d => view.Returns.Where(r => r.From == d.StepKey)).Distinct();

    private static string ClassesOf(StepView step, List<(string From, string To)> ways, Dictionary<string, (int Column, int Lane)> places)
    {
        string state = step.State switch { StepState.Done => "s", StepState.Current or StepState.Waiting => "k", _ => "n" };
        (int _, int lane) = places[step.Key];
        string? from = ways.FirstOrDefault(w => w.To == step.Key).From;
        string side = from is null ? "" : places[from].Lane.CompareTo(lane) switch { 0 => " dari-kiri", < 0 => " dari-atas", _ => " dari-bawah" };
        return state + side;
    }

    private static string PathOf((int Column, int Lane) from, (int Column, int Lane) to)
    {
        decimal leave = from.Column + (to.Column > from.Column ? 0.93m : 0.07m);
        decimal middle = to.Column + 0.5m;
        return from.Lane == to.Lane
            ? string.Create(CultureInfo.InvariantCulture, $"M{leave} {from.Lane + 0.5m}H{to.Column + (to.Column > from.Column ? 0.07m : 0.93m)}")
            : string.Create(CultureInfo.InvariantCulture, $"M{leave} {from.Lane + 0.5m}H{middle}V{to.Lane + (to.Lane > from.Lane ? 0.1m : 0.9m)}");
    }
}
