namespace Budaya.Web.Tests.Roads;

/// <summary>A draft that exists long before its case has come to drafting.</summary>
internal static class EarlyDraft
{
    /// <summary>Opens a case in Babel and draws up its Peraturan Gubernur.</summary>
    /// <param name="session">The head of the organisation bureau.</param>
    /// <returns>Address of the draft's page.</returns>
    public static async Task<string> OfPergubAsync(WebSession session)
    {
        await session.GetAsync("/babel/alur");
        await session.PressAsync("Mulai alur", new Dictionary<string, string> { ["Input.Title"] = "Rancangan lebih awal" });
        string id = session.Address.Split('/')[^1];
        string[] steps = ["Pakai berkas contoh: Telaahan staf", "Ajukan pembentukan tim", "Pakai berkas contoh: Keputusan tentang Tim Penyusun", "Mulai perumusan nilai", "Pakai kerangka ini"];
        foreach (string step in steps)
        {
            await session.PressAsync(step);
        }

        await session.GetAsync($"/babel/naskah?alur={id}&naskah=pergub");
        await session.PressAsync("Susun rancangan: Peraturan Gubernur tentang Budaya Kerja");
        return session.Address.Split('?')[0];
    }
}
