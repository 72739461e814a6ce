using Budaya.Core.Tenants;

namespace Budaya.Web.Shell;

/// <summary>One item of the navigation.</summary>
/// <param name="Key">Names it in <see cref="ShellView.Counts"/> and in <c>ViewData["Menu"]</c>.</param>
/// <param name="Page">The page it opens; an item whose page does not exist is left out.</param>
/// <param name="Label">Its text.</param>
/// <param name="Icon">Its icon.</param>
/// <param name="Authority">The authorities of which it asks for one, separated by a space; null: everyone who has signed in.</param>
public sealed record NavigationItem(string Key, string Page, string Label, string Icon, string? Authority = null);

/// <summary>Items under one heading.</summary>
/// <param name="Label">The heading; null for the first group.</param>
/// <param name="Items">In the order of the page.</param>
public sealed record NavigationGroup(string? Label, IReadOnlyList<NavigationItem> Items);

/// <summary>The navigation of each kind of page. A new page that belongs in it gets its line here.</summary>
public static class Navigation
{
    /// <summary>Key of the reader's own tasks: its count is shown in red.</summary>
    public const string Tasks = "tugas";

    /// <summary>Office pages: five groups.</summary>
    public static IReadOnlyList<NavigationGroup> Office { get; } =
    [
        new(null,
        [
            new("beranda", "/Home/Index", "Beranda", "rumah"),
            new(Tasks, "/Home/Tasks", "Tugas saya", "tugas"),
            new("agenda", "/Home/Agenda", "Agenda", "kalender"),
        ]),
        new("Budaya kerja",
        [
            new("nilai", "/Values/Index", "Kerangka nilai", "nilai"),
            new("usulan", "/Proposals/Index", "Usulan dan pembahasan", "usulan"),
            new("alur", "/Workflow/Index", "Alur penetapan", "alur"),
        ]),
        new("Naskah hukum",
        [
            new("naskah", "/Drafting/Index", "Naskah", "naskah"),
            new("templat", "/Drafting/Templates", "Templat dan klausul", "templat"),
            new("register", "/Signing/Index", "Penetapan dan register", "paraf"),
        ]),
        new("Penyebarluasan",
        [
            new("rencana", "/Distribution/Index", "Rencana", "kirim"),
            new("pengiriman", "/Distribution/Runs", "Pengiriman", "pancar"),
            new("tindak-lanjut", "/FollowUps/Index", "Tindak lanjut OPD", "tindak-lanjut"),
        ]),
        new("Pengaturan",
        [
            new("atur-alur", "/Workflow/Setup", "Atur alur", "atur", $"{nameof(Authority.Organisation)} {nameof(Authority.Administration)}"),
            new("opd", "/Tenants/Opds", "Perangkat daerah", "gedung", nameof(Authority.Administration)),
            new("pengguna", "/People/Index", "Pengguna dan peran", "pengguna", nameof(Authority.Administration)),
            new("identitas", "/Tenants/Identity", "Identitas pemda", "atur", nameof(Authority.Administration)),
            new("audit", "/Audit/Index", "Jejak audit", "riwayat"),
        ]),
    ];

    /// <summary>Pages of OPD officers: four items at the bottom.</summary>
    public static IReadOnlyList<NavigationItem> Opd { get; } =
    [
        new("surat", "/Opd/Index", "Tugas", "tugas"),
        new("kesepakatan", "/Opd/Commitments", "Kesepakatan", "tindak-lanjut"),
        new("nilai-opd", "/Opd/Values", "Nilai", "nilai"),
        new("akun", "/Opd/Account", "Akun", "orang"),
    ];

    /// <summary>Pages of the platform's operators.</summary>
    public static IReadOnlyList<NavigationGroup> Operator { get; } =
    [
        new(null, [new("pemda", "/Operator/Index", "Pemda", "dasbor")]),
        new("Layanan",
        [
            new("antrean", "/Operator/Queue", "Antrean pengiriman", "pancar"),
            new("kesehatan", "/Operator/Health", "Kesehatan layanan", "server"),
            new("cadangan", "/Operator/Backups", "Cadangan data", "basis-data"),
        ]),
        new("Bersama",
        [
            new("pustaka", "/Operator/Templates", "Pustaka templat", "templat"),
            new("acuan", "/Operator/Laws", "Acuan hukum", "buku"),
        ]),
        new("Pengaturan",
        [
            new("operator", "/Operator/People", "Operator", "pengguna"),
            new("audit-operator", "/Operator/Trail", "Jejak audit", "riwayat"),
        ]),
    ];

    /// <summary>The items that this reader may open.</summary>
    public static IEnumerable<NavigationItem> Allowed(IEnumerable<NavigationItem> items, ShellView shell) =>
        items.Where(i => i.Authority is null || i.Authority.Split(' ').Any(shell.Authorities.Contains));

    /// <summary>Which item a page belongs to: the one it names, else its own, else the first of its folder.</summary>
    /// <param name="items">The items of the navigation shown.</param>
    /// <param name="menu">What the page says in <c>ViewData["Menu"]</c>; null: nothing.</param>
    /// <param name="page">Path of the page, such as <c>/Values/Show</c>; null for what is not a page.</param>
    public static NavigationItem? Active(IReadOnlyList<NavigationItem> items, string? menu, string? page)
    {
        if (menu is not null) { return items.FirstOrDefault(i => i.Key == menu); }
        if (page is null) { return null; }
        return items.FirstOrDefault(i => i.Page == page) ?? items.FirstOrDefault(i => FolderOf(i.Page) == FolderOf(page));
    }

    private static string FolderOf(string page) => page[..(page.LastIndexOf('/') + 1)];
}
