using System.Security.Claims;
using Budaya.Core.Data;
using Budaya.Core.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;

namespace Budaya.Web.Access;

/// <summary>The operators' own door: a cookie of its own, which is worth nothing at a region unless its operator has broken the glass there (docs/decisions/operator.md).</summary>
public sealed class OperatorSignIn(OperatorService operators, BudayaDbContext db, IHttpContextAccessor accessor)
{
    /// <summary>Name of the scheme.</summary>
    public const string Scheme = "Operator";

    /// <summary>Name of the cookie.</summary>
    public const string CookieName = "budaya-operator";

    private const string SessionClaim = "sesi";

    private HttpContext Http => accessor.HttpContext ?? throw new InvalidOperationException("Signing in needs a request.");

    /// <summary>The network address of the request.</summary>
    public string Address => Http.Connection.RemoteIpAddress?.ToString() ?? "";

    /// <summary>Begins a session, saves it, and gives the cookie.</summary>
    public async Task StartAsync(PlatformOperator who, CancellationToken cancellationToken)
    {
        OperatorSession session = operators.Start(who, Address);
        await db.SaveChangesAsync(cancellationToken);
        ClaimsIdentity identity = new(Scheme);
        identity.AddClaim(new(SessionClaim, session.Id.ToString()));
        await Http.SignInAsync(Scheme, new ClaimsPrincipal(identity));
    }

    /// <summary>Ends the session of the request, and takes the cookie back.</summary>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        await operators.EndAsync(cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await Http.SignOutAsync(Scheme);
    }

    /// <summary>Registers the cookie.</summary>
    public static void Configure(CookieAuthenticationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Cookie.Name = CookieName;
        options.Cookie.Path = "/"; // pages of a region read it too: whoever broke the glass is shown as such
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.ExpireTimeSpan = OperatorSession.Longest;
        options.SlidingExpiration = false;
        options.LoginPath = "/operator/masuk";
        options.AccessDeniedPath = "/operator/konfirmasi";
        options.ReturnUrlParameter = "kembali";
        options.Events.OnValidatePrincipal = ValidateAsync;
    }

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        IServiceProvider services = context.HttpContext.RequestServices;
        services.GetRequiredService<ActingOperator>().Address = context.HttpContext.Connection.RemoteIpAddress?.ToString();
        bool known = Guid.TryParse(context.Principal?.FindFirstValue(SessionClaim), out Guid session)
            && await services.GetRequiredService<OperatorService>().SignInAsync(session, context.HttpContext.RequestAborted);
        if (!known)
        {
            context.RejectPrincipal();
        }
    }
}

/// <summary>The operator must have shown a second factor in this session.</summary>
internal sealed record ConfirmedOperatorRequirement : IAuthorizationRequirement;

internal sealed class ConfirmedOperatorHandler(ActingOperator acting) : AuthorizationHandler<ConfirmedOperatorRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, ConfirmedOperatorRequirement requirement)
    {
        if (acting.IsConfirmed)
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
