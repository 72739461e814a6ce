namespace Budaya.Core.Data;

/// <summary>The tables whose rows belong to no one tenant, each with its reason. Every other table holds <see cref="ITenantOwned"/> rows; a test compares this list with the model.</summary>
public static class PlatformTables
{
    /// <summary>Identity's own tables have Identity's keys; the lock in the database looks at the tenant of their person.</summary>
    public const string OfAPerson = "Identity's own table with Identity's key, locked through its person";

    /// <summary>Reason by table.</summary>
    public static IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>
    {
        ["Tenant"] = "the tenant of a request is chosen from it",
        ["Wake"] = "the sweep reads it before it knows which tenants have work; it holds no text",
        ["TenantFigures"] = "the platform operator's counts; it holds no text",
        ["ProtectionKey"] = "keys of cookies and form tokens serve the whole host",
        ["PublishedName"] = "names of enacted frameworks, which are public, for the warning that another region uses one",
        ["RegionSketch"] = "a region that an operator is setting up does not exist yet",
        ["PlatformOperator"] = "operators look after the platform and belong to no region",
        ["OperatorSession"] = "sessions of operators",
        ["OperatorEntry"] = "what operators did on the platform; what they do to a region stands in its own audit trail too",
        ["OperatorFailures"] = "slows down guessing at the operators' door",
        ["TenantStateRequest"] = "asked and answered by operators, outside the region",
        ["PersonClaim"] = OfAPerson,
        ["PersonLogin"] = OfAPerson,
        ["PersonToken"] = OfAPerson,
        ["PersonPasskey"] = OfAPerson,
    };
}
