using System.Net;
using Budaya.Web.Tests.Roads;

namespace Budaya.Web.Tests.DoubleSubmission;

/// <summary>What one form did when it was sent twice.</summary>
/// <param name="Handler">Page and handler that took it, such as <c>/Signing/Show Freeze</c>; empty when none did.</param>
/// <param name="Changed">Whether the first sending committed anything.</param>
/// <param name="First">Rows added by the first sending, or by both when they went together, by table.</param>
/// <param name="Second">Rows added by the second sending, by table.</param>
/// <param name="Impolite">What is wrong with the answers; empty when nothing is.</param>
internal sealed record Submission(string Handler, bool Changed, IReadOnlyDictionary<string, long> First, IReadOnlyDictionary<string, long> Second, string Impolite);

/// <summary>Sends each form twice, the same bytes and the same cookies, one after the other or at once, and counts every row before, between and after.</summary>
internal sealed class Twice(RowCounts rows, CookieContainer cookies, bool together, List<Submission> found) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method != HttpMethod.Post)
        {
            return await base.SendAsync(request, cancellationToken);
        }

        byte[] body = await request.Content!.ReadAsByteArrayAsync(cancellationToken); // a form has one
        using HttpRequestMessage copy = new(HttpMethod.Post, request.RequestUri) { Content = new ByteArrayContent(body) };
        copy.Content.Headers.ContentType = request.Content.Headers.ContentType;
        IReadOnlyDictionary<string, long> before = rows.Count();
        rows.HasChanged();
        Task<HttpResponseMessage> first = base.SendAsync(request, cancellationToken);
        Task<HttpResponseMessage>[] sent = together ? [first, base.SendAsync(copy, cancellationToken)] : [first];
        HttpResponseMessage[] answers = await Task.WhenAll(sent);
        HttpResponseMessage answer = Winner(request, answers); // the other is read late: whoever waits to be read may keep nobody from writing
        KeepCookiesOf(answer, request.RequestUri!); // a request has its address
        IReadOnlyDictionary<string, long> between = rows.Count();
        bool changed = rows.HasChanged();
        using HttpRequestMessage late = new(HttpMethod.Post, request.RequestUri) { Content = new ByteArrayContent(body) };
        late.Content.Headers.ContentType = request.Content.Headers.ContentType;
        using HttpResponseMessage again = await base.SendAsync(late, cancellationToken);
        answers.Where(a => a != answer).ToList().ForEach(a => a.Dispose());
        string handler = answer.Headers.TryGetValues(PageName.HandlerHeader, out IEnumerable<string>? names) ? names.Single() : "";
        string impolite = await ImpoliteAsync(answer, cancellationToken) + await ImpoliteAsync(again, cancellationToken);
        found.Add(new(handler, changed, RowCounts.Added(before, between), RowCounts.Added(between, rows.Count()), impolite));
        return answer;
    }

    // Of two the one that was not sent back to its form, nor shown it again.
    private static HttpResponseMessage Winner(HttpRequestMessage request, HttpResponseMessage[] answers) =>
        answers.FirstOrDefault(a => a.Headers.Location is { } to && to.OriginalString.Split('?')[0] != request.RequestUri!.AbsolutePath) // a request has its address
        ?? answers.FirstOrDefault(a => a.Headers.Location is not null) ?? answers[0];

    // Of two answers at once either may have been read last; a browser that shows the one has its cookies.
    private void KeepCookiesOf(HttpResponseMessage answer, Uri address)
    {
        foreach (string cookie in answer.Headers.TryGetValues("Set-Cookie", out IEnumerable<string>? set) ? set : [])
        {
            cookies.SetCookies(address, cookie);
        }
    }

    // A redirect, a file to keep, or a page in Indonesian with a heading.
    private static async Task<string> ImpoliteAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        if (answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther || (answer.IsSuccessStatusCode && answer.Content.Headers.ContentDisposition?.DispositionType == "attachment"))
        {
            return "";
        }

        string page = await answer.Content.ReadAsStringAsync(cancellationToken);
        bool isPage = page.Contains("<html lang=\"id\"", StringComparison.Ordinal) && page.Contains("<h1", StringComparison.Ordinal);
        return (int)answer.StatusCode < 500 && isPage ? "" : $"[{(int)answer.StatusCode} {page[..Math.Min(300, page.Length)]}]";
    }
}
