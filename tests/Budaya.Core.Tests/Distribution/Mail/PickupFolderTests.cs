using Budaya.Core.Distribution.Mail;

namespace Budaya.Core.Tests.Distribution.Mail;

public sealed class PickupFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("budaya-surat-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Send_TheSameMailTwice_IsOneFileOfItsBytes()
    {
        await using var pickup = new MailSettings { PickupFolder = Path.Combine(_folder, "keluar"), From = "a@b.example" }.CreateTransport(TimeProvider.System);
        var envelope = Letters.Envelope();

        var first = await pickup.SendAsync(envelope, Token);
        var second = await pickup.SendAsync(envelope, Token);

        var file = Assert.Single(Directory.GetFiles(Path.Combine(_folder, "keluar")));
        Assert.Equal(envelope.Message.ToArray(), await File.ReadAllBytesAsync(file, Token));
        Assert.Equal(new MailOutcome.Accepted(Path.GetFileName(file)), first);
        Assert.Equal(first, second);
    }

    [Fact]
    public async Task Send_FolderThatCannotBe_MayBeTriedAgain()
    {
        var file = Path.Combine(_folder, "bukan-map");
        await File.WriteAllTextAsync(file, "", Token);
        await using var pickup = new PickupFolder(file);

        var outcome = await pickup.SendAsync(Letters.Envelope(), Token);

        Assert.False(Assert.IsType<MailOutcome.Refused>(outcome).IsPermanent);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
