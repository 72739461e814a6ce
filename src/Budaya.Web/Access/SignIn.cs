using System.Security.Claims;
using Budaya.Core.Data;
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

    /// <summary>Registers Identity over our people, without Identity's roles, and the cookie.</summary>
    public static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        services.AddIdentityCore<Person>(options =>
        {
            options.Password.RequiredLength = 12;
            options.Password.RequireNonAlphanumeric = options.Password.RequireUppercase = options.Password.RequireDigit = false;
            options.Lockout.MaxFailedAccessAttempts = 8;
            options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
            options.User.AllowedUserNameCharacters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._@+";
        }).AddEntityFrameworkStores<BudayaDbContext>().AddSignInManager().AddDefaultTokenProviders();
        services.AddScoped<IUserClaimsPrincipalFactory<Person>, PrincipalFactory>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, Configure);
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

    // The person and the offices are read anew, so that a change takes effect at the next request.
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
        bool known = Guid.TryParse(context.Principal.FindFirstValue(ClaimTypes.NameIdentifier), out Guid person)
            && await services.GetRequiredService<PeopleDirectory>().SignInAsync(acting, person, context.Principal.FindFirstValue(PrincipalFactory.StampClaim), context.HttpContext.RequestAborted);
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
