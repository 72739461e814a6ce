using System.ComponentModel;
using System.Diagnostics;

/// <summary>Other programs.</summary>
internal static class Peer
{
    /// <summary>A script beside this project.</summary>
    public static string Script(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, name)))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? throw new FileNotFoundException($"{name} is not above {AppContext.BaseDirectory}."), name);
    }

    /// <summary>What a program prints; null when it is not installed or fails.</summary>
    public static async Task<string?> SaidAsync(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;   // a new process is never null without shell
            var error = process.StandardError.ReadToEndAsync();
            var said = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            await error;
            return process.ExitCode == 0 ? said.Trim() : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
