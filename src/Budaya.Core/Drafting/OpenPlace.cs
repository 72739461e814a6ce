namespace Budaya.Core.Drafting;

/// <summary>How a draft prints what is not known yet.</summary>
public static class OpenPlace
{
    /// <summary>A place that is filled in later.</summary>
    public const string Dots = "…";
}
