using Budaya.Typesetting;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Budaya.Core.Drafting;

/// <summary>Whether pages can be laid out. Without that the product still serves, so it is degraded and not unhealthy.</summary>
public sealed class TypesetterCheck(Typesetter typesetter) : IHealthCheck
{
    /// <inheritdoc />
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(typesetter.Health.Ready ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded("No process of the typesetter is up."));
}
