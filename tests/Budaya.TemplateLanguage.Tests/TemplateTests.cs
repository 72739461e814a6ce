namespace Budaya.TemplateLanguage.Tests;

public sealed class TemplateTests
{
    private static readonly Dictionary<string, object?> Nothing = [];

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public void Render_WithAddedFunctions_CallsThemWithPlainValues()
    {
        var settings = new TemplateSettings
        {
            Functions = new Dictionary<string, IReadOnlyDictionary<string, TemplateFunction>>
            {
                ["id"] = new Dictionary<string, TemplateFunction> { ["huruf"] = a => ((char)('a' + (long)a[0]!)).ToString() },
            },
        };

        var result = Template.Parse("{{ 1 | id.huruf }}{{ id.huruf 2 }}", "uji").Template!.Render(Nothing, settings, Now);

        Assert.Equal("bc", result.Text);
    }

    [Fact]
    public void Render_ObjectMadeByTheTemplate_IsADictionaryForTheHost()
    {
        var settings = new TemplateSettings
        {
            Functions = new Dictionary<string, IReadOnlyDictionary<string, TemplateFunction>>
            {
                ["id"] = new Dictionary<string, TemplateFunction> { ["nama"] = a => ((IReadOnlyDictionary<string, object?>)((IReadOnlyList<object?>)a[0]!)[0]!)["nama"] },
            },
        };

        var result = Template.Parse("{{ [{ nama: 'Ani' }] | id.nama }}", "uji").Template!.Render(Nothing, settings, Now);

        Assert.Equal("Ani", result.Text);
    }

    [Fact]
    public void Render_AddedFunctionRefuses_IsAProblemAtTheCall()
    {
        var settings = new TemplateSettings
        {
            Functions = new Dictionary<string, IReadOnlyDictionary<string, TemplateFunction>>
            {
                ["id"] = new Dictionary<string, TemplateFunction> { ["bulan"] = _ => throw new TemplateFunctionException("bulan harus 1 sampai 12.") },
            },
        };

        var result = Template.Parse("a\n  {{ id.bulan 13 }}", "uji").Template!.Render(Nothing, settings, Now);

        Assert.Equal("uji(2,9) : error : Fungsi id.bulan: bulan harus 1 sampai 12.", Assert.Single(result.Problems).ToString());
    }

    [Fact]
    public void Render_EveryPlainValue_IsPrinted()
    {
        var model = new Dictionary<string, object?>
        {
            ["a"] = 1, ["b"] = 2L, ["c"] = 1.5, ["d"] = 2.50m, ["e"] = true, ["f"] = new DateOnly(2026, 7, 8),
            ["g"] = new DateTimeOffset(2026, 7, 8, 9, 0, 0, TimeSpan.FromHours(7)), ["h"] = TimeSpan.FromMinutes(90), ["i"] = null,
        };

        var result = Template.Parse("{{a}} {{b}} {{c}} {{d}} {{e}} {{f}} {{g}} {{g.hour}} {{h}} [{{i}}] {{a + b}} {{f.year}}", "uji").Template!.Render(model, new(), Now);

        Assert.Equal("1 2 1.5 2.50 true 08 Jul 2026 08 Jul 2026 9 01:30:00 [] 3 2026", result.Text);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(20_000)]
    public void Render_ToAWriter_WritesTheSameText(int lines)
    {
        var template = Template.Parse("{{ for i in 1..<(n + 1) }}baris {{ i }} {{ 'é' | string.upcase }}\n{{ end }}", "uji").Template!;
        var model = new Dictionary<string, object?> { ["n"] = lines };
        using var writer = new StringWriter();

        var problems = template.Render(model, new(), writer, Now);

        Assert.Empty(problems);
        Assert.Equal(template.Render(model, new(), Now).Text, writer.ToString());
    }

    [Fact]
    public void Render_ToAWriterWithAProblemAtTheEnd_WritesNothing()
    {
        var template = Template.Parse("{{ for i in 1..5000 }}banyak baris\n{{ end }}{{ tidak_ada }}", "uji").Template!;
        using var writer = new StringWriter();

        var problems = template.Render(Nothing, new(), writer, Now);

        Assert.Equal((2, 13), (Assert.Single(problems).Line, problems[0].Column));
        Assert.Equal("", writer.ToString());
    }

    [Fact]
    public void Render_InterpolatedText_EvaluatesItsPartsBeforeItIsWritten()
    {
        var result = Template.Parse("{{ func f; 'cetak '; ret 'nilai'; end }}{{ $\"[{f}]\" }}", "uji").Template!.Render(Nothing, new(), Now);

        Assert.Equal("cetak [nilai]", result.Text);
    }

    [Fact]
    public void Render_FromManyThreads_GivesTheSameText()
    {
        var template = Template.Parse("{{ func f(x); ret x * 2; end; for i in 1..100; f i; ' '; end }}", "uji").Template!;
        var expected = template.Render(Nothing, new(), Now).Text;

        var texts = Enumerable.Range(0, 64).AsParallel().Select(_ => template.Render(Nothing, new(), Now).Text).ToList();

        Assert.All(texts, text => Assert.Equal(expected, text));
    }

    [Fact]
    public void Render_Cancelled_IsAProblem()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        var result = Template.Parse("{{ while true; end }}", "uji").Template!.Render(Nothing, new(), source.Token);

        Assert.Equal("uji(1,4) : error : Pembuatan teks dibatalkan.", Assert.Single(result.Problems).ToString());
    }

    [Fact]
    public void Render_ClockOfTheSettings_IsTheClock()
    {
        var settings = new TemplateSettings { Profile = TemplateProfile.Full, Time = new FixedTime() };

        Assert.Equal("2001", Template.Parse("{{ date.now.year }}", "uji").Template!.Render(Nothing, settings, Now).Text);
    }

    [Fact]
    public void Parse_Reads_NamesOnlyWhatComesFromData()
    {
        var template = Template.Parse("{{ x = data.a.b; func f(y); y; luar; end; for n in daftar; n.nama; end; string.upcase data.c; x.y; data.a }}", "uji").Template!;

        Assert.Equal(["data.a.b", "luar", "daftar", "data.c"], template.Reads);
    }

    [Fact]
    public void Problem_Shown_MarksThePlace()
    {
        var problem = Assert.Single(Template.Parse("baris\nHalo {{ 1 + }}", "uji").Problems);

        Assert.Equal("uji(2,13) : error : Diharapkan nilai, tetapi ada \"}}\".\n    Halo {{ 1 + }}\n                ^", problem.Show());
        Assert.Equal("uji(2,13) : error : Expected a value, but there is \"}}\".", problem.ToEnglishString());
    }

    [Theory]
    [InlineData("\n", 3)]
    [InlineData("\r\n", 3)]
    [InlineData("\r", 3)]
    public void Problem_AfterLineEnds_CountsThem(string lineEnd, int line) =>
        Assert.Equal(line, Assert.Single(Template.Parse($"a{lineEnd}b{lineEnd}{{{{ ) }}}}", "uji").Problems).Line);

    internal sealed class FixedTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2001, 6, 1, 0, 0, 0, TimeSpan.Zero);
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;
    }
}
