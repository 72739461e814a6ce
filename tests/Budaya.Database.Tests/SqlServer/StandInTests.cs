using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.Data.SqlClient;

namespace Budaya.Database.Tests.SqlServer;

/// <summary>The stand-in assembly has what <c>Microsoft.Data.SqlClient.dll</c> asks of <c>Microsoft.SqlServer.Server</c>.</summary>
public sealed class StandInTests
{
    private const string Identity = "Microsoft.SqlServer.Server, Version=1.0.0.0, Culture=neutral, PublicKeyToken=23ec7fc2d6eaa4a5";

    [Fact]
    public void StandIn_LoadedByTheNameThatSqlClientUses_IsFound()
    {
        var wanted = typeof(SqlConnection).Assembly.GetReferencedAssemblies().Single(a => a.Name == "Microsoft.SqlServer.Server");

        var loaded = Assembly.Load(wanted);

        Assert.Equal(Identity, wanted.FullName);
        Assert.Equal(Identity, loaded.FullName);
    }

    [Fact]
    public void StandIn_EveryTypeThatSqlClientRefersTo_IsThere()
    {
        using var client = Open(typeof(SqlConnection).Assembly);
        var wanted = AskedTypes(client.GetMetadataReader()).ToList();

        var present = Assembly.Load(Identity).GetExportedTypes().Select(t => t.FullName!).ToList();

        Assert.NotEmpty(wanted);
        Assert.Empty(wanted.Except(present));
    }

    [Fact]
    public void StandIn_EveryMemberThatSqlClientRefersTo_IsThereWithTheSameSignature()
    {
        using var client = Open(typeof(SqlConnection).Assembly);
        using var standIn = Open(Assembly.Load(Identity));
        var wanted = AskedMembers(client.GetMetadataReader()).ToList();

        var present = PublicMethods(standIn.GetMetadataReader()).ToList();

        Assert.Contains("System.String Microsoft.SqlServer.Server.SqlUserDefinedTypeAttribute.get_Name()", wanted);
        Assert.Empty(wanted.Except(present));
    }

    private static PEReader Open(Assembly assembly) => new(File.OpenRead(assembly.Location));

    private static IEnumerable<string> AskedTypes(MetadataReader reader) =>
        from handle in reader.TypeReferences
        where IsAsked(reader, handle)
        select SignatureNames.Of(reader, handle);

    private static IEnumerable<string> AskedMembers(MetadataReader reader) =>
        from handle in reader.MemberReferences
        let member = reader.GetMemberReference(handle)
        where member.Parent.Kind == HandleKind.TypeReference && IsAsked(reader, (TypeReferenceHandle)member.Parent)
        select SignatureNames.Method(
            SignatureNames.Of(reader, (TypeReferenceHandle)member.Parent),
            reader.GetString(member.Name),
            member.DecodeMethodSignature(new SignatureNames(), null));

    private static bool IsAsked(MetadataReader reader, TypeReferenceHandle handle)
    {
        var scope = reader.GetTypeReference(handle).ResolutionScope;
        return scope.Kind == HandleKind.AssemblyReference
            && reader.GetString(reader.GetAssemblyReference((AssemblyReferenceHandle)scope).Name) == "Microsoft.SqlServer.Server";
    }

    private static IEnumerable<string> PublicMethods(MetadataReader reader) =>
        from handle in reader.MethodDefinitions
        let method = reader.GetMethodDefinition(handle)
        where (method.Attributes & MethodAttributes.MemberAccessMask) == MethodAttributes.Public
        select SignatureNames.Method(
            SignatureNames.Of(reader, method.GetDeclaringType()),
            reader.GetString(method.Name),
            method.DecodeSignature(new SignatureNames(), null));
}
