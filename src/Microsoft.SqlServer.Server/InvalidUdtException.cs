namespace Microsoft.SqlServer.Server;

/// <summary>A type was used as a CLR user-defined type and does not keep the rules of one.</summary>
public sealed class InvalidUdtException : SystemException
{
    private InvalidUdtException(string message) : base(message)
    {
    }

    /// <summary>The refusal of one type; SqlClient gives the reason as text.</summary>
    public static InvalidUdtException Create(Type udtType, string resourceReason)
    {
        ArgumentNullException.ThrowIfNull(udtType);
        return new InvalidUdtException($"'{udtType.FullName}' is not a valid user-defined type: {resourceReason}");
    }
}
