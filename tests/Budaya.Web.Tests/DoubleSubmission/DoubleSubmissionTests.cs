using Budaya.Core.People;
using Budaya.Core.Workflow;
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
/// once at the same moment. A handler that no road reaches fails the test: give it a place on a road, or a line in <see cref="NotSentTwice" /> that says why not yet.
/// </summary>
public sealed class DoubleSubmissionTests
{
    private const string Ceremony = "PasskeyBrowserTests.Passkey_EnrolledInTheBrowser_SignsInAndConfirmsWithoutPasswordOrCode";

    // Tables in which a second sending may leave a line of its own.
    private static readonly Dictionary<string, string> Logs = new()
    {
        ["AuditEntry"] = "says what was done, also when it changed nothing",
        ["AuditDetails"] = "belongs to AuditEntry",
        ["OperatorEntry"] = "the same for operators of the platform",
        ["SignInFailures"] = "counts attempts, and a second sending is one",
        ["OperatorFailures"] = "counts attempts, and a second sending is one",
    };

    // Rows that a second sending adds for a good reason.
    private static readonly Dictionary<string, string> MayAddAgain = new()
    {
        ["/Development/DemoOperator, sent again: OperatorSession +1"] = "only in Development; the browser keeps the last",
        ["/Operator/Tenant Link, sent again: SetupLink +1"] = "the link before is closed",
        ["/Account/Factor NewCodes, sent again: RecoveryCode +10"] = "the codes before are spent; together the two add what one alone adds",
        ["/Home/Agenda Renew, sent again: CalendarFeed +1"] = "the address before is revoked; that one alone is open is asked at the end",
        ["/People/Show Link, sent again: SetupLink +1"] = "the link before is closed; that one alone is open is asked at the end",
    };

    // Of two sendings at once each opens one of its own, where the second of two in turn finds the first.
    private static readonly Dictionary<string, string> MayAddAtOnce = new()
    {
        ["PersonSession"] = "the browser keeps the cookie of one; the other is listed among the devices and ends by itself",
        ["OperatorSession"] = "the same for operators of the platform",
    };

    // Handlers that change no row.
    private static readonly Dictionary<string, string> ChangeNothing = new()
    {
        ["/Account/SignIn"] = "only a cookie",
        ["/Account/SignOut"] = "only a cookie",
        ["/Development/DemoOperator"] = "only a cookie",
        ["/Development/DemoSignIn"] = "only a cookie",
        ["/Distribution/Plan Preview"] = "shows the schedule",
        ["/Drafting/TemplateEdit Try"] = "shows how the text fares",
        ["/Drafting/Inspect"] = "keeps no text",
        ["/Drafting/Inspect Check"] = "keeps no text",
        ["/Drafting/Inspect Docx"] = "keeps no text",
        ["/Drafting/Inspect Fix"] = "keeps no text",
        ["/Drafting/Inspect Undo"] = "keeps no text",
        ["/Opd/Proposal Change"] = "changes what is typed, and keeps nothing",
        ["/Opd/Proposal Check"] = "shows the check",
        ["/Help/Components"] = "an example, in Development only",
        ["/People/Import Check"] = "shows what a file says",
        ["/Public/Verify"] = "keeps no file",
        ["/Values/Show Change"] = "changes what is typed, and keeps nothing",
        ["/Values/Show Check"] = "shows the check",
        ["/Values/Show Workbook"] = "shows what a file says",
    };

    // Handlers that are no form.
    private static readonly Dictionary<string, string> NoForm = new()
    {
        ["/Errors/Show"] = "shows the answer to a POST that went wrong elsewhere",
    };

    // Ceremonies of a passkey: an authenticator answers a challenge that counts once, so the same bytes cannot be sent twice.
    private static readonly Dictionary<string, string> NotSentTwice = new()
    {
        ["/Account/Confirm Passkey"] = Ceremony,
        ["/Account/Confirm PasskeyOptions"] = Ceremony,
        ["/Account/Factor AddKey"] = Ceremony,
        ["/Account/Factor KeyOptions"] = Ceremony,
        ["/Account/Factor RemoveKey"] = Ceremony,
        ["/Account/SignIn Passkey"] = Ceremony,
        ["/Account/SignIn PasskeyOptions"] = Ceremony,
    };

    [Fact]
    public async Task EveryForm_SentTwice_DoublesNothingAndAnswersPolitely()
    {
        List<Submission> inTurn = await WalkAsync(together: false, out IReadOnlyList<string> handlers);

        Assert.Multiple(
            () => Assert.Empty(handlers.Except(inTurn.Select(s => s.Handler)).Except(NoForm.Keys).Except(NotSentTwice.Keys)), // a road must reach them
            () => Assert.Empty(NotSentTwice.Keys.Except(handlers.Except(inTurn.Select(s => s.Handler)))), // the list says no more than is so
            () => None(inTurn.Where(s => !s.Changed && !ChangeNothing.ContainsKey(s.Handler)).Select(s => $"{s.Handler} changed nothing, so that it proves nothing")),
            () => None(Impolite(inTurn)),
            () => None(Doubled(inTurn)));
    }

    /// <summary>Which of two sendings comes first, and how far the other has come by then, is the machine's affair: this looks for races, it does not show that there is none.</summary>
    [Fact]
    public async Task EveryForm_SentTwiceAtOnce_AddsWhatOneAloneAdds()
    {
        List<Submission> inTurn = await WalkAsync(together: false, out _);
        List<Submission> atOnce = await WalkAsync(together: true, out _);

        Assert.Equal(inTurn.Count, atOnce.Count);
        Assert.Multiple(
            () => None(Impolite(atOnce)),
            () => None(Doubled(atOnce)),
            () => None(inTurn.Zip(atOnce).Where(p => !Agree(p.First, p.Second)).Select(p => $"{InWords(p.First)}; at once {InWords(p.Second)}")));
    }

    private static IEnumerable<string> Impolite(IEnumerable<Submission> found) => found.Where(s => s.Impolite.Length > 0).Select(s => $"{s.Handler}: {s.Impolite}");

    private static IEnumerable<string> Doubled(IEnumerable<Submission> found) =>
        found.SelectMany(s => s.Second.Where(t => !Logs.ContainsKey(t.Key)).Select(t => $"{s.Handler}, sent again: {t.Key} {t.Value:+0;-0}")).Except(MayAddAgain.Keys);

    // All of what was found, not only the first.
    private static void None(IEnumerable<string> found) => Assert.True(!found.Any(), string.Join('\n', found));

    // At once they add what one alone adds; where a second sending may add again, what the two add in turn.
    private static bool Agree(Submission inTurn, Submission atOnce) => inTurn.Handler == atOnce.Handler
        && inTurn.First.Keys.Union(atOnce.First.Keys).Except(Logs.Keys).Except(MayAddAtOnce.Keys).All(table =>
        {
            (long alone, long both, long again) = (inTurn.First.GetValueOrDefault(table), atOnce.First.GetValueOrDefault(table), inTurn.Second.GetValueOrDefault(table));
            return both == alone || (MayAddAgain.ContainsKey($"{inTurn.Handler}, sent again: {table} {again:+0;-0}") && both == alone + again);
        });

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
            WebSession Open() => host.Anonymous(cookies => new Twice(rows, cookies, together, found));
            await AllRoads.WalkAsync(host, Open);
            Assert.Equal(0, await host.InTenantAsync("babel", (_, db) =>
                db.Set<SetupLink>().Where(l => l.UsedAt == null).GroupBy(l => l.PersonId).CountAsync(links => links.Count() > 1, TestContext.Current.CancellationToken)));
            Assert.Equal(1, await host.InTenantAsync("babel", (_, db) => db.Set<CalendarFeed>().CountAsync(f => f.RevokedAt == null, TestContext.Current.CancellationToken)));
            Assert.Equal("L1 L2 L3 L5 L4 L6 L7 L8 L9 L10 L11 L12", await host.InTenantAsync("babel", async (_, db) => // one step came, moved by one place, and went
                string.Join(' ', (await db.Set<WorkflowSketch>().SingleAsync(s => s.PutInForceAt == null, TestContext.Current.CancellationToken)).Definition().Steps.Select(s => s.Key))));
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
