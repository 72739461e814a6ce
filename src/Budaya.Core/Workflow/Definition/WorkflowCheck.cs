namespace Budaya.Core.Workflow;

/// <summary>Whether a workflow can be walked: every name known, every step reachable, every case able to end, on every day.</summary>
public static class WorkflowCheck
{
    /// <summary>Everything that is wrong; the walk is tried only when all names are known.</summary>
    public static IReadOnlyList<WorkflowFault> Check(WorkflowDefinition workflow, WorkflowSurroundings surroundings)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        ArgumentNullException.ThrowIfNull(surroundings);
        List<WorkflowFault> faults = [.. WorkflowNames.Faults(workflow, surroundings)];
        return faults.Count > 0
            ? faults
            :
            [
                .. WorkflowPurposes.Faults(workflow, surroundings.Terms), .. WorkflowDuties.Faults(workflow, surroundings), .. WorkflowClocks.Faults(workflow, surroundings),
                .. WorkflowOrder.Faults(workflow, surroundings.Terms), .. WorkflowRivals.Faults(workflow, surroundings.Terms), .. WorkflowWalk.Faults(workflow, surroundings.Terms),
            ];
    }
}

/// <summary>What a workflow finds in its region.</summary>
/// <param name="RolesOf">The roles that each office bears, by its key.</param>
public sealed record WorkflowSurroundings(IReadOnlyDictionary<string, IReadOnlySet<string>> RolesOf)
{
    /// <summary>Roles that an office bears.</summary>
    public IReadOnlySet<string> HeldRoles { get; } = RolesOf.Values.SelectMany(r => r).ToHashSet();

    /// <summary>Keys of the offices.</summary>
    public IReadOnlySet<string> Offices { get; } = RolesOf.Keys.ToHashSet();

    /// <summary>The offices that bear one of some roles.</summary>
    public IEnumerable<string> Bearing(IEnumerable<string> roles) => RolesOf.Where(o => o.Value.Overlaps(roles)).Select(o => o.Key);

    /// <summary>What is known of offices and their roles.</summary>
    public static WorkflowSurroundings Of(IEnumerable<(string Key, IEnumerable<string> Roles)> offices) =>
        new(offices.ToDictionary(o => o.Key, o => (IReadOnlySet<string>)o.Roles.ToHashSet()));

    /// <summary>How messages call what they speak of.</summary>
    public WorkflowTerms Terms { get; init; } = WorkflowTerms.OfPack;
}

/// <param name="StepIndex">From 0; null: the workflow as a whole.</param>
/// <param name="TransitionIndex">From 0, among the step's; null: the step as a whole.</param>
/// <param name="Message">In Indonesian.</param>
public sealed record WorkflowFault(int? StepIndex, int? TransitionIndex, string Message)
{
    /// <summary>From 0, among the documents; null: it is about none.</summary>
    public int? DocumentIndex { get; init; }

    /// <summary>Where in the step, the choice or the workflow it is, as a pack writes it: keys and places in lists, such as <c>tenggat/bilaDiam</c> or <c>syarat/1</c>; null: all of it.</summary>
    public string? At { get; init; }
}
