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

    /// <summary>Registers the limits; the answer to too many requests is 429.</summary>
    public static IServiceCollection AddRateLimits(this IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        Add(options, SignIn, perMinute: 60);
        Add(options, Public, perMinute: 120);
        Add(options, Inspect, perMinute: 60);
    });

    private static void Add(RateLimiterOptions options, string name, int perMinute) => options.AddPolicy(name, context =>
        RateLimitPartition.GetSlidingWindowLimiter(
            $"{context.Request.PathBase}|{context.Connection.RemoteIpAddress}",
            _ => new SlidingWindowRateLimiterOptions { PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6, QueueLimit = 0 }));
}
