using System.Security.Cryptography;
using System.Text.Json;
using Budaya.Core;
using Budaya.Core.Data;
using Budaya.Core.Values;
using Budaya.Core.Values.Materials;
using Budaya.Core.Workbooks;
using Budaya.Web.Access;
using Budaya.Web.Shell;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Budaya.Web.Pages.Values;

/// <summary>One framework: poster, editor, check of letters, alignment with BerAKHLAK.</summary>
public sealed class ShowModel(FrameworkService frameworks, ExampleTexts examples, FrameworkEditions editions, MaterialService materials, IDataProtectionProvider protection, BudayaDbContext db) : PageModel, IShownAgain
{
    private const int MostEarlier = 5;
    private readonly IDataProtector _protector = protection.CreateProtector("Budaya.Values.EditForm");

    /// <summary>What was typed, or what is there.</summary>
    [BindProperty]
    public EditForm Input { get; set; } = new();

    /// <summary>What the check of the words shown finds.</summary>
    public IReadOnlyList<AcronymFinding> Findings { get; private set; } = [];

    /// <summary>The words and what is found in them, for the parts that both editors share.</summary>
    public FrameworkEditor Editor => new()
    {
        Input = Input, Findings = Findings, IsEdited = WhyNotEdit.Count == 0, HasOpenLetters = MayChangeLetters,
        Change = (what, place, word) => Url.Page("/Values/Show", "Change", new { ubah = what, ke = place, kata = word, baru = IsNew ? "true" : null }),
    };

    /// <summary>Why the reader cannot change it.</summary>
    public IReadOnlyList<string> WhyNotEdit { get; private set; } = [];

    /// <summary>Where it stands.</summary>
    public FrameworkState State { get; private set; }

    /// <summary>First day in force, or null.</summary>
    public DateOnly? InForceFrom { get; private set; }

    /// <summary>It is not saved yet.</summary>
    public bool IsNew { get; private set; }

    /// <summary>A file for the socialisation of the framework.</summary>
    public async Task<IActionResult> OnGetMaterialAsync(Guid id, string bahan, CancellationToken cancellationToken)
    {
        MaterialFile file = await materials.MakeAsync(id, bahan, cancellationToken);
        return File(file.Bytes, file.MediaType, file.FileName);
    }

    /// <summary>Shows it, or an empty one.</summary>
    public async Task OnGetAsync(Guid id, bool baru, CancellationToken cancellationToken)
    {
        await LoadAsync(id, baru, cancellationToken);
        await CheckAsync(cancellationToken);
        AddEmptyRow();
    }

    /// <summary>Saves all its words.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, bool baru, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            await ReloadAsync(cancellationToken);
            return Page();
        }

        if (baru)
        {
            await frameworks.CreateAsync(id, Input.ToCore(), cancellationToken);
        }
        else
        {
            await frameworks.EditAsync(id, Input.Version, Input.ToCore(), cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        TempData.SayDone($"Kerangka nilai \"{Input.Acronym?.Trim()}\" tersimpan.");
        return RedirectToPage(new { id, baru = (bool?)null });
    }

    /// <summary>Checks what is typed, or adds a row, without saving. For htmx the checked part, else the page.</summary>
    public async Task<IActionResult> OnPostCheckAsync(Guid id, bool baru, bool tambah, CancellationToken cancellationToken)
    {
        await ReloadAsync(cancellationToken);
        ModelState.Clear();
        if (Request.Headers.ContainsKey("HX-Request"))
        {
            return Partial("_PeriksaLangsung", Editor with { IsLive = true });
        }

        if (tambah)
        {
            AddEmptyRow();
        }

        return Page();
    }

    /// <summary>Changes what is typed, without saving: moves a value up, takes in a word for a letter, takes the suggested letters, reads values from text, or undoes the last of these.</summary>
    public async Task<IActionResult> OnPostChangeAsync(Guid id, bool baru, string? ubah, int? ke, string? kata, string? daftar, CancellationToken cancellationToken)
    {
        await ReloadAsync(cancellationToken);
        if (WhyNotEdit.Count > 0 || State != FrameworkState.Usulan)
        {
            throw new RefusedException(WhyNotEdit.Count > 0 ? WhyNotEdit[0] : "Nama, huruf, dan urutan nilai sudah disepakati.");
        }

        if (ubah == "urungkan")
        {
            GoBack();
        }
        else
        {
            string before = Sealed();
            Change(ubah, ke ?? 0, kata ?? "", daftar ?? "");
            Remember(before); // a change that is refused is none to undo
        }

        await CheckAsync(cancellationToken);
        ModelState.Clear(); // rows may have moved, so what was posted no longer names them
        AddEmptyRow();
        return Page();
    }

    /// <summary>Says of the example texts that they are the region's own.</summary>
    public async Task<IActionResult> OnPostConfirmAsync(Guid id, Guid version, CancellationToken cancellationToken)
    {
        await examples.ConfirmAsync(id, version, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        TempData.SayDone("Teks contoh dinyatakan sebagai teks daerah.");
        return RedirectToPage(new { id });
    }

    /// <summary>Begins the next edition.</summary>
    public async Task<IActionResult> OnPostEditionAsync(Guid id, Guid edition, CancellationToken cancellationToken)
    {
        ValueFramework begun = await editions.BeginAsync(id, edition, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        TempData.SayDone($"Edisi {begun.Edition} dibuat dari kerangka yang berlaku. Ubah isinya, lalu bawa ke alur penetapan.");
        return RedirectToPage(new { id = begun.Id });
    }

    /// <summary>Its values as a workbook.</summary>
    public async Task<IActionResult> OnGetWorkbookAsync(Guid id, CancellationToken cancellationToken)
    {
        FrameworkInput text = (await frameworks.ViewAsync(id, cancellationToken)).Text;
        return File(FrameworkWorkbook.Write(text), Workbook.MediaType, "kerangka-nilai.xlsx");
    }

    /// <summary>Puts the values of a workbook into the form; nothing is saved until the reader saves.</summary>
    public async Task<IActionResult> OnPostWorkbookAsync(Guid id, bool baru, IFormFile? file, CancellationToken cancellationToken)
    {
        await ReloadAsync(cancellationToken);
        if (WhyNotEdit.Count > 0 || State != FrameworkState.Usulan)
        {
            throw new RefusedException(WhyNotEdit.Count > 0 ? WhyNotEdit[0] : "Nilai yang sudah disepakati tidak dapat diganti dari berkas.");
        }

        byte[] bytes = await Uploads.ReadAsync(file ?? throw new RefusedException("Pilih berkas .xlsx lebih dahulu."), cancellationToken);
        string before = Sealed();
        FrameworkInput there = Input.ToCore();
        Input = EditForm.Of(Input.Version, ValueRows.Matched(FrameworkWorkbook.Read(bytes, there), there));
        Remember(before);
        await CheckAsync(cancellationToken);
        ModelState.Clear();
        FromWorkbook = true;
        return Page();
    }

    /// <summary>What the form said before each change that was not typed, sealed by this host, the newest last; for undoing.</summary>
    [BindProperty(Name = "earlier")]
    public List<string> Earlier { get; set; } = [];

    /// <summary>What the pasted list says otherwise than the form did; null: nothing was pasted.</summary>
    public IReadOnlyList<string>? Pasted { get; private set; }

    /// <summary>Why nothing final can be made of what is saved: example texts.</summary>
    public IReadOnlyList<string> WhyNotFinal { get; private set; } = [];

    /// <summary>Whether name, letters and order can be changed.</summary>
    public bool MayChangeLetters => WhyNotEdit.Count == 0 && State == FrameworkState.Usulan;

    /// <summary>Whether the reader may say that example texts are the region's own.</summary>
    public bool MayConfirm => WhyNotFinal.Count > 0 && frameworks.WhyNotWrite().Count == 0;

    /// <summary>The edition, from 1.</summary>
    public int Edition { get; private set; } = 1;

    /// <summary>The other editions of this framework, by number.</summary>
    public IReadOnlyList<EditionRow> Editions { get; private set; } = [];

    /// <summary>Whether the reader may begin a new edition.</summary>
    public bool MayBeginEdition { get; private set; }

    /// <summary>The version that is saved.</summary>
    public Guid SavedVersion { get; private set; }

    /// <summary>The values shown come from a file and are not saved.</summary>
    public bool FromWorkbook { get; private set; }

    /// <inheritdoc />
    public async Task ReloadAsync(CancellationToken cancellationToken)
    {
        EditForm typed = Input;
        await LoadAsync(Guid.Parse((string)RouteData.Values["id"]!), Request.Query["baru"] == "true", cancellationToken); // the route has the id
        Input = typed;
        await CheckAsync(cancellationToken);
    }

    private void Change(string? what, int place, string word, string list)
    {
        if (what == "tempel")
        {
            Pasted = Input.Paste(list);
            return;
        }

        Input.Change(what, place, word);
    }

    // All that is typed, also in rows that have no name yet.
    private string Sealed() => _protector.Protect(JsonSerializer.Serialize(Input));

    private void Remember(string before) => Earlier = [.. Earlier.Append(before).TakeLast(MostEarlier)];

    private void GoBack()
    {
        try
        {
            EditForm before = JsonSerializer.Deserialize<EditForm>(_protector.Unprotect(Earlier.LastOrDefault() ?? throw new RefusedException("Tidak ada perubahan yang dapat diurungkan.")))!; // written by Sealed, never null
            before.Version = Input.Version;
            (Input, Earlier) = (before, Earlier[..^1]);
        }
        catch (CryptographicException)
        {
            throw new RefusedException("Isian sebelumnya tidak dapat dibaca lagi. Muat ulang halaman.");
        }
    }

    private void AddEmptyRow()
    {
        if (MayChangeLetters)
        {
            Input.AddEmptyRow();
        }
    }

    private async Task LoadAsync(Guid id, bool isNew, CancellationToken cancellationToken)
    {
        IsNew = isNew;
        if (isNew)
        {
            WhyNotEdit = [.. frameworks.WhyNotWrite().Select(r => r.Message)];
            return;
        }

        FrameworkView view = await frameworks.ViewAsync(id, cancellationToken);
        (State, InForceFrom) = (view.State, view.InForceFrom);
        WhyNotEdit = [.. frameworks.WhyNotEdit(view.State).Select(r => r.Message)];
        Edition = view.Edition;
        IReadOnlyList<EditionRow> line = await editions.OfAsync(id, cancellationToken);
        Editions = [.. line.Where(e => e.Id != id)];
        MayBeginEdition = editions.WhyNotBegin(id, line).Count == 0;
        WhyNotFinal = [.. ExampleTexts.WhyNotFinal(view.Text).Select(r => r.Message)];
        SavedVersion = view.Version;
        Input = EditForm.Of(view.Version, view.Text);
    }

    private async Task CheckAsync(CancellationToken cancellationToken) => Findings = await Input.CheckAsync(frameworks, cancellationToken);
}
