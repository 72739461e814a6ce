using System.ComponentModel.DataAnnotations;
using Budaya.Core;
using Budaya.Core.Data;
using Budaya.Core.Values;
using Budaya.Core.Values.Materials;
using Budaya.Core.Workbooks;
using Budaya.Web.Access;
using Budaya.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Budaya.Web.Pages.Values;

/// <summary>One framework: poster, editor, check of letters, alignment with BerAKHLAK.</summary>
public sealed class ShowModel(FrameworkService frameworks, MaterialService materials, BudayaDbContext db) : PageModel, IShownAgain
{
    /// <summary>What was typed, or what is there.</summary>
    [BindProperty]
    public EditForm Input { get; set; } = new();

    /// <summary>What the check of the words shown finds.</summary>
    public IReadOnlyList<AcronymFinding> Findings { get; private set; } = [];

    /// <summary>Words in use elsewhere for the letters that no value gives yet.</summary>
    public IReadOnlyList<LetterCandidates> Candidates => AcronymCandidates.For(Input.ToCore().Trimmed().ToEntry());

    /// <summary>Why the reader cannot change it.</summary>
    public IReadOnlyList<string> WhyNotEdit { get; private set; } = [];

    /// <summary>Where it stands.</summary>
    public FrameworkState State { get; private set; }

    /// <summary>First day in force, or null.</summary>
    public DateOnly? InForceFrom { get; private set; }

    /// <summary>It is not saved yet.</summary>
    public bool IsNew { get; private set; }

    /// <summary>Names of the national values, in order.</summary>
    public static IReadOnlyList<string> National { get; } = [.. BerAkhlak.Framework.Values.Select(v => v.Name)];

    /// <summary>The ways in which letters stand in a value.</summary>
    public static IReadOnlyList<SelectListItem> Kinds { get; } = [.. Enum.GetValues<SegmentKind>().Select(kind => new SelectListItem(SegmentWords.Of(kind), kind.ToString()))];

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

    /// <summary>Checks what is typed, moves a value or adds one, without saving. For htmx the checked part, else the page.</summary>
    public async Task<IActionResult> OnPostCheckAsync(Guid id, bool baru, int? naik, bool tambah, CancellationToken cancellationToken)
    {
        await ReloadAsync(cancellationToken);
        if (naik is > 0 && naik < Input.Values.Count)
        {
            (Input.Values[naik.Value - 1], Input.Values[naik.Value]) = (Input.Values[naik.Value], Input.Values[naik.Value - 1]);
            await CheckAsync(cancellationToken);
        }

        ModelState.Clear(); // the order may have changed, so what was posted no longer names the rows
        if (Request.Headers.ContainsKey("HX-Request"))
        {
            return Partial("_Check", this);
        }

        if (tambah)
        {
            AddEmptyRow();
        }

        return Page();
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
        await LoadAsync(id, baru, cancellationToken); // the form sends the file alone: all else is what is saved
        if (WhyNotEdit.Count > 0 || State != FrameworkState.Usulan)
        {
            throw new RefusedException(WhyNotEdit.Count > 0 ? WhyNotEdit[0] : "Nilai yang sudah disepakati tidak dapat diganti dari berkas.");
        }

        byte[] bytes = await Uploads.ReadAsync(file, cancellationToken);
        Dictionary<string, Guid?> there = Input.Values.Where(v => v.Name is not null).GroupBy(v => v.Name!).ToDictionary(g => g.Key, g => g.First().Id); // not null: just asked
        Input.Values = [.. FrameworkWorkbook.Read(bytes).Select(value => ValueForm.Of(value with { Id = there.GetValueOrDefault(value.Name) }))];
        await CheckAsync(cancellationToken);
        ModelState.Clear();
        FromWorkbook = true;
        return Page();
    }

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

    /// <summary>The findings of one value.</summary>
    public IEnumerable<AcronymFinding> Of(int index) => Findings.Where(f => f.ValueIndex == index);

    /// <summary>Whether the letters of a value are in order.</summary>
    public bool Fits(int index) => !Of(index).Any(f => f.Severity == AcronymSeverity.Error);

    private void AddEmptyRow()
    {
        if (WhyNotEdit.Count == 0 && State == FrameworkState.Usulan && Input.Values.Count < 20)
        {
            Input.Values.Add(new ValueForm());
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
        Input = EditForm.Of(view);
    }

    private async Task CheckAsync(CancellationToken cancellationToken) =>
        Findings = [.. FrameworkService.Check(Input.ToCore()), .. await frameworks.CollisionsAsync(Input.Acronym?.Trim() ?? "", cancellationToken)];

    /// <summary>The form of a framework.</summary>
    public sealed class EditForm
    {
        /// <summary>The version the form was shown with.</summary>
        public Guid Version { get; set; }

        /// <summary>Name.</summary>
        [Display(Name = "Nama atau akronim")]
        public string? Acronym { get; set; }

        /// <summary>Acronym, phrase, word.</summary>
        [Display(Name = "Bentuk")]
        public FrameworkForm Form { get; set; }

        /// <summary>What the word means.</summary>
        [Display(Name = "Makna kata")]
        public string? Meaning { get; set; }

        /// <summary>Its language.</summary>
        [Display(Name = "Bahasa")]
        public string? MeaningLanguage { get; set; }

        /// <summary>One line under the name.</summary>
        [Display(Name = "Maksud atau semboyan")]
        public string? Tagline { get; set; }

        /// <summary>Where the expansion comes from.</summary>
        [Display(Name = "Sumber")]
        public string? Source { get; set; }

        /// <summary>Date of the source.</summary>
        [Display(Name = "Tanggal sumber")]
        public DateOnly? SourceDate { get; set; }

        /// <summary>Its values.</summary>
        public List<ValueForm> Values { get; set; } = [];

        /// <summary>In the words of the service.</summary>
        public FrameworkInput ToCore() => new()
        {
            Acronym = Acronym ?? "", Form = Form, Meaning = Meaning ?? "", MeaningLanguage = MeaningLanguage ?? "", Tagline = Tagline ?? "", Source = Source ?? "",
            SourceDate = SourceDate, Values = [.. Values.Where(v => !string.IsNullOrWhiteSpace(v.Name)).Select(v => v.ToCore())],
        };

        internal static EditForm Of(FrameworkView view) => new()
        {
            Version = view.Version, Acronym = view.Text.Acronym, Form = view.Text.Form, Meaning = view.Text.Meaning, MeaningLanguage = view.Text.MeaningLanguage,
            Tagline = view.Text.Tagline, Source = view.Text.Source, SourceDate = view.Text.SourceDate, Values = [.. view.Text.Values.Select(ValueForm.Of)],
        };
    }

    /// <summary>The form of a value.</summary>
    public sealed class ValueForm
    {
        /// <summary>The value; null: a new one.</summary>
        public Guid? Id { get; set; }

        /// <summary>Name.</summary>
        public string? Name { get; set; }

        /// <summary>The letters it gives.</summary>
        public string? Segment { get; set; }

        /// <summary>How they stand in it.</summary>
        public SegmentKind SegmentKind { get; set; }

        /// <summary>What it means.</summary>
        public string? Definition { get; set; }

        /// <summary>Whether the text is an example of the pack; shown, never asked of the form.</summary>
        [BindNever]
        public bool IsExample { get; private init; }

        /// <summary>Language of the word.</summary>
        public string? Language { get; set; }

        /// <summary>Indicators, one a line.</summary>
        public string? Indicators { get; set; }

        /// <summary>Behaviours, one a line.</summary>
        public string? Behaviours { get; set; }

        /// <summary>Numbers of the national values.</summary>
        public List<int> BerAkhlak { get; set; } = [];

        /// <summary>How many behaviours there are.</summary>
        public int BehaviourCount => Lines(Behaviours).Length;

        internal ValueInput ToCore() => new()
        {
            Id = Id, Name = Name ?? "", Segment = Segment ?? "", SegmentKind = SegmentKind, Definition = (Definition ?? "").ReplaceLineEndings(" "),
            Language = Language ?? "", Behaviours = Lines(Behaviours), Indicators = Lines(Indicators), BerAkhlak = BerAkhlak,
        };

        internal static ValueForm Of(ValueInput value) => new()
        {
            Id = value.Id, Name = value.Name, Segment = value.Segment, SegmentKind = value.SegmentKind, Definition = value.Definition, IsExample = value.IsExample,
            Language = value.Language, Behaviours = string.Join('\n', value.Behaviours), Indicators = string.Join('\n', value.Indicators), BerAkhlak = [.. value.BerAkhlak],
        };

        private static string[] Lines(string? text) => (text ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
