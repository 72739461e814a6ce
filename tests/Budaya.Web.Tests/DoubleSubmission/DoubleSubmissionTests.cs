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
/// once at the same moment. A handler that no road reaches fails the test: give it a place on a road, or a line in <see cref="NotSentTwice" /> that says why not yet.
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
        ["/Drafting/TemplateEdit Try"] = "shows how the text fares",
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

    // Handlers that no road reaches yet, and why. A road that reaches one takes it off this list.
    private static readonly Dictionary<string, string> NotSentTwice = new()
    {
        ["/Account/Confirm Code"] = "not yet sent twice: no road has an authenticator app",
        ["/Account/Confirm Passkey"] = "a passkey needs scripts; its challenge counts once",
        ["/Account/Confirm PasskeyOptions"] = "answers a script and keeps nothing but a cookie",
        ["/Account/Confirm Recovery"] = "not yet sent twice: no road has an authenticator app",
        ["/Account/Delegations"] = "not yet sent twice: no road delegates, changes offices, takes in a workbook of people or makes a key",
        ["/Account/Delegations Withdraw"] = "not yet sent twice: no road delegates, changes offices, takes in a workbook of people or makes a key",
        ["/Account/Factor AddKey"] = "a passkey needs scripts; its challenge counts once",
        ["/Account/Factor Begin"] = "not yet sent twice: no road has an authenticator app",
        ["/Account/Factor Enrol"] = "not yet sent twice: no road has an authenticator app",
        ["/Account/Factor KeyOptions"] = "answers a script and keeps nothing but a cookie",
        ["/Account/Factor NewCodes"] = "not yet sent twice: no road has an authenticator app",
        ["/Account/Factor Remove"] = "not yet sent twice: no road has an authenticator app",
        ["/Account/Factor RemoveKey"] = "a passkey needs scripts; its challenge counts once",
        ["/Account/Forgot"] = "not yet sent twice: no road has a person with mail or with two sessions",
        ["/Account/Officer"] = "not yet sent twice: no road has a desk of an OPD",
        ["/Account/Sessions End"] = "not yet sent twice: no road has a person with mail or with two sessions",
        ["/Account/Sessions Others"] = "not yet sent twice: no road has a person with mail or with two sessions",
        ["/Account/SignIn Passkey"] = "a passkey needs scripts; its challenge counts once",
        ["/Account/SignIn PasskeyOptions"] = "answers a script and keeps nothing but a cookie",
        ["/Audit/Index Agree"] = "not yet sent twice: two persons must act",
        ["/Audit/Index Erase"] = "not yet sent twice: two persons must act",
        ["/Audit/Index Refuse"] = "not yet sent twice: two persons must act",
        ["/Development/DemoConfirm"] = "only a time in the session",
        ["/Development/DemoOperator"] = "not yet sent twice: no road has the operator",
        ["/Drafting/Comments Add"] = "not yet sent twice: no road takes a repair back or comments",
        ["/Drafting/Comments Resolve"] = "not yet sent twice: no road takes a repair back or comments",
        ["/Drafting/Edit Undo"] = "not yet sent twice: no road takes a repair back or comments",
        ["/Drafting/Inspect"] = "not yet sent twice: no road takes in a text of its own",
        ["/Drafting/Inspect Check"] = "not yet sent twice: no road takes in a text of its own",
        ["/Drafting/Inspect Docx"] = "not yet sent twice: no road takes in a text of its own",
        ["/Drafting/Inspect Fix"] = "not yet sent twice: no road takes in a text of its own",
        ["/Drafting/Inspect Undo"] = "not yet sent twice: no road takes in a text of its own",
        ["/Home/Agenda Renew"] = "not yet sent twice: no road subscribes to the agenda",
        ["/Home/Agenda Revoke"] = "not yet sent twice: no road subscribes to the agenda",
        ["/Home/Approvals Answer"] = "not yet sent twice: two persons must act",
        ["/Home/Approvals Archive"] = "not yet sent twice: two persons must act",
        ["/Opd/Officers End"] = "not yet sent twice: no road has a desk of an OPD",
        ["/Opd/Officers HandOver"] = "not yet sent twice: no road has a desk of an OPD",
        ["/Opd/Officers Name"] = "not yet sent twice: no road has a desk of an OPD",
        ["/Opd/Officers Pin"] = "not yet sent twice: no road has a desk of an OPD",
        ["/Operator/New Head"] = "not yet sent twice: no road has the operator",
        ["/Operator/New Identity"] = "not yet sent twice: no road has the operator",
        ["/Operator/New Make"] = "not yet sent twice: no road has the operator",
        ["/Operator/New Offices"] = "not yet sent twice: no road has the operator",
        ["/Operator/New Opds"] = "not yet sent twice: no road has the operator",
        ["/Operator/New Workflows"] = "not yet sent twice: no road has the operator",
        ["/Operator/People Add"] = "not yet sent twice: no road has the operator",
        ["/Operator/People Disable"] = "not yet sent twice: no road has the operator",
        ["/Operator/People Link"] = "not yet sent twice: no road has the operator",
        ["/Operator/Tenant Answer"] = "not yet sent twice: no road has the operator",
        ["/Operator/Tenant Enter"] = "not yet sent twice: no road has the operator",
        ["/Operator/Tenant Leave"] = "not yet sent twice: no road has the operator",
        ["/Operator/Tenant Link"] = "not yet sent twice: no road has the operator",
        ["/Operator/Tenant State"] = "not yet sent twice: no road has the operator",
        ["/OperatorDoor/Confirm Begin"] = "not yet sent twice: no road has the operator",
        ["/OperatorDoor/Confirm Code"] = "not yet sent twice: no road has the operator",
        ["/OperatorDoor/Setup"] = "not yet sent twice: no road has the operator",
        ["/OperatorDoor/SignIn"] = "not yet sent twice: no road has the operator",
        ["/OperatorDoor/SignOut"] = "not yet sent twice: no road has the operator",
        ["/Tenants/BreakGlass Revoke"] = "not yet sent twice: no road has the operator",
        ["/People/ApiKeys Make"] = "not yet sent twice: no road delegates, changes offices, takes in a workbook of people or makes a key",
        ["/People/ApiKeys Revoke"] = "not yet sent twice: no road delegates, changes offices, takes in a workbook of people or makes a key",
        ["/People/Desk Open"] = "not yet sent twice: no road has a desk of an OPD",
        ["/People/Desk Replace"] = "not yet sent twice: no road has a desk of an OPD",
        ["/People/Import Check"] = "not yet sent twice: no road delegates, changes offices, takes in a workbook of people or makes a key",
        ["/People/Import Save"] = "not yet sent twice: no road delegates, changes offices, takes in a workbook of people or makes a key",
        ["/People/Office"] = "not yet sent twice: no road delegates, changes offices, takes in a workbook of people or makes a key",
        ["/People/Show EndSessions"] = "not yet sent twice: no road has a person with mail or with two sessions",
        ["/People/Show Invite"] = "not yet sent twice: no road has a person with mail or with two sessions",
        ["/People/Show RemoveFactors"] = "not yet sent twice: no road has an authenticator app",
        ["/Signing/Show Void"] = "not yet sent twice: two persons must act",
        ["/Tenants/Holidays Add"] = "not yet sent twice: no road changes the holidays",
        ["/Tenants/Holidays Remove"] = "not yet sent twice: no road changes the holidays",
        ["/Tenants/Holidays Year"] = "not yet sent twice: no road changes the holidays",
        ["/Workflow/Sketch Add"] = "not yet sent twice: no road changes a workflow; CaseTransferTests ask what a move does",
        ["/Workflow/Sketch PutInForce"] = "not yet sent twice: no road changes a workflow; CaseTransferTests ask what a move does",
        ["/Workflow/Sketch Remove"] = "not yet sent twice: no road changes a workflow; CaseTransferTests ask what a move does",
        ["/Workflow/Sketch Rename"] = "not yet sent twice: no road changes a workflow; CaseTransferTests ask what a move does",
        ["/Workflow/Sketch Up"] = "not yet sent twice: no road changes a workflow; CaseTransferTests ask what a move does",
        ["/Workflow/SketchStep"] = "not yet sent twice: no road changes a workflow; CaseTransferTests ask what a move does",
        ["/Workflow/Transfer"] = "not yet sent twice: no road changes a workflow; CaseTransferTests ask what a move does",
    };

    [Fact]
    public async Task EveryForm_SentTwice_DoublesNothingAndAnswersPolitely()
    {
        List<Submission> inTurn = await WalkAsync(together: false, out IReadOnlyList<string> handlers);
        List<Submission> atOnce = await WalkAsync(together: true, out _);

        Assert.Empty(handlers.Except(inTurn.Select(s => s.Handler)).Except(NoForm.Keys).Except(NotSentTwice.Keys)); // a road must reach them
        Assert.Empty(NotSentTwice.Keys.Except(handlers.Except(inTurn.Select(s => s.Handler)))); // the list says no more than is so
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
