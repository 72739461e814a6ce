namespace Microsoft.SqlServer.Server;

/// <summary>A CLR user-defined type that writes and reads its own bytes (<see cref="Format.UserDefined"/>).</summary>
public interface IBinarySerialize
{
    /// <summary>Fills this instance from its bytes.</summary>
    void Read(BinaryReader r);

    /// <summary>Writes this instance as bytes.</summary>
    void Write(BinaryWriter w);
}
