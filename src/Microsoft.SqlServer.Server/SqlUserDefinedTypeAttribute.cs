namespace Microsoft.SqlServer.Server;

/// <summary>Marks a class or struct as a CLR user-defined type of SQL Server and says how it is stored.</summary>
/// <param name="format">How an instance is written as bytes.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = false, Inherited = true)]
public sealed class SqlUserDefinedTypeAttribute(Format format) : Attribute
{
    /// <summary>How an instance is written as bytes.</summary>
    public Format Format { get; } = format;

    /// <summary>The largest size of an instance in bytes; -1 stands for the largest the server has.</summary>
    public int MaxByteSize { get; set; }

    /// <summary>All instances have the same length.</summary>
    public bool IsFixedLength { get; set; }

    /// <summary>The order of the bytes is the order of the values.</summary>
    public bool IsByteOrdered { get; set; }

    /// <summary>The method that checks an instance read from bytes; null where there is none.</summary>
    public string? ValidationMethodName { get; set; }

    /// <summary>The name of the type in SQL; null where it is the name of the class.</summary>
    public string? Name { get; set; }
}
