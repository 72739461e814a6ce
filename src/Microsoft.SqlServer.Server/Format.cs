namespace Microsoft.SqlServer.Server;

/// <summary>How a CLR user-defined type is written as bytes.</summary>
public enum Format
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>The server writes the fields itself.</summary>
    Native = 1,

    /// <summary>The type writes itself through <see cref="IBinarySerialize"/>.</summary>
    UserDefined = 2,
}
