using Budaya.Core.People;
using Microsoft.AspNetCore.Authorization;

namespace Budaya.Web.Access;

/// <summary>Marks a page that is open before the second factor is shown: showing it, enrolling one, leaving.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class BeforeSecondFactorAttribute : Attribute;

/// <summary>Sends whoever still has to show a second factor, or a PIN at the meja surat, to the page that asks for it.</summary>
public sealed class SecondFactorGate(RequestDelegate next)
{
    /// <summary>Lets through, or sends there.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        ActingPerson acting = context.RequestServices.GetRequiredService<ActingPerson>();
        Endpoint? endpoint = context.GetEndpoint();
        string? asks = acting.Session is { Waits: true } ? "/konfirmasi" : acting is { DeskOpdCode: not null, Officer: null } ? "/opd/petugas/masuk" : null;
        bool isOpen = endpoint is null || endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null || endpoint.Metadata.GetMetadata<BeforeSecondFactorAttribute>() is not null;
        if (asks is null || isOpen)
        {
            return next(context);
        }

        string back = HttpMethods.IsGet(context.Request.Method) ? $"{context.Request.PathBase}{context.Request.Path}{context.Request.QueryString}" : $"{context.Request.PathBase}/beranda";
        context.Response.Redirect($"{context.Request.PathBase}{asks}?kembali={Uri.EscapeDataString(back)}");
        return Task.CompletedTask;
    }
}
