using System.Text.RegularExpressions;
using Budaya.Core.Drafting;
using Budaya.Core.Tenants;
using Budaya.Core.Tests.Tenants;
using Budaya.LegalText;

namespace Budaya.Core.Tests.Drafting;

public sealed partial class ShippedTemplatesTests
{
    private static readonly TemplateStore Store = new(new TemplateSources(null));

    public static TheoryData<string, string, string> Papers
    {
        get
        {
            TheoryData<string, string, string> rows = [];
            foreach (string template in TemplateStore.Shipped)
            {
                foreach (string tenant in (string[])["babel", "bangka-barat"])
                {
                    rows.Add(template, tenant, "2021-06-01");
                    rows.Add(template, tenant, "2026-11-17");
                }
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Papers))]
    public void Render_WithThreeToTwelveValues_HasNoErrorAndNoWarning(string template, string tenant, string on)
    {
        for (int values = 3; values <= 12; values++)
        {
            DraftSubject subject = Subjects.Of(tenant, template, DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture), values);

            string text = Store.Render(template, tenant, DraftFacts.Of(subject), TestContext.Current.CancellationToken).Text;

            Assert.Equal([], DraftRules.Check(subject.Kind, new(subject.On, "Betason", [.. subject.Framework!.Values.Select(v => v.Name)], IsFinal: false, LegalRegion.Of(subject.Profile, subject.On), []), text).Where(f => f.Severity != Severity.Info).Select(f => $"{f.Line},{f.Column} {f.Rule} {f.Message}: {text.Split('\n')[Math.Max(0, f.Line - 1)]}"));
            Assert.DoesNotContain("{{", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Render_SameFacts_SameTextAndHashes()
    {
        DraftSubject subject = Subjects.Of("babel", "peraturan-budaya-kerja", new(2026, 11, 17), 6);

        RenderedDraft first = Store.Render("peraturan-budaya-kerja", "babel", DraftFacts.Of(subject), TestContext.Current.CancellationToken);
        RenderedDraft second = new TemplateStore(new(null)).Render("peraturan-budaya-kerja", "babel", DraftFacts.Of(subject), TestContext.Current.CancellationToken);

        Assert.Equal(first, second);
    }

    [Fact]
    public void Render_ATemplateOfTheRegion_WinsOverTheShippedOne()
    {
        using TemporaryFolder folder = new();
        Directory.CreateDirectory(Path.Combine(folder.Path, "babel", "templates"));
        File.WriteAllText(Path.Combine(folder.Path, "babel", "templates", "surat-edaran-budaya-kerja.sbn"), "SURAT EDARAN\nTENTANG {{ naskah.judul }}\n");
        TemplateStore store = new(new(folder.Path));
        DraftFacts facts = DraftFacts.Of(Subjects.Of("babel", "surat-edaran-budaya-kerja", new(2026, 11, 17), 6));

        Assert.Equal(2, store.Render("surat-edaran-budaya-kerja", "babel", facts, TestContext.Current.CancellationToken).Text.Trim().Split('\n').Length);
        Assert.True(store.Render("surat-edaran-budaya-kerja", "bangka-barat", facts, TestContext.Current.CancellationToken).Text.Split('\n').Length > 10);
    }

    [Fact]
    public void Render_ATemplateThatAsksForAMissingName_IsRefusedWithItsPlace()
    {
        using TemporaryFolder folder = new();
        Directory.CreateDirectory(Path.Combine(folder.Path, "babel", "templates"));
        File.WriteAllText(Path.Combine(folder.Path, "babel", "templates", "nota-pengajuan.sbn"), "NOTA DINAS\nHAL {{ naskah.nomor_rahasia }}\n");
        DraftFacts facts = DraftFacts.Of(Subjects.Of("babel", "nota-pengajuan", new(2026, 11, 17), 6));

        RefusedException refused = Assert.Throws<RefusedException>(() => new TemplateStore(new(folder.Path)).Render("nota-pengajuan", "babel", facts, TestContext.Current.CancellationToken));

        Assert.Contains("nota-pengajuan.sbn(2,", refused.Message, StringComparison.Ordinal);
        Assert.Contains("nomor_rahasia", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../tenant")]
    [InlineData("/etc/passwd")]
    [InlineData("")]
    public void Find_ANameThatLeavesTheFolder_FindsNothing(string name) => Assert.Null(Store.Find(name, "babel"));

    [Fact]
    public void Readme_ListsEveryFact()
    {
        string readme = File.ReadAllText(Path.Combine(ShippedPacks.RepositoryRoot, "templates", "README.md"));
        IEnumerable<string> listed = FactRow().Matches(readme).Select(m => m.Groups[1].Value);

        SortedSet<string> names = new(StringComparer.Ordinal);
        Collect(DraftFacts.Of(Subjects.Of("babel", "surat-edaran-budaya-kerja", new(2026, 11, 17), 6) with { Team = [new("Ketua", "Sekretaris Daerah")] }).Model, "", names);

        Assert.Equal(names, listed.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"^\| `([a-z_.\[\]]+)` \|", RegexOptions.Multiline)]
    private static partial Regex FactRow();

    private static void Collect(object? value, string name, SortedSet<string> names)
    {
        switch (value)
        {
            case IReadOnlyDictionary<string, object?> map:
                foreach ((string key, object? inner) in map)
                {
                    Collect(inner, name.Length == 0 ? key : $"{name}.{key}", names);
                }

                break;
            case IReadOnlyList<object?> { Count: > 0 } list when list[0] is IReadOnlyDictionary<string, object?>:
                Collect(list[0], $"{name}[]", names);
                break;
            default:
                names.Add(name);
                break;
        }
    }
}

/// <summary>A folder of one test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("budaya-templat-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
