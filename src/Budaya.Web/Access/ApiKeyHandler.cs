using System.Security.Claims;
using System.Text.Encodings.Web;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Budaya.Web.Access;

/// <summary>Reads <c>Authorization: Bearer budaya_…</c>: a key of the request's own tenant, and of no other.</summary>
internal sealed class ApiKeyHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder, ApiKeyService keys, TenantScope scope)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string Name = "KunciApi";

    public const string ScopeClaim = "lingkup";

    private const string Bearer = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        string header = Request.Headers.Authorization.ToString();
        if (scope.TenantId is null || !header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            return AuthenticateResult.NoResult();
        }

        if (await keys.FindOpenAsync(header[Bearer.Length..].Trim(), Context.RequestAborted) is not { } key)
        {
            return AuthenticateResult.Fail("The key is unknown, expired or revoked.");
        }

        ClaimsIdentity identity = new(Name);
        identity.AddClaim(new(ClaimTypes.NameIdentifier, key.Id.ToString()));
        identity.AddClaims(key.Scopes.Split(' ').Select(s => new Claim(ScopeClaim, s)));
        return AuthenticateResult.Success(new(new ClaimsPrincipal(identity), Name));
    }
}
