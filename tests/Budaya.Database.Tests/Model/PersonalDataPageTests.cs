using System.Text.RegularExpressions;
using Budaya.Core.Data;
using Budaya.Core.People;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Budaya.Database.Tests.Model;

/// <summary><c>docs/personal-data.md</c> names every table of the model that holds data about a person, and no table that is not there.</summary>
public sealed partial class PersonalDataPageTests
{
    private static readonly string[] Columns = ["Nip", "Rank", "DisplayName", "UserName", "Email", "PhoneNumber", "Telephone", "Address", "Mail", "ReceiverName", "SignedName", "IssuedTo", "Recipient", "UserAgent", "Browser"];

    [Fact]
    public void Page_NamesEveryTableThatRefersToAPersonOrHoldsWhatTellsOneApart()
    {
        HashSet<string> named = [.. Named().Matches(Page).Select(m => m.Groups[1].Value)];

        List<string> missing = [.. Model.GetEntityTypes().Where(IsAboutPeople).Select(NameOf).Except(named).Order(StringComparer.Ordinal)];

        Assert.True(missing.Count == 0, string.Join(", ", missing));
    }

    [Fact]
    public void Page_EveryTableItNames_IsInTheModel() =>
        Assert.Empty(Named().Matches(Page).Select(m => m.Groups[1].Value).Except(Model.GetEntityTypes().Select(NameOf)));

    // The name of the class; Identity's own tables by the name they have here.
    private static string NameOf(IEntityType entity) => entity.ClrType.Namespace?.StartsWith("Budaya", StringComparison.Ordinal) == true ? entity.ClrType.Name : entity.GetTableNameOrFail();

    private static bool IsAboutPeople(IEntityType entity) => entity.ClrType == typeof(Person)
        || entity.GetForeignKeys().Any(k => k.PrincipalEntityType.ClrType == typeof(Person) || k.PrincipalEntityType.ClrType == typeof(DeskOfficer) || k.PrincipalEntityType.ClrType == typeof(PlatformOperator))
        || entity.GetProperties().Any(p => Columns.Contains(p.Name));

    private static IModel Model { get; } = new ServiceCollection().AddBudayaDatabase(new DatabaseSettings { Connection = "Data Source=:memory:" })
        .BuildServiceProvider().CreateScope().ServiceProvider.GetRequiredService<BudayaDbContext>().Model;

    private static string Page { get; } = File.ReadAllText(Path.Combine(Root(), "docs", "personal-data.md"));

    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Budaya.Platform.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }

    [GeneratedRegex(@"`([A-Z][A-Za-z]+)`")]
    private static partial Regex Named();
}
