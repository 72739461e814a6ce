using System.Text.Encodings.Web;
using System.Text.Json;

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
    private static readonly TimeSpan MostWaiting = TimeSpan.FromSeconds(60); // by the clock, on a machine that does other things too

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
        Assert.True(IsAsRecorded(name, EndOf(result)), $"{name}: ended with {EndOf(result)}, recorded is {Recorded.GetValueOrDefault(name)}");
    }

    [Fact]
    public void Record_Compared_NamesTheCorpus() => Assert.Equal(HostileTemplates.All().Select(t => t.Name).Order(), Recorded.Keys.Order());

    /// <summary>How each template ends (<c>hostile.txt</c>, a line each: name, tab, first problem or beginning of the output); BUDAYA_ACCEPT=1 writes it anew.</summary>
    private static Dictionary<string, string> Recorded { get; } =
        File.ReadLines(RecordFile).Select(l => l.Split('\t', 2)).ToDictionary(l => l[0], l => l[1]);

    private const string TimeIsUp = "Batas waktu 1500 milidetik tercapai.\"";

    private static JsonSerializerOptions Readable { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string RecordFile => RepositoryFiles.PathOf("tests/Budaya.TemplateLanguage.Tests/hostile.txt");

    private static string EndOf(RenderResult result) =>
        JsonSerializer.Serialize(result.Problems.Count > 0 ? result.Problems[0].ToString() : result.Text!.Length <= 60 ? result.Text : result.Text[..60], Readable);

    // A slow machine may reach the limit of time first.
    private static bool IsAsRecorded(string name, string end)
    {
        if (Environment.GetEnvironmentVariable("BUDAYA_ACCEPT") == "1")
        {
            Recorded[name] = end;
            File.WriteAllLines(RecordFile, HostileTemplates.All().Where(t => Recorded.ContainsKey(t.Name)).Select(t => $"{t.Name}\t{Recorded[t.Name]}"));
        }

        var recorded = Recorded.GetValueOrDefault(name);
        return recorded == end || end.EndsWith(TimeIsUp, StringComparison.Ordinal) || recorded?.EndsWith(TimeIsUp, StringComparison.Ordinal) == true;
    }

    private static RenderResult Run(string template)
    {
        var settings = new TemplateSettings { Profile = TemplateProfile.Full, Load = Load, Time = new TemplateTests.FixedTime() };
        var parse = Template.Parse(template, "jahat", settings);
        if (parse.Template is not { } parsed)
        {
            return new RenderResult(null, parse.Problems);
        }

        var model = Model();
        var result = parsed.Render(model, settings, TestContext.Current.CancellationToken);
        Assert.Equal("asli", Assert.Single(Assert.IsType<Dictionary<string, object?>>(model["data"])).Value);
        Assert.Equal("asli", Assert.Single(Assert.IsType<List<object?>>(model["daftar"])));
        Assert.Equal(3, model.Count);
        return result;
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
        var deadline = Environment.TickCount64 + (long)MostWaiting.TotalMilliseconds;
        while (!thread.Join(5))
        {
            Assert.True(Environment.TickCount64 < deadline, "the template hangs");
            most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false) - before);
        }
        var passed = Environment.CpuUsage.TotalTime - started;
        Assert.Null(failure);
        return (Assert.IsType<T>(result), passed, most);
    }
}
