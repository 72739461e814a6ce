using Budaya.Core.Tenants;
using Budaya.Core.Workflow;

namespace Budaya.Core.Tests.Workflow.Definition;

/// <summary>Makes sound workflows of every shape: straight ways, parallel branches with joins, choices, loops, optional steps, returns, steps in force for a time.</summary>
internal sealed class GeneratedWorkflows(int seed)
{
    private static readonly DateOnly Change = new(2022, 6, 16);
    private readonly Random _random = new(seed);
    private readonly List<WorkflowStep> _steps = [];

    public WorkflowDefinition Make()
    {
        string next = WorkflowTransition.End;
        for (int blocks = _random.Next(2, 7); blocks > 0; blocks--)
        {
            next = Block(next);
        }

        next = Add("mulai", [To("maju", next), To("hentikan", WorkflowTransition.Stop)]);
        _steps.Reverse();
        return new() { Key = $"buatan-{seed}", Title = "Buatan", StartStep = next, Documents = [], Steps = _steps };
    }

    private string Block(string next) => _random.Next(6) switch
    {
        0 => Add("lurus", [To("maju", next)]),
        1 => Add("ulang", [To("maju", next), To("lagi", Self)]),
        2 => Add("pilih", [To("satu", Add("kiri", [To("maju", next)])), To("dua", Add("kanan", [To("maju", next)]))]),
        3 => Returning(next),
        4 => Dated(next),
        _ => Parallel(next),
    };

    private const string Self = "*";

    // A pair of steps; the second may return to the first, or be left undone.
    private string Returning(string next)
    {
        string key = NextKey(1);
        string second = Add("tinjau", [To("maju", next), To("kembali", key) with { IsReturn = true }, To("lewati", next) with { IsSkip = true }]);
        return Add("susun", [To("maju", second)]);
    }

    // One way before a date, another from it on.
    private string Dated(string next)
    {
        string late = Add("baru", [To("maju", next)], new(Change, null));
        return Add("masa", [To("maju", next) with { Period = new(null, Change.AddDays(-1)) }, To("maju", late) with { Period = new(Change, null) }]);
    }

    private string Parallel(string next)
    {
        int count = _random.Next(2, 5);
        int length = _random.Next(1, 3);
        string join = $"L{_steps.Count}";
        _steps.Add(Step(join, [To("maju", next)]));
        List<string> firsts = [], lasts = [];
        for (int branch = 0; branch < count; branch++)
        {
            string at = join;
            for (int step = 0; step < length; step++)
            {
                at = Add("cabang", [To("maju", at), To("lagi", Self)]);
                if (step == 0)
                {
                    lasts.Add(at);
                }
            }

            firsts.Add(at);
        }

        _steps[_steps.FindIndex(s => s.Key == join)] = Step(join, [To("maju", next)]) with { JoinsFrom = lasts };
        return Add("bagi", [To("maju", [.. firsts])]);
    }

    private string NextKey(int ahead) => $"L{_steps.Count + ahead}";

    private string Add(string name, IReadOnlyList<WorkflowTransition> transitions, Period? period = null)
    {
        string key = $"L{_steps.Count}";
        _steps.Add(Step(key, [.. transitions.Select(t => t.Targets.Contains(Self) ? t with { Targets = [key] } : t)]) with { Title = name, Period = period ?? Period.Always });
        return key;
    }

    private static WorkflowStep Step(string key, IReadOnlyList<WorkflowTransition> transitions) => new()
    {
        Key = key, Title = key, ShortTitle = key, Lane = "Biro", Roles = ["ORG"], Kind = WorkflowStepKind.Internal, Act = WorkflowAct.Record,
        Documents = [], Evidence = [], Guards = [], Transitions = transitions, JoinsFrom = [], Participants = [], Period = Period.Always,
    };

    private static WorkflowTransition To(string choice, params string[] targets) => new()
    {
        Choice = choice, Label = choice, Targets = targets, IsReturn = false, Guards = [], Period = Period.Always,
    };
}
