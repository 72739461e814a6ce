using System.CommandLine;
using Budaya.Core.Audit;
using Budaya.Core.Data;
using Budaya.Core.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Budaya.Cli.AuditCommands;

/// <summary><c>budaya person export</c>: everything that is held about one person, as JSON on standard output (docs/personal-data.md).</summary>
internal static class PersonCommand
{
    public static Command Create()
    {
        DatabaseOptions database = new();
        Option<string> tenant = new("--tenant") { Description = "Kunci pemda", Required = true };
        Option<string> name = new("--name") { Description = "Nama pengguna, surel, atau NIP", Required = true };
        Command export = new("export", "Mengeluarkan semua data tentang satu orang, untuk orang itu") { tenant, name };
        database.AddTo(export);
        export.SetAction(async (parsed, cancellationToken) =>
        {
            await using ServiceProvider? services = database.Open(parsed);
            return services is null ? 2 : await ExportAsync(services, parsed.GetRequiredValue(tenant), parsed.GetRequiredValue(name), cancellationToken);
        });
        return new Command("person", "Data tentang orang") { export };
    }

    private static async Task<int> ExportAsync(ServiceProvider services, string tenant, string name, CancellationToken cancellationToken)
    {
        await using AsyncServiceScope scope = DatabaseOptions.For(services, tenant);
        string normal = name.ToUpperInvariant();
        List<Guid> people = await scope.ServiceProvider.GetRequiredService<BudayaDbContext>().Set<Person>()
            .Where(p => p.NormalizedUserName == normal || p.NormalizedEmail == normal || p.Nip == name).Select(p => p.Id).Take(2).ToListAsync(cancellationToken);
        if (people.Count != 1)
        {
            Console.Error.WriteLine(people.Count == 0 ? $"Tidak ada orang \"{name}\" pada pemda \"{tenant}\"." : $"Lebih dari satu orang cocok dengan \"{name}\".");
            return 1;
        }

        Console.Out.WriteLine(await scope.ServiceProvider.GetRequiredService<PersonalData>().ExportAsync(people[0], cancellationToken));
        return 0;
    }
}
