using System.ComponentModel.DataAnnotations;
using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Budaya.Web.Access;
using Budaya.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Pages.People;

/// <summary>Adding a person with a first office; the one-time link is shown once on the next page.</summary>
[FreshSecondFactor]
public sealed class NewModel(PeopleService people, SetupLinkService links, BudayaDbContext db, TenantDirectory tenant, TimeProvider time) : PageModel, IShownAgain
{
    /// <summary>What was typed.</summary>
    [BindProperty]
    public PersonInput Input { get; set; } = new();

    /// <summary>The offices.</summary>
    public IReadOnlyList<SelectListItem> Offices { get; private set; } = [];

    /// <summary>Shows the form.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await ReloadAsync(cancellationToken);
        Input.Office.From = (await tenant.CalendarAsync(cancellationToken)).DateOf(time.GetUtcNow());
    }

    /// <summary>Adds the person.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            await ReloadAsync(cancellationToken);
            return Page();
        }

        Person person = await people.AddAsync(new(Input.Id, Input.Name, Input.UserName, Input.Nip ?? "", Input.Mail ?? "", Input.Rank ?? ""), cancellationToken);
        await people.AppointAsync(person.Id, Input.Office.ToAppointment(), cancellationToken);
        bool isNew = db.Entry(person).State is EntityState.Added; // sent twice at once, the other may have come between
        string? token = isNew ? await links.ForAsync(person, cancellationToken) : null;
        await db.SaveChangesAsync(cancellationToken);
        if (token is not null)
        {
            TempData[ShowModel.LinkKey] = token;
        }

        TempData.SayDone($"{person.DisplayName} ditambahkan.");
        return RedirectToPage("/People/Show", new { id = person.Id });
    }

    /// <inheritdoc />
    public async Task ReloadAsync(CancellationToken cancellationToken) => Offices = await AppointmentInput.OfficesAsync(db, cancellationToken);

    /// <summary>The form.</summary>
    public sealed class PersonInput
    {
        /// <summary>Makes sending the form twice add one person.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        /// <summary>Name.</summary>
        [Display(Name = "Nama"), Required(ErrorMessage = "Isi nama."), StringLength(Lengths.Name, ErrorMessage = "Nama terlalu panjang.")]
        public string Name { get; set; } = "";

        /// <summary>NIP.</summary>
        [Display(Name = "NIP atau NIPPPK"), StringLength(30, ErrorMessage = "NIP terlalu panjang.")]
        public string? Nip { get; set; }

        /// <summary>Rank.</summary>
        [Display(Name = "Pangkat dan golongan"), StringLength(Lengths.Name, ErrorMessage = "Pangkat terlalu panjang.")]
        public string? Rank { get; set; }

        /// <summary>With it the person signs in.</summary>
        [Display(Name = "Nama pengguna"), Required(ErrorMessage = "Isi nama pengguna."), StringLength(Lengths.Key, ErrorMessage = "Nama pengguna terlalu panjang.")]
        public string UserName { get; set; } = "";

        /// <summary>Official address.</summary>
        [Display(Name = "Surel dinas"), StringLength(Lengths.Mail, ErrorMessage = "Alamat surel terlalu panjang.")]
        public string? Mail { get; set; }

        /// <summary>The first office.</summary>
        public AppointmentInput Office { get; set; } = new();
    }
}

/// <summary>The part of a form that appoints somebody.</summary>
public sealed class AppointmentInput
{
    /// <summary>Makes sending the form twice appoint once.</summary>
    public Guid HoldingId { get; set; } = Guid.CreateVersion7();

    /// <summary>The office.</summary>
    [Display(Name = "Jabatan"), Required(ErrorMessage = "Pilih jabatan.")]
    public string OfficeKey { get; set; } = "";

    /// <summary>How it is held.</summary>
    [Display(Name = "Cara memegang")]
    public HoldingMode Mode { get; set; }

    /// <summary>First day.</summary>
    [Display(Name = "Mulai tanggal"), Required(ErrorMessage = "Isi tanggal mulai.")]
    public DateOnly? From { get; set; }

    /// <summary>The decree.</summary>
    [Display(Name = "Dasar (nomor dan tanggal SK)"), Required(ErrorMessage = "Isi dasar pengangkatan, misalnya nomor dan tanggal SK."), StringLength(Lengths.Line, ErrorMessage = "Dasar terlalu panjang.")]
    public string LegalBasis { get; set; } = "";

    /// <summary>How an office can be held.</summary>
    public static IReadOnlyList<SelectListItem> Modes { get; } =
        [new("Definitif", "Definitif"), new("Plt. (pelaksana tugas)", "Plt"), new("Plh. (pelaksana harian)", "Plh"), new("Pj. (penjabat)", "Pj"), new("Pjs. (penjabat sementara)", "Pjs")];

    internal Appointment ToAppointment() => new(HoldingId, OfficeKey, Mode, From!.Value, LegalBasis); // the day is required

    internal static async Task<IReadOnlyList<SelectListItem>> OfficesAsync(BudayaDbContext db, CancellationToken cancellationToken) =>
        await db.Set<Office>().OrderBy(o => o.Position).Select(o => new SelectListItem(o.Title, o.Key)).ToListAsync(cancellationToken);
}
