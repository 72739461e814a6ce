using Budaya.Core.Drafting;

namespace Budaya.Web.Pages.Drafting;

/// <summary>Templates in words.</summary>
internal static class TemplateWords
{
    /// <summary>Which text applies.</summary>
    public static string Of(TemplateRow row) => row.Origin switch
    {
        TemplateOrigin.Saved => $"Versi {row.InForce} daerah",
        TemplateOrigin.File => "Berkas daerah",
        _ => "Bawaan",
    };

    /// <summary>A state.</summary>
    public static string Of(TemplateState state) => state switch
    {
        TemplateState.Konsep => "Konsep",
        TemplateState.MenungguPelepasan => "Menunggu pelepasan",
        TemplateState.Berlaku => "Berlaku",
        TemplateState.Digantikan => "Digantikan",
        _ => "Ditarik",
    };

    /// <summary>Kind of the tag of a state.</summary>
    public static string KindOf(TemplateState state) => state switch
    {
        TemplateState.Konsep => "jalan",
        TemplateState.MenungguPelepasan => "tunggu",
        TemplateState.Berlaku => "selesai",
        _ => "netral",
    };
}
