using Budaya.Web.Tenancy;

namespace Budaya.Web.Start;

/// <summary>Says at start where the pages are.</summary>
internal static class Addresses
{
    public static void Print(WebApplication app)
    {
        string host = app.Urls.FirstOrDefault() ?? "";
        IReadOnlyList<TenantEntry> tenants = app.Services.GetRequiredService<TenantCatalog>().AllAsync(CancellationToken.None).GetAwaiter().GetResult(); // a start-up callback cannot wait otherwise
        Console.WriteLine($"Budaya Platform: {host}");
        foreach (TenantEntry tenant in tenants)
        {
            Console.WriteLine($"  {tenant.Name}: {host}/{tenant.Identifier}/  (masuk: {host}/{tenant.Identifier}/masuk)");
        }
    }
}
