using System.Globalization;
using Budaya.Core.Data;
using Budaya.Core.Drafting;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Budaya.LegalText;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Signing;

/// <summary>Asks the drafting rules about what numbering and signing give: number, days, offices, names (JDL-04, JDL-05, NUM-04, NUM-05, PNT-04 to PNT-06).</summary>
public sealed class EnactmentCheck(BudayaDbContext db, TenantDirectory tenant, DraftService drafts, TimeProvider time)
{
    /// <summary>What the rules say of a document as its record stands, or as it would stand with an act or number that is about to be recorded.</summary>
    public async Task<IReadOnlyList<Finding>> OfAsync(SigningFile file, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Signature is null && file.Number is null && file.Promulgation is null)
        {
            return [];
        }

        DraftVersion version = await drafts.VersionAsync(file.Naskah.Id, file.Naskah.LatestVersion, cancellationToken);
        DateOnly today = (await tenant.CalendarAsync(cancellationToken)).DateOf(time.GetUtcNow());
        DateOnly on = file.Number?.Date ?? file.DeterminedOn ?? today;
        EnactedFacts given = new(file.Enactment(EnactmentStatus.Asli), today)
        {
            NumbersInUse = await NumbersInUseAsync(file, cancellationToken),
            ApprovedOn = file.ParafOffices.Select(o => file.ParafOf(o.Key)?.On).Max(),
            PrefixesOnRecord = await PrefixesAsync(file, cancellationToken),
        };
        return DraftRules.CheckEnactment(new(on, null, [], IsFinal: true, LegalRegion.Of(file.Profile, on), []) { Given = given }, version.Text);
    }

    /// <summary>The same as a page shows it.</summary>
    public async Task<IReadOnlyList<FindingView>> ViewsAsync(SigningFile file, CancellationToken cancellationToken) => [.. (await OfAsync(file, cancellationToken)).Select(FindingView.Of)];

    /// <summary>What the rules forbid of it; what they only warn of stands on the page.</summary>
    public async Task<IReadOnlyList<Refusal>> WhyNotAsync(SigningFile file, CancellationToken cancellationToken) =>
        [.. (await OfAsync(file, cancellationToken)).Where(f => f.Severity == Severity.Error).Select(f => new Refusal($"{f.Message} ({f.Rule})"))];

    private async Task<IReadOnlyList<string>> NumbersInUseAsync(SigningFile file, CancellationToken cancellationToken) => file.Number is not { } number ? []
        : await db.Set<RegisterEntry>().AsNoTracking().Where(e => e.Kind == number.Kind && e.Year == number.Year && e.NaskahId != file.Naskah.Id && e.Printed == number.Printed).Select(e => e.Printed).ToListAsync(cancellationToken);

    // Whoever holds the signing office on the day of determination; two hold it when one is away and another acts.
    private async Task<IReadOnlyList<string?>> PrefixesAsync(SigningFile file, CancellationToken cancellationToken)
    {
        if (file.DeterminedOn is not { } on)
        {
            return [];
        }

        List<HoldingMode> modes = await db.Set<OfficeHolding>().AsNoTracking()
            .Where(h => h.OfficeKey == file.Naskah.SignatoryOfficeKey && h.From <= on && (h.To == null || h.To >= on)).Select(h => h.Mode).Distinct().ToListAsync(cancellationToken);
        return [.. modes.Order().Select(mode => mode == HoldingMode.Definitif ? null : string.Create(CultureInfo.InvariantCulture, $"{mode}."))];
    }
}
