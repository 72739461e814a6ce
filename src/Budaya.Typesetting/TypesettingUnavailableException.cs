namespace Budaya.Typesetting;

/// <summary>The document was not refused, but could not be laid out now: the queue is full, the time ran out, or the engine stopped twice. Trying later may succeed.</summary>
public sealed class TypesettingUnavailableException : Exception
{
    internal TypesettingUnavailableException(string message, Exception? cause = null) : base(message, cause)
    {
    }
}
