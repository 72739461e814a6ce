namespace Budaya.TemplateLanguage.Tests;

/// <summary>Tests that measure the processor time of the whole process, and so run alone.</summary>
[CollectionDefinition(nameof(RunsAlone), DisableParallelization = true)]
public sealed class RunsAlone;

/// <summary>Every hostile template, on a thread with a small stack, with the default limits.</summary>
[Collection(nameof(RunsAlone))]
public sealed class HostileTests
{
    private const int SmallStack = 256 * 1024;
    private const long MostBytes = 256L * 1024 * 1024;
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(2);

    public static TheoryData<string> Names() => [.. HostileTemplates.All().Select(t => t.Name)];

    [Fact]
    public void Corpus_Counted_HasAtLeastAHundred() => Assert.True(HostileTemplates.All().Count() >= 100);

    [Theory]
    [MemberData(nameof(Names))]
    public void HostileTemplate_OnASmallStack_EndsInTimeWithAPlaceOrAnOutput(string name)
    {
        var template = HostileTemplates.All().Single(t => t.Name == name).Template;

        var (result, processorTime, bytes) = OnSmallStack(() => Run(template));

        Assert.True(processorTime < MostTime, $"took {processorTime}");
        Assert.True(bytes < MostBytes, $"took {bytes} bytes");
        Assert.True(result.Text is not null ^ result.Problems.Count > 0);
        Assert.All(result.Problems, p => Assert.True(p is { Line: >= 1, Column: >= 1, Message.Length: > 0, English.Length: > 0 }));
    }

    private static RenderResult Run(string template)
    {
        var settings = new TemplateSettings { Profile = TemplateProfile.Full, Load = Load };
        var parse = Template.Parse(template, "jahat", settings);
        return parse.Template is { } parsed ? parsed.Render(Model(), settings, TestContext.Current.CancellationToken) : new RenderResult(null, parse.Problems);
    }

    private static string? Load(string name) => name switch
    {
        "diri" => "{{ include 'diri' }}",
        "ganda" => "{{ include 'ganda' }}{{ include 'ganda' }}",
        "ulang" => "{{ for i in 1..1000000; end }}",
        _ => null,
    };

    private static Dictionary<string, object?> Model()
    {
        var self = new Dictionary<string, object?>();
        self["diri"] = self;
        return new()
        {
            ["data"] = new Dictionary<string, object?> { ["nama"] = "asli" },
            ["daftar"] = new List<object?> { "asli" },
            ["diri"] = self,
        };
    }

    /// <summary>Runs on a thread with 256 kB of stack; gives the processor time of all threads meanwhile, which a busy machine does not lengthen, and the most memory seen.</summary>
    private static (T Result, TimeSpan Time, long Bytes) OnSmallStack<T>(Func<T> work)
        where T : class
    {
        T? result = null;
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = work();
                }
                catch (Exception e)
                {
                    failure = e;
                }
            },
            SmallStack);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var started = Environment.CpuUsage.TotalTime;
        thread.Start();
        long most = 0;
        while (!thread.Join(5))
        {
            most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false) - before);
        }
        var passed = Environment.CpuUsage.TotalTime - started;
        Assert.Null(failure);
        return (Assert.IsType<T>(result), passed, most);
    }
}
