using Budaya.Core;
using Budaya.Core.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Access;

/// <summary>A page that can show itself again after a refusal, with what was typed.</summary>
public interface IShownAgain
{
    /// <summary>Loads what the page shows, as its GET does.</summary>
    Task ReloadAsync(CancellationToken cancellationToken);
}

/// <summary>Turns a refusal into the page's error summary, a lost race into words, and a missing row into 404. Pages catch none of them.</summary>
public sealed class RefusalFilter(ITempDataDictionaryFactory tempData) : IAsyncPageFilter
{
    /// <summary>Refusals that the next page shows, one a line.</summary>
    public const string RefusalsKey = "Refusals";

    private const string LostRace = "Orang lain lebih dahulu menyimpan perubahan di sini. Tidak ada yang hilang: periksa keadaan terbaru di bawah, lalu ulangi bila masih perlu.";

    /// <inheritdoc />
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    /// <inheritdoc />
    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        PageHandlerExecutedContext executed = await next();
        if (executed.Exception is null || executed.ExceptionHandled)
        {
            return;
        }

        if (executed.Exception is MissingException)
        {
            executed.ExceptionHandled = true;
            executed.Result = new NotFoundResult();
            return;
        }

        if (RefusalsOf(executed.Exception) is { } refusals && executed.HandlerInstance is PageModel page)
        {
            executed.ExceptionHandled = true;
            executed.Result = await AnswerAsync(page, refusals);
        }
    }

    // What was refused may be gone by now.
    private static async Task<IActionResult> ShowAgainAsync(PageModel page, IShownAgain shown)
    {
        try
        {
            await shown.ReloadAsync(page.HttpContext.RequestAborted);
            return page.Page();
        }
        catch (MissingException)
        {
            return new NotFoundResult();
        }
    }

    private static IReadOnlyList<string>? RefusalsOf(Exception exception) => exception switch
    {
        RefusedException refused => [.. refused.Refusals.Select(r => r.Message)],
        DbUpdateConcurrencyException => [LostRace],
        DbUpdateException update when IsDoubleKey(update) => [LostRace],
        _ => null,
    };

    // SQLite 19 with UNIQUE, PostgreSQL 23505, SQL Server 2627 and 2601.
    private static bool IsDoubleKey(DbUpdateException update) => update.InnerException is System.Data.Common.DbException inner
        && (inner.SqlState == "23505" || inner.Message.Contains("UNIQUE constraint", StringComparison.Ordinal)
            || inner.Message.Contains("duplicate key", StringComparison.OrdinalIgnoreCase));

    private static QueryString QueryWithoutHandler(IQueryCollection query) =>
        QueryString.Create(query.Where(pair => !pair.Key.Equals("handler", StringComparison.OrdinalIgnoreCase)));

    private async Task<IActionResult> AnswerAsync(PageModel page, IReadOnlyList<string> refusals)
    {
        page.HttpContext.RequestServices.GetRequiredService<BudayaDbContext>().ChangeTracker.Clear();
        if (page is IShownAgain shown)
        {
            foreach (string refusal in refusals)
            {
                page.ModelState.AddModelError("", refusal);
            }

            return await ShowAgainAsync(page, shown);
        }

        if (HttpMethods.IsGet(page.Request.Method) && !page.Request.Query.ContainsKey("handler"))
        {
            page.HttpContext.Items[RefusalsKey] = refusals; // the error page says them
            return new StatusCodeResult(StatusCodes.Status503ServiceUnavailable);
        }

        tempData.GetTempData(page.HttpContext)[RefusalsKey] = string.Join('\n', refusals);
        return new LocalRedirectResult($"{page.Request.PathBase}{page.Request.Path}{QueryWithoutHandler(page.Request.Query)}");
    }
}
