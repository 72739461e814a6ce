namespace Budaya.Core.Workflow;

/// <summary>
/// Whether proposals that compete are collected, deliberated on, and chosen among, in that order on every day; and whether no step
/// asks for any of that where nothing competes.
/// </summary>
internal static class WorkflowRivals
{
    public static IEnumerable<WorkflowFault> Faults(WorkflowDefinition workflow, WorkflowTerms terms) =>
        workflow.Competing is { } competing ? [.. OfActs(workflow, competing, terms), .. OfConditions(workflow, competing, terms), .. OfOrder(workflow, competing, terms)] : OfNone(workflow, terms);

    private static IEnumerable<WorkflowFault> OfNone(WorkflowDefinition workflow, WorkflowTerms terms) => workflow.Steps.Index()
        .Where(s => s.Item.Act is WorkflowAct.OpenRound or WorkflowAct.CollectProposals or WorkflowAct.Deliberate)
        .Select(s => new WorkflowFault(s.Index, null, $"Langkah {s.Item.Key}: tindakan {terms.Act(s.Item.Act)} memerlukan usulan yang bersaing, tetapi alur ini tidak menyebut{terms.Either(" \"bersaing\"", "nya: isi di mana usulan dihimpun dan disepakati")}.") { At = "tindakan" });

    private static IEnumerable<WorkflowFault> OfActs(WorkflowDefinition workflow, CompetingProposals competing, WorkflowTerms terms)
    {
        (WorkflowStep collect, WorkflowStep decide) = (workflow.Step(competing.CollectStep), workflow.Step(competing.DecideStep));
        if (collect.Act != WorkflowAct.CollectProposals)
        {
            yield return Top("dihimpunDi", $"Usulan yang bersaing dihimpun di langkah {collect.Key}, tetapi tindakan langkah itu {terms.Act(collect.Act)}, bukan {terms.Act(WorkflowAct.CollectProposals)}.");
        }

        if (decide.Act != WorkflowAct.Agree)
        {
            yield return Top("disepakatiDi", $"Satu usulan disepakati di langkah {decide.Key}, tetapi tindakan langkah itu {terms.Act(decide.Act)}, bukan {terms.Act(WorkflowAct.Agree)}.");
        }

        foreach ((int index, WorkflowStep step) in workflow.Steps.Index().Where(s => s.Item.Act == WorkflowAct.CollectProposals && s.Item.Key != collect.Key))
        {
            yield return new(index, null, $"Langkah {step.Key}: tindakan {terms.Act(step.Act)} hanya ada di langkah tempat usulan dihimpun, yaitu {collect.Key}.") { At = "tindakan" };
        }

        foreach ((int index, WorkflowStep step) in workflow.Steps.Index().Where(s => s.Item.Act == WorkflowAct.Deliberate && s.Item.Participants.Count == 0))
        {
            yield return new(index, null, $"Langkah {step.Key}: tindakan {terms.Act(step.Act)} memerlukan jabatan yang membahas{terms.Hint("pembahas")}.") { At = "tindakan" };
        }
    }

    // Whoever leaves the two steps leaves them with proposals, and with one of them chosen.
    private static IEnumerable<WorkflowFault> OfConditions(WorkflowDefinition workflow, CompetingProposals competing, WorkflowTerms terms)
    {
        foreach ((string key, WorkflowGuardKind needed, string otherwise) in new[]
        {
            (competing.CollectStep, WorkflowGuardKind.ProposalsReceived, "jumlah usulan paling sedikit tidak pernah diperiksa"),
            (competing.DecideStep, WorkflowGuardKind.Decision, "alur dapat diteruskan tanpa satu usulan pun yang dipilih"),
        })
        {
            (int index, WorkflowStep step) = workflow.Steps.Index().First(s => s.Item.Key == key);
            foreach ((int place, WorkflowTransition open) in step.Transitions.Index().Where(t => LeadsOn(t.Item, key) && WorkflowDefinition.GuardsOf(step, t.Item).All(g => g.Kind != needed)))
            {
                yield return new(index, place, $"Langkah {key}: pilihan \"{terms.Choice(open)}\" tidak mensyaratkan {terms.Guard(needed)}, sehingga {otherwise}.");
            }
        }
    }

    private static IEnumerable<WorkflowFault> OfOrder(WorkflowDefinition workflow, CompetingProposals competing, WorkflowTerms terms)
    {
        HashSet<string> said = [];
        foreach (DateOnly day in WorkflowWalk.FirstDays(workflow))
        {
            string since = day == DateOnly.MinValue ? "" : $" sejak {terms.Day(day)}";
            HashSet<string> uncollected = Passed(workflow, workflow.StartStep, without: competing.CollectStep, day);
            if (uncollected.Contains(competing.DecideStep) && said.Add("early"))
            {
                yield return Top("disepakatiDi", $"Langkah {competing.DecideStep} dapat dicapai tanpa melewati langkah {competing.CollectStep}, sehingga usulan disepakati sebelum dihimpun{since}.");
            }

            HashSet<string> undecided = Passed(workflow, competing.CollectStep, without: competing.DecideStep, day);
            if (undecided.Any(key => EndsAt(workflow.Step(key), day)) && said.Add("never"))
            {
                yield return Top("disepakatiDi", $"Sesudah usulan dihimpun di langkah {competing.CollectStep}, alur dapat selesai tanpa melewati langkah {competing.DecideStep}, sehingga tidak ada usulan yang dipilih{since}.");
            }

            HashSet<string> before = Passed(workflow, workflow.StartStep, without: competing.DecideStep, day), all = WorkflowOrder.Reached(workflow, workflow.StartStep, without: null, day);
            foreach ((int index, WorkflowStep late) in workflow.Steps.Index().Where(s => s.Item.Act is WorkflowAct.OpenRound or WorkflowAct.Deliberate && s.Item.Key != competing.DecideStep && all.Contains(s.Item.Key) && !before.Contains(s.Item.Key) && said.Add(s.Item.Key)))
            {
                yield return new(index, null, $"Langkah {late.Key}: tindakan {terms.Act(late.Act)} baru datang sesudah langkah {competing.DecideStep}, tempat satu usulan disepakati{since}.") { At = "tindakan" };
            }
        }
    }

    // The steps that a case can be at without ever having left one of them; a join is reached when all of its branches are that come from here at all.
    private static HashSet<string> Passed(WorkflowDefinition workflow, string from, string without, DateOnly day)
    {
        HashSet<string> here = WorkflowOrder.Reached(workflow, from, without: null, day), passed = from == without || !here.Contains(from) ? [] : [from];
        int before;
        do
        {
            before = passed.Count;
            foreach (string target in passed.SelectMany(key => workflow.Step(key).Transitions.Where(t => t.Period.Contains(day)).SelectMany(t => t.Targets)).ToList())
            {
                if (target != without && here.Contains(target) && workflow.Step(target).JoinsFrom.All(branch => !here.Contains(branch) || passed.Contains(branch)))
                {
                    passed.Add(target);
                }
            }
        }
        while (passed.Count > before);
        return passed;
    }

    private static bool LeadsOn(WorkflowTransition transition, string from) =>
        !transition.IsReturn && !transition.Targets.Contains(WorkflowTransition.Stop) && !transition.Targets.Contains(from);

    private static bool EndsAt(WorkflowStep step, DateOnly day) => step.Transitions.Any(t => t.Period.Contains(day) && t.Targets.Contains(WorkflowTransition.End));

    private static WorkflowFault Top(string key, string message) => new(null, null, message) { At = $"bersaing/{key}" };
}
