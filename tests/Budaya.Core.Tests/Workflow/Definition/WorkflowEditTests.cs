using Budaya.Core.Tests.Tenants;
using Budaya.Core.Workflow;

namespace Budaya.Core.Tests.Workflow.Definition;

/// <summary>Changing the shape of a workflow: the ways around a step are mended, and the result is sound or says what is wrong.</summary>
public sealed class WorkflowEditTests
{
    private static readonly Core.Tenants.TenantPack Pack = ShippedPacks.Read("babel");
    private static readonly WorkflowSurroundings Surroundings = WorkflowSurroundings.Of(Pack.Offices.Select(o => (o.Key, o.Roles.AsEnumerable())));

    public static TheoryData<string> Models => [.. WorkflowModels.All.Select(m => m.Key)];

    [Theory]
    [MemberData(nameof(Models))]
    public void Model_InBothRegions_IsSoundAsItIs(string key)
    {
        foreach (string id in ShippedPacks.Ids)
        {
            Core.Tenants.TenantPack pack = ShippedPacks.Read(id);
            HashSet<string> held = [.. pack.Offices.SelectMany(o => o.Roles)];

            WorkflowDefinition workflow = WorkflowModels.Of(key, pack.Profile, held);

            Assert.Equal([], WorkflowCheck.Check(workflow, WorkflowSurroundings.Of(pack.Offices.Select(o => (o.Key, o.Roles.AsEnumerable())))));
        }
    }

    [Theory]
    [InlineData("2021-03-01", false)]
    [InlineData("2022-06-15", false)]
    [InlineData("2022-06-16", true)]
    [InlineData("2026-11-17", true)]
    public void Model_OfAPeraturan_GoesToTheKanwilSinceJune2022Only(string day, bool goes)
    {
        DateOnly on = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        WorkflowDefinition model = WorkflowModels.Of("peraturan", Pack.Profile, Surroundings.HeldRoles);
        List<string> walked = [];
        for (string key = model.StartStep; model.Find(key) is { } step; key = step.Transitions.First(t => !t.IsReturn && t.Period.Contains(on)).Targets[0])
        {
            walked.Add(step.Title);
        }

        Assert.Equal(goes, walked.Contains("Pengharmonisasian"));
        Assert.Contains("Fasilitasi", walked);
        Assert.Equal("Evaluasi", walked[^1]);
    }

    [Theory]
    [InlineData("babel")]
    [InlineData("bangka-barat")]
    public void Add_AfterAnyStep_KeepsTheWorkflowSound(string id)
    {
        WorkflowDefinition workflow = ShippedPacks.Read(id).Workflows[0];
        foreach (WorkflowStep step in workflow.Steps)
        {
            WorkflowDefinition more = WorkflowEdit.AddAfter(workflow, step.Key, Plain("L99"));

            Assert.Equal(workflow.Steps.Count + 1, more.Steps.Count);
            Assert.Equal([], Walked(more));
        }
    }

    [Theory]
    [InlineData("babel")]
    [InlineData("bangka-barat")]
    public void Remove_WhatWasAdded_GivesTheWorkflowBack(string id)
    {
        WorkflowDefinition workflow = ShippedPacks.Read(id).Workflows[0];
        foreach (WorkflowStep step in workflow.Steps)
        {
            WorkflowDefinition back = WorkflowEdit.Remove(WorkflowEdit.AddAfter(workflow, step.Key, Plain("L99")), "L99");

            Assert.Equal(System.Text.Json.JsonSerializer.Serialize(workflow), System.Text.Json.JsonSerializer.Serialize(back));
        }
    }

    [Fact]
    public void Remove_AStepThatOthersReturnTo_SendsThemOn()
    {
        WorkflowDefinition without = WorkflowEdit.Remove(ShippedPacks.Read("babel").Workflows[0], "A07");

        Assert.DoesNotContain(without.Steps, s => s.Transitions.Any(t => t.Targets.Contains("A07")));
        Assert.Equal([], Walked(without));
    }

    [Fact]
    public void MoveUp_TwoStepsInALine_ChangePlaces()
    {
        WorkflowDefinition model = WorkflowModels.Of("edaran", Pack.Profile, Surroundings.HeldRoles);

        WorkflowDefinition moved = WorkflowEdit.MoveUp(model, "L3");

        Assert.Equal(["L1", "L3", "L2", "L4"], moved.Steps.Take(4).Select(s => s.Key));
        Assert.Equal([], Walked(moved));
    }

    [Fact]
    public void MoveUp_TheFirstStepOrAJoin_IsRefused()
    {
        WorkflowDefinition workflow = ShippedPacks.Read("bangka-barat").Workflows[0];

        Assert.Throws<RefusedException>(() => WorkflowEdit.MoveUp(workflow, "B01"));
        Assert.Throws<RefusedException>(() => WorkflowEdit.MoveUp(workflow, "B09"));
    }

    private static IReadOnlyList<WorkflowFault> Walked(WorkflowDefinition workflow) =>
    [
        .. WorkflowCheck.Check(workflow, WorkflowSurroundings.Of(
        [
            .. workflow.Steps.SelectMany(s => s.Roles).Distinct().Select(role => ($"pemangku-{role}", Enumerable.Repeat(role, 1))),
            .. workflow.Steps.SelectMany(s => s.Participants).Distinct().Select(office => (office, Enumerable.Empty<string>())),
        ])),
    ];

    private static WorkflowStep Plain(string key) => new()
    {
        Key = key, Title = key, ShortTitle = key, Lane = "Biro", Roles = ["ORG"], Kind = WorkflowStepKind.Internal, Act = WorkflowAct.Record,
        Documents = [], Evidence = [], Guards = [], Transitions = [], JoinsFrom = [], Participants = [], Period = Core.Tenants.Period.Always,
    };
}
