using System.Text.Json;
using Budaya.Core.Tests.Tenants;
using Budaya.Core.Tenants;
using Budaya.Core.Workflow;

namespace Budaya.Core.Tests.Workflow.Definition;

/// <summary>A workflow written as a file of a pack is the same workflow when it is read.</summary>
public sealed class WorkflowYamlTests
{
    [Theory]
    [InlineData("babel", "alur-pergub.yaml")]
    [InlineData("bangka-barat", "alur-keputusan.yaml")]
    public void Write_AShippedWorkflow_ReadsBackTheSame(string id, string file)
    {
        WorkflowDefinition workflow = ShippedPacks.Read(id).Workflows[0];
        WorkflowStep first = workflow.Steps[0] with { OwnTextReason = "Satu pejabat: \"saja\" & cukup", Deadline = new() { Days = 30, Unit = DayUnit.Calendar, StartsAt = DeadlineStart.StepEntered, PausesOnReturn = false, Reminders = [new(-2, []), new(5, ["ORG"])] } };
        workflow = workflow with { Steps = [first, .. workflow.Steps.Skip(1)] };
        using TemporaryPack pack = TemporaryPack.CopyOf(ShippedPacks.Folder(id));
        File.WriteAllText(Path.Combine(pack.Folder, file), WorkflowYaml.Write(workflow));

        TenantPackReading reading = TenantFile.ReadFolder(pack.Folder);

        Assert.Empty(reading.Problems);
        Assert.Equal(JsonSerializer.Serialize(workflow), JsonSerializer.Serialize(reading.Pack?.Workflows[0]));
    }
}
