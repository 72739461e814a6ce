using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Proposals;
using Budaya.Core.Tenants;
using Budaya.Core.Values;
using Budaya.Core.Workflow;

namespace Budaya.Core.Packs;

/// <summary>Opens, in Development, the case of each round that a pack brings, so that a newcomer meets the region's story at its first step.</summary>
internal static class DemoCases
{
    private static readonly string[] Criteria = ["Mudah diingat", "Sesuai dengan kebutuhan saat ini", "Sesuai dengan kebutuhan masa mendatang"];

    public static void Add(
        BudayaDbContext db, TenantPack pack, Dictionary<string, ValueFramework> frameworks, Dictionary<string, Person> people, DateOnly today, DateTimeOffset now)
    {
        foreach (RoundEntry entry in pack.Rounds)
        {
            WorkflowDefinition definition = pack.Workflows.Single(w => w.Key == entry.WorkflowKey);
            WorkflowCase workflowCase = new()
            {
                WorkflowKey = definition.Key, WorkflowNumber = 1, Title = entry.Title, RuleDate = today, OpenedAt = now,
                FrameworkId = definition.Competing is null && entry.Proposals.Count == 1 ? frameworks[entry.Proposals[0].FrameworkKey].Id : null,
            };
            workflowCase.OpenSteps.AddRange(new WorkflowGraph(definition).Start(today).Active
                .Select(step => new OpenStep { CaseId = workflowCase.Id, StepKey = step, EnteredAt = now }));
            db.Add(workflowCase);
            if (definition.Competing is not null)
            {
                AddRound(db, pack, entry, workflowCase, frameworks, people, today, now);
            }
        }
    }

    private static void AddRound(
        BudayaDbContext db, TenantPack pack, RoundEntry entry, WorkflowCase workflowCase,
        Dictionary<string, ValueFramework> frameworks, Dictionary<string, Person> people, DateOnly today, DateTimeOffset now)
    {
        Round round = new() { CaseId = workflowCase.Id, Title = entry.Title, OpensOn = today, ClosesOn = today.AddDays(30), ScoredChange = ScoredChange.Dibekukan };
        db.Add(round);
        db.AddRange(Criteria.Select((name, index) => new Criterion { RoundId = round.Id, Position = index + 1, Name = name, Weight = 1 }).ToList());
        foreach (ProposalEntry proposal in entry.Proposals.Where(p => people.ContainsKey(p.OfficeKey)))
        {
            db.Add(new Proposal
            {
                RoundId = round.Id, FrameworkId = frameworks[proposal.FrameworkKey].Id, PersonId = people[proposal.OfficeKey].Id,
                OpdCode = pack.Offices.Single(o => o.Key == proposal.OfficeKey).OpdCode, Rationale = proposal.Reason ?? "", At = now,
            });
        }
    }
}
