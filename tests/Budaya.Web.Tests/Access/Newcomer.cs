using Budaya.Core.Data;
using Budaya.Core.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Budaya.Web.Tests.Access;

/// <summary>A real person of a region: added with an office, with a password, without a second factor yet.</summary>
internal sealed class Newcomer(WebHost host, Guid id, string userName)
{
    public const string Password = "empat kata yang panjang";

    public Guid Id => id;

    public string UserName => userName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<Newcomer> AddAsync(WebHost host, string office, string? mail = null)
    {
        string userName = $"orang.{Guid.NewGuid():N}"[..20];
        Guid id = await host.InTenantAsync("babel", async (services, db) =>
        {
            Person person = new()
            {
                Id = Guid.CreateVersion7(), DisplayName = $"Orang {userName[6..10]}", UserName = userName, NormalizedUserName = userName.ToUpperInvariant(), Email = mail,
                NormalizedEmail = mail?.ToUpperInvariant(), SecurityStamp = "awal",
            };
            db.Add(person);
            db.Add(new OfficeHolding { PersonId = person.Id, OfficeKey = office, Mode = HoldingMode.Plt, From = new DateOnly(2020, 1, 1), LegalBasis = "SK CONTOH" });
            string token = await services.GetRequiredService<SetupLinkService>().ForAsync(person, Cancel);
            await db.SaveChangesAsync(Cancel);
            await services.GetRequiredService<SetupLinkService>().UseAsync(token, Password, Cancel);
            await db.SaveChangesAsync(Cancel);
            return person.Id;
        });
        return new(host, id, userName);
    }

    /// <summary>Types the name and a password.</summary>
    public async Task<WebSession> SignInAsync(string password = Password)
    {
        WebSession session = host.Anonymous();
        await session.GetAsync("/babel/masuk");
        await session.PressAsync("Masuk", new Dictionary<string, string> { ["Input.Name"] = UserName, ["Input.Password"] = password });
        return session;
    }

    /// <summary>Signs in and enrols an authenticator app.</summary>
    public async Task<WebSession> EnrolAsync()
    {
        WebSession session = await SignInAsync();
        await session.PressAsync("Mulai pendaftaran aplikasi");
        await session.PressAsync("Selesaikan pendaftaran", new Dictionary<string, string> { ["Input.Code"] = await CodeAsync() });
        return session;
    }

    /// <summary>The code that the person's app shows, some steps from now.</summary>
    public Task<string> CodeAsync(int later = 0) => host.InTenantAsync("babel", async (_, db) =>
        Totp.Code((await db.Set<Authenticator>().SingleAsync(a => a.PersonId == id, Cancel)).Secret, Totp.StepOf(DateTimeOffset.UtcNow) + later));

    /// <summary>Lets time pass since the second factor was last shown.</summary>
    public static Task AgeAsync(WebHost host, Guid person) => host.InTenantAsync("babel", async (_, db) =>
    {
        foreach (PersonSession session in await db.Set<PersonSession>().Where(s => s.PersonId == person && s.ConfirmedAt != null).ToListAsync(Cancel))
        {
            session.Confirm(DateTimeOffset.UtcNow.AddHours(-1));
        }

        return await db.SaveChangesAsync(Cancel);
    });
}
