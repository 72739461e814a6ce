using System.Text.Encodings.Web;
using System.Text.Json;
using Budaya.Core.Data;
using Budaya.Core.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Budaya.Core.Audit;

/// <summary>Everything that is held about one person, table by table, for that person (docs/personal-data.md).</summary>
/// <remarks>It follows the model: every table with a column that names a person is in it, also one that is added later.</remarks>
public sealed class PersonalData(BudayaDbContext db)
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Secrets, which would help nobody but a thief.</summary>
    private static readonly HashSet<string> Withheld = ["PasswordHash", "SecurityStamp", "ConcurrencyStamp", "Value", "Data", "CredentialId", "ProviderKey", "Salt"];

    /// <summary>JSON: an object with one list of rows for each table.</summary>
    /// <exception cref="MissingException">The tenant has no such person.</exception>
    public async Task<string> ExportAsync(Guid personId, CancellationToken cancellationToken)
    {
        if (!await db.Set<Person>().AnyAsync(p => p.Id == personId, cancellationToken))
        {
            throw new MissingException($"Person {personId}");
        }

        SortedDictionary<string, IReadOnlyList<Dictionary<string, object?>>> tables = new(StringComparer.Ordinal);
        foreach (IEntityType type in db.Model.GetEntityTypes())
        {
            foreach (IProperty naming in type.GetProperties().Where(NamesAPerson))
            {
                IReadOnlyList<Dictionary<string, object?>> rows = await RowsAsync(type, naming, personId, cancellationToken);
                if (rows.Count > 0)
                {
                    tables[$"{type.ClrType.Name.Split('`')[0]}.{naming.Name}"] = rows;
                }
            }
        }

        return JsonSerializer.Serialize(tables, Readable);
    }

    /// <summary>Whether a column holds the id of a person.</summary>
    public static bool NamesAPerson(IProperty property)
    {
        ArgumentNullException.ThrowIfNull(property);
        return (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) == typeof(Guid)
            && (property.Name.EndsWith("PersonId", StringComparison.Ordinal)
                || property.Name is "RequestedBy" or "AnsweredBy"
                || (property.DeclaringType.ClrType == typeof(Person) && property.Name == "Id")
                || property.GetContainingForeignKeys().Any(k => k.PrincipalEntityType.ClrType == typeof(Person)));
    }

    private async Task<IReadOnlyList<Dictionary<string, object?>>> RowsAsync(IEntityType type, IProperty naming, Guid personId, CancellationToken cancellationToken)
    {
        Func<IProperty, Guid, CancellationToken, Task<IReadOnlyList<Dictionary<string, object?>>>> read = RowsOfAsync<Person>;
        var own = (Task<IReadOnlyList<Dictionary<string, object?>>>)read.Method.GetGenericMethodDefinition().MakeGenericMethod(type.ClrType)
            .Invoke(this, [naming, personId, cancellationToken])!; // the method returns a task
        return await own;
    }

    private async Task<IReadOnlyList<Dictionary<string, object?>>> RowsOfAsync<T>(IProperty naming, Guid personId, CancellationToken cancellationToken)
        where T : class
    {
        string column = naming.Name;
        IQueryable<T> rows = naming.ClrType == typeof(Guid)
            ? db.Set<T>().Where(row => EF.Property<Guid>(row, column) == personId)
            : db.Set<T>().Where(row => EF.Property<Guid?>(row, column) == personId);
        return [.. (await rows.AsNoTracking().ToListAsync(cancellationToken)).Select(row => Fields(naming.DeclaringType, row))];
    }

    private static Dictionary<string, object?> Fields(ITypeBase type, object row) => type.GetProperties()
        .Where(p => p.PropertyInfo is not null && !Withheld.Contains(p.Name) && p.ClrType != typeof(byte[]))
        .ToDictionary(p => p.Name, p => p.PropertyInfo!.GetValue(row) is Enum value ? value.ToString() : p.PropertyInfo!.GetValue(row)); // not null: just asked
}
