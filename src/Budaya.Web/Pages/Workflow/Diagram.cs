using System.Globalization;
using Budaya.Core.Workflow;

namespace Budaya.Web.Pages.Workflow;

/// <summary>A step to be drawn.</summary>
/// <param name="Look">selesai, kini, tunggu, lewat or belum.</param>
/// <param name="Words">The state in words.</param>
public sealed record DiagramStep(string Key, string Title, string Lane, string Look, string Words);

/// <summary>A box at its place, in units of the drawing.</summary>
/// <param name="Lines">The title, cut to at most two lines.</param>
public sealed record DiagramBox(DiagramStep Step, int X, int Y, IReadOnlyList<string> Lines);

/// <summary>An arrow.</summary>
/// <param name="Look">maju, lalu (a way that was gone) or balik.</param>
public sealed record DiagramArrow(string Path, string Look);

/// <summary>A row: who has the matter in hand.</summary>
public sealed record DiagramLane(string Name, int Y, int Height, IReadOnlyList<string> Lines);

/// <summary>
/// The drawing of a workflow: a row for each actor, a column for each rank (the longest way from the start), arrows in the channels between them.
/// Nothing but data in, numbers out; the partial <c>_Diagram</c> writes it as SVG.
/// </summary>
public sealed record Diagram(int Width, int Height, string Summary, IReadOnlyList<DiagramLane> Lanes, IReadOnlyList<DiagramBox> Boxes, IReadOnlyList<DiagramArrow> Arrows)
{
    /// <summary>Width of a box.</summary>
    public const int BoxWidth = 116;

    /// <summary>Height of a box.</summary>
    public const int BoxHeight = 58;

    private const int Names = 132, ColumnWidth = 146, RowHeight = 84, Top = 8;

    /// <summary>Draws a case. Steps that are not part of it are left out.</summary>
    public static Diagram Of(CaseView view, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(view);
        List<StepView> shown = [.. view.Steps.Where(s => s.State != StepState.NotApplicable || view.State != CaseState.Berjalan)];
        HashSet<string> left = [.. view.History.Where(d => d.IsReturn).Select(d => d.StepKey)];
        return Draw(
            [.. shown.Select(s => StepOf(s, today))], view.Ways, [.. view.Returns.Where(r => left.Contains(r.From))],
            $"{shown.Count(s => s.State == StepState.Done)} dari {shown.Count} langkah selesai; sekarang {(view.Current.Count == 0 ? "tidak ada langkah berjalan" : string.Join(", ", view.Current.Select(s => $"{s.Key} {s.ShortTitle}")))}.");
    }

    /// <summary>Draws a workflow of which nothing has been walked yet.</summary>
    public static Diagram Of(WorkflowDefinition workflow)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        return Draw(
            [.. workflow.Steps.Select(s => new DiagramStep(s.Key, s.ShortTitle, s.Lane, "belum", "Langkah"))],
            [.. workflow.Steps.SelectMany(s => s.Transitions.Where(t => !t.IsReturn).SelectMany(t => t.Targets.Select(to => (s.Key, to)))).Distinct()],
            [.. workflow.Steps.SelectMany(s => s.Transitions.Where(t => t.IsReturn).SelectMany(t => t.Targets.Select(to => (s.Key, to)))).Distinct()],
            $"{workflow.Steps.Count} langkah.");
    }

    private static DiagramStep StepOf(StepView step, DateOnly today)
    {
        (string look, string words) = step.State switch
        {
            StepState.Done => ("selesai", "Selesai"),
            StepState.Current when step.DueOn < today => ("lewat", "Sekarang, lewat tenggat"),
            StepState.Current => ("kini", "Sekarang"),
            StepState.Waiting => ("tunggu", "Menunggu cabang lain"),
            _ => ("belum", "Belum"),
        };
        return new(step.Key, step.ShortTitle, step.Lane, look, words);
    }

    private static Diagram Draw(IReadOnlyList<DiagramStep> steps, IReadOnlyList<(string From, string To)> ways, IReadOnlyList<(string From, string To)> returns, string summary)
    {
        Dictionary<string, int> order = steps.Select((s, index) => (s.Key, index)).ToDictionary();
        List<(string From, string To)> forward = [.. ways.Where(w => order.ContainsKey(w.From) && order.ContainsKey(w.To) && order[w.From] < order[w.To])];
        Dictionary<string, int> ranks = RanksOf(steps, forward);
        List<DiagramLane> lanes = [];
        Dictionary<string, DiagramBox> boxes = [];
        int y = Top;
        foreach (string lane in steps.Select(s => s.Lane).Distinct())
        {
            List<IGrouping<int, DiagramStep>> columns = [.. steps.Where(s => s.Lane == lane).GroupBy(s => ranks[s.Key])];
            foreach (IGrouping<int, DiagramStep> column in columns)
            {
                foreach ((int row, DiagramStep step) in column.Index())
                {
                    boxes[step.Key] = new(step, Names + (column.Key * ColumnWidth) + ((ColumnWidth - BoxWidth) / 2), y + (row * RowHeight) + ((RowHeight - BoxHeight) / 2), Lines(step.Title, 17));
                }
            }

            int height = columns.Max(c => c.Count()) * RowHeight;
            lanes.Add(new(lane, y, height, Lines(lane, 17, most: 4)));
            y += height;
        }

        List<DiagramArrow> arrows =
        [
            .. forward.Select(w => new DiagramArrow(Forward(boxes[w.From], boxes[w.To]), boxes[w.From].Step.Look == "selesai" && boxes[w.To].Step.Look != "belum" ? "lalu" : "maju")),
            .. returns.Where(r => r.From != r.To && boxes.ContainsKey(r.From) && boxes.ContainsKey(r.To)).Select(r => new DiagramArrow(Back(boxes[r.From], boxes[r.To]), "balik")),
        ];
        return new(Names + ((ranks.Values.DefaultIfEmpty(0).Max() + 1) * ColumnWidth) + 8, y + 8, summary, lanes, [.. steps.Select(s => boxes[s.Key])], arrows);
    }

    private static Dictionary<string, int> RanksOf(IReadOnlyList<DiagramStep> steps, List<(string From, string To)> forward)
    {
        Dictionary<string, int> ranks = [];
        foreach (DiagramStep step in steps) // the order of reading is an order of the forward ways
        {
            ranks[step.Key] = forward.Where(w => w.To == step.Key).Select(w => ranks[w.From] + 1).DefaultIfEmpty(0).Max();
        }

        return ranks;
    }

    // To the neighbour straight through the gutter; farther through the channel below the row, so that no box is crossed.
    private static string Forward(DiagramBox from, DiagramBox to)
    {
        int x1 = from.X + BoxWidth, y1 = from.Y + (BoxHeight / 2), x2 = to.X, y2 = to.Y + (BoxHeight / 2);
        if (to.X - from.X <= ColumnWidth)
        {
            return y1 == y2 ? Text($"M{x1} {y1}H{x2}") : Text($"M{x1} {y1}H{x1 + 12}V{y2}H{x2}");
        }

        int channel = from.Y + BoxHeight + 7;
        return Text($"M{x1} {y1}H{x1 + 9}V{channel}H{x2 - 15}V{y2}H{x2}");
    }

    private static string Back(DiagramBox from, DiagramBox to)
    {
        int x1 = from.X + 20, x2 = to.X + BoxWidth - 20;
        int channel = Math.Max(from.Y, to.Y) + BoxHeight + 10;
        return Text($"M{x1} {from.Y + BoxHeight}V{channel}H{x2}V{to.Y + BoxHeight}");
    }

    private static List<string> Lines(string text, int width, int most = 2)
    {
        List<string> lines = [""];
        foreach (string word in text.Split(' '))
        {
            if (lines[^1].Length > 0 && lines[^1].Length + 1 + word.Length > width)
            {
                lines.Add(word);
            }
            else
            {
                lines[^1] = lines[^1].Length == 0 ? word : $"{lines[^1]} {word}";
            }
        }

        return lines.Count <= most ? lines : [.. lines.Take(most - 1), lines[most - 1].Length >= width ? lines[most - 1][..(width - 1)] + "…" : lines[most - 1] + "…"];
    }

    private static string Text(FormattableString path) => path.ToString(CultureInfo.InvariantCulture);
}
