using Budaya.Core.Audit;
using Budaya.Core.Data;
using Budaya.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Budaya.Core.Tests.Audit;

/// <summary>A chain written by the product, changed in every way that somebody with the database in hand could.</summary>
public sealed class ChainWalkTests
{
    private const string Tenant = "babel";
    private const int Length = 40;
    private const int Seed = 20261122;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Chain_AsTheProductWroteIt_IsWholeAndKnowsItsWitness()
    {
        Chain chain = await WriteAsync();

        Assert.Null(chain.FirstBreak(chain.WitnessAt(Length / 2)));
    }

    [Fact]
    public async Task Chain_TamperedWithAThousandTimes_IsFoundBrokenEachTime()
    {
        Chain whole = await WriteAsync();
        Random random = new(Seed);
        Dictionary<string, int> tried = [];

        for (int i = 0; i < 1000; i++)
        {
            Chain chain = whole.Copy();
            (string kind, ChainWitness[] witnesses) = Tamper(chain, whole, random, i % 9);
            tried[kind] = tried.GetValueOrDefault(kind) + 1;
            Assert.True(chain.FirstBreak(witnesses) is not null, $"Tampering {i} ({kind}) was not seen.");
        }

        Assert.All(tried.Values, count => Assert.True(count > 100));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(17)]
    [InlineData(Length)]
    public async Task Chain_WithOneEditedEntry_NamesThatEntry(int number)
    {
        Chain chain = await WriteAsync();
        chain.Entries[number - 1] = Chain.With(chain.Entries[number - 1], subject: "pemda/lain");

        Assert.Equal(number, chain.FirstBreak()?.Sequence);
    }

    [Fact]
    public async Task Chain_CutOrComputedAnew_LooksWholeWithoutAWitness()
    {
        Chain chain = await WriteAsync();
        ChainWitness witness = chain.WitnessAt(Length);
        chain.Cut(Length - 3);

        Assert.Null(chain.FirstBreak());
        Assert.Equal(Length, chain.FirstBreak(witness)?.Sequence);
    }

    private static (string Kind, ChainWitness[] Witnesses) Tamper(Chain chain, Chain whole, Random random, int kind)
    {
        int at = random.Next(Length);
        ChainWitness witness = whole.WitnessAt(random.Next(at + 1, Length + 1));
        switch (kind)
        {
            case 0:
                chain.Entries[at] = Edited(chain.Entries[at], random);
                return ("edit", []);
            case 1:
                chain.Entries.RemoveAt(random.Next(Length - 1));
                return ("delete", []);
            case 2:
                chain.Insert(at, random.Next());
                return ("insert", []);
            case 3:
                int other = (at + 1 + random.Next(Length - 1)) % Length;
                chain.Swap(at, other);
                return ("swap", []);
            case 4:
                chain.EditDetails(at, random);
                return ("details", []);
            case 5:
                chain.BlankDetails(at);
                return ("blank", []);
            case 6:
                chain.Cut(at);
                return ("truncate", [witness]);
            case 7:
                chain.Entries[at] = Chain.With(chain.Entries[at], subject: $"usulan/{random.Next()}");
                chain.ComputeAnew();
                return ("rebuild", [witness]);
            default:
                chain.Head = random.Next(2) == 0 ? chain.Head with { Sequence = chain.Head.Sequence + 1 + random.Next(3) } : chain.Head with { Sha256 = Sha256Hex.Of($"{random.Next()}") };
                return ("head", []);
        }
    }

    private static AuditEntry Edited(AuditEntry entry, Random random) => random.Next(6) switch
    {
        0 => Chain.With(entry, act: entry.Act + "x"),
        1 => Chain.With(entry, subject: $"usulan/{random.Next()}"),
        2 => Chain.With(entry, at: entry.At.AddTicks(10 + random.Next(1_000_000))),
        3 => Chain.With(entry, person: Guid.NewGuid()),
        4 => Chain.With(entry, office: "jabatan-lain"),
        _ => Chain.With(entry, details: Sha256Hex.Of($"{random.Next()}")),
    };

    private static async Task<Chain> WriteAsync()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        await database.AddTenantAsync(Tenant);
        for (int i = 1; i <= Length; i++)
        {
            await using TestScope scope = database.Open(Tenant);
            scope.Services.GetRequiredService<AuditLog>().Record("usulan.diajukan", $"usulan/{i}", new { Catatan = $"uji {i}" });
            await scope.Db.SaveChangesAsync(Token);
        }

        await using TestScope read = database.Open(Tenant);
        AuditHead head = await read.Db.Set<AuditHead>().SingleAsync(Token);
        return new(
            await read.Db.Set<AuditEntry>().AsNoTracking().OrderBy(e => e.Sequence).ToListAsync(Token),
            await read.Db.Set<AuditDetails>().AsNoTracking().ToDictionaryAsync(d => d.Sequence, d => (d.Salt, d.Json), Token), (head.Sequence, head.Sha256));
    }

    /// <summary>The rows of a chain in memory, as whoever holds the database can change them.</summary>
    private sealed class Chain(List<AuditEntry> entries, Dictionary<long, (string Salt, string? Json)> details, (long Sequence, string Sha256) head)
    {
        public List<AuditEntry> Entries { get; } = entries;

        public (long Sequence, string Sha256) Head { get; set; } = head;

        public Chain Copy() => new([.. Entries], new(details), Head);

        public ChainWitness WitnessAt(int number) => new(Entries[number - 1].Sha256, number, "uji.eml");

        public ChainBreak? FirstBreak(params ChainWitness[] witnesses)
        {
            ChainWalk walk = new(Tenant, witnesses);
            foreach (AuditEntry entry in Entries.OrderBy(e => e.Sequence))
            {
                AuditDetails? found = details.TryGetValue(entry.Sequence, out var row) ? AuditDetails.Of(entry.Sequence, row.Salt, row.Json) : null;
                if (walk.Next(entry, found) is { } broken)
                {
                    return broken;
                }
            }

            return walk.End(Head.Sequence, Head.Sha256);
        }

        // The entry before is chained to as the product does it; the ones after are left as they were, as an insertion by hand leaves them.
        public void Insert(int at, int what)
        {
            AuditEntry added = With(Entries[at], subject: $"usulan/{what}", sequence: Entries[at].Sequence + 1);
            for (int i = Entries.Count - 1; i > at; i--)
            {
                details[Entries[i].Sequence + 1] = details[Entries[i].Sequence];
                Entries[i] = With(Entries[i], sequence: Entries[i].Sequence + 1);
            }

            details[added.Sequence] = details[Entries[at].Sequence];
            Entries.Insert(at + 1, With(added, sha: AuditChain.HashOf(Tenant, Entries[at].Sha256, added)));
            Head = (Head.Sequence + 1, Head.Sha256);
        }

        public void Swap(int first, int second)
        {
            (long a, long b) = (Entries[first].Sequence, Entries[second].Sequence);
            (Entries[first], Entries[second]) = (With(Entries[second], sequence: a), With(Entries[first], sequence: b));
            (details[a], details[b]) = (details[b], details[a]);
        }

        public void EditDetails(int at, Random random)
        {
            long number = Entries[at].Sequence;
            (string salt, string? json) = details[number];
            details[number] = random.Next(3) switch
            {
                0 => (salt, json!.Replace("uji", "ubah", StringComparison.Ordinal)), // the product wrote all of them
                1 => (Sha256Hex.Of($"{random.Next()}")[..AuditLog.SaltLength], json),
                _ => (salt[..^1], salt[^1] + json),
            };
        }

        public void BlankDetails(int at) => details[Entries[at].Sequence] = (details[Entries[at].Sequence].Salt, null);

        public void Cut(int keep)
        {
            Entries.RemoveRange(keep, Entries.Count - keep);
            Head = keep == 0 ? (0, "") : (Entries[^1].Sequence, Entries[^1].Sha256);
        }

        public void ComputeAnew()
        {
            string before = "";
            for (int i = 0; i < Entries.Count; i++)
            {
                (string salt, string? json) = details[Entries[i].Sequence];
                AuditEntry entry = With(Entries[i], details: Sha256Hex.Of(salt + json));
                Entries[i] = With(entry, sha: AuditChain.HashOf(Tenant, before, entry));
                before = Entries[i].Sha256;
            }

            Head = (Entries[^1].Sequence, before);
        }

        public static AuditEntry With(AuditEntry e, string? act = null, string? subject = null, DateTimeOffset? at = null, Guid? person = null, string? office = null, string? details = null, long? sequence = null, string? sha = null) => new()
        {
            Sequence = sequence ?? e.Sequence, At = at ?? e.At, PersonId = person ?? e.PersonId, OfficeKey = office ?? e.OfficeKey, Act = act ?? e.Act, Subject = subject ?? e.Subject,
            DetailsSha256 = details ?? e.DetailsSha256, Sha256 = sha ?? e.Sha256,
        };
    }
}
