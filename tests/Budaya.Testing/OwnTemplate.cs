using Budaya.Core.Data;
using Budaya.Core.Drafting;
using Budaya.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Testing;

/// <summary>A template of the region that has been released already.</summary>
public static class OwnTemplate
{
    /// <summary>Puts a text in force; the caller saves.</summary>
    /// <param name="db">The database, with the region chosen.</param>
    /// <param name="name">The template.</param>
    /// <param name="text">Its text.</param>
    /// <param name="since">When it was released.</param>
    /// <param name="baseText">The shipped text that it was made from; null: that of today.</param>
    public static async Task AddAsync(BudayaDbContext db, string name, string text, DateTimeOffset since, string? baseText = null)
    {
        Guid person = await db.Set<Person>().Select(p => p.Id).FirstAsync();
        string shipped = baseText ?? TemplateStore.ShippedText(name) ?? "";
        TemplateVersion version = new()
        {
            Name = name, Number = 1, Text = text, TextSha256 = Sha256Hex.Of(text), BaseText = shipped, BaseSha256 = Sha256Hex.Of(shipped), Note = "Ditulis untuk pengujian.", PersonId = person, At = since,
        };
        version.Release(person, since);
        db.Add(version);
    }
}
