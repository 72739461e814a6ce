using System.Globalization;
using Budaya.LegalText;

namespace Budaya.Core.Workflow;

/// <summary>How the parts of a workflow are called in a message: by their keys for whoever writes a pack, by their names for a bureau.</summary>
public sealed class WorkflowTerms
{
    private readonly bool _isPack;
    private readonly IReadOnlyDictionary<string, string> _roles;
    private readonly IReadOnlyDictionary<string, string> _offices;

    private WorkflowTerms(bool isPack, IReadOnlyDictionary<string, string> roles, IReadOnlyDictionary<string, string> offices) =>
        (_isPack, _roles, _offices) = (isPack, roles, offices);

    /// <summary>As a pack writes them.</summary>
    public static WorkflowTerms OfPack { get; } = new(true, new Dictionary<string, string>(), new Dictionary<string, string>());

    /// <summary>As a bureau reads them.</summary>
    /// <param name="roles">Names of the roles by code.</param>
    /// <param name="offices">Titles of the offices by key.</param>
    public static WorkflowTerms OfBureau(IReadOnlyDictionary<string, string> roles, IReadOnlyDictionary<string, string> offices) => new(false, roles, offices);

    /// <summary>A role; one that the region does not know keeps its code, for it has no name.</summary>
    public string Role(string code) => _roles.GetValueOrDefault(code, code);

    /// <summary>An office; one that the region does not know keeps its key.</summary>
    public string Office(string key) => _offices.GetValueOrDefault(key, key);

    /// <summary>A paper of the workflow.</summary>
    public string Document(WorkflowDefinition workflow, string key)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        return _isPack ? key : workflow.LabelOf(key);
    }

    /// <summary>A choice at a step.</summary>
    public string Choice(WorkflowTransition transition)
    {
        ArgumentNullException.ThrowIfNull(transition);
        return _isPack ? transition.Choice : transition.Label;
    }

    /// <summary>A kind of evidence.</summary>
    public string Evidence(WorkflowEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return _isPack ? evidence.Key : evidence.Label;
    }

    /// <summary>A target of a choice.</summary>
    public string Target(string key) => (_isPack, key) switch
    {
        (false, WorkflowTransition.End) => "akhir alur",
        (false, WorkflowTransition.Stop) => "penghentian alur",
        _ => key,
    };

    /// <summary>A condition.</summary>
    public string Guard(WorkflowGuardKind kind) => $"\"{CaseGuards.Label(kind)}\"{Hint(WorkflowWords.Guards.WordOf(kind))}";

    /// <summary>What a step asks people to do.</summary>
    public string Act(WorkflowAct act) => $"\"{ActWords.Of(act)}\"{Hint(WorkflowWords.Acts.WordOf(act))}";

    /// <summary>The key behind words that stand before it; nothing for a bureau.</summary>
    public string Hint(string key) => _isPack ? $" ({key})" : "";

    /// <summary>One of two ways to say the same.</summary>
    public string Either(string pack, string bureau) => _isPack ? pack : bureau;

    /// <summary>A day.</summary>
    public string Day(DateOnly day) => _isPack ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : IndonesianDate.Format(day);
}
