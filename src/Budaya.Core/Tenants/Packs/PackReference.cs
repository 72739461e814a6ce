using System.Globalization;
using System.Text;
using Budaya.Core.Workflow;

namespace Budaya.Core.Tenants;

/// <summary>Writes the table of all keys, from the shapes the reader itself uses. <c>Tenants/README.md</c> holds it, and a test compares.</summary>
public static class PackReference
{
    public static string Markdown()
    {
        StringBuilder text = new();
        foreach (PackShape shape in Shapes)
        {
            text.Append(CultureInfo.InvariantCulture, $"### `{shape.Place}`\n\n{shape.Meaning}\n\n| kunci | jenis | bila tidak diisi | contoh | arti |\n|---|---|---|---|---|\n");
            foreach (PackKey key in shape.Keys)
            {
                text.Append(CultureInfo.InvariantCulture, $"| `{key.Name}` | {key.Type} | {key.Default ?? "**wajib**"} | {ExampleOf(key)} | {key.Meaning} |\n");
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    internal static IReadOnlyList<PackShape> Shapes => [.. ProfileShapes.All, .. OrganisationShapes.All, .. ValueShapes.All, .. WorkflowShapes.All];

    private static string ExampleOf(PackKey key) => key.Example.StartsWith("lihat ", StringComparison.Ordinal) ? key.Example : $"`{key.Example}`";
}
