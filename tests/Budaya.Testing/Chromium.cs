namespace Budaya.Testing;

/// <summary>How the browser of the tests is started: the one installed on the machine, not one that Playwright downloads.</summary>
public static class Chromium
{
    /// <summary>For <c>BrowserTypeLaunchOptions.Args</c>: no sandbox (root and containers have none), no traffic of its own, small shared memory.</summary>
    public static IReadOnlyList<string> Arguments { get; } =
    [
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
    ];

    /// <summary>For <c>BrowserTypeLaunchOptions.ExecutablePath</c>; the test is skipped where there is none.</summary>
    public static string Path() => Requires.Program("chromium", "chromium-browser", "google-chrome");
}
