using Budaya.Typesetting;
using Budaya.Web.Start;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Budaya.Web.Tests.Start;

/// <summary>The settings of the processes that lay out pages reach those processes; wrong ones stop the start.</summary>
public sealed class TypesetterSettingsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Start_WithTwoProcesses_TwoLayOutPages()
    {
        await using TwoProcesses host = new();
        Typesetter typesetter = host.Services.GetRequiredService<Typesetter>();

        await typesetter.StartAsync(Cancel);

        Assert.Equal(2, typesetter.Health.Processes);
    }

    [Fact]
    public async Task Health_WithoutTheTypesettersProgram_IsDegradedAndStillServed()
    {
        await using WithoutNode host = new();
        using HttpClient client = host.CreateClient();
        await Assert.ThrowsAnyAsync<Exception>(() => host.Services.GetRequiredService<Typesetter>().StartAsync(Cancel));

        using HttpResponseMessage health = await client.GetAsync(new Uri("/health", UriKind.Relative), Cancel);

        Assert.Equal((System.Net.HttpStatusCode.OK, "Degraded"), (health.StatusCode, await health.Content.ReadAsStringAsync(Cancel)));
    }

    [Theory]
    [InlineData("Processes", "0")]
    [InlineData("Processes", "65")]
    [InlineData("TimeoutSeconds", "0")]
    [InlineData("QueueLimit", "-1")]
    [InlineData("MemoryLimitMb", "49")]
    [InlineData("NodePath", " ")]
    public void Read_AWrongSetting_StopsTheStartAndIsNamed(string key, string value)
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection([new($"Budaya:Typesetter:{key}", value)]).Build();

        InvalidOperationException stopped = Assert.Throws<InvalidOperationException>(() => HostSettings.Read(configuration, Path.GetTempPath()));

        Assert.StartsWith($"Budaya:Typesetter:{key} is ", stopped.Message, StringComparison.Ordinal);
    }

    private sealed class TwoProcesses : WebHost
    {
        protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["Budaya:Typesetter:Processes"] = "2" };
    }

    private sealed class WithoutNode : WebHost
    {
        protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["Budaya:Typesetter:NodePath"] = "/tidak/ada/node" };
    }
}
