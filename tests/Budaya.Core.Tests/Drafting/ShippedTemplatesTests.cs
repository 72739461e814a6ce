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

            NoFindings(template, sample.Name, sample.Subject, text);
            Assert.DoesNotContain("{{", text, StringComparison.Ordinal);
        }
    }

    /// <summary>Every template, both regions, both time regimes, everything known and nothing known, long names and an acting head, each with three to twelve values, with and without annex and BAB Penghargaan.</summary>
    [Theory]
    [MemberData(nameof(Papers))]
    public void Render_ThreeToTwelveValues_HasNoErrorNoWarningAndNoMissingName(string template, string tenant)
    {
        foreach ((string name, DraftSubject subject) in WithFramework(template, tenant))
        {
            for (int values = 3; values <= 12; values++)
            {
                Clean(template, tenant, $"{name}, {values} values", subject with { Framework = Subjects.Framework(values) });
            }
        }
    }

    /// <summary>A framework whose values say nothing yet of meaning, behaviour and alignment is drafted with dots in their places, never left out.</summary>
    [Theory]
    [MemberData(nameof(Papers))]
    public void Render_ValuesWithoutMeaningAndBehaviours_PrintsDotsAndHasNoErrorNoWarning(string template, string tenant)
    {
        foreach ((string name, DraftSubject subject) in WithFramework(template, tenant))
        {
            Clean(template, tenant, $"{name}, nothing explained", subject with { Framework = Bare(5) });
        }
    }

    [Theory]
    [InlineData("peraturan-budaya-kerja")]
    [InlineData("keputusan-budaya-kerja")]
    [InlineData("peraturan-perubahan")]
    public void Check_ValuesWithoutMeaningAndBehaviours_IsANoteInTheDraftAndAnErrorInTheFinalText(string template)
    {
        foreach (GuidePlace guide in Enum.GetValues<GuidePlace>())
        {
            DraftSubject subject = SampleCases.For(template, Subjects.Profile("babel") with { BehaviourGuide = guide })[2].Subject with { Framework = Bare(5) };
            string text = Store.Render(template, "babel", DraftFacts.Of(subject), TestContext.Current.CancellationToken).Text;
            DraftRuling ruling = new(subject.On, "Betason", [.. subject.Framework.Values.Select(v => v.Name)], IsFinal: false, LegalRegion.Of(subject.Profile, subject.On), []);

            Assert.Equal(Enumerable.Repeat(Severity.Info, 5), DraftRules.Check(subject.Kind, ruling, text).Where(f => f.Rule == "CUL-02").Select(f => f.Severity));
            Assert.Equal(Enumerable.Repeat(Severity.Error, 5), DraftRules.Check(subject.Kind, ruling with { IsFinal = true }, text).Where(f => f.Rule == "CUL-02").Select(f => f.Severity));
        }
    }

    [Theory]
    [InlineData(true, GuidePlace.Lampiran)]
    [InlineData(false, GuidePlace.Lampiran)]
    [InlineData(true, GuidePlace.BatangTubuh)]
    [InlineData(false, GuidePlace.BatangTubuh)]
    public void Render_TheRegulation_FollowsWhatTheRegionChose(bool penghargaan, GuidePlace guide)
    {
        TenantProfile profile = Subjects.Profile("babel") with { HasPenghargaan = penghargaan, BehaviourGuide = guide };
        string text = Store.Render("peraturan-budaya-kerja", "babel", DraftFacts.Of(SampleCases.For("peraturan-budaya-kerja", profile)[2].Subject), TestContext.Current.CancellationToken).Text;
        string html = HtmlWriter.Write(DraftReader.Read(text).Document, LegalRegion.Of(profile, new(2026, 11, 17)), new());

        Assert.Equal(penghargaan, html.Contains("PENGHARGAAN", StringComparison.Ordinal));
        Assert.Equal(penghargaan, text.Contains("- penghargaan; dan", StringComparison.Ordinal));
        Assert.Contains(penghargaan ? "BAB VIII" : "BAB VII", html, StringComparison.Ordinal);
        Assert.Equal(penghargaan, html.Contains("BAB VIII", StringComparison.Ordinal));
        Assert.Equal(guide == GuidePlace.Lampiran, html.Contains("LAMPIRAN", StringComparison.Ordinal));
        Assert.Contains(guide == GuidePlace.Lampiran ? "| Bersih | - menyelesaikan" : "- bersih, dengan perilaku:\n      - menyelesaikan", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_TheBeritaAcara_OpensWithTheDateInWordsAndEndsWithThoseWhoSign()
    {
        IReadOnlyList<SampleCase> samples = SampleCases.For("berita-acara-pembahasan", Subjects.Profile("bangka-barat"));
        string Text(int index) => Store.Render("berita-acara-pembahasan", "bangka-barat", DraftFacts.Of(samples[index].Subject), TestContext.Current.CancellationToken).Text;

        Assert.Contains("Pada hari ini, Selasa tanggal tujuh belas bulan November tahun dua ribu dua puluh enam, bertempat di Ruang Rapat Mentok,", Text(2), StringComparison.Ordinal);
        Assert.EndsWith("TANDA TANGAN\n| Asisten Administrasi Umum | |\n| Inspektur Daerah | |\n", Text(2), StringComparison.Ordinal);
        Assert.Contains("Pada hari ini, … tanggal …, bertempat di …,", Text(0), StringComparison.Ordinal);
        Assert.EndsWith("TANDA TANGAN\n| … | |\n| … | |\n", Text(0), StringComparison.Ordinal);
    }

    [Fact]
    public void Render_TheReminderUpward_WhenAllHaveAnswered_AsksForNothing()
    {
        DraftSubject now = SampleCases.For("nota-dinas-pengingat", Subjects.Profile("babel"))[2].Subject;
        string Text(DraftSubject subject) => Store.Render("nota-dinas-pengingat", "babel", DraftFacts.Of(subject), TestContext.Current.CancellationToken).Text;

        Assert.Contains("Mohon arahan", Text(now), StringComparison.Ordinal);
        string answered = Text(now with { Conveyance = now.Conveyance! with { Missing = [] } }); // the case is given it
        Assert.DoesNotContain("Mohon arahan", answered, StringComparison.Ordinal);
        Assert.Contains("seluruh Perangkat Daerah telah memberikan tanda terima", answered, StringComparison.Ordinal);
        Assert.Contains("kepada … Perangkat Daerah dengan surat pengantar Nomor …", Text(now with { Conveyance = null }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "pada tanggal ditetapkan")]
    [InlineData(true, "pada tanggal diundangkan")]
    public void Render_TheAbstractAndTheRegister_SayOfPromulgationWhatTheKindHas(bool isRegulation, string force)
    {
        string Text(string template)
        {
            IReadOnlyList<SampleCase> samples = SampleCases.For(template, Subjects.Profile("babel"));
            DraftSubject subject = (isRegulation ? samples.Single(s => s.Name.Contains("diundangkan", StringComparison.Ordinal)) : samples[2]).Subject;
            return Store.Render(template, "babel", DraftFacts.Of(subject), TestContext.Current.CancellationToken).Text;
        }

        Assert.Contains(force, Text("abstrak-jdih"), StringComparison.Ordinal);
        Assert.Equal(isRegulation, Text("abstrak-jdih").Contains(": Sumber | Berita Daerah Provinsi Kepulauan Bangka Belitung Tahun 2026 Nomor 12", StringComparison.Ordinal));
        Assert.Equal(isRegulation, Text("lembar-register").Contains("Diundangkan 17 November 2026, Berita Daerah Nomor 12", StringComparison.Ordinal));
        Assert.Equal(PaperSigner.Legal, WorkingPaper.Of("lembar-register").Signer);
    }

    private static IEnumerable<(string Name, DraftSubject Subject)> WithFramework(string template, string tenant) =>
        from sample in SampleCases.For(template, Subjects.Profile(tenant))
        where sample.Subject.Framework is not null
        let asks = template is "peraturan-budaya-kerja" or "peraturan-perubahan" or "keputusan-budaya-kerja" // of what the region may choose
        from penghargaan in asks ? (bool[])[true, false] : [true]
        from guide in asks ? Enum.GetValues<GuidePlace>() : [GuidePlace.Lampiran]
        select ($"{sample.Name}, {penghargaan}, {guide}", sample.Subject with { Profile = sample.Subject.Profile with { HasPenghargaan = penghargaan, BehaviourGuide = guide } });

    private static ValueFramework Bare(int values)
    {
        ValueFramework bare = Subjects.Framework(values);
        foreach (CultureValue value in bare.Values)
        {
            value.Definition = "";
            value.Behaviours.Clear();
            value.Links.Clear();
        }

        bare.Meaning = "";
        return bare;
    }

    private static void Clean(string template, string tenant, string name, DraftSubject subject)
    {
        string text = Store.Render(template, tenant, DraftFacts.Of(subject), TestContext.Current.CancellationToken).Text;

        NoFindings(template, name, subject, text);
    }

    private static void NoFindings(string template, string name, DraftSubject subject, string text)
    {
        string said = string.Join('\n', TemplateTrials.Findings(template, subject, text).Select(f => $"{name}: {f.Line},{f.Column} {f.Rule} {f.Message}: {text.Split('\n')[Math.Max(0, f.Line - 1)]}"));
        Assert.True(said.Length == 0, said);
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
