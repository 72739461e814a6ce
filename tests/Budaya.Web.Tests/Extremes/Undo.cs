using System.Data.Common;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Budaya.Web.Tests.Extremes;

/// <summary>Takes back what a tried request has written, at the moment it commits: the statements have run, the database stays as it was.</summary>
internal sealed class Undo(IHttpContextAccessor http) : DbTransactionInterceptor, ISaveChangesInterceptor, IExceptionFilter
{
    public const string Header = "X-Undo";

    public ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (IsTried && eventData.Context is { } db)
        {
            db.Database.AutoTransactionBehavior = AutoTransactionBehavior.Always; // one statement alone would commit by itself
        }

        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        IsTried ? throw new UndoneException() : base.TransactionCommittingAsync(transaction, eventData, result, cancellationToken);

    public void OnException(ExceptionContext context)
    {
        if (context.Exception is UndoneException)
        {
            context.Result = new NoContentResult();
        }
    }

    private bool IsTried => http.HttpContext?.Request.Headers.ContainsKey(Header) == true;

    private sealed class UndoneException : Exception;
}
