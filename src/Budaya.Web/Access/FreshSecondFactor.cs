using System.Reflection;
using Budaya.Core.People;
using Budaya.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Budaya.Web.Access;

/// <summary>Marks acts that ask for a fresh second factor: every POST of a page, or one handler. Signing, numbering, voiding, administration.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class FreshSecondFactorAttribute : Attribute;

/// <summary>Lets a marked act through while the second factor is fresh; else asks for it, and leads back to the page.</summary>
public sealed class FreshSecondFactorFilter(ActingPerson acting, TimeProvider time, ITempDataDictionaryFactory tempData) : IAsyncPageFilter
{
    /// <summary>Whether the page has marked acts that would be refused now; its frame says so beforehand.</summary>
    public bool WouldAsk(PageActionDescriptor page) => !IsFresh && page is CompiledPageActionDescriptor { HandlerTypeInfo: { } type }
        && (type.IsDefined(typeof(FreshSecondFactorAttribute)) || type.GetMethods().Any(m => m.IsDefined(typeof(FreshSecondFactorAttribute))));

    /// <inheritdoc />
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    /// <inheritdoc />
    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        bool isMarked = context.HandlerMethod is { } handler && !HttpMethods.IsGet(context.HttpContext.Request.Method) && !HttpMethods.IsHead(context.HttpContext.Request.Method)
            && (context.HandlerInstance.GetType().IsDefined(typeof(FreshSecondFactorAttribute)) || handler.MethodInfo.IsDefined(typeof(FreshSecondFactorAttribute)));
        if (!isMarked || IsFresh)
        {
            await next();
            return;
        }

        HttpRequest request = context.HttpContext.Request;
        tempData.GetTempData(context.HttpContext).SayDone("Tindakan ini meminta konfirmasi diri yang baru. Konfirmasi, lalu ulangi tindakan tadi: isiannya belum disimpan.");
        context.Result = new LocalRedirectResult($"{request.PathBase}/konfirmasi?kembali={Uri.EscapeDataString($"{request.PathBase}{request.Path}")}");
    }

    private bool IsFresh => acting.Session?.IsFresh(time.GetUtcNow()) == true;
}
