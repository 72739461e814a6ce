using Budaya.Core.Data;
using Budaya.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Proposals;

/// <summary>A berita acara that waits for the initial of an office.</summary>
/// <param name="CaseId">The case whose proposals were deliberated.</param>
/// <param name="Title">Title of the round.</param>
/// <param name="Office">Title of the office.</param>
/// <param name="HeldOn">Day of the meeting.</param>
public sealed record InitialTask(Guid CaseId, string Title, string Office, DateOnly HeldOn);

/// <summary>The berita acara that the acting person's own offices still have to initial.</summary>
public sealed class InitialTasks(BudayaDbContext db, ActingPerson acting)
{
    /// <summary>The oldest meeting first.</summary>
    public async Task<IReadOnlyList<InitialTask>> OfAsync(CancellationToken cancellationToken)
    {
        Dictionary<string, string> own = acting.Offices.GroupBy(o => o.Key).ToDictionary(g => g.Key, g => g.First().Title);
        if (own.Count == 0)
        {
            return [];
        }

        var rows = await (
            from meeting in db.Set<Meeting>()
            join round in db.Set<Round>() on meeting.RoundId equals round.Id
            from seat in db.Set<MeetingSeat>()
            where seat.MeetingId == meeting.Id && seat.Attended && own.Keys.Contains(seat.OfficeKey)
                && meeting.ReportSha256 != null && (seat.InitialledSha256 == null || seat.InitialledSha256 != meeting.ReportSha256)
            orderby meeting.HeldOn, meeting.Id
            select new { round.CaseId, round.Title, seat.OfficeKey, meeting.HeldOn }).ToListAsync(cancellationToken);
        return [.. rows.Select(r => new InitialTask(r.CaseId, r.Title, own[r.OfficeKey], r.HeldOn))];
    }
}
