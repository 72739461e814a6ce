using System.CommandLine;
using System.Globalization;
using Budaya.Cli.AuditCommands;
using Budaya.Core;
using Budaya.Core.Data;
using Budaya.Core.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Budaya.Cli.OperatorCommands;

/// <summary>
/// <c>budaya operator …</c>: operators of the platform, for whoever holds the server. Nobody is locked out for good by a lost phone: the command asks the
/// database, not a second factor. What it does stands in the operators' trail, with the account of the machine that ran it (docs/operate.md).
/// </summary>
internal static class OperatorCommand
{
    public static Command Create() => new("operator", "Operator platform, untuk yang memegang peladen") { List(), Add(), Reset(), Disable() };

    private static Command List()
    {
        DatabaseOptions database = new();
        Command command = new("list", "Daftar operator: nama pengguna, nama, keadaan");
        database.AddTo(command);
        command.SetAction((parsed, cancellationToken) => WithAsync(database.Open(parsed), async (services, _) =>
        {
            DateTimeOffset now = services.GetRequiredService<TimeProvider>().GetUtcNow();
            List<PlatformOperator> all = await services.GetRequiredService<BudayaDbContext>().Set<PlatformOperator>().AsNoTracking().OrderBy(o => o.UserName).ToListAsync(cancellationToken);
            return string.Join('\n', all.Count == 0 ? ["Belum ada operator."] : all.Select(o => $"{o.UserName}\t{o.DisplayName}\t{State(o, now)}"));
        }));
        return command;
    }

    private static Command Add()
    {
        Argument<string> user = new("NAMA-PENGGUNA") { Description = "Nama yang diketik saat masuk" };
        Option<string> name = new("--name") { Description = "Nama orangnya, seperti tampil di jejak audit", Required = true };
        return Changing("add", "Menambah operator, dan mencetak tautan sekali pakai untuknya", user, name, async (operators, _, parsed, cancellationToken) =>
            LinkIn(parsed, await operators.AddAsync(parsed.GetRequiredValue(user), parsed.GetRequiredValue(name), cancellationToken)));
    }

    private static Command Reset()
    {
        Argument<string> user = new("NAMA-PENGGUNA") { Description = "Operator yang kehilangan telepon atau kata sandi" };
        return Changing("reset", "Mencetak tautan sekali pakai untuk menetapkan kata sandi dan mendaftarkan ulang faktor kedua", user, null, async (operators, db, parsed, cancellationToken) =>
            LinkIn(parsed, await operators.LinkAsync(await FindAsync(db, parsed.GetRequiredValue(user), cancellationToken), cancellationToken)));
    }

    private static Command Disable()
    {
        Argument<string> user = new("NAMA-PENGGUNA") { Description = "Operator yang tidak boleh masuk lagi" };
        return Changing("disable", "Menonaktifkan operator; sesinya langsung berakhir", user, null, async (operators, db, parsed, cancellationToken) =>
        {
            await operators.DisableAsync(await FindAsync(db, parsed.GetRequiredValue(user), cancellationToken), cancellationToken);
            return "Operator dinonaktifkan.";
        });
    }

    private static Command Changing(
        string verb, string says, Argument<string> user, Option<string>? further, Func<OperatorService, BudayaDbContext, ParseResult, CancellationToken, Task<string>> act)
    {
        DatabaseOptions database = new();
        Command command = new(verb, says) { user };
        if (further is not null)
        {
            command.Options.Add(further);
        }

        command.Options.Add(Url);
        database.AddTo(command);
        command.SetAction((parsed, cancellationToken) => WithAsync(database.Open(parsed, writes: true), async (services, db) =>
        {
            services.GetRequiredService<ActingOperator>().BecomeConsole(Environment.UserName);
            string answer = await act(services.GetRequiredService<OperatorService>(), db, parsed, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return answer;
        }));
        return command;
    }

    private static readonly Option<string> Url = new("--url")
    {
        Description = "Alamat publik layanan, untuk tautan", DefaultValueFactory = _ => Environment.GetEnvironmentVariable("Budaya__PublicUrl") ?? "http://localhost:5080",
    };

    // 0 done, 1 refused, 2 the database could not be opened.
    private static async Task<int> WithAsync(ServiceProvider? services, Func<IServiceProvider, BudayaDbContext, Task<string>> work)
    {
        if (services is null)
        {
            return 2;
        }

        await using ServiceProvider opened = services;
        await using AsyncServiceScope scope = opened.CreateAsyncScope();
        return await Answer.OfAsync(() => work(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<BudayaDbContext>()));
    }

    private static async Task<Guid> FindAsync(BudayaDbContext db, string userName, CancellationToken cancellationToken)
    {
        string name = userName.Trim().ToLowerInvariant();
        PlatformOperator? known = await db.Set<PlatformOperator>().AsNoTracking().SingleOrDefaultAsync(o => o.UserName == name, cancellationToken);
        return known?.Id ?? throw new RefusedException($"Tidak ada operator \"{name}\".");
    }

    private static string LinkIn(ParseResult parsed, string token) =>
        $"{parsed.GetRequiredValue(Url).TrimEnd('/')}/operator/awal/{token}\nTautan ini berlaku sekali, paling lama tiga hari.";

    private static string State(PlatformOperator who, DateTimeOffset now)
    {
        string state = who.Disabled ? "dinonaktifkan" : who.Demo ? "contoh" : who.PasswordHash is null ? "belum berkata sandi" : who.EnrolledAt is null ? "belum berfaktor kedua" : "aktif";
        return who.LinkExpiresAt is { } until && until > now ? $"{state}, tautan terbuka sampai {until.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC" : state;
    }
}
