using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Budaya.Web.Access;

/// <summary>How often one address may ask.</summary>
public static class RateLimits
{
    /// <summary>Signing in and one-time links.</summary>
    public const string SignIn = nameof(SignIn);

    /// <summary>Public pages that look something up.</summary>
    public const string Public = nameof(Public);

    /// <summary>Taking in and checking whole documents.</summary>
    public const string Inspect = nameof(Inspect);

    /// <summary>Registers the limits; the answer to too many requests is 429. Beside those of single pages one holds for each address at each tenant, and one for each tenant.</summary>
    public static IServiceCollection AddRateLimits(this IServiceCollection services, int perAddress, int perTenant) => services.AddRateLimiter(options =>
    {
        options.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<HttpContext, string>(context => Window($"{context.Request.PathBase}{context.Request.Host.Host}|{context.Connection.RemoteIpAddress}", perAddress)),
            PartitionedRateLimiter.Create<HttpContext, string>(context => Window($"{context.Request.PathBase}{context.Request.Host.Host}", perTenant)));
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        Add(options, SignIn, perMinute: 60);
        Add(options, Public, perMinute: 120);
        Add(options, Inspect, perMinute: 60);
    });

    private static void Add(RateLimiterOptions options, string name, int perMinute) => options.AddPolicy(name, context =>
        Window($"{context.Request.PathBase}|{context.Connection.RemoteIpAddress}", perMinute));

    private static RateLimitPartition<string> Window(string key, int perMinute) => RateLimitPartition.GetSlidingWindowLimiter(
        key, _ => new SlidingWindowRateLimiterOptions { PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6, QueueLimit = 0 });
}
