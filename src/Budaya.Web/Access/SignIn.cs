using System.Security.Claims;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Budaya.Web.Tenancy;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Budaya.Web.Access;

/// <summary>Who has signed in: a cookie that carries person and tenant, looked up anew at each request.</summary>
public static class SignIn
{
    /// <summary>Claim that carries the tenant of the sign-in.</summary>
    public const string TenantClaim = "tenant";

    /// <summary>Registers the sign-in over the people that Core registers, and the cookies.</summary>
    public static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        new IdentityBuilder(typeof(Person), services).AddSignInManager();
        services.AddScoped<IUserClaimsPrincipalFactory<Person>, PrincipalFactory>();
        services.AddScoped<SessionSignIn>();
        services.AddScoped<OperatorSignIn>();
        services.AddScoped<Passkeys>();
        services.Configure<IdentityPasskeyOptions>(options => (options.UserVerificationRequirement, options.ResidentKeyRequirement) = ("required", "required"));
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, Configure)
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, options => // what a passkey was asked, between question and answer
            {
                options.Cookie.Name = "budaya-passkey";
                options.ExpireTimeSpan = TimeSpan.FromMinutes(5);
            })
            .AddCookie(OperatorSignIn.Scheme, OperatorSignIn.Configure)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(ApiKeyHandler.Name, null);
        return services;
    }

    private static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "budaya";
        options.Cookie.Path = "/"; // one sign-in for the host: in another tenant it is seen, and answered with 404
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.ExpireTimeSpan = TimeSpan.FromHours(10);
        options.SlidingExpiration = true;
        options.LoginPath = "/masuk";
        options.AccessDeniedPath = "/galat/403";
        options.ReturnUrlParameter = "kembali";
        options.Events.OnValidatePrincipal = ValidateAsync;
        options.Events.OnRedirectToAccessDenied = Plain(StatusCodes.Status403Forbidden);
    }

    private static Func<RedirectContext<CookieAuthenticationOptions>, Task> Plain(int status) => context =>
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    };

    // Session, person and offices are read anew, so that a change takes effect at the next request.
    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        IServiceProvider services = context.HttpContext.RequestServices;
        string? tenant = services.GetRequiredService<TenantScope>().TenantId;
        if (tenant is null || context.Principal?.FindFirstValue(TenantClaim) != tenant)
        {
            context.HttpContext.Items[typeof(ForeignSignIn)] = tenant is null ? null : new ForeignSignIn();
            context.RejectPrincipal();
            return;
        }

        ActingPerson acting = services.GetRequiredService<ActingPerson>();
        acting.Address = context.HttpContext.Connection.RemoteIpAddress?.ToString();
        bool known = Guid.TryParse(context.Principal.FindFirstValue(SessionSignIn.SessionClaim), out Guid session)
            && await services.GetRequiredService<SessionService>().SignInAsync(
                acting, session, context.Principal.FindFirstValue(PrincipalFactory.StampClaim), context.HttpContext.RequestAborted);
        if (!known)
        {
            context.RejectPrincipal();
        }
    }
}

/// <summary>The request carries a sign-in of another tenant.</summary>
internal sealed record ForeignSignIn;

/// <summary>Somebody of another tenant gets 404 for everything that is not public.</summary>
public sealed class ForeignSignInGate(RequestDelegate next)
{
    /// <summary>Lets through, or answers 404.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        bool anonymous = context.GetEndpoint()?.Metadata.GetMetadata<Microsoft.AspNetCore.Authorization.IAllowAnonymous>() is not null;
        if (!anonymous && context.GetEndpoint() is not null && context.Items[typeof(ForeignSignIn)] is not null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        return next(context);
    }
}

internal sealed class PrincipalFactory(IOptions<IdentityOptions> options) : IUserClaimsPrincipalFactory<Person>
{
    internal const string StampClaim = "stamp";

    public Task<ClaimsPrincipal> CreateAsync(Person user)
    {
        ClaimsIdentity identity = new(IdentityConstants.ApplicationScheme, options.Value.ClaimsIdentity.UserNameClaimType, options.Value.ClaimsIdentity.RoleClaimType);
        identity.AddClaim(new(ClaimTypes.NameIdentifier, user.Id.ToString()));
        identity.AddClaim(new(ClaimTypes.Name, user.UserName ?? ""));
        identity.AddClaim(new(SignIn.TenantClaim, user.TenantId));
        identity.AddClaim(new(StampClaim, user.SecurityStamp ?? ""));
        return Task.FromResult(new ClaimsPrincipal(identity));
    }
}
