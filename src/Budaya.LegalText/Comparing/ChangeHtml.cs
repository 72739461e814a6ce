using System.Globalization;
using System.Text;

namespace Budaya.LegalText;

/// <summary>Changes as HTML: a paragraph for each unit, with <c>ins</c> and <c>del</c>.</summary>
internal static class ChangeHtml
{
    public static string Write(IReadOnlyList<DraftChange> changes, bool changesOnly)
    {
        var html = new StringBuilder("<div class=\"banding\" lang=\"id\">\n");
        var heading = "";
        foreach (var change in changes)
        {
            if (changesOnly && change is { Kind: ChangeKind.Same, IsRenumbered: false })
            {
                continue;
            }

            var unit = change.Kind is ChangeKind.MovedAway or ChangeKind.Removed ? change.Before : change.After;
            var above = Heading(change);
            if (unit is not null && above != heading)
            {
                heading = above;
                html.Append(above.Length == 0 ? "" : $"<h3 class=\"psl\">{above}</h3>\n");
            }

            Unit(html, change);
        }

        return html.Append("</div>\n").ToString();
    }

    private static string Heading(DraftChange change)
    {
        var (before, after) = (change.Before?.Heading ?? "", change.After?.Heading ?? "");
        return change.Kind switch
        {
            ChangeKind.Added or ChangeKind.Moved => Escape(after),
            ChangeKind.Removed or ChangeKind.MovedAway => Escape(before),
            _ => Both(before, after),
        };
    }

    private static void Unit(StringBuilder html, DraftChange change)
    {
        var kind = change.Kind switch
        {
            ChangeKind.Same => change.IsRenumbered ? "bernomor-lain" : "tetap",
            ChangeKind.Changed => "ubah",
            ChangeKind.Added => "tambah",
            ChangeKind.Removed => "hapus",
            ChangeKind.Moved => "pindah",
            _ => "pindah-dari",
        };
        html.Append(CultureInfo.InvariantCulture, $"<p class=\"{kind}\">");
        var marks = change.Kind switch
        {
            ChangeKind.Added => Both("", change.After?.Mark ?? ""),
            ChangeKind.Removed or ChangeKind.MovedAway => Both(change.Before?.Mark ?? "", ""),
            _ => Both(change.Before?.Mark ?? "", change.After?.Mark ?? ""),
        };
        html.Append(marks.Length == 0 ? "" : $"<span class=\"no\">{marks}</span> ");
        foreach (var words in change.Words)
        {
            var (open, close) = words.Change switch { WordChange.Added => ("<ins>", "</ins>"), WordChange.Removed => ("<del>", "</del>"), _ => ("", "") };
            html.Append(open).Append(Escape(words.Text)).Append(close);
        }

        html.Append(change switch
        {
            { Kind: ChangeKind.Moved, Before: { } before } => $" <span class=\"catatan\">(dipindahkan dari {Escape(before.Name)})</span>",
            { Kind: ChangeKind.MovedAway, After: { } after } => $" <span class=\"catatan\">(dipindahkan ke {Escape(after.Name)})</span>",
            _ => "",
        }).Append("</p>\n");
    }

    private static string Both(string before, string after) =>
        before == after ? Escape(after) : string.Join(' ', new[] { before.Length == 0 ? "" : $"<del>{Escape(before)}</del>", after.Length == 0 ? "" : $"<ins>{Escape(after)}</ins>" }.Where(piece => piece.Length > 0));

    private static string Escape(string text) => HtmlPage.Escape(text);
}
