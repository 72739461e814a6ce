using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Budaya.Web.Tests;

/// <summary>Walks pages as a person without scripts does: opens, fills in, presses.</summary>
/// <param name="client">The connection.</param>
/// <param name="errors">What the host logs as errors, told where a page failed.</param>
public sealed class WebSession(HttpClient client, IEnumerable<string>? errors = null) : IDisposable
{
    private readonly HtmlParser _parser = new();

    /// <summary>The last page.</summary>
    public IHtmlDocument Page { get; private set; } = null!; // every call to the site sets it

    /// <summary>Status of the last answer.</summary>
    public HttpStatusCode Status { get; private set; }

    /// <summary>Address of the last answer, without the host.</summary>
    public string Address { get; private set; } = "";

    /// <summary>What the last answer is, such as <c>text/html</c>.</summary>
    public string MediaType { get; private set; } = "";

    /// <summary>What came, byte for byte: a file where one was asked for.</summary>
    public byte[] Bytes { get; private set; } = [];

    /// <summary>Text of the last page, white space folded.</summary>
    public string Text => string.Join(' ', (Page.Body?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The client itself, for what is not a page.</summary>
    public HttpClient Client => client;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Opens an address.</summary>
    public async Task GetAsync(string address) => await ReadAsync(await client.GetAsync(new Uri(address, UriKind.Relative), Cancel));

    /// <summary>Follows the first link with this text.</summary>
    public Task FollowAsync(string link)
    {
        IElement found = Page.QuerySelectorAll("a[href]").FirstOrDefault(a => Words(a) == link)
            ?? throw new InvalidOperationException($"There is no link \"{link}\" on {Address} ({Status}). Text: {Text}{Logged}");
        return GetAsync(Relative(found.GetAttribute("href") ?? ""));
    }

    /// <summary>Presses the first button with this text, with the form's fields as they stand and as given.</summary>
    /// <param name="button">Text of the button.</param>
    /// <param name="fields">Names and values that replace or join those of the form.</param>
    /// <param name="files">Files by field name.</param>
    /// <param name="within">Selector of the part of the page that is meant.</param>
    public async Task PressAsync(string button, IReadOnlyDictionary<string, string>? fields = null, IReadOnlyDictionary<string, (string Name, byte[] Bytes)>? files = null, string within = "body")
    {
        IElement pressed = Page.QuerySelectorAll($"{within} button, {within} input[type=submit]").FirstOrDefault(b => Words(b) == button && b.Closest("form") is not null)
            ?? throw new InvalidOperationException($"There is no button \"{button}\" on {Address} ({Status}). Text: {Text}{Logged}");
        IElement form = pressed.Closest("form")!; // just asked
        Dictionary<string, List<string>> values = FieldsOf(form);
        if (pressed.GetAttribute("name") is { } name)
        {
            values[name] = [pressed.GetAttribute("value") ?? ""];
        }

        foreach ((string key, string value) in fields ?? new Dictionary<string, string>())
        {
            values[key] = [value];
        }

        await SendAsync(Relative(pressed.GetAttribute("formaction") ?? form.GetAttribute("action") ?? Address), values, files);
    }

    /// <inheritdoc />
    public void Dispose() => client.Dispose();

    private async Task SendAsync(string address, Dictionary<string, List<string>> values, IReadOnlyDictionary<string, (string Name, byte[] Bytes)>? files)
    {
        using MultipartFormDataContent content = [];
        foreach ((string key, string value) in values.SelectMany(pair => pair.Value.Select(value => (pair.Key, value))))
        {
            content.Add(new StringContent(value, Encoding.UTF8), key);
        }

        foreach ((string key, (string fileName, byte[] bytes)) in files ?? new Dictionary<string, (string, byte[])>())
        {
            content.Add(new ByteArrayContent(bytes), key, fileName);
        }

        await ReadAsync(await client.PostAsync(new Uri(address, UriKind.Relative), content, Cancel));
    }

    private async Task ReadAsync(HttpResponseMessage answer)
    {
        Status = answer.StatusCode;
        MediaType = answer.Content.Headers.ContentType?.MediaType ?? "";
        Address = answer.RequestMessage?.RequestUri?.PathAndQuery ?? "";
        Bytes = await answer.Content.ReadAsByteArrayAsync(Cancel);
        Page = _parser.ParseDocument(await answer.Content.ReadAsStringAsync(Cancel));
        answer.Dispose();
    }

    private string Logged => Status == HttpStatusCode.InternalServerError ? $"\nThe host's last error: {errors?.LastOrDefault()}" : "";

    private string Relative(string href) => href.StartsWith('/') ? href : new Uri(new Uri("http://localhost" + Address), href).PathAndQuery;

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static Dictionary<string, List<string>> FieldsOf(IElement form)
    {
        Dictionary<string, List<string>> values = [];
        foreach (IElement field in form.QuerySelectorAll("input[name], select[name], textarea[name]"))
        {
            string? value = field switch
            {
                IHtmlInputElement { Type: "checkbox" or "radio" } tick => tick.IsChecked ? tick.Value is "" ? "on" : tick.Value : null,
                IHtmlInputElement { Type: "file" or "submit" or "button" } => null,
                IHtmlInputElement input => input.Value,
                IHtmlSelectElement select => select.Value,
                IHtmlTextAreaElement area => area.Value,
                _ => null,
            };
            if (value is not null && field.GetAttribute("name") is { } name)
            {
                values.TryAdd(name, []);
                values[name].Add(value);
            }
        }

        return values;
    }
}
