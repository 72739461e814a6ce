using Budaya.Core.Distribution;
using Budaya.Core.People;
using Budaya.Core.Signing;
using Budaya.Web.Access;
using Budaya.Web.Tenancy;

namespace Budaya.Web.Api;

/// <summary>What other systems may read with a key (docs/api.md). Reads only; each route names the one scope that opens it.</summary>
public static class ApiRoutes
{
    /// <summary>Maps the routes.</summary>
    public static void MapApi(this IEndpointRouteBuilder app)
    {
        RouteGroupBuilder api = app.MapGroup("/api/v1").WithMetadata(new TenantRouteAttribute()).RequireRateLimiting(RateLimits.Public);
        api.MapGet("/penyampaian", PlansAsync).RequireAuthorization(Policies.Api(ApiScope.Penyampaian));
        api.MapGet("/penyampaian/{id:guid}", PlanAsync).RequireAuthorization(Policies.Api(ApiScope.Penyampaian));
        api.MapGet("/verifikasi/{kode}", VerdictAsync).WithMetadata(new AlwaysServedAttribute()).RequireAuthorization(Policies.Api(ApiScope.Verifikasi));
    }

    private static async Task<IResult> PlansAsync(DistributionReader plans, CancellationToken cancellationToken) =>
        Results.Json((await plans.PlansAsync(cancellationToken)).Select(p => new
        {
            id = p.Id, judul = p.Title, keadaan = p.State.ToString(), dimulai = p.StartedAt, penerima = p.Recipients, masukKotakSurat = p.Sent, dikonfirmasi = p.Acknowledged,
        }));

    private static async Task<IResult> PlanAsync(Guid id, DistributionReader plans, CancellationToken cancellationToken)
    {
        PlanView plan;
        try
        {
            plan = await plans.PlanAsync(id, cancellationToken);
        }
        catch (Core.MissingException)
        {
            return Results.NotFound();
        }

        return Results.Json(new
        {
            id, judul = plan.Plan.Title, keadaan = plan.Plan.State.ToString(), batasKonfirmasi = plan.ReceiptDueOn,
            naskah = plan.Documents.Select(d => new { sebutan = d.Citation, sha256 = d.Sha256, kode = d.Code }),
            perangkatDaerah = plan.Recipients.Select(r => new
            {
                kode = r.OpdCode, nama = r.Name, kotakSurat = r.Inbox?.ToString(), surel = r.MailState?.ToString(), dibaca = r.ReadAt, dikonfirmasi = r.AcknowledgedAt,
            }),
        });
    }

    private static async Task<IResult> VerdictAsync(string kode, VerificationService verification, CancellationToken cancellationToken)
    {
        VerificationAnswer answer = await verification.ByCodeAsync(kode, cancellationToken);
        return Results.Json(new
        {
            hasil = answer.Verdict.ToString(), sebutan = answer.Document?.Citation, nomor = answer.Document?.Number, ditetapkan = answer.Document?.DeterminedOn,
            dicabut = answer.Revocation?.On, dicabutDengan = answer.Revocation?.Citation, sha256 = answer.Document?.DistributedSha256,
        });
    }
}
