using Budaya.Core.Audit;
using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Drafting;

/// <summary>A template's text to be kept as the next version.</summary>
/// <param name="Name">The template.</param>
/// <param name="BasedOn">Number of the newest version when the editor began, 0 for none; another newest version means that somebody saved meanwhile.</param>
/// <param name="Text">The template.</param>
/// <param name="Note">What changed and why.</param>
public sealed record NewTemplateVersion(string Name, int BasedOn, string Text, string Note);

/// <summary>What an editor begins with.</summary>
/// <param name="Text">The text.</param>
/// <param name="BaseText">The shipped text that it was made from.</param>
/// <param name="BasedOn">Number of the newest version, 0 for none.</param>
public sealed record TemplateStart(string Text, string BaseText, int BasedOn);

/// <summary>Keeps a region's own templates: versions are added, handed in, and put in force by a second person after every sample case came out well. The caller saves.</summary>
public sealed class TemplateService(BudayaDbContext db, TemplateStore store, TemplateTexts texts, TenantDirectory tenant, ActingPerson acting, AuditLog audit, TimeProvider time)
{
    /// <summary>Most characters of a template.</summary>
    public const int Longest = 200_000;

    /// <summary>What is edited next: the newest version while work on it goes on, else what applies.</summary>
    /// <exception cref="MissingException">There is no such template.</exception>
    public async Task<TemplateStart> StartAsync(string name, CancellationToken cancellationToken)
    {
        string shipped = TemplateStore.ShippedText(name) ?? throw new MissingException($"Template {name}");
        TemplateVersion? newest = await NewestAsync(name, cancellationToken);
        TemplateVersion? from = newest is { IsOpen: true } ? newest : await InForceAsync(name, cancellationToken);
        return new(from?.Text ?? store.OwnText(name, db.RequireTenant()) ?? shipped, from?.BaseText ?? shipped, newest?.Number ?? 0);
    }

    /// <summary>Why the acting person, or nobody now, may write a version.</summary>
    public IReadOnlyList<Refusal> WhyNotEdit(TemplateVersion? newest)
    {
        List<Refusal> found = WhyNotRole();
        if (newest is { State: TemplateState.MenungguPelepasan })
        {
            found.Add(new($"Versi {newest.Number} menunggu pelepasan. Kembalikan ke konsep lebih dahulu bila masih perlu disunting."));
        }

        return found;
    }

    /// <summary>Adds a version; the same text as the newest konsep adds none.</summary>
    /// <returns>Number of the version that now holds the text.</returns>
    /// <exception cref="MissingException">There is no such template.</exception>
    /// <exception cref="RefusedException">A rule says no.</exception>
    public async Task<int> SaveAsync(NewTemplateVersion version, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(version);
        TemplateStart start = await StartAsync(version.Name, cancellationToken);
        TemplateVersion? newest = await NewestAsync(version.Name, cancellationToken);
        string text = version.Text.ReplaceLineEndings("\n");
        if (newest is { State: TemplateState.Konsep } && newest.Text == text)
        {
            return newest.Number;
        }

        RefusedException.ThrowIfAny([.. WhyNotEdit(newest), .. WhyNotSave(version, start, text)]);
        return Add(version.Name, newest, text, start.BaseText, version.Note.Trim() is { Length: > 0 } note ? note : "Disunting.", "templat.disimpan");
    }

    /// <summary>Why the newest version cannot be handed in for release.</summary>
    public async Task<IReadOnlyList<Refusal>> WhyNotSubmitAsync(TemplateVersion version, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(version);
        return version.State != TemplateState.Konsep ? [new($"Versi {version.Number} bukan konsep yang sedang disunting.")] : [.. WhyNotRole(), .. await WhyNotSoundAsync(version, cancellationToken)];
    }

    /// <summary>Hands a konsep to a second person.</summary>
    /// <exception cref="MissingException">There is no such version.</exception>
    /// <exception cref="RefusedException">A rule says no, or a sample case does not come out well.</exception>
    public async Task SubmitAsync(string name, int number, CancellationToken cancellationToken)
    {
        TemplateVersion version = await LoadAsync(name, number, cancellationToken);
        RefusedException.ThrowIfAny(await WhyNotSubmitAsync(version, cancellationToken));
        version.Submit(acting.RequirePerson());
        Record("templat.diajukan", version, new { version.Number, version.TextSha256 });
    }

    /// <summary>Why the acting person cannot put a version in force.</summary>
    public async Task<IReadOnlyList<Refusal>> WhyNotReleaseAsync(TemplateVersion version, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(version);
        if (version.State != TemplateState.MenungguPelepasan)
        {
            return [new($"Versi {version.Number} tidak sedang menunggu pelepasan.")];
        }

        List<Refusal> found = WhyNotRole();
        if (version.SubmittedById == acting.PersonId || (await AuthorsAsync(version, cancellationToken)).Contains(acting.RequirePerson()))
        {
            found.Add(new("Templat dilepas oleh orang kedua. Anda ikut menulis atau mengajukan versi ini."));
        }

        return [.. found, .. await WhyNotSoundAsync(version, cancellationToken)];
    }

    /// <summary>Puts a version in force; the one before it is replaced.</summary>
    /// <exception cref="MissingException">There is no such version.</exception>
    /// <exception cref="RefusedException">A rule says no, or a sample case does not come out well.</exception>
    public async Task ReleaseAsync(string name, int number, CancellationToken cancellationToken)
    {
        TemplateVersion version = await LoadAsync(name, number, cancellationToken);
        RefusedException.ThrowIfAny(await WhyNotReleaseAsync(version, cancellationToken));
        TemplateVersion? before = await InForceAsync(name, cancellationToken);
        before?.Replace(time.GetUtcNow());
        version.Release(acting.RequirePerson(), time.GetUtcNow());
        Record("templat.dilepas", version, new { version.Number, version.TextSha256, version.PersonId, Replaces = before?.Number });
    }

    /// <summary>Gives a version that waits for its release back to whoever writes it.</summary>
    /// <exception cref="MissingException">There is no such version.</exception>
    /// <exception cref="RefusedException">It does not wait, there is no reason, or the acting person may not.</exception>
    public async Task GiveBackAsync(string name, int number, string reason, CancellationToken cancellationToken)
    {
        TemplateVersion version = await LoadAsync(name, number, cancellationToken);
        RefusedException.ThrowIfAny(version.State != TemplateState.MenungguPelepasan ? [new($"Versi {number} tidak sedang menunggu pelepasan.")] : [.. WhyNotRole(), .. WhyNotReason(reason)]);
        version.GiveBack();
        Record("templat.dikembalikan-ke-konsep", version, new { version.Number, Reason = reason.Trim() });
    }

    /// <summary>Gives a konsep up.</summary>
    /// <exception cref="MissingException">There is no such version.</exception>
    /// <exception cref="RefusedException">It is no konsep, there is no reason, or the acting person may not.</exception>
    public async Task WithdrawAsync(string name, int number, string reason, CancellationToken cancellationToken)
    {
        TemplateVersion version = await LoadAsync(name, number, cancellationToken);
        RefusedException.ThrowIfAny(version.State != TemplateState.Konsep ? [new($"Versi {number} bukan konsep.")] : [.. WhyNotRole(), .. WhyNotReason(reason)]);
        version.Withdraw(time.GetUtcNow());
        Record("templat.ditarik", version, new { version.Number, Reason = reason.Trim() });
    }

    /// <summary>Why the region's version cannot be taken out of force.</summary>
    public IReadOnlyList<Refusal> WhyNotRestore(TemplateVersion? inForce) => inForce is null ? [new("Tidak ada versi daerah yang berlaku.")] : WhyNotRole();

    /// <summary>Takes the region's version out of force: the file of the pack applies again, or the shipped text.</summary>
    /// <exception cref="RefusedException">None is in force, there is no reason, or the acting person may not.</exception>
    public async Task RestoreAsync(string name, string reason, CancellationToken cancellationToken)
    {
        TemplateVersion? version = await InForceAsync(name, cancellationToken);
        RefusedException.ThrowIfAny([.. WhyNotRestore(version), .. WhyNotReason(reason)]);
        version!.Withdraw(time.GetUtcNow()); // the refusal above says when there is none
        Record("templat.dikembalikan-ke-bawaan", version, new { version.Number, Reason = reason.Trim() });
    }

    /// <summary>Merges the shipped text of today into the region's text, as a new konsep.</summary>
    /// <returns>Number of the konsep, and how many clashes it holds.</returns>
    /// <exception cref="RefusedException">There is nothing to merge, or the acting person may not.</exception>
    public async Task<(int Number, int Clashes)> MergeAsync(string name, CancellationToken cancellationToken)
    {
        TemplateStart start = await StartAsync(name, cancellationToken);
        TemplateVersion? newest = await NewestAsync(name, cancellationToken);
        string shipped = TemplateStore.ShippedText(name)!; // StartAsync asked
        RefusedException.ThrowIfAny([.. WhyNotEdit(newest), .. start.BaseText == shipped ? [new Refusal("Templat bawaan tidak berubah sejak versi daerah dibuat.")] : (IReadOnlyList<Refusal>)[]]);
        TemplateMerge merge = TemplateMerge.Of(start.BaseText, start.Text, shipped);
        string note = merge.Clashes.Count == 0 ? "Digabung dengan templat bawaan yang baru." : $"Digabung dengan templat bawaan yang baru; {merge.Clashes.Count} bentrok belum dipilih.";
        return (Add(name, newest, merge.Text, shipped, note, "templat.digabung"), merge.Clashes.Count);
    }

    /// <summary>What is wrong with a text by itself: the template language, and marks of clashes that are still there.</summary>
    public IReadOnlyList<TemplateFault> Faults(string name, string text) =>
        [.. TemplateMerge.MarksIn(text).Select(line => new TemplateFault(name, line, 1, "Tanda bentrok masih ada; pilih salah satu isi, lalu hapus tandanya.")), .. store.Parse(text.ReplaceLineEndings("\n"), name).Problems.Select(TemplateTrials.FaultOf)];

    /// <summary>How a text fares on every sample case beside the region's other templates; a text in which clashes are still to be chosen is not tried.</summary>
    public async Task<IReadOnlyList<TemplateTrial>> TryAsync(string name, string text, CancellationToken cancellationToken)
    {
        if (TemplateMerge.MarksIn(text).Any())
        {
            return [new("Semua contoh; diuji sesudah bentrok dipilih", Faults(name, text), [])];
        }

        Dictionary<string, string> versions = new(await texts.InForceAsync(cancellationToken)) { [name] = text.ReplaceLineEndings("\n") };
        return TemplateTrials.Run(store, name, await tenant.ProfileAsync(cancellationToken), versions, cancellationToken);
    }

    private async Task<IReadOnlyList<Refusal>> WhyNotSoundAsync(TemplateVersion version, CancellationToken cancellationToken)
    {
        IReadOnlyList<TemplateFault> faults = Faults(version.Name, version.Text);
        return faults.Count > 0 ? [.. faults.Select(f => new Refusal(f.ToString()))]
            : [.. (await TryAsync(version.Name, version.Text, cancellationToken)).Where(t => t.Problems.Count > 0).Select(t => new Refusal($"Contoh uji \"{t.Case}\": {string.Join(' ', t.Problems.Take(3))}"))];
    }

    // Everybody who wrote a version since the one in force.
    private async Task<List<Guid>> AuthorsAsync(TemplateVersion version, CancellationToken cancellationToken)
    {
        int since = (await InForceAsync(version.Name, cancellationToken))?.Number ?? 0;
        return await db.Set<TemplateVersion>().Where(v => v.Name == version.Name && v.Number > since && v.Number <= version.Number).Select(v => v.PersonId).Distinct().ToListAsync(cancellationToken);
    }

    private int Add(string name, TemplateVersion? newest, string text, string baseText, string note, string act)
    {
        if (newest is { IsOpen: true })
        {
            newest.Replace(time.GetUtcNow());
        }

        TemplateVersion added = db.Add(new TemplateVersion
        {
            Name = name, Number = (newest?.Number ?? 0) + 1, Text = text, TextSha256 = Sha256Hex.Of(text), BaseText = baseText, BaseSha256 = Sha256Hex.Of(baseText),
            Note = note, PersonId = acting.RequirePerson(), At = time.GetUtcNow(),
        }).Entity;
        Record(act, added, new { added.Number, added.TextSha256, added.BaseSha256, added.Note });
        return added.Number;
    }

    private Task<TemplateVersion?> NewestAsync(string name, CancellationToken cancellationToken) =>
        db.Set<TemplateVersion>().Where(v => v.Name == name).OrderByDescending(v => v.Number).FirstOrDefaultAsync(cancellationToken);

    private Task<TemplateVersion?> InForceAsync(string name, CancellationToken cancellationToken) =>
        db.Set<TemplateVersion>().SingleOrDefaultAsync(v => v.Name == name && v.State == TemplateState.Berlaku, cancellationToken);

    private async Task<TemplateVersion> LoadAsync(string name, int number, CancellationToken cancellationToken) =>
        await db.Set<TemplateVersion>().SingleOrDefaultAsync(v => v.Name == name && v.Number == number, cancellationToken) ?? throw new MissingException($"Version {number} of template {name}");

    private static List<Refusal> WhyNotSave(NewTemplateVersion version, TemplateStart start, string text)
    {
        List<Refusal> found = [];
        if (start.BasedOn != version.BasedOn)
        {
            found.Add(new($"Templat diubah bersamaan: versi {start.BasedOn} disimpan orang lain sejak Anda mulai menyunting. Bandingkan, lalu simpan lagi."));
        }

        if (text == start.Text)
        {
            found.Add(new("Isi templat belum berubah."));
        }

        if (text.Length > Longest || text.Contains('\0', StringComparison.Ordinal))
        {
            found.Add(new($"Templat paling banyak {Longest} huruf dan hanya memuat teks."));
        }

        if (version.Note.Length > Lengths.Note || version.Note.Contains('\0', StringComparison.Ordinal))
        {
            found.Add(new($"Catatan paling banyak {Lengths.Note} huruf dan hanya memuat teks."));
        }

        return found;
    }

    private static List<Refusal> WhyNotReason(string reason) =>
        string.IsNullOrWhiteSpace(reason) || reason.Length > Lengths.Note || reason.Contains('\0', StringComparison.Ordinal) ? [new($"Isi alasan, paling banyak {Lengths.Note} huruf; alasan tercatat di jejak audit.")] : [];

    private List<Refusal> WhyNotRole() =>
        acting.Has(Authority.Drafting) ? [] : [new("Templat disunting dan dilepas oleh perancang serta kepala biro atau bagian yang berwenang atas rancangan.")];

    private void Record(string act, TemplateVersion version, object details) => audit.Record(act, $"templat/{version.Name}", details);
}
