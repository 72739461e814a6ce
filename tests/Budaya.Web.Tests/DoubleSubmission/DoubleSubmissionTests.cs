using Budaya.Core.People;
using Budaya.Web.Tests.Roads;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Budaya.Web.Tests.DoubleSubmission;

/// <summary>
/// Every form of the product sent twice. The roads walk both regions through their pages and every press is doubled: once one after the other,
/// once at the same moment. A handler that no road reaches fails the test: give it a place on a road.
/// </summary>
public sealed class DoubleSubmissionTests
{
    // Tables in which a second sending may leave a line of its own.
    private static readonly Dictionary<string, string> Logs = new()
    {
        ["AuditEntry"] = "says what was done, also when it changed nothing",
        ["AuditDetails"] = "belongs to AuditEntry",
    };

    // Rows that a second sending adds for a good reason.
    private static readonly Dictionary<string, string> MayAddAgain = new()
    {
        ["/People/Show Link, sent again: SetupLink +1"] = "the link before is closed; that one alone is open is asked at the end",
    };

    // Handlers that change no row.
    private static readonly Dictionary<string, string> ChangeNothing = new()
    {
        ["/Account/SignIn"] = "only a cookie",
        ["/Account/SignOut"] = "only a cookie",
        ["/Development/DemoSignIn"] = "only a cookie",
        ["/Distribution/Plan Preview"] = "shows the schedule",
        ["/Help/Components"] = "an example, in Development only",
        ["/Public/Verify"] = "keeps no file",
        ["/Values/Show Check"] = "shows the check",
        ["/Values/Show Workbook"] = "shows what a file says",
    };

    // Handlers that are no form.
    private static readonly Dictionary<string, string> NoForm = new()
    {
        ["/Errors/Show"] = "shows the answer to a POST that went wrong elsewhere",
    };

    [Fact]
    public async Task EveryForm_SentTwice_DoublesNothingAndAnswersPolitely()
    {
        List<Submission> inTurn = await WalkAsync(together: false, out IReadOnlyList<string> handlers);
        List<Submission> atOnce = await WalkAsync(together: true, out _);

        Assert.Empty(handlers.Except(inTurn.Select(s => s.Handler)).Except(NoForm.Keys)); // a road must reach them
        Assert.Empty(inTurn.Where(s => !s.Changed && !ChangeNothing.ContainsKey(s.Handler)).Select(s => $"{s.Handler} changed nothing, so that it proves nothing"));
        Assert.Empty(inTurn.Concat(atOnce).Where(s => s.Impolite.Length > 0).Select(s => $"{s.Handler}: {s.Impolite}"));
        Assert.Empty(inTurn.Concat(atOnce).SelectMany(s => s.Second.Where(t => !Logs.ContainsKey(t.Key)).Select(t => $"{s.Handler}, sent again: {t.Key} +{t.Value}")).Except(MayAddAgain.Keys));
        Assert.Equal(inTurn.Select(InWords), atOnce.Select(InWords)); // at once they add what one alone adds
    }

    private static string InWords(Submission s) =>
        $"{s.Handler}: {string.Join(", ", s.First.Where(t => !Logs.ContainsKey(t.Key)).OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => $"{t.Key} {t.Value:+0;-0}"))}";

    private static Task<List<Submission>> WalkAsync(bool together, out IReadOnlyList<string> handlers)
    {
        StillHost host = new();
        handlers = HandlersOf(host);
        return WalkAsync(host, together);
    }

    private static async Task<List<Submission>> WalkAsync(StillHost host, bool together)
    {
        await using (host)
        {
            List<Submission> found = [];
            using RowCounts rows = new(host.DataFolder);
            WebSession Open() => host.Anonymous(new Twice(rows, together, found));
            using BabelRoad babel = new(host, Open);
            await babel.WalkAsync();
            using BangkaBaratRoad bangkaBarat = new(Open);
            await bangkaBarat.WalkAsync();
            Assert.Equal(0, await host.InTenantAsync("babel", (_, db) =>
                db.Set<SetupLink>().Where(l => l.UsedAt == null).GroupBy(l => l.PersonId).CountAsync(links => links.Count() > 1, TestContext.Current.CancellationToken)));
            return found;
        }
    }

    // From the pages themselves, as the host sees them.
    private static List<string> HandlersOf(StillHost host)
    {
        PageLoader loader = host.Services.GetRequiredService<PageLoader>();
        return [.. host.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<PageActionDescriptor>()
            .SelectMany(page => loader.LoadAsync(page, EndpointMetadataCollection.Empty).GetAwaiter().GetResult().HandlerMethods
                .Where(m => m.HttpMethod == "Post").Select(m => PageName.HandlerOf(page.ViewEnginePath, m.Name)))
            .Distinct().Order(StringComparer.Ordinal)];
    }
}
