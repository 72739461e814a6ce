using System.Diagnostics;
using System.Globalization;
using Budaya.Core.Audit;
using Budaya.Core.Data;
using Budaya.Core.Distribution;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Budaya.Testing;
using Budaya.Web.Tests.FollowUps;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Budaya.Web.Tests.Access;

/// <summary>
/// <c>budaya audit verify --witness</c> from end to end: a mail, a receipt and an evidence sheet leave the product as they do in work, the database is then
/// cut or computed anew past the product, and the command itself is run on it.
/// </summary>
public sealed class WitnessTests(WitnessTests.SqliteHost host) : IClassFixture<WitnessTests.SqliteHost>, IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("budaya-saksi-").FullName;
    private string[] _papers = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Verify_AChainAsItWasWritten_IsWholeForEveryPaper()
    {
        string data = CopyOf("utuh");

        (int plain, string words) = Run(data);
        Assert.Equal(0, plain);
        Assert.Contains("babel: utuh", words, StringComparison.Ordinal);
        foreach (string paper in _papers)
        {
            (int code, string output) = Run(data, "--tenant", "babel", "--witness", paper);
            Assert.True(code == 0, $"{Path.GetFileName(paper)}: {output}");
            Assert.Contains("cocok dengan", output, StringComparison.Ordinal);
        }

        Assert.Equal(0, Run(data, ["--tenant", "babel", "--witness", .. _papers]).Code);
    }

    [Fact]
    public void Verify_AChainThatWasCut_IsBrokenForEveryPaperAndNamesTheEntry()
    {
        string data = CopyOf("terpotong");
        Tamper(data, entries => entries[..2]);

        Assert.Equal(0, Run(data, "--tenant", "babel").Code); // nothing inside shows it: that is what the papers are for
        foreach (string paper in _papers)
        {
            (int code, string output) = Run(data, "--tenant", "babel", "--witness", paper);
            Assert.True(code == 1, $"{Path.GetFileName(paper)}: {output}");
            Assert.Contains($"babel: RUSAK pada catatan nomor {NumberIn(paper)}.", output, StringComparison.Ordinal);
            Assert.Contains(Path.GetFileName(paper), output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Verify_AChainComputedAnew_IsBrokenForEveryPaper()
    {
        string data = CopyOf("dihitung-ulang");
        Tamper(data, entries => [entries[0] with { Subject = "pemda/lain" }, .. entries[1..]]);

        Assert.Equal(0, Run(data, "--tenant", "babel").Code);
        foreach (string paper in _papers)
        {
            (int code, string output) = Run(data, "--tenant", "babel", "--witness", paper);
            Assert.True(code == 1, $"{Path.GetFileName(paper)}: {output}");
            Assert.Contains("RUSAK pada catatan nomor", output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Verify_WhatCannotBeLookedAt_EndsWithTwo()
    {
        string data = CopyOf("apa-saja");
        string empty = Path.Combine(_folder, "kosong.txt");
        File.WriteAllText(empty, "tanpa sidik");

        Assert.Equal(2, Run(data, "--tenant", "tidak-ada").Code);
        Assert.Equal(2, Run(data, "--witness", _papers[0]).Code);
        Assert.Equal(2, Run(data, "--tenant", "babel", "--witness", Path.Combine(_folder, "hilang.eml")).Code);
        Assert.Equal(2, Run(data, "--tenant", "babel", "--witness", empty).Code);
        Assert.Equal(2, Run(Path.Combine(_folder, "tidak-ada")).Code);
    }

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        Conveyed conveyed = new(host);
        await conveyed.ConveyAsync();
        await conveyed.AcknowledgeAsync();
        string mail = await MailAsync();
        using WebSession officer = await host.SignedInAsync("babel", Conveyed.Officer);
        using WebSession bureau = await host.SignedInAsync("babel", Conveyed.Bureau);
        _papers =
        [
            mail,
            await SaveAsync(officer, $"/babel/opd/surat/{conveyed.PlanId}?handler=Receipt", "tanda-terima.txt"),
            await SaveAsync(bureau, $"/babel/sebar/{conveyed.PlanId}/kiriman/1/rekap.csv?handler=Sheet", "lembar-bukti.txt"),
        ];
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    // A plan as a bureau starts it, and the first mail that the host's own clock hands over.
    private async Task<string> MailAsync()
    {
        await host.InTenantAsync("babel", async (services, db) =>
        {
            Guid document = await EnactedDocument.AddAsync(services);
            Office office = await db.Set<Office>().SingleAsync(o => o.Key == "kabiro-organisasi", Cancel);
            Guid person = await db.Set<OfficeHolding>().Where(h => h.OfficeKey == office.Key).Select(h => h.PersonId).FirstAsync(Cancel);
            services.GetRequiredService<ActingPerson>().Become(person, office.Title, null,
                [new(office.Key, office.Title, office.OpdCode, HoldingMode.Definitif, office.RoleCodes.Split(' ').ToHashSet(), new HashSet<Authority> { Authority.Organisation })]);
            DistributionService distribution = services.GetRequiredService<DistributionService>();
            Guid caseId = await db.Set<Core.Workflow.WorkflowCase>().Select(c => c.Id).FirstAsync(Cancel);
            DistributionPlan plan = await distribution.LayDownAsync(new(Guid.CreateVersion7(), caseId, "Penyampaian untuk saksi", [document], Mail: true), Cancel);
            await db.SaveChangesAsync(Cancel);
            string opd = await db.Set<Opd>().Where(o => o.Receives && o.Mail != null).OrderBy(o => o.Position).Select(o => o.Code).FirstAsync(Cancel);
            await distribution.StartAsync(new(plan.Id, null, false, "000.8.6.1/77/ORG/2026", DateOnly.FromDateTime(DateTime.UtcNow), [opd]), Cancel);
            return await db.SaveChangesAsync(Cancel);
        });
        for (int i = 0; i < 50; i++)
        {
            await host.Services.GetRequiredService<Sweeper>().RunAsync(Cancel);
            if (Directory.Exists(Mails) && Directory.EnumerateFiles(Mails, "*.eml").Order(StringComparer.Ordinal).FirstOrDefault() is { } mail)
            {
                return mail;
            }

            await Task.Delay(200, Cancel); // the host's own sweep may have it in hand
        }

        throw new InvalidOperationException("No mail left the product.");
    }

    private string Mails => Path.Combine(host.DataFolder, "mails");

    private async Task<string> SaveAsync(WebSession session, string address, string name)
    {
        string file = Path.Combine(_folder, name);
        using HttpResponseMessage answer = await session.Client.GetAsync(new Uri(address, UriKind.Relative), Cancel);
        answer.EnsureSuccessStatusCode();
        await File.WriteAllBytesAsync(file, await answer.Content.ReadAsByteArrayAsync(Cancel), Cancel);
        return file;
    }

    private static string NumberIn(string paper) =>
        ChainWitness.Find(File.ReadAllBytes(paper), "").Max(w => w.Sequence)?.ToString(CultureInfo.InvariantCulture) ?? throw new InvalidOperationException($"{paper} names no entry.");

    private string CopyOf(string name)
    {
        string folder = Path.Combine(_folder, name);
        Directory.CreateDirectory(folder);
        using SqliteConnection live = new($"Data Source={Path.Combine(host.DataFolder, "budaya.db")};Pooling=False");
        live.Open();
        using SqliteCommand copy = live.CreateCommand();
        copy.CommandText = "VACUUM INTO $file";
        copy.Parameters.AddWithValue("$file", Path.Combine(folder, "budaya.db"));
        copy.ExecuteNonQuery();
        return folder;
    }

    private sealed record Row(long Sequence, long At, string? PersonId, string? OfficeKey, string Act, string Subject, string DetailsSha256);

    // As somebody with the file in hand does it: no trigger stands in the way, and every digest is right in itself.
    private static void Tamper(string data, Func<Row[], Row[]> change)
    {
        using SqliteConnection connection = new($"Data Source={Path.Combine(data, "budaya.db")};Pooling=False;Foreign Keys=False");
        connection.Open();
        foreach (object?[] trigger in Read(connection, "SELECT name FROM sqlite_master WHERE type = 'trigger'"))
        {
            Execute(connection, $"DROP TRIGGER \"{trigger[0]}\"");
        }

        Row[] rows = [.. Read(connection, "SELECT Sequence, At, PersonId, OfficeKey, Act, Subject, DetailsSha256 FROM AuditEntry WHERE TenantId = 'babel' ORDER BY Sequence")
            .Select(r => new Row((long)r[0]!, (long)r[1]!, r[2] as string, r[3] as string, (string)r[4]!, (string)r[5]!, (string)r[6]!))]; // columns that are never null
        Row[] changed = change(rows);
        Execute(connection, $"DELETE FROM AuditDetails WHERE TenantId = 'babel' AND Sequence > {changed.Length}");
        Execute(connection, $"DELETE FROM AuditEntry WHERE TenantId = 'babel' AND Sequence > {changed.Length}");
        string before = "";
        foreach (Row row in changed)
        {
            AuditEntry entry = new()
            {
                Sequence = row.Sequence, At = new DateTimeOffset(row.At, TimeSpan.Zero), PersonId = row.PersonId is null ? null : Guid.Parse(row.PersonId), OfficeKey = row.OfficeKey, Act = row.Act,
                Subject = row.Subject, DetailsSha256 = row.DetailsSha256, Sha256 = "",
            };
            before = AuditChain.HashOf("babel", before, entry);
            Execute(connection, "UPDATE AuditEntry SET Subject = $subject, Sha256 = $hash WHERE TenantId = 'babel' AND Sequence = $number", ("$subject", row.Subject), ("$hash", before), ("$number", row.Sequence));
        }

        Execute(connection, "UPDATE AuditHead SET Sequence = $number, Sha256 = $hash WHERE TenantId = 'babel'", ("$number", changed.Length), ("$hash", before));
    }

    private static List<object?[]> Read(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // written above
        command.CommandText = sql;
#pragma warning restore CA2100
        using SqliteDataReader reader = command.ExecuteReader();
        List<object?[]> rows = [];
        while (reader.Read())
        {
            object?[] values = new object?[reader.FieldCount];
            for (int i = 0; i < values.Length; i++)
            {
                values[i] = reader.IsDBNull(i) ? null : reader.GetValue(i);
            }

            rows.Add(values);
        }

        return rows;
    }

    private static void Execute(SqliteConnection connection, string sql, params (string Name, object Value)[] parameters)
    {
        using SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // written above
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach ((string name, object value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        command.ExecuteNonQuery();
    }

    private static (int Code, string Output) Run(string data, params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "budaya.dll"), "audit", "verify", "--data", data, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        Task<string> error = process.StandardError.ReadToEndAsync(Cancel);
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.GetAwaiter().GetResult());
    }

    /// <summary>A host on SQLite whatever the run is on: its file is changed past the product.</summary>
    public sealed class SqliteHost : WebHost
    {
        /// <inheritdoc />
        protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
        {
            ["Budaya:Database:Provider"] = "Sqlite", ["Budaya:Database:Connection"] = $"Data Source={Path.Combine(DataFolder, "budaya.db")}", ["Budaya:Database:OwnerConnection"] = "",
        };
    }
}
