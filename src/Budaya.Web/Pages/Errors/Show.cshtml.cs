using System.Security.Cryptography;
using System.Text;
using Budaya.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Budaya.Web.Pages.Errors;

/// <summary>What went wrong, in words, without a trace. Shown in place of the page that failed; asked for by its own address it is not found.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed partial class ShowModel(ILogger<ShowModel> log) : PageModel
{
    /// <summary>The status of the answer.</summary>
    public int Status { get; private set; } = StatusCodes.Status404NotFound;

    /// <summary>Short code of this failure, also in the log; null when there is nothing to look up.</summary>
    public string? Code { get; private set; }

    /// <summary>Why the page refused, in its own words; empty: the status says all.</summary>
    public IReadOnlyList<string> Reasons => HttpContext.Items[RefusalFilter.RefusalsKey] as IReadOnlyList<string> ?? [];

    /// <summary>The heading.</summary>
    public string Title => Status switch
    {
        400 => "Permintaan tidak dapat diproses",
        401 => "Anda perlu masuk",
        403 => "Anda tidak berwenang membuka halaman ini",
        404 => "Halaman tidak ditemukan",
        405 => "Tindakan ini tidak tersedia",
        413 => "Berkas terlalu besar",
        429 => "Terlalu banyak permintaan",
        503 => "Belum dapat ditampilkan",
        _ => "Halaman ini gagal dimuat",
    };

    /// <summary>What it means and what to do.</summary>
    public string Explanation => Status switch
    {
        400 => "Formulir mungkin sudah kedaluwarsa. Kembali ke halaman sebelumnya, muat ulang, lalu kirim lagi.",
        401 => "Masuk dengan akun Anda, lalu buka halaman ini lagi.",
        403 => "Halaman ini ditangani jabatan lain. Bila Anda memerlukannya, hubungi admin pemda Anda.",
        404 => "Alamatnya mungkin berubah, atau halaman ini bukan untuk Anda. Periksa kembali alamatnya.",
        405 => "Kembali ke halaman sebelumnya dan ulangi dari sana.",
        413 => "Kecilkan berkasnya, lalu unggah lagi. Isian lain tidak berubah.",
        429 => "Tunggu satu menit, lalu coba lagi. Isian yang sudah terkirim tetap tersimpan.",
        _ => "Yang sudah Anda simpan tetap aman. Muat ulang halaman ini.",
    };

    /// <summary>The icon.</summary>
    public string Icon => Status switch { 403 or 401 => "kunci", 404 => "cari", 429 => "jam", _ => "peringatan" };

    /// <inheritdoc />
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        Prepare();
    }

    /// <summary>Shows the error.</summary>
    public void OnGet()
    {
    }

    /// <summary>Shows the error of a form.</summary>
    public void OnPost()
    {
    }

    private void Prepare()
    {
        Response.Headers.CacheControl = "no-store";
        if (HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is { } failed) { Status = failed.OriginalStatusCode; }
        else if (HttpContext.Features.Get<IExceptionHandlerFeature>() is not null) { Status = StatusCodes.Status500InternalServerError; }

        Response.StatusCode = Status;
        if (Status < 500 || Reasons.Count > 0) { return; }
        Code = ShortCode(HttpContext.TraceIdentifier);
        ShownAs(log, Code, HttpContext.TraceIdentifier);
    }

    private static string ShortCode(string trace)
    {
        var hex = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(trace)));
        return $"{hex[..4]}-{hex[4..6]}";
    }

    [LoggerMessage(LogLevel.Error, "A failed request was shown to its reader as code {Code}; its trace is {Trace}.")]
    private static partial void ShownAs(ILogger log, string code, string trace);
}
