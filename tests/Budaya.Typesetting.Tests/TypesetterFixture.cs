[assembly: AssemblyFixture(typeof(Budaya.Typesetting.Tests.TypesetterFixture))]

namespace Budaya.Typesetting.Tests;

/// <summary>One typesetter for all tests that do not harm it.</summary>
public sealed class TypesetterFixture : IAsyncDisposable
{
    public Typesetter Typesetter { get; } = new(new TypesetterOptions());

    public ValueTask DisposeAsync() => Typesetter.DisposeAsync();
}
