using System.Text;
using Budaya.Core.Audit;
using Budaya.Core.People;
using Budaya.Core.Tests.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Tests.Audit;

/// <summary>Blanking of details by two persons, and the papers that witness the chain.</summary>
public sealed class ErasureServiceTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Details_BlankedByTwoPersons_LeaveTheChainWhole()
    {
        await using Region region = await Region.OpenAsync("babel");
        (string first, string second) = await AdministratorsAsync(region);

        await region.DoAsync(first, desk => desk.Get<ErasureService>().RequestAsync(1, "Permintaan orang yang disebut", Token));
        Guid wish = await region.DoAsync(second, desk => desk.Db.Set<DetailsErasure>().Select(e => e.Id).SingleAsync(Token));
        await region.DoAsync(second, desk => desk.Get<ErasureService>().AnswerAsync(wish, agreed: true, Token));

        ChainReport report = await region.DoAsync(first, desk => desk.Get<ChainVerifier>().VerifyAsync([], Token));
        Assert.Null(report.Break);
        Assert.Null(await region.DoAsync(first, desk => desk.Db.Set<AuditDetails>().Where(d => d.Sequence == 1).Select(d => d.Json).SingleAsync(Token)));
    }

    [Fact]
    public async Task Details_AnsweredByWhoAsked_AreNotBlanked()
    {
        await using Region region = await Region.OpenAsync("babel");
        (string first, _) = await AdministratorsAsync(region);
        await region.DoAsync(first, desk => desk.Get<ErasureService>().RequestAsync(1, "Alasan", Token));
        Guid wish = await region.DoAsync(first, desk => desk.Db.Set<DetailsErasure>().Select(e => e.Id).SingleAsync(Token));

        await Assert.ThrowsAsync<RefusedException>(() => region.DoAsync(first, desk => desk.Get<ErasureService>().AnswerAsync(wish, agreed: true, Token)));
    }

    [Fact]
    public async Task Details_AskedForByOneWithoutAdministration_AreRefused()
    {
        await using Region region = await Region.OpenAsync("babel");
        string office = await OfficeAsync(region, administers: false);

        await Assert.ThrowsAsync<RefusedException>(() => region.DoAsync(office, desk => desk.Get<ErasureService>().RequestAsync(1, "Alasan", Token)));
    }

    [Fact]
    public async Task Witness_OfAMailTextOrPage_IsFoundAndHolds()
    {
        await using Region region = await Region.OpenAsync("babel");
        (string office, _) = await AdministratorsAsync(region);
        string line = await region.DoAsync(office, desk => desk.Get<ChainVerifier>().WitnessLineAsync(Token));

        string folded = line.Insert(60, "=\r\n");
        string packed = Convert.ToBase64String(Encoding.UTF8.GetBytes($"Yth. Kepala Dinas\n\n{line}\n{new string('x', 200)}"), Base64FormattingOptions.InsertLineBreaks);
        string[] papers = [line, folded, $"<dt>Sidik catatan:</dt><dd>{line["Sidik catatan: ".Length..]}</dd>", $"Content-Transfer-Encoding: base64\r\n\r\n{packed}\r\n"];

        foreach (string paper in papers)
        {
            IReadOnlyList<ChainWitness> found = ChainWitness.Find(Encoding.UTF8.GetBytes(paper), "kertas");
            Assert.NotEmpty(found);
            Assert.Null((await region.DoAsync(office, desk => desk.Get<ChainVerifier>().VerifyAsync([.. found], Token))).Break);
        }

        ChainReport foreign = await region.DoAsync(office, desk => desk.Get<ChainVerifier>().VerifyAsync([new(new string('0', 64), 1, "palsu")], Token));
        Assert.Equal(1, foreign.Break?.Sequence);
    }

    [Fact]
    public async Task Export_OfAPerson_HoldsTheirRowsAndNoSecret()
    {
        await using Region region = await Region.OpenAsync("babel");
        (string office, _) = await AdministratorsAsync(region);
        await region.DoAsync(office, desk => desk.Get<ErasureService>().RequestAsync(1, "Alasan", Token));

        string json = await region.DoAsync(office, desk => desk.Get<PersonalData>().ExportAsync(desk.Get<ActingPerson>().RequirePerson(), Token));

        Assert.All((string[])["Person.Id", "OfficeHolding.PersonId", "AuditEntry.PersonId", "DetailsErasure.RequestedBy"], table => Assert.Contains(table, json, StringComparison.Ordinal));
        Assert.DoesNotContain("SecurityStamp", json, StringComparison.Ordinal);
        Assert.DoesNotContain("PasswordHash", json, StringComparison.Ordinal);
    }

    private static async Task<string> OfficeAsync(Region region, bool administers)
    {
        await using Desk desk = await region.AnyAsync();
        string authority = nameof(Budaya.Core.Tenants.Authority.Administration);
        List<Role> roles = await desk.Db.Set<Role>().Where(r => r.Authorities.Contains(authority)).ToListAsync(Token);
        List<Office> offices = await desk.Db.Set<Office>().Where(o => desk.Db.Set<OfficeHolding>().Any(h => h.OfficeKey == o.Key)).OrderBy(o => o.Position).ToListAsync(Token);
        return offices.First(o => administers == o.RoleCodes.Split(' ').Any(code => roles.Any(r => r.Code == code))).Key;
    }

    // A second administrator: another demo person is given the office of the first.
    private static async Task<(string First, string Second)> AdministratorsAsync(Region region)
    {
        string first = await OfficeAsync(region, administers: true);
        string second = await OfficeAsync(region, administers: false);
        await region.DoAsync(second, async desk =>
        {
            Office mine = await desk.Db.Set<Office>().SingleAsync(o => o.Key == second, Token);
            string roles = await desk.Db.Set<Office>().Where(o => o.Key == first).Select(o => o.RoleCodes).SingleAsync(Token);
            desk.Db.Entry(mine).Property(o => o.RoleCodes).CurrentValue = roles;
        });
        return (first, second);
    }
}
