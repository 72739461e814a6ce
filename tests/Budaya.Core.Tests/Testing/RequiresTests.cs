using Budaya.Testing;
using Xunit.Sdk;

namespace Budaya.Core.Tests.Testing;

public sealed class RequiresTests
{
    [Fact]
    public void Program_Installed_IsItsFullPath() => Assert.True(File.Exists(Requires.Program("program-yang-tidak-ada", "sh")));

    [Fact]
    public void Program_NotInstalled_SkipsWithItsNameOrFailsUnderCi()
    {
        var wanted = Environment.GetEnvironmentVariable("CI") == "true" ? typeof(FailException) : typeof(SkipException);

        try
        {
            Requires.Program("program-yang-tidak-ada");
            Assert.Fail("A program that does not exist was found.");
        }
        catch (Exception outcome) when (outcome.GetType() == wanted) // Record.Exception lets a skip pass
        {
            Assert.Contains("program-yang-tidak-ada", outcome.Message, StringComparison.Ordinal);
        }
    }
}
