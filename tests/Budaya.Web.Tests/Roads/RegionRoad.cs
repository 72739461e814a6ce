using Budaya.Core.Packs;

namespace Budaya.Web.Tests.Roads;

/// <summary>A new region, made on the pages of the platform.</summary>
internal static class RegionRoad
{
    /// <summary>The pages of the platform, which belong to no region.</summary>
    public const string Start = "/operator/pemda";

    /// <summary>Walks all of it.</summary>
    public static async Task WalkAsync(WebSession session)
    {
        await session.GetAsync(Start);
        await session.PressAsync("Operator platform (contoh)");
        await session.GetAsync("/operator/konfirmasi");
        await session.GetAsync(Start);
        await session.FollowAsync("Pemda baru");
        string first = session.Address;
        await session.PressAsync("Simpan dan lanjut", new Dictionary<string, string>
        {
            ["Identity.Code"] = "contoh", ["Identity.OfficialName"] = "Pemerintah Kabupaten Contoh", ["Identity.ShortName"] = "Pemkab Contoh", ["Identity.RegionName"] = "Contoh",
            ["Identity.Province"] = "Kepulauan Bangka Belitung", ["Identity.Place"] = "Contoh", ["Identity.Colour"] = "#0f5e63", ["Identity.MailDomain"] = "contoh.example",
        });
        string Step(int number) => first[..^1] + number;
        await session.GetAsync(Step(2));
        await session.PressAsync("Simpan dan lanjut", new Dictionary<string, string> { ["lines"] = "PEMERINTAH KABUPATEN CONTOH\nSEKRETARIAT DAERAH", ["address"] = "Jalan Contoh" });
        await session.GetAsync(Step(3));
        byte[] list = Core.Workbooks.Workbook.Write(new Core.Workbooks.Sheet(
            "OPD", RegionWizard.OpdHead, [["setda", "sekretariat", "Sekretariat Daerah"], ["bagian-organisasi", "bagian", "Bagian Organisasi"], ["bagian-hukum", "bagian", "Bagian Hukum"]]));
        await session.PressAsync("Unggah daftar", files: new Dictionary<string, (string, byte[])> { ["file"] = ("opd.xlsx", list) });
        await session.GetAsync(Step(4));
        await session.PressAsync("Simpan dan lanjut", Offices(session));
        await session.GetAsync(Step(5));
        await session.PressAsync("Simpan dan lanjut", new Dictionary<string, string> { ["models"] = "keputusan" });
        await session.GetAsync(Step(6));
        await session.PressAsync("Buat pemda");
    }

    private static Dictionary<string, string> Offices(WebSession session)
    {
        Dictionary<string, string> fields = [];
        foreach (AngleSharp.Dom.IElement role in session.Page.QuerySelectorAll("input[name$='.Role']"))
        {
            string name = role.GetAttribute("name") ?? "";
            string code = role.GetAttribute("value") ?? "";
            fields[name.Replace(".Role", ".Title", StringComparison.Ordinal)] = $"Pejabat {code}";
            fields[name.Replace(".Role", ".OpdCode", StringComparison.Ordinal)] = code is "ORG" ? "bagian-organisasi" : code is "HUK" ? "bagian-hukum" : "setda";
        }

        return fields;
    }
}
