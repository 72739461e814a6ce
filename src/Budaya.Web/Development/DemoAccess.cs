using System.Net;
using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Development;

/// <summary>An office that can be entered with one press.</summary>
public sealed record DemoOffice(Guid PersonId, string Title, string? OpdName, bool IsOpdOfficer);

/// <summary>What exists only in Development and on a loopback address: signing in without a password, sample files. Not registered anywhere else.</summary>
public sealed class DemoAccess(BudayaDbContext db, IHttpContextAccessor http)
{
    /// <summary>Whether this request comes from the machine itself.</summary>
    public bool IsAllowed => http.HttpContext?.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address);

    /// <summary>The demo people of the tenant by office, in the order of the office list.</summary>
    public async Task<IReadOnlyList<DemoOffice>> OfficesAsync(CancellationToken cancellationToken)
    {
        var rows = await (
            from holding in db.Set<OfficeHolding>()
            join person in db.Set<Person>() on holding.PersonId equals person.Id
            join office in db.Set<Office>() on holding.OfficeKey equals office.Key
            from opd in db.Set<Opd>().Where(o => o.Code == office.OpdCode).DefaultIfEmpty()
            where person.Demo && !person.Disabled && holding.To == null
            orderby office.Position
            select new { person.Id, office.Title, OpdName = opd == null ? null : opd.Name, office.RoleCodes }).ToListAsync(cancellationToken);
        string own = nameof(Authority.OwnOpd);
        List<Role> opdRoles = await db.Set<Role>().Where(r => r.Authorities == own).ToListAsync(cancellationToken);
        return [.. rows.Select(r => new DemoOffice(r.Id, r.Title, r.OpdName, r.RoleCodes.Split(' ').All(c => opdRoles.Any(o => o.Code == c))))];
    }
}

/// <summary>Registers what exists only in Development; elsewhere takes the routes of <c>Pages/Development</c> away.</summary>
public static class DemoSetup
{
    /// <summary>Whether this request may use what exists only in Development: it is Development, and it comes from the machine itself.</summary>
    public static bool OffersDemo(this IServiceProvider services) => services.GetService<DemoAccess>() is { IsAllowed: true };

    /// <summary>Call for every environment.</summary>
    public static IServiceCollection AddDemo(this IServiceCollection services, IHostEnvironment environment)
    {
        if (environment.IsDevelopment())
        {
            services.AddScoped<DemoAccess>();
        }
        else
        {
            services.Configure<RazorPagesOptions>(options =>
                options.Conventions.AddFolderRouteModelConvention("/Development", model => model.Selectors.Clear()));
        }

        return services;
    }
}
