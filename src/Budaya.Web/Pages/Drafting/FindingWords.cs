using Budaya.Core.Drafting;

namespace Budaya.Web.Pages.Drafting;

/// <summary>What pages call the levels of findings.</summary>
public static class FindingWords
{
    /// <summary>The level of a finding in words.</summary>
    public static string Of(FindingView finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return finding.WaivedBecause is not null ? "Dikesampingkan" : Of(finding.Level);
    }

    /// <summary>A level in words.</summary>
    public static string Of(string level) => level switch { "Error" => "Wajib diperbaiki", "Warning" => "Perlu diperiksa", _ => "Keterangan" };

    /// <summary>Its icon.</summary>
    public static string IconOf(FindingView finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return finding.Blocks ? "galat" : finding.Level == "Info" || finding.WaivedBecause is not null ? "info" : "peringatan";
    }
}
