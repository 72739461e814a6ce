using Budaya.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Values;

/// <summary>Editions of a framework: a new one is worked on beside the one in force, which holds until the new one is enacted. The caller saves.</summary>
public sealed class FrameworkEditions(BudayaDbContext db, FrameworkService frameworks)
{
    /// <summary>The editions before and after a framework, by number.</summary>
    /// <exception cref="MissingException">This tenant has no such framework.</exception>
    public async Task<IReadOnlyList<EditionRow>> OfAsync(Guid id, CancellationToken cancellationToken)
    {
        List<EditionRow> all = await db.Set<ValueFramework>().Select(f => new EditionRow(f.Id, f.Acronym, f.Edition, f.PredecessorId, f.State)).ToListAsync(cancellationToken);
        EditionRow own = all.Find(e => e.Id == id) ?? throw new MissingException($"Framework {id}");
        HashSet<Guid> line = [own.Id];
        bool grew = true;
        while (grew)
        {
            grew = all.Where(e => (e.PredecessorId is { } before && line.Contains(before)) || all.Exists(later => line.Contains(later.Id) && later.PredecessorId == e.Id)).Select(e => line.Add(e.Id)).ToList().Contains(true);
        }

        return [.. all.Where(e => line.Contains(e.Id)).OrderBy(e => e.Edition)];
    }

    /// <summary>Why no new edition of a framework can be begun.</summary>
    /// <param name="id">The framework.</param>
    /// <param name="line">Its editions, as <see cref="OfAsync"/> finds them.</param>
    public IReadOnlyList<Refusal> WhyNotBegin(Guid id, IReadOnlyList<EditionRow> line)
    {
        List<Refusal> found = [.. frameworks.WhyNotWrite()];
        if (line.Single(e => e.Id == id).State != FrameworkState.Berlaku)
        {
            found.Add(new("Edisi baru dibuat dari kerangka nilai yang berlaku."));
        }

        return line.FirstOrDefault(e => e.State is FrameworkState.Usulan or FrameworkState.Dipilih) is { } open ? [.. found, new($"Edisi {open.Edition} kerangka ini sedang disusun.")] : found;
    }

    /// <summary>Begins the next edition of a framework in force with its words. The same id again gives the one that is there.</summary>
    /// <param name="id">The framework in force.</param>
    /// <param name="newId">Given by the form, so that sending it twice makes one edition.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="RefusedException">It is not in force, a further edition is being worked on, or the person may not.</exception>
    public async Task<ValueFramework> BeginAsync(Guid id, Guid newId, CancellationToken cancellationToken)
    {
        if (await db.Set<ValueFramework>().SingleOrDefaultAsync(f => f.Id == newId, cancellationToken) is { } there)
        {
            return there.PredecessorId == id ? there : throw new RefusedException("Kerangka itu bukan edisi lanjutan kerangka ini. Muat ulang halaman.");
        }

        ValueFramework before = await frameworks.LoadAsync(id, cancellationToken); // before it is looked whether an edition is being worked on
        IReadOnlyList<EditionRow> line = await OfAsync(id, cancellationToken);
        RefusedException.ThrowIfAny(WhyNotBegin(id, line));
        db.Touch(before); // two who begin an edition at once collide
        FrameworkInput text = FrameworkView.TextOf(before);
        return await frameworks.AddAsync(newId, text with { Values = [.. text.Values.Select(v => v with { Id = null })] }, 1 + line.Max(e => e.Edition), id, cancellationToken);
    }
}

/// <summary>An edition of a framework.</summary>
public sealed record EditionRow(Guid Id, string Acronym, int Edition, Guid? PredecessorId, FrameworkState State);
