using Budaya.Core.Tenants;
using Budaya.LegalText;

namespace Budaya.Core.Drafting;

/// <summary>Writes mails and messages from the region's templates under <c>pesan/</c>, with the saved versions that were in force at an instant: the same mail tried again has the same words.</summary>
public sealed class MailTexts(TemplateTexts templates, TenantDirectory tenant)
{
    /// <summary>Subject and body of a mail.</summary>
    /// <exception cref="RefusedException">The template has problems, or its first line is no subject.</exception>
    public async Task<MailText> WriteAsync(string template, MailFacts facts, DateTimeOffset at, CancellationToken cancellationToken) =>
        MailText.Read(await WordsAsync(template, facts, at, cancellationToken))
            ?? throw new RefusedException($"Templat {template} harus dimulai dengan baris \"{MailText.SubjectMark}…\", lalu isi surel.");

    /// <summary>A message as plain words.</summary>
    /// <exception cref="RefusedException">The template has problems.</exception>
    public async Task<string> WordsAsync(string template, MailFacts facts, DateTimeOffset at, CancellationToken cancellationToken)
    {
        TenantProfile profile = await tenant.ProfileAsync(cancellationToken);
        DraftSubject subject = new()
        {
            Profile = profile, Kind = Tenants.DocumentKind.Surat, Title = OneLine(facts?.Subject), On = (await tenant.CalendarAsync(cancellationToken)).DateOf(at), SignatoryOffice = profile.OrganisationBureau.Head, Mail = facts,
        };
        return DraftText.Words((await templates.RenderAsOfAsync(template, DraftFacts.Of(subject), at, cancellationToken)).Text);
    }

    /// <summary>Words with every run of white space, line breaks among them, as one space: a name never begins a line of its own.</summary>
    internal static string OneLine(string? words) => string.Join(' ', (words ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
