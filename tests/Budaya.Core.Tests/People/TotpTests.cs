using System.Text;
using Budaya.Core.People;

namespace Budaya.Core.Tests.People;

public sealed class TotpTests
{
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("12345678901234567890");

    /// <summary>RFC 6238, appendix B, SHA-1, the last six of the eight digits.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Code_AtTheInstantsOfTheStandard_IsTheStandards(long second, string expected) =>
        Assert.Equal(expected, Totp.Code(Secret, Totp.StepOf(DateTimeOffset.FromUnixTimeSeconds(second))));

    [Theory]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Base32_OfTheStandardsWords_IsTheStandards(string text, string expected) => Assert.Equal(expected, Totp.Base32(Encoding.ASCII.GetBytes(text)));

    [Fact]
    public void Match_ClockThirtySecondsOff_IsTakenAndFurtherOffIsNot()
    {
        DateTimeOffset now = DateTimeOffset.FromUnixTimeSeconds(1111111111);
        long step = Totp.StepOf(now);

        Assert.Equal(step - 1, Totp.Match(Secret, Totp.Code(Secret, step - 1), now, lastStep: 0));
        Assert.Equal(step + 1, Totp.Match(Secret, Totp.Code(Secret, step + 1), now, lastStep: 0));
        Assert.Null(Totp.Match(Secret, Totp.Code(Secret, step - 2), now, lastStep: 0));
        Assert.Null(Totp.Match(Secret, Totp.Code(Secret, step), now, lastStep: step));
    }
}
