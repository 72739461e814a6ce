using Budaya.Core.Tenants;
using Budaya.LegalText;

namespace Budaya.Core.Drafting;

/// <summary>What a sample case gave.</summary>
/// <param name="Case">Name of the case.</param>
/// <param name="Problems">Problems of the template, and findings that are errors or warnings; empty: the paper is correct in form.</param>
public sealed record TemplateTrial(string Case, IReadOnlyList<string> Problems);

/// <summary>Tries a region's template on every sample case, as a drafter would meet it.</summary>
public static class TemplateTrials
{
    /// <summary>The outcome of each case, in order.</summary>
    /// <param name="store">The templates.</param>
    /// <param name="template">Name of a template that makes a whole paper.</param>
    /// <param name="profile">The region.</param>
    /// <param name="cancellationToken">Stops the trial.</param>
    /// <exception cref="MissingException">There is no such template.</exception>
    public static IReadOnlyList<TemplateTrial> Run(TemplateStore store, string template, TenantProfile profile, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(profile);
        return [.. SampleCases.For(template, profile).Select(sample => new TemplateTrial(sample.Name, Problems(store, template, sample.Subject, cancellationToken)))];
    }

    private static List<string> Problems(TemplateStore store, string template, DraftSubject subject, CancellationToken cancellationToken)
    {
        try
        {
            string text = store.Render(template, subject.Profile.Id, DraftFacts.Of(subject), cancellationToken).Text;
            return [.. Findings(template, subject, text).Select(f => $"Baris {f.Line} rancangan: {f.Message} ({f.Rule})")];
        }
        catch (RefusedException refused)
        {
            return [.. refused.Refusals.Select(r => r.Message)];
        }
    }

    /// <summary>The findings of a rendered sample that are errors or warnings.</summary>
    public static IEnumerable<Finding> Findings(string template, DraftSubject subject, string text)
    {
        ArgumentNullException.ThrowIfNull(subject);
        PaperOffice? office = template == "keputusan-kelompok-budaya-kerja" && subject.Opd is { } opd ? new(opd.Name, opd.Head) : null;
        Region region = office is null ? LegalRegion.Of(subject.Profile, subject.On) : LegalRegion.Of(subject.Profile, subject.On, office);
        DraftRuling ruling = new(subject.On, subject.Framework?.Acronym, [.. (subject.Framework?.Values ?? []).OrderBy(v => v.Position).Select(v => v.Name)], IsFinal: false, region, []);
        return DraftRules.Check(SampleCases.KindOf(template), ruling, text).Where(f => f.Severity != Severity.Info && f.Rule != DraftRules.WrongKind);
    }
}
