using System.Security.Claims;
using Budaya.Core.Data;
using Budaya.Core.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Budaya.Web.Access;

/// <summary>Begins and ends sessions of the browser: a row that can be ended from elsewhere, and the cookie that carries its id.</summary>
public sealed class SessionSignIn(BudayaDbContext db, SessionService sessions, IUserClaimsPrincipalFactory<Person> principals, ActingPerson acting, IHttpContextAccessor accessor)
{
    /// <summary>Claim that carries the session.</summary>
    public const string SessionClaim = "sesi";

    private HttpContext Http => accessor.HttpContext ?? throw new InvalidOperationException("Signing in needs a request.");

    /// <summary>The network address of the request.</summary>
    public string Address => Http.Connection.RemoteIpAddress?.ToString() ?? "";

    /// <summary>Begins a session, saves it, and gives the cookie.</summary>
    /// <param name="person">Who has shown a first factor.</param>
    /// <param name="confirmed">Whether a second factor was shown with it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task StartAsync(Person person, bool confirmed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(person);
        PersonSession session = sessions.Start(person, (Address, Http.Request.Headers.UserAgent.ToString()), confirmed);
        await db.SaveChangesAsync(cancellationToken);
        ClaimsPrincipal principal = await principals.CreateAsync(person);
        ((ClaimsIdentity)principal.Identity!).AddClaim(new(SessionClaim, session.Id.ToString())); // the factory makes one
        await Http.SignInAsync(IdentityConstants.ApplicationScheme, principal);
    }

    /// <summary>Ends the session of the request, and takes the cookie back.</summary>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        if (acting is { PersonId: { } person, Session: { } session })
        {
            await sessions.EndAsync(person, session.Id, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }

        await Http.SignOutAsync(IdentityConstants.ApplicationScheme);
    }
}
