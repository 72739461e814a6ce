using Xunit;

namespace Budaya.Testing;

/// <summary>
/// What a test needs from the machine. Where it is missing the test is skipped, and the reason names it; when the variable
/// <c>CI</c> is <c>true</c> it fails instead, so that nothing is left out of the full suite unseen.
/// </summary>
public static class Requires
{
    /// <summary>The variable that holds the connection string of a real SQL Server.</summary>
    public const string SqlServerVariable = "BUDAYA_SQLSERVER";

    private static readonly string[] FoldersOutsidePath = ["/usr/local/sbin", "/usr/sbin", "/sbin"];

    /// <summary>The full path of a program, searched in PATH and the system folders.</summary>
    /// <param name="name">The program, which the reason names when none is found.</param>
    /// <param name="otherNames">Names it has on other systems.</param>
    public static string Program(string name, params string[] otherNames)
    {
        foreach (var candidate in otherNames.Prepend(name))
        {
            if (Find(candidate) is { } path)
            {
                return path;
            }
        }

        throw Missing($"The program \"{name}\" is not installed.");
    }

    /// <summary>The connection string of a SQL Server; the only thing that may be missing under CI too.</summary>
    public static string SqlServer()
    {
        var connectionString = Environment.GetEnvironmentVariable(SqlServerVariable);
        Assert.SkipWhen(string.IsNullOrWhiteSpace(connectionString), $"{SqlServerVariable} holds no connection string of a SQL Server.");
        return connectionString!; // SkipWhen has thrown when there is none
    }

    /// <summary>Skips the test, or fails it under CI.</summary>
    public static Exception Missing(string reason)
    {
        if (Environment.GetEnvironmentVariable("CI") == "true")
        {
            Assert.Fail($"{reason} Under CI nothing may be missing.");
        }

        Assert.Skip(reason);
        return new InvalidOperationException(reason); // not reached: Fail and Skip throw
    }

    /// <summary>The full path of a program, or null.</summary>
    internal static string? Find(string name)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.Concat(FoldersOutsidePath).Concat(PostgresFolders())
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
    }

    private static IEnumerable<string> PostgresFolders()
    {
        const string Root = "/usr/lib/postgresql";
        return Directory.Exists(Root)
            ? Directory.GetDirectories(Root).OrderByDescending(folder => folder, StringComparer.Ordinal).Select(folder => Path.Combine(folder, "bin"))
            : [];
    }
}
