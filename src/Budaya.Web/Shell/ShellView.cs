namespace Budaya.Web.Shell;

/// <summary>What the frame of a page shows: whose page it is, who reads it, what they may open. A page filter fills it; pages do not.</summary>
public sealed record ShellView
{
    /// <summary>The frame when nobody has said anything: error pages, and pages of the platform itself.</summary>
    public static ShellView Platform { get; } = new() { TenantName = "Budaya Platform", ShortName = "Budaya Platform" };

    /// <summary>Official name, such as Pemerintah Provinsi Kepulauan Bangka Belitung.</summary>
    public required string TenantName { get; init; }

    /// <summary>Name in the bar and in titles, such as Pemprov Kepulauan Bangka Belitung.</summary>
    public required string ShortName { get; init; }

    /// <summary>The tenant's accent, such as <c>#0f5e63</c>; null: the platform's own.</summary>
    public string? Accent { get; init; }

    /// <summary>Address of the emblem on this host (<c>~/…</c> or <c>/…</c>); null: a placeholder drawing.</summary>
    public string? EmblemUrl { get; init; }

    /// <summary>Who answers for the public pages, such as Biro Organisasi Sekretariat Daerah; null: not shown.</summary>
    public string? ManagedBy { get; init; }

    /// <summary>Name of the tenant's zone in the footer, such as WIB; null: not shown.</summary>
    public string? ZoneName { get; init; }

    /// <summary>Title of the reader's office, such as Kepala Biro Hukum; null: nobody has signed in.</summary>
    public string? OfficeTitle { get; init; }

    /// <summary>Name of the reader's OPD or unit.</summary>
    public string? Unit { get; init; }

    /// <summary>The authorities of the reader; navigation items that ask for another are left out.</summary>
    public IReadOnlySet<string> Authorities { get; init; } = new HashSet<string>();

    /// <summary>Numbers beside navigation items, by <see cref="NavigationItem.Key"/>; a zero is not shown.</summary>
    public IReadOnlyDictionary<string, int> Counts { get; init; } = new Dictionary<string, int>();

    /// <summary>Why extra care is needed on every page, such as an operator's entry by break-glass; null: nothing.</summary>
    public string? Warning { get; init; }

    /// <summary>The reader is an operator of the platform, on the platform's own pages.</summary>
    public bool IsOperator { get; init; }

    /// <summary>The reader is an operator inside a region by break-glass.</summary>
    public bool ByBreakGlass { get; init; }

    /// <summary>Acts of this page will ask for a fresh second factor first.</summary>
    public bool AsksConfirmation { get; init; }

    /// <summary>Somebody has signed in.</summary>
    public bool SignedIn => OfficeTitle is not null;
}

/// <summary>Carries the <see cref="ShellView"/> of a request from the filter to the layout.</summary>
public static class ShellAccess
{
    private static readonly object Key = new();

    /// <summary>The frame of this request; <see cref="ShellView.Platform"/> when nothing has set it.</summary>
    public static ShellView Shell(this HttpContext context) => context.Items.TryGetValue(Key, out var value) && value is ShellView view ? view : ShellView.Platform;

    /// <summary>Sets the frame of this request.</summary>
    public static void SetShell(this HttpContext context, ShellView view) => context.Items[Key] = view;
}
