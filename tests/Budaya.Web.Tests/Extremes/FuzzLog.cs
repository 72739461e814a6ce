namespace Budaya.Web.Tests.Extremes;

/// <summary>What was tried, and what answered with an error of the server.</summary>
internal sealed class FuzzLog
{
    private readonly HashSet<string> _begun = [];
    private int _tried;

    public List<string> Broken { get; } = [];

    public int Tried => _tried;

    public IReadOnlySet<string> Begun => _begun;

    /// <summary>Whether this is met for the first time.</summary>
    public bool Begin(string what) => _begun.Add(what);

    public void Answered(string what, int status)
    {
        if (status >= 500)
        {
            Broken.Add($"{status} {what}");
        }
    }

    /// <summary>Each try comes from an address of its own, so that no rate limit answers in place of the page.</summary>
    public string NextAddress() => $"127.{++_tried >> 16 & 255}.{_tried >> 8 & 255}.{_tried & 255}";
}
