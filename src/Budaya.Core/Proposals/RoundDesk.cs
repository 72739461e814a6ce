using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Budaya.Core.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Proposals;

/// <summary>Loads rounds for changing them, with what their workflow allows the acting person now.</summary>
public sealed class RoundDesk(BudayaDbContext db, ActingPerson acting, StepAccess access, TenantDirectory tenant, TimeProvider time)
{
    internal async Task<Round> RoundAsync(Guid roundId, CancellationToken cancellationToken) =>
        await db.Set<Round>().Include(r => r.Criteria).SingleOrDefaultAsync(r => r.Id == roundId, cancellationToken) ?? throw new MissingException($"Round {roundId}");

    internal Task<RoundRules> RulesAsync(Round round, CancellationToken cancellationToken) => RulesAsync(round.CaseId, round, cancellationToken);

    internal async Task<RoundRules> RulesAsync(Guid caseId, Round? round, CancellationToken cancellationToken)
    {
        CasePosition position = await CasePosition.LoadAsync(db, caseId, cancellationToken);
        DateOnly today = (await tenant.CalendarAsync(cancellationToken)).DateOf(time.GetUtcNow());
        return new(position, round, acting, access, today);
    }

    /// <summary>A text of one line that must be there; it is printed on papers.</summary>
    /// <exception cref="RefusedException">It is empty, too long, or holds a line break or another control character.</exception>
    internal static string Line(string value, string what, int longest)
    {
        string text = CaseInput.Text(value, what, longest);
        return text.Any(char.IsControl) ? throw new RefusedException($"{what} tidak boleh memuat ganti baris atau karakter kendali.") : text;
    }

    /// <summary>A text that may be missing.</summary>
    internal static string Optional(string value, string what) => string.IsNullOrWhiteSpace(value) ? "" : CaseInput.Text(value, what, Lengths.Note);
}
