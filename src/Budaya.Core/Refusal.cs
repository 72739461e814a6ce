namespace Budaya.Core;

/// <summary>A reason why a rule does not allow an act, in Indonesian, for the person who asked.</summary>
public sealed record Refusal(string Message);

/// <summary>An act was tried although a rule does not allow it. Pages show its refusals; ask <c>WhyNot…</c> first.</summary>
public sealed class RefusedException(IReadOnlyList<Refusal> refusals)
    : Exception(string.Join(' ', refusals.Select(r => r.Message)))
{
    /// <summary>For one reason.</summary>
    public RefusedException(string message)
        : this([new Refusal(message)])
    {
    }

    /// <summary>All reasons.</summary>
    public IReadOnlyList<Refusal> Refusals { get; } = refusals;

    /// <exception cref="RefusedException">There is any refusal.</exception>
    public static void ThrowIfAny(IReadOnlyList<Refusal> refusals)
    {
        ArgumentNullException.ThrowIfNull(refusals);
        if (refusals.Count > 0)
        {
            throw new RefusedException(refusals);
        }
    }
}

/// <summary>A row that was asked for is not there, or is another tenant's: the two look the same.</summary>
public sealed class MissingException(string what) : Exception($"{what} was not found.");
