using System.Net;
using Budaya.Database;
using Budaya.Testing;
using Npgsql;

namespace Budaya.Web.Tests.Start;

/// <summary>A backup on PostgreSQL as docs/operate.md says it: dumped while the host serves, restored into a new database, served by a new host.</summary>
public sealed class RestoreTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    private static readonly byte[] Evidence = "%PDF-1.4\nbukti yang dicadangkan\n%%EOF\n"u8.ToArray();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Dump_RestoredElsewhere_ServesTheSameFileToTheSameSignIn()
    {
        string dump = Path.Combine(Path.GetTempPath(), $"budaya-{Guid.NewGuid():N}.dump");
        await using KeptHost before = new(PostgresServer.SettingsOf(await server.CreateDatabaseAsync(Cancel)));
        CookieContainer signIn = new();
        using WebSession session = Browser(before, signIn);
        await session.GetAsync("/babel/masuk");
        await session.PressAsync("Kepala Biro Organisasi");
        string file = await AttachAsync(session);
        await ServerProcess.RunAsync([Requires.Program("pg_dump"), "--format=custom", $"--file={dump}", $"--dbname={Words(before.Database.OwnerConnection)}"], Cancel);

        DatabaseSettings restored = PostgresServer.SettingsOf(await server.CreateDatabaseAsync(Cancel));
        await ServerProcess.RunAsync([Requires.Program("pg_restore"), "--exit-on-error", $"--dbname={Words(restored.OwnerConnection)}", dump], Cancel);
        File.Delete(dump);
        await using KeptHost after = new(restored);
        CopyFiles(Path.Combine(before.DataFolder, "files"), Path.Combine(after.DataFolder, "files"));
        using WebSession again = Browser(after, signIn);
        await again.GetAsync(file);

        Assert.Equal(Evidence, again.Bytes);
        Assert.Equal(0, await CasesAsync(restored.Connection)); // the product's role, no tenant chosen: the second lock came along
        Assert.NotEqual(0, await CasesAsync(restored.OwnerConnection));
    }

    private static WebSession Browser(WebHost host, CookieContainer kept) => host.Anonymous(cookies => new Keeping(kept, cookies));

    private static async Task<string> AttachAsync(WebSession session)
    {
        await session.GetAsync("/babel/alur");
        await session.GetAsync(session.Page.QuerySelector("main table a[href*='/alur/']")?.GetAttribute("href") ?? "");
        await session.PressAsync(
            "Lampirkan bukti: Telaahan staf", new Dictionary<string, string> { ["attach.Number"] = "CONTOH/1", ["attach.Date"] = "2026-11-20" },
            new Dictionary<string, (string, byte[])> { ["attach.File"] = ("telaahan.pdf", Evidence) });
        return session.Page.QuerySelector("main a[href*='/bukti/']")?.GetAttribute("href") ?? "";
    }

    // A connection string as PostgreSQL's own programs read it.
    private static string Words(string connection)
    {
        NpgsqlConnectionStringBuilder c = new(connection);
        return $"host={c.Host} port={c.Port} user={c.Username} dbname={c.Database}";
    }

    private static async Task<long> CasesAsync(string connection)
    {
        await using NpgsqlConnection open = new(connection + ";Pooling=false");
        await open.OpenAsync(Cancel);
        await using NpgsqlCommand command = new("SELECT count(*) FROM \"WorkflowCase\"", open);
        return (long)(await command.ExecuteScalarAsync(Cancel) ?? -1L);
    }

    private static void CopyFiles(string from, string to)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy) ?? to);
            File.Copy(file, copy);
        }
    }

    private sealed class KeptHost(DatabaseSettings database) : WebHost
    {
        public DatabaseSettings Database => database;

        protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
        {
            ["Budaya:Database:Provider"] = database.Provider, ["Budaya:Database:Connection"] = database.Connection, ["Budaya:Database:OwnerConnection"] = database.OwnerConnection,
        };
    }

    // Brings a browser's cookies along to another host of the same name, and keeps what it is given.
    private sealed class Keeping(CookieContainer kept, CookieContainer own) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            own.Add(kept.GetAllCookies());
            HttpResponseMessage answer = await base.SendAsync(request, cancellationToken);
            kept.Add(own.GetAllCookies());
            return answer;
        }
    }
}
