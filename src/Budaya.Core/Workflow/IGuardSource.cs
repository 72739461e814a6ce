namespace Budaya.Core.Workflow;

/// <summary>Knows the facts behind one or more conditions of a workflow. Each stage of the work brings its own; a condition that none knows is refused.</summary>
public interface IGuardSource
{
    /// <summary>The conditions that this source knows; no other source may know them too.</summary>
    IReadOnlyCollection<WorkflowGuardKind> Kinds { get; }

    /// <summary>Why the condition does not hold now, in Indonesian; empty when it does. Reads only.</summary>
    /// <param name="workflowCase">The case, with its open steps and decisions.</param>
    /// <param name="leaving">The step that is to be left.</param>
    /// <param name="guard">The condition; <see cref="WorkflowGuard.Document"/> null means all documents of the step.</param>
    /// <param name="cancellationToken">Stops the asking.</param>
    Task<IReadOnlyList<Refusal>> WhyNotAsync(WorkflowCase workflowCase, WorkflowStep leaving, WorkflowGuard guard, CancellationToken cancellationToken);
}
