namespace Budaya.TemplateLanguage.Tests;

/// <summary>Each limit of <see cref="TemplateLimits"/>, set low: reaching it is one problem, with its place and the limit's number.</summary>
public sealed class LimitTests
{
    /// <summary>Limit, the limits, the template, the problem it ends with.</summary>
    public static TheoryData<string, TemplateLimits, string, string> Reached() => new()
    {
        { nameof(TemplateLimits.SourceCharacters), new() { SourceCharacters = 8 }, "\n{{ 1 + 1 }}", "uji(1,1) : error : Templat melewati batas 8 karakter." },
        { nameof(TemplateLimits.TreeHeight), new() { TreeHeight = 5 }, "\n{{ ((((((1)))))) }}", "uji(2,8) : error : Templat bersarang lebih dari 5 tingkat." },
        { nameof(TemplateLimits.Steps), new() { Steps = 20 }, "\n{{ for i in 1..1000; end }}", "uji(2,4) : error : Batas 20 langkah tercapai." },
        { nameof(TemplateLimits.CallDepth), new() { CallDepth = 3 }, "\n{{ func f(n); ret n > 0 ? f(n - 1) : 0; end; f 5 }}", "uji(2,27) : error : Batas 3 panggilan bersarang tercapai." },
        { nameof(TemplateLimits.ValueDepth), new() { ValueDepth = 2 }, "\n{{ [[[[1]]]] }}", "uji(2,7) : error : Nilai bersarang lebih dari 2 tingkat." },
        { nameof(TemplateLimits.OutputCharacters), new() { OutputCharacters = 10 }, "\n{{ 'sebelas hrf' }}", "uji(2,4) : error : Keluaran melewati batas 10 karakter." },
        { nameof(TemplateLimits.TextCharacters), new() { TextCharacters = 10 }, "\n{{ x = 'enam__' + 'enam__' }}", "uji(2,17) : error : Teks melewati batas 10 karakter." },
        { nameof(TemplateLimits.ListItems), new() { ListItems = 3 }, "\n{{ x = [1, 2] + [3, 4] }}", "uji(2,15) : error : Daftar melewati batas 3 butir." },
        { nameof(TemplateLimits.ValueBytes), new() { ValueBytes = 1_000 }, "\n{{ for i in 1..100; x = 'a' * 100; end }}", "uji(2,29) : error : Batas memori 1000 bita tercapai." },
        { nameof(TemplateLimits.NumberDigits), new() { NumberDigits = 20 }, "\n{{ 99999999999999 * 99999999999999 }}", "uji(2,19) : error : Bilangan melewati batas 20 angka." },
        { nameof(TemplateLimits.Time), new() { Time = TimeSpan.FromMilliseconds(1), Steps = long.MaxValue }, "\n{{ while true; end }}", "uji(2,4) : error : Batas waktu 1 milidetik tercapai." },
    };

    [Theory]
    [MemberData(nameof(Reached))]
    public void Limit_Reached_IsOneProblemWithItsPlace(string limit, TemplateLimits limits, string template, string expected)
    {
        var settings = new TemplateSettings { Limits = limits };

        var parse = Template.Parse(template, "uji", settings);
        var problems = parse.Template is { } parsed ? parsed.Render(new Dictionary<string, object?>(), settings, TestContext.Current.CancellationToken).Problems : parse.Problems;

        Assert.Equal(expected, Assert.Single(problems).ToString());
        Assert.NotEmpty(limit);
    }

    [Fact]
    public void Limits_Listed_AreAllTried() =>
        Assert.Equal(typeof(TemplateLimits).GetProperties().Select(p => p.Name).Order(), Reached().Select(row => row.Data.Item1).Order());
}
