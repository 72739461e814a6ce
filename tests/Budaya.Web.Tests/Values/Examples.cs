namespace Budaya.Web.Tests.Values;

/// <summary>The act by which a bureau says that the example texts of a framework are the region's own.</summary>
internal static class Examples
{
    public static async Task ConfirmAsync(WebSession bureau, string tenant, string acronym)
    {
        await bureau.GetAsync($"/{tenant}/nilai");
        await bureau.FollowAsync(acronym);
        await bureau.PressAsync("Nyatakan sebagai teks daerah");
    }
}
