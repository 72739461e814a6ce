using System.Buffers.Text;
using System.Text.Json;
using Budaya.Core;
using Budaya.Core.Audit;
using Budaya.Core.Data;
using Budaya.Core.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Budaya.Web.Access;

/// <summary>A passkey as its owner sees it.</summary>
/// <param name="Id">Its id, in letters that an address can carry.</param>
public sealed record PasskeyRow(string Id, string Name, DateTimeOffset CreatedAt);

/// <summary>Passkeys of people, by ASP.NET Core Identity. A passkey asks for the device's own lock, so that one press shows two factors.</summary>
public sealed class Passkeys(SignInManager<Person> signIn, UserManager<Person> people, IUserStore<Person> store, AuditLog audit)
{
    private const int Most = 10;

    // Saves by itself, with what the audit log holds.
    private IUserPasskeyStore<Person> Store => (IUserPasskeyStore<Person>)store;

    /// <summary>What the browser needs to make a passkey.</summary>
    public Task<string> CreationOptionsAsync(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return signIn.MakePasskeyCreationOptionsAsync(new() { Id = person.Id.ToString(), Name = person.UserName ?? "", DisplayName = person.DisplayName });
    }

    /// <summary>What the browser needs to show a passkey: of one person, or of whoever has one here.</summary>
    public Task<string> RequestOptionsAsync(Person? person) => signIn.MakePasskeyRequestOptionsAsync(person);

    /// <summary>Adds the passkey that the browser made, and saves.</summary>
    /// <exception cref="RefusedException">The answer does not fit the question, or there are too many.</exception>
    public async Task AddAsync(Person person, string name, string credential, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(person);
        PasskeyAttestationResult? made = await IsAskedAsync() && !string.IsNullOrEmpty(credential) ? await signIn.PerformPasskeyAttestationAsync(credential) : null;
        if (made is not { Succeeded: true } || made.UserEntity.Id != person.Id.ToString())
        {
            throw new RefusedException("Kunci sandi tidak dapat didaftarkan. Ulangi pada perangkat ini.");
        }

        if (made.Passkey.CredentialId.Length > Lengths.PasskeyId || (await people.GetPasskeysAsync(person)).Count >= Most)
        {
            throw new RefusedException(made.Passkey.CredentialId.Length > Lengths.PasskeyId ? "Perangkat ini memakai tanda pengenal yang terlalu panjang." : $"Paling banyak {Most} kunci sandi. Hapus yang tidak dipakai.");
        }

        made.Passkey.Name = string.IsNullOrWhiteSpace(name) ? "Kunci sandi" : name.Trim()[..Math.Min(name.Trim().Length, 60)];
        audit.Record("faktor-kedua.didaftarkan", $"orang/{person.Id}", new { kind = "passkey", made.Passkey.Name });
        await Store.AddOrUpdatePasskeyAsync(person, made.Passkey, cancellationToken);
    }

    /// <summary>Whose passkey an answer of a browser says it is; null: nobody's here. It proves nothing: the answer may be forged.</summary>
    public async Task<Guid?> SaidByAsync(string credential)
    {
        try
        {
            using JsonDocument answer = JsonDocument.Parse(credential);
            string id = answer.RootElement.GetProperty("id").GetString() ?? "";
            return (await people.FindByPasskeyIdAsync(Base64Url.DecodeFromChars(id)))?.Id;
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null; // not what a browser sends
        }
    }

    /// <summary>Who showed a passkey, or null. Its counter is saved.</summary>
    public async Task<Person?> ShownByAsync(string credential, CancellationToken cancellationToken)
    {
        if (!await IsAskedAsync() || string.IsNullOrEmpty(credential))
        {
            return null; // nobody was asked, or too long ago
        }

        PasskeyAssertionResult<Person> shown = await signIn.PerformPasskeyAssertionAsync(credential);
        if (!shown.Succeeded || shown.User.Disabled)
        {
            return null;
        }

        await Store.AddOrUpdatePasskeyAsync(shown.User, shown.Passkey, cancellationToken);
        return shown.User;
    }

    // The cookie that carries the question, for five minutes; Identity throws without it.
    private async Task<bool> IsAskedAsync() => (await signIn.Context.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme)).Succeeded;

    /// <summary>The passkeys of a person, newest first.</summary>
    public async Task<IReadOnlyList<PasskeyRow>> OfAsync(Person person) =>
        [.. (await people.GetPasskeysAsync(person)).OrderByDescending(p => p.CreatedAt).Select(p => new PasskeyRow(Base64Url.EncodeToString(p.CredentialId), p.Name ?? "Kunci sandi", p.CreatedAt))];

    /// <summary>Takes a passkey away, and saves.</summary>
    public async Task RemoveAsync(Person person, string id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(person);
        audit.Record("faktor-kedua.dihapus", $"orang/{person.Id}", new { kind = "passkey" });
        await Store.RemovePasskeyAsync(person, Base64Url.DecodeFromChars(id), cancellationToken);
    }
}
