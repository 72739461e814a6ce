namespace Budaya.Core.Tenants;

/// <summary>Days on which something holds, both ends included; an open end is null.</summary>
public sealed record Period(DateOnly? From, DateOnly? Until)
{
    public static Period Always { get; } = new(null, null);

    public bool Contains(DateOnly day) => (From is null || From <= day) && (Until is null || day <= Until);

    public bool Overlaps(Period other) =>
        (From is null || other.Until is null || From <= other.Until) && (other.From is null || Until is null || other.From <= Until);

    /// <summary>The days of both; only of two that overlap.</summary>
    public Period Shared(Period other) => new(From is null || other.From > From ? other.From : From, Until is null || other.Until < Until ? other.Until : Until);
}
