using Budaya.Database;
using Budaya.Web.Tests.Roads;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Budaya.Web.Tests.Extremes;

/// <summary>A still host that takes tried requests back.</summary>
internal sealed class FuzzHost : StillHost
{
    protected override void Add(IServiceCollection services)
    {
        services.AddSingleton<Undo>();
        services.ConfigureDbContext<SqliteBudaya>((provider, options) => options.AddInterceptors(provider.GetRequiredService<Undo>()));
        services.ConfigureDbContext<PostgreSqlBudaya>((provider, options) => options.AddInterceptors(provider.GetRequiredService<Undo>()));
        services.Configure<MvcOptions>(options => options.Filters.AddService<Undo>());
    }
}
