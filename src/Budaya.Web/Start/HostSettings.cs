using Budaya.Core.Data;
using Budaya.Core.Distribution;
using Budaya.Core.Distribution.Mail;
using Budaya.Core.Drafting;
using Budaya.Database;

namespace Budaya.Web.Start;

/// <summary>Settings of the host, section <c>Budaya</c>. Bound once, checked at start; a wrong one stops the start and is named.</summary>
public sealed record HostSettings
{
    /// <summary>Folder for the embedded database and the file store; relative paths count from the content root.</summary>
    public string DataFolder { get; init; } = "var";

    /// <summary>Folder of the tenant packs.</summary>
    public string TenantsFolder { get; init; } = "Tenants";

    /// <summary>The database product.</summary>
    public DatabaseSettings Database { get; init; } = new();

    /// <summary>How mails leave; without a host they are written as files into <c>mails</c> in the data folder.</summary>
    public MailSettings Mail { get; init; } = new();

    /// <summary>How long a worker may hold mails that it sends.</summary>
    public DeliverySettings Delivery { get; init; } = new();

    /// <summary>The processes that lay out pages.</summary>
    public TypesetterSettings Typesetter { get; init; } = new();

    /// <summary>Where people reach this product, without a slash at the end; mails name it.</summary>
    public string PublicUrl { get; init; } = "http://localhost:5080";

    /// <summary>Addresses of the proxies in front, separated by one space; what they say of client address and scheme is believed, and nobody else's word.</summary>
    public string Proxies { get; init; } = "";

    /// <summary>Most requests a minute from one address to one tenant.</summary>
    public int RequestsPerAddress { get; init; } = 3_000;

    /// <summary>Most requests a minute to one tenant.</summary>
    public int RequestsPerTenant { get; init; } = 30_000;

    /// <summary>The proxies as addresses.</summary>
    public IReadOnlyList<System.Net.IPAddress> ProxyAddresses =>
        [.. Proxies.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(a => System.Net.IPAddress.TryParse(a, out var address) ? address
            : throw new InvalidOperationException($"Budaya:Proxies holds '{a}', which is no address."))];

    /// <summary>Reads the section and makes its folders absolute.</summary>
    /// <exception cref="InvalidOperationException">A value cannot stand; the message names its key.</exception>
    public static HostSettings Read(IConfiguration configuration, string contentRoot)
    {
        HostSettings read = configuration.GetSection("Budaya").Get<HostSettings>() ?? new();
        _ = read.ProxyAddresses;
        if (configuration.GetValue<bool>("FORWARDEDHEADERS_ENABLED"))
        {
            throw new InvalidOperationException("ASPNETCORE_FORWARDEDHEADERS_ENABLED believes every client's X-Forwarded headers; name the proxies in Budaya:Proxies instead.");
        }

        if (read.Typesetter.Problems() is { Count: > 0 } problems)
        {
            throw new InvalidOperationException(string.Join(Environment.NewLine, problems));
        }

        if (read.RequestsPerAddress < 1 || read.RequestsPerTenant < 1)
        {
            throw new InvalidOperationException($"Budaya:RequestsPerAddress is {read.RequestsPerAddress} and Budaya:RequestsPerTenant {read.RequestsPerTenant}; both must be 1 or more.");
        }

        string data = Path.GetFullPath(read.DataFolder, contentRoot);
        Directory.CreateDirectory(data);
        return read with
        {
            DataFolder = data,
            Delivery = Checked(read.Delivery),
            TenantsFolder = Existing(read.TenantsFolder, contentRoot, nameof(TenantsFolder)),
            Database = WithConnection(read.Database, data),
            Mail = Checked(read.Mail with { PickupFolder = read.Mail.PickupFolder ?? Path.Combine(data, "mails") }),
        };
    }

    /// <summary>Where files are kept.</summary>
    public FileStoreSettings Files => new() { Folder = Path.Combine(DataFolder, "files") };

    private static string Existing(string folder, string contentRoot, string key)
    {
        string path = Path.GetFullPath(folder, contentRoot);
        return Directory.Exists(path) ? path : throw new InvalidOperationException($"Budaya:{key} is '{path}', which is not a folder.");
    }

    private static DeliverySettings Checked(DeliverySettings delivery) => delivery is { LeaseSeconds: > 0, SendingSeconds: > 0 } ? delivery
        : throw new InvalidOperationException($"Budaya:Delivery:LeaseSeconds is {delivery.LeaseSeconds} and Budaya:Delivery:SendingSeconds {delivery.SendingSeconds}; both must be 1 or more.");

    private static MailSettings Checked(MailSettings mail) =>
        mail.Problems() is { Count: > 0 } problems ? throw new InvalidOperationException(string.Join(Environment.NewLine, problems)) : mail;

    private static DatabaseSettings WithConnection(DatabaseSettings database, string data)
    {
        if (database.Connection.Length > 0)
        {
            return database;
        }

        return database.Provider == "Sqlite"
            ? database with { Connection = $"Data Source={Path.Combine(data, "budaya.db")}" }
            : throw new InvalidOperationException($"Budaya:Database:Connection is empty; {database.Provider} needs a connection string.");
    }
}
