using System.Diagnostics;
using System.Net;
using AngleSharp.Html.Parser;
using Budaya.Core.Workflow;
using Budaya.Typesetting;
using Budaya.Web.Tests.Roads;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Budaya.Web.Tests.Drafting;

/// <summary>The typesetter's process dies while a page is being drawn: whoever asked gets the right page from another process, or words that say why not.</summary>
public sealed class TypesetterKilledTests(WebHost host) : IClassFixture<WebHost>
{
    private const string SaysSo = "Mesin cetak naskah sedang tidak menjawab";
    private const int Kills = 8;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Typesetter Typesetter => host.Services.GetRequiredService<Typesetter>();

    [Fact]
    public async Task Pages_ProcessKilledWhileDrawing_AreRightOrSayWhyNot()
    {
        using WebSession session = await host.SignedInAsync("babel", "Kepala Biro Organisasi");
        string address = await EarlyDraft.OfPergubAsync(session);
        Uri pdf = new($"{address}/cetak?handler=Pdf", UriKind.Relative);
        Uri pages = new($"{address}/cetak", UriKind.Relative);
        byte[] rightPdf = await session.Client.GetByteArrayAsync(pdf, Cancel);
        IReadOnlyList<string> rightPages = Pictures(await session.Client.GetStringAsync(pages, Cancel));
        Assert.NotEmpty(rightPages);
        Random random = new(20260105);
        int right = 0;

        for (int killed = 0; killed < Kills;)
        {
            Task<byte[]>[] asked = [.. Enumerable.Range(0, 4).Select(i => session.Client.GetByteArrayAsync(i % 2 == 0 ? pdf : pages, Cancel))];
            killed += await KillWhileBusyAsync(asked, random) ? 1 : 0;
            for (int i = 0; i < asked.Length; i++)
            {
                right += IsRight(await asked[i], i % 2 == 0, rightPdf, rightPages) ? 1 : 0;
            }
        }

        Assert.True(right > Kills, $"Only {right} answers were pages."); // a process that dies is replaced, mostly unseen
        Assert.Equal(rightPdf, await session.Client.GetByteArrayAsync(pdf, Cancel));
    }

    [Fact]
    public async Task Pages_NoProcessLives_SayWhyNotAndComeBack()
    {
        using WebSession session = await host.SignedInAsync("babel", "Kepala Biro Organisasi");
        string address = await EarlyDraft.OfPergubAsync(session);
        byte[] right = await session.Client.GetByteArrayAsync(new Uri($"{address}/cetak?handler=Pdf", UriKind.Relative), Cancel);
        using CancellationTokenSource enough = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        Task killing = Task.Run(() => KillAllAsync(enough.Token), Cancel);

        await session.GetAsync($"{address}/cetak");
        string drawn = session.Text;
        HttpStatusCode status = session.Status;
        await session.GetAsync($"{address}/cetak?handler=Pdf");
        string sent = session.Text;
        await enough.CancelAsync();
        await killing;

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains(SaysSo, drawn, StringComparison.Ordinal);
        Assert.Contains(SaysSo, sent, StringComparison.Ordinal);
        Assert.Equal(right, await session.Client.GetByteArrayAsync(new Uri($"{address}/cetak?handler=Pdf", UriKind.Relative), Cancel));
    }

    [Fact]
    public async Task Decision_NoProcessLives_IsNotOfferedBecauseNothingCanBeRead()
    {
        using WebSession session = await host.SignedInAsync("babel", "Kepala Biro Organisasi");
        await EarlyDraft.OfPergubAsync(session);
        string address = await host.InTenantAsync("babel", async (_, db) =>
        {
            Guid id = await db.Set<WorkflowCase>().Where(c => c.Title == "Rancangan lebih awal").OrderByDescending(c => c.Id).Select(c => c.Id).FirstAsync(Cancel);
            db.Add(new OpenStep { CaseId = id, StepKey = "A07", EnteredAt = DateTimeOffset.UtcNow });
            await db.SaveChangesAsync(Cancel);
            return $"/babel/alur/{id}";
        });
        await session.GetAsync($"{address}/langkah/A07");
        int offered = session.Page.QuerySelectorAll("input[name^='decide.Texts']").Length;
        using CancellationTokenSource enough = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        Task killing = Task.Run(() => KillAllAsync(enough.Token), Cancel);

        await session.GetAsync($"{address}/langkah/A07");
        string words = session.Text;
        int without = session.Page.QuerySelectorAll("input[name^='decide.']").Length;
        await enough.CancelAsync();
        await killing;

        Assert.True(offered > 0, words);
        Assert.Contains("Keputusan belum dapat diambil", words, StringComparison.Ordinal);
        Assert.Equal(0, without);
    }

    // The same bytes as undisturbed, or the words; anything else is neither.
    private static bool IsRight(byte[] answer, bool isPdf, byte[] rightPdf, IReadOnlyList<string> rightPages)
    {
        if (isPdf && answer.AsSpan().StartsWith("%PDF-"u8))
        {
            Assert.Equal(rightPdf, answer);
            return true;
        }

        string page = System.Text.Encoding.UTF8.GetString(answer);
        if (page.Contains(SaysSo, StringComparison.Ordinal))
        {
            return false;
        }

        Assert.False(isPdf, $"Neither a PDF nor words: {page[..Math.Min(400, page.Length)]}");
        Assert.Equal(rightPages, Pictures(page));
        return true;
    }

    private static List<string> Pictures(string page) =>
        [.. new HtmlParser().ParseDocument(page).QuerySelectorAll(".lembar img").Select(i => i.GetAttribute("src") ?? "")];

    // Waits until a document is being laid out, then a little longer, then ends the process under it.
    private async Task<bool> KillWhileBusyAsync(Task<byte[]>[] asked, Random random)
    {
        while (Typesetter.Health.Busy == 0 && asked.Any(a => !a.IsCompleted))
        {
            await Task.Yield();
        }

        await Task.Delay(random.Next(0, 12), Cancel);
        bool inFlight = Typesetter.Health.Busy > 0;
        Kill();
        return inFlight;
    }

    private async Task KillAllAsync(CancellationToken enough)
    {
        while (!enough.IsCancellationRequested)
        {
            Kill();
            await Task.Yield();
        }
    }

    private void Kill()
    {
        foreach (int id in Typesetter.ProcessIds)
        {
            try
            {
                using Process process = Process.GetProcessById(id);
                process.Kill();
            }
            catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
            {
                // it ended by itself
            }
        }
    }
}
