using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Primitives;

namespace Budaya.Web.Access;

/// <summary>Answers 400 to a query or form that holds a NUL: no keyboard types it, PostgreSQL stores none, and nothing after it would be seen in a file's name.</summary>
public sealed class NulFilter : IAsyncPageFilter
{
    /// <inheritdoc />
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    /// <inheritdoc />
    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        HttpRequest request = context.HttpContext.Request;
        bool holds = request.Query.Any(HoldsNul) || request.RouteValues.Values.OfType<string>().Any(HoldsNul)
            || (request.HasFormContentType && (await request.ReadFormAsync(context.HttpContext.RequestAborted)).Any(HoldsNul));
        if (holds)
        {
            context.Result = new BadRequestResult();
            return;
        }

        await next();
    }

    private static bool HoldsNul(KeyValuePair<string, StringValues> field) => HoldsNul(field.Key) || field.Value.OfType<string>().Any(HoldsNul);

    private static bool HoldsNul(string text) => text.Contains('\0', StringComparison.Ordinal);
}
