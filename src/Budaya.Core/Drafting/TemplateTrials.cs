using Budaya.Core.Tenants;
using Budaya.LegalText;
using Budaya.TemplateLanguage;

namespace Budaya.Core.Drafting;

/// <summary>Something wrong in a template, at its place.</summary>
/// <param name="Source">Name of its file.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="Message">What was met and what was wanted.</param>
public sealed record TemplateFault(string Source, int Line, int Column, string Message)
{
    /// <inheritdoc />
    public override string ToString() => $"{Source}, baris {Line}, kolom {Column}: {Message}";
}

/// <summary>What a sample case gave.</summary>
/// <param name="Case">Name of the case.</param>
/// <param name="Faults">Problems of the template, each at its place in the template.</param>
/// <param name="Findings">Findings of the paper that are errors or warnings, each at its place in the paper.</param>
public sealed record TemplateTrial(string Case, IReadOnlyList<TemplateFault> Faults, IReadOnlyList<string> Findings)
{
    /// <summary>All of them in words; empty: the paper is correct in form.</summary>
    public IReadOnlyList<string> Problems { get; } = [.. Faults.Select(f => f.ToString()), .. Findings];
}

/// <summary>Tries a region's template on every sample case, as a drafter would meet it.</summary>
public static class TemplateTrials
{
    /// <summary>Folder of the texts that are no papers: mails, messages.</summary>
    public const string Messages = "pesan/";

    /// <summary>The outcome of each case, in order; for a shared piece the cases of every paper that is made with it.</summary>
    /// <param name="store">The templates.</param>
    /// <param name="template">Name of the template.</param>
    /// <param name="profile">The region.</param>
    /// <param name="versions">The region's saved texts by name, the one on trial among them.</param>
    /// <param name="cancellationToken">Stops the trial.</param>
    /// <exception cref="MissingException">There is no such template.</exception>
    public static IReadOnlyList<TemplateTrial> Run(TemplateStore store, string template, TenantProfile profile, IReadOnlyDictionary<string, string> versions, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(profile);
        bool isWhole = TemplateStore.Shipped.Contains(template) || template.StartsWith(Messages, StringComparison.Ordinal);
        IEnumerable<string> papers = isWhole ? [template] : TemplateStore.Shipped.Where(paper => Includes(store, paper, template, profile.Id, versions));
        return [.. papers.SelectMany(paper => SampleCases.For(paper, profile).Select(sample => Try(store, paper, isWhole ? sample.Name : $"{paper}: {sample.Name}", sample.Subject, versions, cancellationToken)))];
    }

    private static TemplateTrial Try(TemplateStore store, string paper, string name, DraftSubject subject, IReadOnlyDictionary<string, string> versions, CancellationToken cancellationToken)
    {
        (RenderedDraft? draft, IReadOnlyList<TemplateProblem> problems) = store.Try(paper, subject.Profile.Id, versions, DraftFacts.Of(subject), cancellationToken);
        bool isPaper = !paper.StartsWith(Messages, StringComparison.Ordinal);
        if (draft is not null && paper.StartsWith(MailText.Prefix, StringComparison.Ordinal) && MailText.Read(DraftText.Words(draft.Text)) is null)
        {
            return new(name, [], [$"Baris pertama harus \"{MailText.SubjectMark}…\" dan diikuti isi surel."]);
        }

        return new(name, [.. problems.Select(FaultOf)],
            draft is null || !isPaper ? [] : [.. Findings(paper, subject, draft.Text).Select(f => $"Baris {f.Line} rancangan: {f.Message} ({f.Rule})")]);
    }

    internal static TemplateFault FaultOf(TemplateProblem problem) => new(problem.Source, problem.Line, problem.Column, problem.Message);

    // By the word in quotes that an include names; pieces may include pieces.
    private static bool Includes(TemplateStore store, string template, string piece, string tenantId, IReadOnlyDictionary<string, string> versions) =>
        store.Applying(template, tenantId, versions) is { } text
        && (Names(text, piece) || TemplateStore.Pieces.Any(between => between != piece && between != template && Names(text, between) && store.Applying(between, tenantId, versions) is { } inner && Names(inner, piece)));

    private static bool Names(string text, string piece) => text.Contains($"\"{piece}\"", StringComparison.Ordinal) || text.Contains($"'{piece}'", StringComparison.Ordinal);

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
