namespace Budaya.Core.Values;

/// <summary>Says why the words of a framework must stay as they are; each later stage that rests on them brings one.</summary>
public interface IFrameworkGuard
{
    /// <summary>Why the framework cannot be changed now, in Indonesian; empty when nothing is against it. Reads only.</summary>
    Task<IReadOnlyList<Refusal>> WhyNotEditAsync(Guid frameworkId, CancellationToken cancellationToken);
}
