using Budaya.Core.Audit;
using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Values;

/// <summary>Reads and writes value frameworks. Their state changes only by being agreed on, enacted or replaced. The caller saves.</summary>
public sealed class FrameworkService(BudayaDbContext db, ActingPerson acting, TenantDirectory tenant, IEnumerable<IFrameworkGuard> guards, AuditLog audit, TimeProvider time)
{
    /// <summary>The most values that a framework may have.</summary>
    public const int MostValues = 20;

    private static readonly char[] Asides = ['(', ','];

    /// <summary>All frameworks, those in force first.</summary>
    public async Task<IReadOnlyList<FrameworkRow>> ListAsync(CancellationToken cancellationToken)
    {
        List<FrameworkRow> rows = await db.Set<ValueFramework>()
            .Select(f => new FrameworkRow(f.Id, f.Acronym, f.Form, f.Meaning, f.State, f.InForceFrom, f.Values.Count, f.Edition)).ToListAsync(cancellationToken);
        return [.. rows.OrderBy(r => Rank(r.State)).ThenByDescending(r => r.InForceFrom).ThenBy(r => r.Acronym, StringComparer.Ordinal)];
    }

    /// <summary>One framework.</summary>
    /// <exception cref="MissingException">This tenant has no such framework.</exception>
    public async Task<FrameworkView> ViewAsync(Guid id, CancellationToken cancellationToken) => FrameworkView.Of(await LoadAsync(id, cancellationToken));

    /// <summary>Several frameworks, by id.</summary>
    public Task<IReadOnlyDictionary<Guid, FrameworkView>> ViewsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) => ViewsAsync(db, ids, cancellationToken);

    internal static async Task<IReadOnlyDictionary<Guid, FrameworkView>> ViewsAsync(BudayaDbContext db, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        List<ValueFramework> found = await Whole(db).AsNoTracking().Where(f => ids.Contains(f.Id)).ToListAsync(cancellationToken);
        return found.ToDictionary(f => f.Id, FrameworkView.Of);
    }

    /// <summary>What the check finds in words that are not saved yet.</summary>
    public static IReadOnlyList<AcronymFinding> Check(FrameworkInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        FrameworkEntry entry = input.Trimmed().ToEntry();
        return [.. AcronymCheck.Check(entry), .. CoverageHints.Of(entry)];
    }

    /// <summary>A hint when name and values together are those of another office: the plainest copy. The region's own entry among the known ones is none.</summary>
    public async Task<IReadOnlyList<AcronymFinding>> CopiesAsync(FrameworkInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        FrameworkEntry entry = input.Trimmed().ToEntry();
        if (NameHints.OwnersOfTheSame(entry) is not { Count: > 0 } owners)
        {
            return [];
        }

        string own = (await tenant.ProfileAsync(cancellationToken)).ShortName;
        List<string> others = [.. owners.Where(owner => owner.Split(Asides)[0].Trim() != own)];
        return others.Count == 0 ? [] : [new(AcronymSeverity.Hint, null, null, $"Nama dan semua nilai \"{entry.Name}\" sama dengan yang dipakai oleh {string.Join("; ", others)}.")];
    }

    /// <summary>A hint when another region on this platform has a framework of that name in force.</summary>
    public async Task<IReadOnlyList<AcronymFinding>> CollisionsAsync(string name, CancellationToken cancellationToken)
    {
        List<PublishedName> others = await db.Set<PublishedName>().AsNoTracking().Where(p => p.TenantId != db.CurrentTenantId).ToListAsync(cancellationToken);
        return [.. others.Where(p => AcronymCheck.IsSameWord(p.Name, name)).OrderBy(p => p.Owner, StringComparer.Ordinal)
            .Select(p => new AcronymFinding(AcronymSeverity.Hint, null, null, $"Nama \"{name}\" sedang berlaku di {p.Owner}."))];
    }

    /// <summary>Its saved states, oldest first.</summary>
    /// <exception cref="MissingException">This tenant has no such framework.</exception>
    public async Task<IReadOnlyList<RevisionView>> RevisionsAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await db.Set<ValueFramework>().AnyAsync(f => f.Id == id, cancellationToken))
        {
            throw new MissingException($"Framework {id}");
        }

        var rows = await (
            from revision in db.Set<FrameworkRevision>().AsNoTracking()
            join person in db.Set<Person>() on revision.PersonId equals person.Id into persons
            from person in persons.DefaultIfEmpty()
            where revision.FrameworkId == id
            orderby revision.Id
            select new { revision, Name = person == null ? null : person.DisplayName }).ToListAsync(cancellationToken);
        return [.. rows.Select((row, index) => new RevisionView(row.revision.Id, index + 1, row.revision.At, row.Name, row.revision.Text()))];
    }

    /// <summary>Writes the words of a saved state again, as a new one.</summary>
    /// <param name="id">The framework.</param>
    /// <param name="version">The version the page was shown with.</param>
    /// <param name="revisionId">The saved state.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="RefusedException">Somebody else saved since, or the framework is frozen, or its letters are agreed on and would change.</exception>
    public async Task RestoreAsync(Guid id, Guid version, Guid revisionId, CancellationToken cancellationToken)
    {
        FrameworkRevision revision = await db.Set<FrameworkRevision>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == revisionId && r.FrameworkId == id, cancellationToken)
            ?? throw new MissingException($"Revision {revisionId}");
        ValueFramework framework = await LoadAsync(id, cancellationToken);
        FrameworkInput now = FrameworkView.TextOf(framework);
        FrameworkInput then = revision.Text();
        RefusedException.ThrowIfAny(WhyNotWrite());
        await WriteAsync(framework, now, version, ValueRows.Matched(then, now), cancellationToken);
    }

    /// <summary>Why the acting person may not write frameworks.</summary>
    public IReadOnlyList<Refusal> WhyNotWrite() =>
        acting.Has(Authority.Organisation) ? [] : [new("Kerangka nilai disusun oleh biro atau bagian organisasi.")];

    /// <summary>Why a framework in this state cannot be changed by the acting person.</summary>
    public IReadOnlyList<Refusal> WhyNotEdit(FrameworkState state) => WhyNotState(state) is { Count: > 0 } refusals ? refusals : WhyNotWrite();

    private static IReadOnlyList<Refusal> WhyNotState(FrameworkState state) => state is FrameworkState.Usulan or FrameworkState.Dipilih
        ? [] : [new("Kerangka nilai ini tidak dapat diubah lagi: sudah ditetapkan, digantikan, ditarik, atau tidak dipilih.")];

    /// <summary>Why a later stage keeps the framework as it is now, such as a proposal that has been scored.</summary>
    public async Task<IReadOnlyList<Refusal>> WhyNotNowAsync(Guid id, CancellationToken cancellationToken)
    {
        List<Refusal> found = [];
        foreach (IFrameworkGuard guard in guards)
        {
            found.AddRange(await guard.WhyNotEditAsync(id, cancellationToken));
        }

        return found;
    }

    /// <summary>Records a framework. The same id again gives the one that is there.</summary>
    /// <param name="id">Given by the form, so that sending it twice makes one framework.</param>
    /// <param name="input">Its words; letters that do not fit are kept and shown, they block only the agreement.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="RefusedException">The person may not, or a text is missing or too long.</exception>
    public async Task<ValueFramework> CreateAsync(Guid id, FrameworkInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (await db.Set<ValueFramework>().SingleOrDefaultAsync(f => f.Id == id, cancellationToken) is { } there)
        {
            return there;
        }

        RefusedException.ThrowIfAny(WhyNotWrite());
        return await AddAsync(id, input, cancellationToken);
    }

    /// <summary>Writes the words of a framework. Changes nothing when they are there already.</summary>
    /// <param name="id">The framework.</param>
    /// <param name="version">The version the form was shown with.</param>
    /// <param name="input">All its words.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="RefusedException">Somebody else saved since, the framework is frozen, or a text is missing or too long.</exception>
    public async Task EditAsync(Guid id, Guid version, FrameworkInput input, CancellationToken cancellationToken)
    {
        RefusedException.ThrowIfAny(WhyNotWrite());
        await RewriteAsync(id, version, input, cancellationToken);
    }

    /// <summary>The same for whoever a later stage lets write this framework, such as the OPD that proposes it.</summary>
    internal async Task RewriteAsync(Guid id, Guid version, FrameworkInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        ValueFramework framework = await LoadAsync(id, cancellationToken);
        await WriteAsync(framework, FrameworkView.TextOf(framework), version, input.Trimmed(), cancellationToken);
    }

    private async Task WriteAsync(ValueFramework framework, FrameworkInput before, Guid version, FrameworkInput words, CancellationToken cancellationToken)
    {
        Guid id = framework.Id;
        FrameworkInput text = await ExampleMarks.OnAsync(db, words, cancellationToken);
        if (SameText(before, text))
        {
            return;
        }

        RefusedException.ThrowIfAny([.. WhyNotState(framework.State), .. WhyNot(text), .. WhyNotLetters(framework.State, before, text)]);
        if (framework.Version != version)
        {
            throw new RefusedException("Kerangka nilai ini diubah orang lain sejak Anda membukanya. Isian Anda tidak disimpan; bandingkan dengan isi terbaru.");
        }

        RefusedException.ThrowIfAny(await WhyNotNowAsync(id, cancellationToken));
        Write(framework, text);
        db.Touch(framework); // values may be all that changed
        audit.Record("kerangka.diubah", $"kerangka/{id}", new { text.Acronym, Values = text.Values.Select(v => v.Name) });
    }

    /// <summary>Its decree is in force from a day on; a framework that was in force is replaced.</summary>
    /// <exception cref="RefusedException">The acting person keeps no register (a framework comes into force by a decree, never by hand), a text of it is still an example, or a value has no behaviour.</exception>
    public async Task EnactAsync(Guid id, DateOnly from, CancellationToken cancellationToken)
    {
        if (!acting.Has(Authority.Register))
        {
            throw new RefusedException("Kerangka nilai berlaku oleh naskah yang ditetapkan dan dicatat dalam register.");
        }

        ValueFramework framework = await db.Set<ValueFramework>().SingleOrDefaultAsync(f => f.Id == id, cancellationToken) ?? throw new MissingException($"Framework {id}");
        RefusedException.ThrowIfAny([.. await ExampleTexts.WhyNotFinalAsync(db, id, cancellationToken), .. await BehaviourRule.WhyNotFinalAsync(db, id, cancellationToken)]);
        foreach (ValueFramework earlier in await db.Set<ValueFramework>().Where(f => f.State == FrameworkState.Berlaku && f.Id != id).ToListAsync(cancellationToken))
        {
            earlier.Replace();
            audit.Record("kerangka.digantikan", $"kerangka/{earlier.Id}", new { earlier.Acronym, by = id });
        }

        framework.Enact(from);
        await PublishAsync(framework, cancellationToken);
        audit.Record("kerangka.berlaku", $"kerangka/{id}", new { framework.Acronym, from });
    }

    /// <summary>The decree that put a framework in force was revoked.</summary>
    internal async Task RevokeAsync(Guid id, CancellationToken cancellationToken)
    {
        ValueFramework framework = await db.Set<ValueFramework>().SingleAsync(f => f.Id == id, cancellationToken);
        if (framework.State == FrameworkState.Berlaku)
        {
            framework.Revoke();
            db.RemoveRange(await db.Set<PublishedName>().Where(p => p.TenantId == framework.TenantId && p.FrameworkId == id).ToListAsync(cancellationToken));
            audit.Record("kerangka.dicabut", $"kerangka/{id}", new { framework.Acronym });
        }
    }

    /// <summary>The record of its revocation was withdrawn: it is in force again, unless another one is by now.</summary>
    internal async Task RestoreAsync(Guid id, CancellationToken cancellationToken)
    {
        ValueFramework framework = await db.Set<ValueFramework>().SingleAsync(f => f.Id == id, cancellationToken);
        if (framework.State == FrameworkState.Dicabut && !await db.Set<ValueFramework>().AnyAsync(f => f.State == FrameworkState.Berlaku, cancellationToken))
        {
            framework.Restore();
            await PublishAsync(framework, cancellationToken);
            audit.Record("kerangka.berlaku-kembali", $"kerangka/{id}", new { framework.Acronym });
        }
    }

    internal Task<ValueFramework> AddAsync(Guid id, FrameworkInput input, CancellationToken cancellationToken) => AddAsync(id, input, edition: 1, predecessor: null, cancellationToken);

    internal async Task<ValueFramework> AddAsync(Guid id, FrameworkInput input, int edition, Guid? predecessor, CancellationToken cancellationToken)
    {
        FrameworkInput text = await ExampleMarks.OnAsync(db, input.Trimmed(), cancellationToken);
        RefusedException.ThrowIfAny(WhyNot(text));
        ValueFramework framework = new() { Id = id, Acronym = text.Acronym, Form = text.Form, Edition = edition, PredecessorId = predecessor, CreatedAt = time.GetUtcNow() };
        db.Add(framework);
        Write(framework, text);
        audit.Record("kerangka.dibuat", $"kerangka/{id}", new { text.Acronym, text.Form, edition, predecessor, Values = text.Values.Select(v => v.Name) });
        return framework;
    }

    internal void Remember(ValueFramework framework) => Remember(framework.Id, FrameworkView.TextOf(framework));

    private void Remember(Guid id, FrameworkInput text) => db.Add(FrameworkRevision.Of(id, text, acting.PersonId, time.GetUtcNow()));

    private async Task PublishAsync(ValueFramework framework, CancellationToken cancellationToken)
    {
        List<PublishedName> there = await db.Set<PublishedName>().Where(p => p.TenantId == framework.TenantId).ToListAsync(cancellationToken);
        db.RemoveRange(there.Where(p => p.FrameworkId != framework.Id));
        if (!there.Exists(p => p.FrameworkId == framework.Id))
        {
            string owner = (await tenant.ProfileAsync(cancellationToken)).OfficialName;
            db.Add(new PublishedName { TenantId = framework.TenantId, FrameworkId = framework.Id, Name = framework.Acronym, Owner = owner });
        }
    }

    private static IQueryable<ValueFramework> Whole(BudayaDbContext db) => db.Set<ValueFramework>()
        .Include(f => f.Values).ThenInclude(v => v.Behaviours).Include(f => f.Values).ThenInclude(v => v.Links).AsSplitQuery();

    internal async Task<ValueFramework> LoadAsync(Guid id, CancellationToken cancellationToken) =>
        await Whole(db).SingleOrDefaultAsync(f => f.Id == id, cancellationToken) ?? throw new MissingException($"Framework {id}");

    private static int Rank(FrameworkState state) => state switch
    {
        FrameworkState.Berlaku => 0,
        FrameworkState.Dipilih => 1,
        FrameworkState.Usulan => 2,
        _ => 3,
    };

    private static bool SameText(FrameworkInput one, FrameworkInput other) =>
        WordsOf(one) == WordsOf(other) && one.Values.Count == other.Values.Count && one.Values.Zip(other.Values).All(pair => SameValue(pair.First, pair.Second));

    private static (string, FrameworkForm, string, string, string, string, DateOnly?) WordsOf(FrameworkInput text) =>
        (text.Acronym, text.Form, text.Meaning, text.MeaningLanguage, text.Tagline, text.Source, text.SourceDate);

    private static bool SameValue(ValueInput one, ValueInput other) =>
        one.Name == other.Name && one.Segment == other.Segment && one.SegmentKind == other.SegmentKind && one.Definition == other.Definition
        && one.IsExample == other.IsExample && one.Language == other.Language && one.Indicators.SequenceEqual(other.Indicators) && one.Behaviours.SequenceEqual(other.Behaviours) && one.BerAkhlak.SequenceEqual(other.BerAkhlak);

    // What has been agreed on is the word and its letters; definitions and behaviours are still worked out.
    private static List<Refusal> WhyNotLetters(FrameworkState state, FrameworkInput before, FrameworkInput text)
    {
        bool same = before.Acronym == text.Acronym && before.Form == text.Form
            && before.Values.Select(v => (v.Name, v.Segment, v.SegmentKind)).SequenceEqual(text.Values.Select(v => (v.Name, v.Segment, v.SegmentKind)));
        return state == FrameworkState.Usulan || same ? [] : [new("Nama, huruf, dan urutan nilai sudah disepakati. Ubah lewat pembahasan ulang; definisi dan perilaku masih dapat dilengkapi.")];
    }

    /// <summary>What cannot be kept of the words, whoever writes them.</summary>
    internal static List<Refusal> WhyNot(FrameworkInput text)
    {
        List<Refusal> found = [];
        Ask(found, text.Acronym.Length > 0, "Isi nama kerangka nilai.");
        Ask(found, text.Acronym.Length <= Lengths.Name && text.Values.All(v => v.Name.Length <= Lengths.Name), $"Nama paling banyak {Lengths.Name} huruf.");
        Ask(found, text.MeaningLanguage.Length <= Lengths.Key && text.Values.All(v => v.Segment.Length <= Lengths.Key && v.Language.Length <= Lengths.Key), $"Bahasa dan penggalan huruf paling banyak {Lengths.Key} huruf.");
        Ask(found, new[] { text.Meaning, text.Tagline, text.Source }.Concat(text.Values.SelectMany(v => v.Behaviours)).All(t => t.Length <= Lengths.Line), $"Makna, semboyan, sumber, dan perilaku paling banyak {Lengths.Line} huruf.");
        Ask(found, text.Values.All(v => v.Definition.Length <= Lengths.Note), $"Definisi paling banyak {Lengths.Note} huruf.");
        Ask(found, text.Values.All(v => v.Indicators.Sum(line => line.Length + 1) <= Lengths.Note), $"Indikator satu nilai paling banyak {Lengths.Note} huruf.");
        Ask(found, text.Values.Count <= MostValues, $"Paling banyak {MostValues} nilai.");
        Ask(found, text.Values.All(v => v.Behaviours.Count <= BehaviourRule.Most), $"Paling banyak {BehaviourRule.Most} perilaku untuk satu nilai.");
        Ask(found, text.Values.SelectMany(v => v.Behaviours.Concat(v.Indicators).Append(v.Name).Append(v.Definition).Append(v.Language)).Append(text.Acronym).Append(text.Meaning).Append(text.Tagline).All(t => !t.Any(char.IsControl)),
            "Teks tidak boleh memuat ganti baris atau karakter kendali.");
        return found;
    }

    private static void Ask(List<Refusal> found, bool holds, string refusal)
    {
        if (!holds)
        {
            found.Add(new(refusal));
        }
    }

    private void Write(ValueFramework framework, FrameworkInput text)
    {
        (framework.Acronym, framework.Form, framework.Meaning, framework.MeaningLanguage) = (text.Acronym, text.Form, text.Meaning, text.MeaningLanguage);
        (framework.Tagline, framework.Source, framework.SourceDate) = (text.Tagline, text.Source, text.SourceDate);
        Remember(framework.Id, text);
        HashSet<Guid> kept = [.. text.Values.Select(v => v.Id).OfType<Guid>()];
        foreach (CultureValue left in framework.Values.Where(v => !kept.Contains(v.Id)).ToList())
        {
            db.RemoveRange(left.Behaviours);
            db.RemoveRange(left.Links);
            db.Remove(left);
            framework.Values.Remove(left);
        }

        List<CultureValue> rows = [.. framework.Values];
        for (int index = 0; index < text.Values.Count; index++)
        {
            ValueInput input = text.Values[index];
            CultureValue? value = rows.Find(v => v.Id == input.Id);
            if (value is null || !rows.Remove(value)) // each row is written once, also when a form names it twice
            {
                value = new() { FrameworkId = framework.Id, Position = index + 1, Name = input.Name };
                db.Add(value);
            }

            (value.Position, value.Name, value.Segment, value.SegmentKind) = (index + 1, input.Name, input.Segment, input.SegmentKind);
            (value.Definition, value.IsExample, value.Language, value.Indicators) = (input.Definition, input.IsExample, input.Language, string.Join('\n', input.Indicators));
            WriteBehaviours(value, input.Behaviours);
            WriteLinks(value, input.BerAkhlak);
        }
    }

    private void WriteBehaviours(CultureValue value, IReadOnlyList<string> texts)
    {
        List<Behaviour> there = [.. value.Behaviours.OrderBy(b => b.Position)];
        for (int index = 0; index < Math.Max(there.Count, texts.Count); index++)
        {
            if (index >= texts.Count)
            {
                db.Remove(there[index]);
            }
            else if (index >= there.Count)
            {
                db.Add(new Behaviour { ValueId = value.Id, Position = index + 1, Text = texts[index] });
            }
            else
            {
                (there[index].Position, there[index].Text) = (index + 1, texts[index]);
            }
        }
    }

    private void WriteLinks(CultureValue value, IReadOnlyList<int> numbers)
    {
        db.RemoveRange(value.Links.Where(l => !numbers.Contains(l.BerAkhlak)).ToList());
        db.AddRange(numbers.Except(value.Links.Select(l => l.BerAkhlak)).Select(n => new BerAkhlakLink { ValueId = value.Id, BerAkhlak = n }).ToList());
    }
}
