using System.Text.Json;
using Budaya.Core.Data;
using Budaya.Core.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Tests.Workflow;

/// <summary>Another version of a region's only workflow.</summary>
internal static class NewVersion
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static Task AddAsync(Region region, Func<WorkflowDefinition, WorkflowDefinition> change, DateOnly? inForceFrom = null, int number = 2) => region.DoAsync("admin-daerah", async desk =>
    {
        WorkflowVersion first = await desk.Db.Set<WorkflowVersion>().SingleAsync(v => v.Number == 1, Cancel);
        string source = JsonSerializer.Serialize(change(first.Definition()));
        desk.Db.Add(new WorkflowVersion
        {
            Key = first.Key, Number = number, Title = first.Title, Source = source, Sha256 = Sha256Hex.Of(source), InForceFrom = inForceFrom, CreatedAt = region.Clock.Now,
        });
    });

    public static WorkflowDefinition Replace(WorkflowDefinition workflow, string key, Func<WorkflowStep, WorkflowStep> change) =>
        workflow with { Steps = [.. workflow.Steps.Select(s => s.Key == key ? change(s) : s)] };
}
