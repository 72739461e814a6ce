using Budaya.Core.People;
using Budaya.Core.Tenants;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Budaya.Web.Access;

/// <summary>Names of the authorisation policies; each page folder has one.</summary>
public static class Policies
{
    /// <summary>Anyone who has signed in.</summary>
    public const string Masuk = nameof(Masuk);

    /// <summary>Anyone with an office of the region's administration, OPD officers alone excepted.</summary>
    public const string Kantor = nameof(Kantor);

    /// <summary>Values, proposals, distribution, follow-up.</summary>
    public const string Organisasi = nameof(Organisasi);

    /// <summary>Drafts and templates.</summary>
    public const string Rancangan = nameof(Rancangan);

    /// <summary>Numbers, signing records, certified copies.</summary>
    public const string Register = nameof(Register);

    /// <summary>People, offices, settings.</summary>
    public const string Admin = nameof(Admin);

    /// <summary>Inbox, receipts and commitments of the officer's own OPD.</summary>
    public const string Opd = nameof(Opd);

    /// <summary>Own tasks and agenda: everybody who holds an office, in the region's or in an OPD's.</summary>
    public const string Bertugas = nameof(Bertugas);

    /// <summary>Operators of the platform who have shown both factors.</summary>
    public const string Operator = nameof(Operator);

    /// <summary>Operators who have shown the first factor.</summary>
    public const string OperatorWaiting = nameof(OperatorWaiting);

    /// <summary>The policy of a machine that may read one thing.</summary>
    public static string Api(ApiScope scope) => $"Api{scope}";

    /// <summary>Registers the policies; what names none asks for a signed-in person.</summary>
    public static IServiceCollection AddPolicies(this IServiceCollection services)
    {
        services.AddScoped<IAuthorizationHandler, AuthorityHandler>();
        services.AddScoped<IAuthorizationHandler, ConfirmedOperatorHandler>();
        AuthorizationPolicy signedIn = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(signedIn)
            .SetDefaultPolicy(signedIn)
            .AddPolicy(Masuk, signedIn)
            .AddPolicy(Kantor, Any(Authority.Organisation, Authority.Drafting, Authority.Register, Authority.Administration, Authority.Read))
            .AddPolicy(Organisasi, Any(Authority.Organisation))
            .AddPolicy(Rancangan, Any(Authority.Drafting))
            .AddPolicy(Register, Any(Authority.Register))
            .AddPolicy(Admin, Any(Authority.Administration))
            .AddPolicy(Opd, Any(Authority.OwnOpd))
            .AddPolicy(Bertugas, Any(Authority.Organisation, Authority.Drafting, Authority.Register, Authority.Administration, Authority.Read, Authority.OwnOpd))
            .AddPolicy(Operator, new AuthorizationPolicyBuilder(OperatorSignIn.Scheme).RequireAuthenticatedUser().AddRequirements(new ConfirmedOperatorRequirement()).Build())
            .AddPolicy(OperatorWaiting, new AuthorizationPolicyBuilder(OperatorSignIn.Scheme).RequireAuthenticatedUser().Build())
            .AddPolicy(Api(ApiScope.Penyampaian), Machine(ApiScope.Penyampaian))
            .AddPolicy(Api(ApiScope.Verifikasi), Machine(ApiScope.Verifikasi));
        return services;
    }

    /// <summary>Says for each folder of pages who may enter.</summary>
    public static void Apply(RazorPagesOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Conventions.AuthorizeFolder("/Home", Bertugas);
        options.Conventions.AuthorizePage("/Home/Index", Kantor);
        options.Conventions.AuthorizePage("/Home/Approvals", Kantor);
        foreach (string folder in (string[])["/Values", "/Workflow", "/Proposals", "/Drafting", "/Signing", "/Distribution", "/FollowUps"])
        {
            options.Conventions.AuthorizeFolder(folder, Kantor);
        }

        options.Conventions.AuthorizeFolder("/Account", Masuk);
        options.Conventions.AuthorizeFolder("/Development", Masuk);
        options.Conventions.AuthorizeFolder("/Tenants", Admin);
        options.Conventions.AuthorizeFolder("/People", Admin);
        options.Conventions.AuthorizeFolder("/Audit", Kantor);
        options.Conventions.AuthorizeFolder("/Opd", Opd);
        options.Conventions.AuthorizeFolder("/Operator", Operator);
        options.Conventions.AuthorizeFolder("/OperatorDoor", OperatorWaiting);
        options.Conventions.AllowAnonymousToFolder("/Public");
        options.Conventions.AllowAnonymousToFolder("/Platform");
    }

    private static AuthorizationPolicy Machine(ApiScope scope) =>
        new AuthorizationPolicyBuilder(ApiKeyHandler.Name).RequireClaim(ApiKeyHandler.ScopeClaim, scope.ToString()).Build();

    private static AuthorizationPolicy Any(params Authority[] authorities) =>
        new AuthorizationPolicyBuilder().RequireAuthenticatedUser().AddRequirements(new AuthorityRequirement(authorities)).Build();
}

/// <summary>An office held today must open one of these.</summary>
internal sealed record AuthorityRequirement(IReadOnlyList<Authority> Authorities) : IAuthorizationRequirement;

internal sealed class AuthorityHandler(ActingPerson acting) : AuthorizationHandler<AuthorityRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, AuthorityRequirement requirement)
    {
        if (acting.ActIn(requirement.Authorities))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
