using System.Diagnostics;
using System.Text;
using Budaya.Core.Distribution;
using Budaya.Testing;
using Budaya.Web.Tests.Roads;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Budaya.Web.Tests.Access;

/// <summary>A word planted in every text of one region is nowhere in what anybody of the other can open, save, get by mail, or find in the log.</summary>
public sealed class CanaryTests(WalkedHost host) : IClassFixture<WalkedHost>
{
    private const string Canary = "KENARI7F3A";

    private static readonly string[] Offices =
        ["Gubernur Kepulauan Bangka Belitung", "Sekretaris Daerah", "Kepala Biro Organisasi", "Kepala Biro Hukum", "Inspektur Daerah", "Pengelola sistem daerah", "Petugas surat Dinas Kesehatan"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Canary_InEveryTextOfTheOtherRegion_IsNowhereToBeFound()
    {
        int planted = Plant();
        Assert.True(planted > 100, $"Only {planted} columns took the word.");
        List<string> found = [];
        int read = 0;

        foreach (string? office in Offices.Prepend(null))
        {
            using WebSession session = office is null ? host.Open() : await EnterAsync(office);
            foreach (string address in await AddressesAsync(session, office))
            {
                read++;
                byte[] bytes = await ReadAsync(session, address);
                if (await HoldsAsync(bytes))
                {
                    found.Add($"{office ?? "nobody"}: {address}");
                }
            }
        }

        await host.Services.GetRequiredService<Sweeper>().RepairAsync(Cancel);
        found.AddRange(Mails().Where(m => File.ReadAllText(m).Contains("babel", StringComparison.OrdinalIgnoreCase) && File.ReadAllText(m).Contains(Canary, StringComparison.Ordinal)));
        found.AddRange(host.Log.Where(l => l.Contains(Canary, StringComparison.Ordinal)).Take(3));
        Assert.Empty(found);
        Assert.True(read > 100, $"Only {read} addresses were read.");
    }

    // The office may not be among the demo people of the region.
    private async Task<WebSession> EnterAsync(string office)
    {
        WebSession session = host.Open();
        await session.GetAsync("/babel/masuk");
        if (session.Page.QuerySelectorAll("button").Any(b => b.TextContent.Trim() == office))
        {
            await session.PressAsync(office);
        }

        return session;
    }

    private static async Task<IEnumerable<string>> AddressesAsync(WebSession session, string? office)
    {
        string start = office is null || !session.Address.StartsWith("/babel", StringComparison.Ordinal) ? "/" : session.Address["/babel".Length..];
        IReadOnlyList<string> pages = await Crawl.FollowAsync(session, "babel", start, "/", "/produk-hukum", "/pengaturan/audit");
        HashSet<string> files = [];
        foreach (string page in pages)
        {
            await session.GetAsync(page);
            files.UnionWith(session.Page.QuerySelectorAll("a[href], img[src]").Select(a => a.GetAttribute("href") ?? a.GetAttribute("src") ?? "")
                .Where(a => a.StartsWith("/babel/", StringComparison.Ordinal) && (a.Contains("handler=", StringComparison.Ordinal) || a.Contains("/bukti/", StringComparison.Ordinal)
                    || a.Contains("pengantar", StringComparison.Ordinal) || a.Contains("rekap", StringComparison.Ordinal) || a.Contains("/naskah/", StringComparison.Ordinal))).Take(8));
        }

        return pages.Concat(files).Append("/platform").Distinct();
    }

    private static async Task<byte[]> ReadAsync(WebSession session, string address)
    {
        using HttpResponseMessage answer = await session.Client.GetAsync(new Uri(address, UriKind.Relative), Cancel);
        return [.. Encoding.UTF8.GetBytes(answer.Headers + answer.Content.Headers.ToString()), .. await answer.Content.ReadAsByteArrayAsync(Cancel)];
    }

    // As bytes; a PDF also by its text and its description, where the program to read them is there.
    private static async Task<bool> HoldsAsync(byte[] bytes)
    {
        if (bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Canary)) >= 0)
        {
            return true;
        }

        int pdf = bytes.AsSpan().IndexOf("%PDF-"u8);
        return pdf >= 0 && (await PrintedAsync("pdftotext", bytes[pdf..], "-", "-") + await PrintedAsync("pdfinfo", bytes[pdf..], "-")).Contains(Canary, StringComparison.Ordinal);
    }

    private static async Task<string> PrintedAsync(string program, byte[] pdf, params string[] arguments)
    {
        ProcessStartInfo start = new(Requires.Program(program), arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start) ?? throw new InvalidOperationException($"{program} could not be started.");
        Task<string> printed = process.StandardOutput.ReadToEndAsync(Cancel);
        await process.StandardInput.BaseStream.WriteAsync(pdf, Cancel);
        process.StandardInput.Close();
        await process.WaitForExitAsync(Cancel);
        return await printed;
    }

    private IEnumerable<string> Mails() => Directory.Exists(Path.Combine(host.DataFolder, "mails")) ? Directory.EnumerateFiles(Path.Combine(host.DataFolder, "mails"), "*.eml", SearchOption.AllDirectories) : [];

    // Past the product, with no key and no trigger in the way: keys alone stay, so that rows stay rows.
    private int Plant()
    {
        using SqliteConnection connection = new($"Data Source={Path.Combine(host.DataFolder, "budaya.db")};Pooling=False;Foreign Keys=False");
        connection.Open();
        foreach (string trigger in Column(connection, "SELECT name FROM sqlite_master WHERE type = 'trigger'"))
        {
            Run(connection, $"DROP TRIGGER \"{trigger}\"");
        }

        int planted = 0;
        foreach (string table in Column(connection, "SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c ON c.name = 'TenantId' WHERE m.type = 'table'"))
        {
            foreach (string column in Column(connection, $"SELECT name FROM pragma_table_info('{table}') WHERE type = 'TEXT' AND pk = 0 AND name NOT LIKE '%Id' AND name NOT IN ('TenantId', 'Hosts', 'Identifier')"))
            {
                planted += Run(connection, $"UPDATE OR IGNORE \"{table}\" SET \"{column}\" = '{Canary}' || rowid WHERE TenantId = 'bangka-barat'") > 0 ? 1 : 0;
            }
        }

        return planted;
    }

    private static List<string> Column(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        using SqliteDataReader reader = command.ExecuteReader();
        List<string> values = [];
        while (reader.Read())
        {
            values.Add(reader.GetString(0));
        }

        return values;
    }

    private static int Run(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }
}
