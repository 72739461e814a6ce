using Budaya.Core.Tenants;
using Budaya.Core.Tests.Tenants;
using Budaya.Core.Workflow;

namespace Budaya.Core.Tests.Workflow.Definition;

/// <summary>A condition can be met in every period, not only in one of them.</summary>
public sealed class WorkflowOrderTests
{
    private static readonly TenantPack Pack = ShippedPacks.Read("babel");
    private static readonly WorkflowSurroundings Surroundings = WorkflowSurroundings.Of(Pack.Offices.Select(o => (o.Key, o.Roles.AsEnumerable())));
    private static readonly DateOnly From = new(2022, 6, 16);

    [Fact]
    public void Check_AnActThatIsInForceOnlyLater_IsFoundForTheTimeBefore()
    {
        WorkflowDefinition workflow = Optional(new(From, null));

        WorkflowFault fault = Assert.Single(WorkflowCheck.Check(workflow, Surroundings));

        Assert.Contains("syarat \"Paraf koordinasi sudah lengkap\" (diparaf) tidak dapat dipenuhi", fault.Message, StringComparison.Ordinal);
        Assert.Equal("A12", workflow.Steps[fault.StepIndex!.Value].Key); // a step is named
    }

    [Fact]
    public void Check_AnActThatIsInForceOnlyUntilADay_IsFoundFromTheNextDayOnWithItsDate()
    {
        WorkflowFault pack = Assert.Single(WorkflowCheck.Check(Optional(new(null, From.AddDays(-1))), Surroundings));
        WorkflowTerms words = WorkflowTerms.OfBureau(Pack.Roles.ToDictionary(r => r.Code, r => r.Name), Pack.Offices.ToDictionary(o => o.Key, o => o.Title));
        WorkflowFault bureau = Assert.Single(WorkflowCheck.Check(Optional(new(null, From.AddDays(-1))), Surroundings with { Terms = words }));

        Assert.Contains("sejak 2022-06-16", pack.Message, StringComparison.Ordinal);
        Assert.Contains("sejak 16 Juni 2022", bureau.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("(", bureau.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_AnActInForceAlways_IsSound() => Assert.Empty(WorkflowCheck.Check(Optional(Period.Always), Surroundings));

    // The initials are left out in the time in which their step does not hold, while the signature asks for them.
    private static WorkflowDefinition Optional(Period period)
    {
        WorkflowDefinition workflow = Pack.Workflows[0];
        Period other = period.From is { } from ? new(null, from.AddDays(-1)) : period.Until is { } until ? new(until.AddDays(1), null) : period;
        workflow = NewVersion.Replace(workflow, "A11", s => s with { Period = period });
        workflow = NewVersion.Replace(workflow, "A12", s => s with { Guards = [.. s.Guards, new(WorkflowGuardKind.Initialled, null)] });
        return NewVersion.Replace(workflow, "A10", s => s with
        {
            Transitions = period == Period.Always ? s.Transitions : [s.Transitions[0] with { Period = period }, s.Transitions[0] with { Targets = ["A12"], Period = other }],
        });
    }
}
