using Budaya.Core.Drafting;
using Budaya.Core.Tenants;
using Budaya.Core.Tests.Tenants;
using Budaya.Core.Values;
using Budaya.LegalText;

namespace Budaya.Core.Tests.Drafting;

public sealed class ShippedTemplatesTests
{
    private static readonly TemplateStore Store = new(new TemplateSources(null));

    public static TheoryData<string, string> Papers
    {
        get
        {
            TheoryData<string, string> rows = [];
            foreach (string template in TemplateStore.Shipped)
            {
                rows.Add(template, "babel");
                rows.Add(template, "bangka-barat");
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Papers))]
    public void Render_EverySampleCase_HasNoErrorNoWarningAndNoMissingName(string template, string tenant)
    {
        foreach (SampleCase sample in SampleCases.For(template, Subjects.Profile(tenant)))
        {
            string text = Store.Render(template, tenant, DraftFacts.Of(sample.Subject), TestContext.Current.CancellationToken).Text;

            Assert.Equal([], TemplateTrials.Findings(template, sample.Subject, text).Select(f => $"{sample.Name}: {f.Line},{f.Column} {f.Rule} {f.Message}: {text.Split('\n')[Math.Max(0, f.Line - 1)]}"));
            Assert.DoesNotContain("{{", text, StringComparison.Ordinal);
        }
    }

    /// <summary>Every template, both regions, both time regimes, everything known and nothing known, long names and an acting head, each with three to twelve values.</summary>
    [Theory]
    [MemberData(nameof(Papers))]
    public void Render_ThreeToTwelveValues_HasNoErrorNoWarningAndNoMissingName(string template, string tenant)
    {
        foreach (SampleCase sample in SampleCases.For(template, Subjects.Profile(tenant)).Where(s => s.Subject.Framework is not null))
        {
            for (int values = 3; values <= 12; values++)
            {
                Clean(template, tenant, $"{sample.Name}, {values} values", sample.Subject with { Framework = Subjects.Framework(values) });
            }
        }
    }

    /// <summary>A framework whose values say nothing yet of meaning, behaviour and alignment: the paper says that the guide is missing (CUL-02), and is otherwise correct in form.</summary>
    [Theory]
    [MemberData(nameof(Papers))]
    public void Render_ValuesWithoutGuide_SaysThatTheGuideIsMissingAndNothingElse(string template, string tenant)
    {
        foreach (SampleCase sample in SampleCases.For(template, Subjects.Profile(tenant)).Where(s => s.Subject.Framework is not null))
        {
            ValueFramework bare = Subjects.Framework(5);
            foreach (CultureValue value in bare.Values)
            {
                value.Definition = "";
                value.Behaviours.Clear();
                value.Links.Clear();
            }

            bare.Meaning = "";
            Clean(template, tenant, $"{sample.Name}, without guide", sample.Subject with { Framework = bare }, except: "CUL-02");
        }
    }

    private static void Clean(string template, string tenant, string name, DraftSubject subject, string except = "")
    {
        string text = Store.Render(template, tenant, DraftFacts.Of(subject), TestContext.Current.CancellationToken).Text;

        Assert.Equal("", string.Join('\n', TemplateTrials.Findings(template, subject, text).Where(f => f.Rule != except).Select(f => $"{name}: {f.Line},{f.Column} {f.Rule} {f.Message}: {text.Split('\n')[Math.Max(0, f.Line - 1)]}")));
    }

    public static TheoryData<string> Messages => [.. TemplateStore.Pieces.Where(p => p.StartsWith(TemplateTrials.Messages, StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Messages))]
    public void Render_AMail_HasASubjectAndABody(string template)
    {
        foreach (string tenant in (string[])["babel", "bangka-barat"])
        {
            IReadOnlyList<TemplateTrial> trials = TemplateTrials.Run(Store, template, Subjects.Profile(tenant), new Dictionary<string, string>(), TestContext.Current.CancellationToken);

            Assert.True(trials.Count >= 5);
            Assert.All(trials, trial => Assert.Empty(trial.Problems));
        }
    }

    [Theory]
    [InlineData("pesan/whatsapp")]
    [InlineData("pesan/surel")]
    [InlineData("pesan/whatsapp-kiriman")]
    public void Render_AMessage_IsPlainWords(string template)
    {
        foreach (SampleCase sample in SampleCases.For("surat-pengingat", Subjects.Profile("babel")))
        {
            string text = DraftText.Words(Store.Render(template, "babel", DraftFacts.Of(sample.Subject), TestContext.Current.CancellationToken).Text);

            Assert.DoesNotContain('\\', text);
            Assert.StartsWith("Yth. ", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Trials_OfATemplateOfTheRegion_TellWhatIsWrongInEachCase()
    {
        using TemporaryFolder folder = new();
        Directory.CreateDirectory(Path.Combine(folder.Path, "babel", "templates"));
        File.WriteAllText(Path.Combine(folder.Path, "babel", "templates", "nota-pengajuan.sbn"), "NOTA DINAS\nHAL {{ naskah.nomor_rahasia }}\n");
        File.WriteAllText(Path.Combine(folder.Path, "babel", "templates", "keputusan-budaya-kerja.sbn"), "KEPUTUSAN\nTENTANG {{ naskah.judul }}.\nMENETAPKAN\nDIKTUM x.\n");
        TemplateStore store = new(new(folder.Path));

        Assert.All(TemplateTrials.Run(store, "nota-pengajuan", Subjects.Profile("babel"), new Dictionary<string, string>(), TestContext.Current.CancellationToken), trial => Assert.Contains("nomor_rahasia", trial.Problems[0], StringComparison.Ordinal));
        Assert.All(TemplateTrials.Run(store, "keputusan-budaya-kerja", Subjects.Profile("babel"), new Dictionary<string, string>(), TestContext.Current.CancellationToken), trial => Assert.Contains(trial.Problems, p => p.Contains("JDL-02", StringComparison.Ordinal)));
        Assert.All(TemplateTrials.Run(store, "surat-tugas", Subjects.Profile("babel"), new Dictionary<string, string>(), TestContext.Current.CancellationToken), trial => Assert.Empty(trial.Problems));
    }

    [Fact]
    public void WorkingPapers_AreEveryShippedTemplateThatTheWorkflowDoesNotBegin() =>
        Assert.Equal(TemplateStore.Shipped.Except(["peraturan-budaya-kerja", "keputusan-budaya-kerja", "surat-edaran-budaya-kerja", "surat-pengantar"]), WorkingPaper.All.Select(p => p.Template).Order(StringComparer.Ordinal));

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

    /// <summary>The table of names in <c>templates/README.md</c> is written from the facts of a sample case; <c>BUDAYA_ACCEPT=1</c> writes it anew.</summary>
    [Fact]
    public void Readme_ListsEveryFactWithAnExample()
    {
        string path = Path.Combine(ShippedPacks.RepositoryRoot, "templates", "README.md");
        string readme = File.ReadAllText(path);
        SortedDictionary<string, string> names = new(StringComparer.Ordinal);
        DraftSubject sample = SampleCases.For("keputusan-tim-penyusun", Subjects.Profile("bangka-barat"))[2].Subject;
        Collect(DraftFacts.Of(sample).Model, "", names);
        string table = "| nama | contoh |\n|---|---|\n" + string.Concat(names.Select(n => $"| `{n.Key}` | {n.Value} |\n"));
        const string head = "markup di dalamnya diperlakukan sebagai huruf biasa.\n\n";
        int from = readme.IndexOf(head, StringComparison.Ordinal) + head.Length;
        int to = readme.IndexOf("\n## Fungsi", StringComparison.Ordinal);
        string wanted = readme[..from] + table + readme[to..];
        if (Environment.GetEnvironmentVariable("BUDAYA_ACCEPT") == "1")
        {
            File.WriteAllText(path, wanted);
        }

        Assert.Equal(wanted, File.ReadAllText(path));
        Assert.All(TemplateStore.Shipped, template => Assert.Contains($"`{template}.sbn`", readme, StringComparison.Ordinal));
    }

    private static void Collect(object? value, string name, SortedDictionary<string, string> names)
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
            case IReadOnlyList<object?> list:
                names.Add(name, list.Count == 0 ? "daftar" : $"daftar: {list[0]}");
                break;
            default:
                names.Add(name, value switch { bool truth => truth ? "true" : "false", null or "" => "kosong", _ => DraftText.Words($"{value}") });
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
