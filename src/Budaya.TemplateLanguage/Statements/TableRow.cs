using System.Globalization;
using Budaya.TemplateLanguage.Expressions;
using Budaya.TemplateLanguage.Running;

namespace Budaya.TemplateLanguage.Statements;

/// <summary><c>tablerow item in list cols:n … end</c>: a loop that writes the rows and cells of an HTML table.</summary>
internal sealed class TableRow(int position, int height, PathExpression variable, LoopOptions options, Block body)
    : For(position, height, variable, options, body, null)
{
    protected override Flow Turn(Run run, LoopState loop)
    {
        var columns = Math.Max(1, Number(run, Options.Columns) ?? 1);
        var column = loop.Index % columns;
        if (column == 0)
        {
            run.Output.Write(string.Create(CultureInfo.InvariantCulture, $"<tr class=\"row{(loop.Index / columns) + 1}\">"));
        }
        run.Output.Write(string.Create(CultureInfo.InvariantCulture, $"<td class=\"col{column + 1}\">"));
        var flow = base.Turn(run, loop);
        run.Output.Write("</td>");
        if (column == columns - 1 || loop.Index == loop.Count - 1 || flow is Flow.Break or Flow.Return)
        {
            run.Output.Write("</tr>\n");
        }
        return flow;
    }
}
