using Budaya.Testing;
using Budaya.Web.Tests.Shell;

namespace Budaya.Web.Tests.Start;

/// <summary>The scripts under <c>tests/faults</c> that an operator may run on a host as it was built: killed in the middle, backed up and restored.</summary>
public sealed class FaultScriptTests
{
    [Theory]
    [InlineData("kill-during-distribution.sh", "2")]
    [InlineData("backup-restore.sh")]
    public async Task Script_OnTheHostAsBuilt_EndsWell(string script, params string[] arguments)
    {
        foreach (string program in (string[])["bash", "smtp-sink", "curl", "sqlite3"])
        {
            Requires.Program(program);
        }

        await ServerProcess.RunAsync(["bash", Path.Combine(ShellHost.WebFolder, "..", "..", "tests", "faults", script), .. arguments], TestContext.Current.CancellationToken); // fails with what the script said
    }
}
