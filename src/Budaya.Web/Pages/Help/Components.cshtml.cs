using System.ComponentModel.DataAnnotations;
using Budaya.Web.Shell;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Budaya.Web.Pages.Help;

/// <summary>Every component with sample content, for those who write pages. Has an address in Development only.</summary>
[AllowAnonymous]
public sealed class ComponentsModel : PageModel
{
    /// <summary>The frame: kantor, publik, opd, operator or kosong.</summary>
    [BindProperty(SupportsGet = true, Name = "bingkai")]
    public string? Frame { get; set; }

    /// <summary>The form.</summary>
    [BindProperty]
    public SampleInput Input { get; set; } = new();

    /// <summary>A poster.</summary>
    public static PosterView Poster { get; } = new(
        "BERKAH: budaya kerja Aparatur Sipil Negara Pemerintah Provinsi Kepulauan Bangka Belitung",
        "Berlaku untuk 30 perangkat daerah",
        [
            new("B", "Bertaqwa", "Bekerja dilandasi iman, jujur, dan menjaga kehormatan jabatan."),
            new("E", "Efisien", "Hemat waktu dan anggaran, ringkas prosedur, tepat sasaran."),
            new("R", "Responsif", "Cepat menanggapi kebutuhan warga dan perubahan keadaan."),
            new("K", "Kolaboratif", "Bekerja bersama lintas perangkat daerah dan masyarakat."),
            new("A", "Akuntabel", "Setiap keputusan dan rupiah dapat dipertanggung\u00ADjawabkan."),
            new("H", "Handal", "Cakap, tuntas, dan dapat dipercaya dalam tugasnya."),
        ]);

    /// <summary>A workflow.</summary>
    public static SwimlaneView Workflow { get; } = new(
        ["Bagian Organisasi", "Tim perumus", "Bagian Hukum", "Asisten dan Sekda", "Bupati"],
        ["1. Tim", "2. Usulan", "3. Kesepakatan", "4. Rancangan", "5. Telaahan", "6. Paraf", "7. Penetapan", "8. Nomor", "9. Penyampaian"],
        [
            new("tim", 0, 0, "Tahap 1", "Pembentukan tim", "14 Sep", SwimlaneState.Done),
            new("usulan", 1, 1, "Tahap 2", "3 usulan", "25 Sep", SwimlaneState.Done),
            new("sepakat", 1, 2, "Tahap 3", "Betason", "2 Okt", SwimlaneState.Done),
            new("susun", 0, 3, "Tahap 4", "Penyusunan rancangan", "13 Nov", SwimlaneState.Done),
            new("telaah", 2, 4, "Tahap 5", "Telaahan hukum", "20 Nov", SwimlaneState.Current),
            new("paraf", 3, 5, "Tahap 6", "Paraf koordinasi", null, SwimlaneState.Ahead),
            new("ttd", 4, 6, "Tahap 7", "Tanda tangan", null, SwimlaneState.Ahead),
            new("nomor", 2, 7, "Tahap 8", "Penomoran", null, SwimlaneState.Ahead),
            new("sampai", 0, 8, "Tahap 9", "Penyampaian", null, SwimlaneState.Ahead),
        ],
        [
            new("tim", "usulan"), new("usulan", "sepakat"), new("sepakat", "susun"), new("susun", "telaah"), new("telaah", "susun", Return: true),
            new("telaah", "paraf"), new("paraf", "ttd"), new("ttd", "nomor"), new("nomor", "sampai"),
        ]);

    /// <summary>A commitment map.</summary>
    public static CommitmentMapView Map { get; } = new(
        "Status lima kesepakatan: dinas", "Dinas (4)",
        [new("Kelompok", "Kelompok budaya kerja"), new("Pemetaan", "Pemetaan permasalahan"), new("Rencana", "Rencana aksi"), new("Ke Sekda", "Penyampaian permasalahan ke Sekda"), new("FGD", "Diskusi kelompok terpumpun")],
        [
            new("Dinas Pendidikan", "#", [CommitmentState.Verified, CommitmentState.Verified, CommitmentState.Reported, CommitmentState.NotStarted, CommitmentState.NotStarted]),
            new("Dinas Kesehatan", "#", [CommitmentState.Verified, CommitmentState.Verified, CommitmentState.Underway, CommitmentState.NotStarted, CommitmentState.NotStarted]),
            new("Dinas Energi dan Sumber Daya Mineral", "#", [CommitmentState.Verified, CommitmentState.Underway, CommitmentState.NotStarted, CommitmentState.NotStarted, CommitmentState.NotStarted]),
            new("Dinas Perhubungan", "#", [CommitmentState.Late, CommitmentState.Late, CommitmentState.NotStarted, CommitmentState.NotStarted, CommitmentState.NotStarted]),
        ]);

    /// <summary>A day that stands for today.</summary>
    public static DateOnly Today { get; } = new(2026, 11, 17);

    /// <inheritdoc />
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        HttpContext.SetShell(new ShellView
        {
            TenantName = "Pemerintah Provinsi Kepulauan Bangka Belitung", ShortName = "Pemprov Kepulauan Bangka Belitung",
            Accent = Request.Query["aksen"] is [{ } accent] ? accent : "#0f5e63", ManagedBy = "Biro Organisasi Sekretariat Daerah", ZoneName = "WIB",
            OfficeTitle = Frame is "publik" or "kosong" ? null : "Analis Budaya Kerja", Unit = Frame == "opd" ? "Dinas Pariwisata dan Kebudayaan" : "Biro Organisasi",
            Counts = new Dictionary<string, int> { [Navigation.Tasks] = 3, ["naskah"] = 4, ["surat"] = 2 },
        });
    }

    /// <summary>Shows the components.</summary>
    public void OnGet()
    {
    }

    /// <summary>Shows the errors of the form, or what was done.</summary>
    public IActionResult OnPost()
    {
        if (!ModelState.IsValid) { return Page(); }
        TempData.SayDone("Isian tersimpan.");
        TempData.DropDraft("komponen");
        return RedirectToPage(new { bingkai = Frame });
    }

    /// <summary>One field of each kind.</summary>
    public sealed class SampleInput
    {
        /// <summary>A short text.</summary>
        [Display(Name = "Perihal"), Required(ErrorMessage = "Isi perihal."), StringLength(80)]
        public string Subject { get; set; } = "";

        /// <summary>A day.</summary>
        [Display(Name = "Tenggat")]
        public DateOnly? Due { get; set; }

        /// <summary>A long text.</summary>
        [Display(Name = "Catatan"), StringLength(500)]
        public string? Note { get; set; }

        /// <summary>A choice.</summary>
        [Display(Name = "Saluran"), Required(ErrorMessage = "Pilih saluran.")]
        public string Channel { get; set; } = "";

        /// <summary>A tick.</summary>
        [Display(Name = "Sertakan lampiran")]
        public bool Attach { get; set; }
    }
}
