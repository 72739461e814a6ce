using AngleSharp.Dom;

namespace Budaya.Web.Tests.Roads;

/// <summary>A case of one region, walked through its pages without scripts by whoever has to act.</summary>
internal sealed class Road(string tenant, Func<WebSession> open) : IDisposable
{
    private readonly Dictionary<string, WebSession> _people = [];
    private string _casePath = "";

    public string CaseId => _casePath.Split('/')[^1];

    /// <summary>Who acts now.</summary>
    public WebSession Now { get; private set; } = null!; // BecomeAsync comes first

    /// <summary>A browser in which nobody has signed in.</summary>
    public WebSession Stranger() => open();

    /// <summary>From here on the holder of this office acts.</summary>
    public async Task BecomeAsync(string office)
    {
        if (_people.TryGetValue(office, out WebSession? there))
        {
            Now = there;
            return;
        }

        Now = _people[office] = open();
        await GoAsync("/masuk");
        await Now.PressAsync(office);
    }

    public Task GoAsync(string path) => Now.GetAsync($"/{tenant}{path}");

    /// <summary>Presses a button of the page that is shown.</summary>
    public Task PressAsync(string button, params (string Field, string Value)[] fields) => Now.PressAsync(button, Fields(fields));

    /// <summary>Presses the first button whose words begin so.</summary>
    public Task PressStartAsync(string start, params (string Field, string Value)[] fields) => PressAsync(
        Now.Page.QuerySelectorAll("form button").Select(Words).FirstOrDefault(w => w.StartsWith(start, StringComparison.Ordinal)) ?? start, fields);

    /// <summary>Opens the one case that the demo begins with.</summary>
    public async Task OpenFirstCaseAsync()
    {
        await GoAsync("/alur");
        string link = Now.Page.QuerySelectorAll("main table a").First(a => Words(a).StartsWith("Rumusan budaya kerja", StringComparison.Ordinal)).GetAttribute("href") ?? "";
        _casePath = link[(tenant.Length + 1)..];
    }

    public Task GoToCaseAsync() => GoAsync(_casePath);

    /// <summary>At a step: attaches a sample for every evidence that is asked for and missing, then takes a choice.</summary>
    public async Task StepAsync(string step, string choice, params (string Field, string Value)[] fields)
    {
        string card = $"#langkah-{step}";
        await GoToCaseAsync();
        while (MissingEvidence(card) is { } sample)
        {
            await Now.PressAsync(sample, within: card);
            await GoToCaseAsync();
        }

        await ReadAsync(card);
        await Now.PressAsync(choice, Fields(fields), within: card);
    }

    /// <summary>At a step that is another's: records their choice for them, with the sheet that shows it or without.</summary>
    public async Task RecordAsync(string step, string choice, string because, byte[]? sheet = null)
    {
        string card = $"#langkah-{step}";
        await GoToCaseAsync();
        while (MissingEvidence(card) is { } sample)
        {
            await Now.PressAsync(sample, within: card);
            await GoToCaseAsync();
        }

        await ReadAsync(card);
        string key = Now.Page.QuerySelectorAll($"{card} details").First(d => d.QuerySelector("summary") is { } s && Words(s) == choice).QuerySelector("input[name='decide.Choice']")?.GetAttribute("value") ?? "";
        Dictionary<string, (string, byte[])> scan = sheet is null ? [] : new() { ["decide.Scan"] = ("lembar.pdf", sheet) };
        await Now.PressAsync("Catat keputusan", Fields([("decide.Note", because)]), scan, $"{card} form:has(input[name='decide.Choice'][value='{key}'])");
    }

    /// <summary>Draws up the document of a step from its template.</summary>
    /// <param name="key">Its key in the workflow.</param>
    /// <param name="label">How its name begins.</param>
    /// <returns>Path of the document's page within the region.</returns>
    public async Task<string> DraftAsync(string key, string label)
    {
        await GoAsync($"/naskah?alur={CaseId}&naskah={key}");
        string button = Now.Page.QuerySelectorAll("form button").Select(Words).First(w => w.StartsWith($"Susun rancangan: {label}", StringComparison.Ordinal));
        await Now.PressAsync(button);
        Assert.True(Now.Address.Contains($"/{tenant}/naskah/", StringComparison.Ordinal), $"{button}: {Now.Address} {Now.Text}");
        return Now.Address.Split('?')[0][(tenant.Length + 1)..];
    }

    public void Dispose()
    {
        foreach (WebSession session in _people.Values)
        {
            session.Dispose();
        }
    }

    // A step whose documents must be read shows its choices beside their pages.
    private Task ReadAsync(string card) =>
        Now.Page.QuerySelectorAll($"{card} a").FirstOrDefault(a => Words(a) == "Baca naskah dan putuskan")?.GetAttribute("href") is { } read ? Now.GetAsync(read) : Task.CompletedTask;

    private string? MissingEvidence(string card) => Now.Page.QuerySelectorAll($"{card} ul.langkah > li")
        .Where(li => li.QuerySelector(".redup")?.TextContent == "wajib" && li.QuerySelector("details.tindakan") is not null && li.QuerySelector("a[href*='/bukti/']") is null)
        .Select(li => li.QuerySelectorAll("button").Select(Words).Last()).FirstOrDefault();

    /// <summary>The words of an element, one space between them.</summary>
    public static string WordsOf(IElement element) => Words(element);

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static Dictionary<string, string> Fields((string Field, string Value)[] fields) => fields.ToDictionary(f => f.Field, f => f.Value);
}
