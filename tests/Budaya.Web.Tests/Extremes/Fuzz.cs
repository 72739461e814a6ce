using System.Text.RegularExpressions;
using Budaya.Web.Tests.Roads;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Budaya.Web.Tests.Extremes;

/// <summary>Before each page that a road opens and each form that it sends, tries the same with extreme values, one field at a time.</summary>
internal sealed partial class Fuzz(IReadOnlyDictionary<string, IReadOnlyList<string>> queryOf, FuzzLog log) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request is { Content: { } form, RequestUri: { } to })
        {
            await form.LoadIntoBufferAsync(cancellationToken);
            await TryFormAsync(to, await PartsAsync(form, cancellationToken), cancellationToken);
            return await base.SendAsync(request, cancellationToken);
        }

        HttpResponseMessage answer = await base.SendAsync(request, cancellationToken);
        if (answer.IsSuccessStatusCode && answer.Headers.TryGetValues(PageName.Header, out IEnumerable<string>? pages) && request.RequestUri is { } shown)
        {
            await TryQueryAsync(shown, pages.Single(), cancellationToken);
        }

        return answer;
    }

    private async Task TryQueryAsync(Uri shown, string page, CancellationToken cancellationToken)
    {
        if (!log.Begin($"GET {page}"))
        {
            return;
        }

        string rest = shown.Query.Length > 1 ? "&" + shown.Query[1..] : "";
        foreach ((string query, Extreme value) in queryOf.GetValueOrDefault(page, []).SelectMany(_ => Extreme.All, (name, value) => (name, value)))
        {
            using HttpRequestMessage tried = new(HttpMethod.Get, new Uri(shown, $"{shown.AbsolutePath}?{query}={value.Escaped}{rest}"));
            await TryAsync(tried, $"GET {page}?{query}: {value.Name}", cancellationToken);
        }
    }

    private async Task TryFormAsync(Uri to, List<(string Name, string? File, byte[] Bytes)> parts, CancellationToken cancellationToken)
    {
        string form = Digits().Replace($"{to.AbsolutePath}{to.Query}", "*");
        foreach (string name in parts.Select(p => p.Name).Where(n => n != "__RequestVerificationToken").DistinctBy(n => Digits().Replace(n, "*")))
        {
            if (!log.Begin($"POST {form} {Digits().Replace(name, "*")}"))
            {
                continue;
            }

            foreach (Extreme value in Extreme.All)
            {
                using MultipartFormDataContent content = [];
                foreach ((string field, string? file, byte[] bytes) in parts)
                {
                    Add(content, field, file, field == name ? value.Bytes : bytes);
                }

                using HttpRequestMessage tried = new(HttpMethod.Post, to) { Content = content };
                await TryAsync(tried, $"POST {form} {name}: {value.Name}", cancellationToken);
            }
        }
    }

    private async Task TryAsync(HttpRequestMessage tried, string what, CancellationToken cancellationToken)
    {
        tried.Headers.Add(Undo.Header, "1");
        tried.Headers.Add(StillHost.From, log.NextAddress());
        using HttpResponseMessage answer = await base.SendAsync(tried, cancellationToken);
        log.Answered(what, (int)answer.StatusCode);
    }

    private static void Add(MultipartFormDataContent content, string field, string? file, byte[] bytes)
    {
        if (file is null)
        {
            content.Add(new ByteArrayContent(bytes), field);
        }
        else
        {
            content.Add(new ByteArrayContent(bytes), field, file);
        }
    }

    private static async Task<List<(string Name, string? File, byte[] Bytes)>> PartsAsync(HttpContent form, CancellationToken cancellationToken)
    {
        string boundary = form.Headers.ContentType!.Parameters.Single(p => p.Name == "boundary").Value!.Trim('"'); // a session sends nothing but such forms
        using MemoryStream body = new(await form.ReadAsByteArrayAsync(cancellationToken));
        MultipartReader reader = new(boundary, body);
        List<(string, string?, byte[])> parts = [];
        while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
        {
            ContentDispositionHeaderValue place = ContentDispositionHeaderValue.Parse(section.ContentDisposition);
            using MemoryStream value = new();
            await section.Body.CopyToAsync(value, cancellationToken);
            parts.Add((HeaderUtilities.RemoveQuotes(place.Name).ToString(), place.FileName.HasValue ? HeaderUtilities.RemoveQuotes(place.FileName).ToString() : null, value.ToArray()));
        }

        return parts;
    }

    // Ids, numbers and keys in brackets: one form, many rows.
    [GeneratedRegex(@"[0-9a-f]{8}-[0-9a-f-]{27}|\[[^\]]*\]|\d+")]
    private static partial Regex Digits();
}
