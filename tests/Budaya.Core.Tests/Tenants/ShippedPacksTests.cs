using System.Text.Json;
using Budaya.Core.Tenants;
using Budaya.Core.Values;
using Budaya.Core.Workflow;

namespace Budaya.Core.Tests.Tenants;

public sealed class ShippedPacksTests
{
    public static TheoryData<string> Ids => [.. ShippedPacks.Ids];

    [Theory]
    [MemberData(nameof(Ids))]
    public void ReadFolder_ShippedPack_HasNoProblem(string id)
    {
        TenantPackReading reading = TenantFile.ReadFolder(ShippedPacks.Folder(id));

        Assert.Equal([], reading.Problems.Select(p => p.ToString()));
        Assert.NotNull(reading.Pack);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Profile_ThroughJson_ComesBackTheSame(string id)
    {
        TenantProfile profile = ShippedPacks.Read(id).Profile;
        string json = JsonSerializer.Serialize(profile);

        TenantProfile? back = JsonSerializer.Deserialize<TenantProfile>(json);

        Assert.Equal(json, JsonSerializer.Serialize(back));
        Assert.Equal(profile.DecreeName, back?.DecreeName);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Workflow_ThroughJson_ComesBackTheSame(string id)
    {
        foreach (WorkflowDefinition workflow in ShippedPacks.Read(id).Workflows)
        {
            string json = JsonSerializer.Serialize(workflow);

            WorkflowDefinition? back = JsonSerializer.Deserialize<WorkflowDefinition>(json);

            Assert.Equal(json, JsonSerializer.Serialize(back));
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Offices_OfShippedPack_GiveEveryOpdAnOfficerWithAnAddressUnderAReservedDomain(string id)
    {
        TenantPack pack = ShippedPacks.Read(id);

        Assert.All(pack.DaftarOpd, opd => Assert.Contains(pack.Offices, o => o.OpdCode == opd.Code && o.Roles.Contains("OPD") && o.IsDemo));
        Assert.All(pack.DaftarOpd, opd => Assert.EndsWith(".example", opd.Email));
        Assert.All(pack.Offices, office => Assert.EndsWith(".example", office.Email));
    }

    [Fact]
    public void Babel_ItsIdentity_IsThatOfTheProvince()
    {
        TenantPack pack = ShippedPacks.Read("babel");

        Assert.Equal("Gubernur Kepulauan Bangka Belitung", pack.Profile.HeadOffice);
        Assert.Equal("Peraturan Gubernur", pack.Profile.RegulationName);
        Assert.Equal("Pangkalpinang", pack.Profile.Seat);
        Assert.Equal("WIB", pack.Profile.ZoneLabel);
        Assert.Null(pack.Profile.ProvinceName);
        Assert.Equal(37, pack.DaftarOpd.Count);
        Assert.Equal(["C1", "C2", "C3", "C4", "C5"], pack.Profile.Commitments.Select(c => c.Code));
        Assert.Equal("Kepala Dinas Energi dan Sumber Daya Mineral", pack.DaftarOpd.Single(o => o.Code == "desdm").HeadOffice);
        Assert.Equal("Direktur Rumah Sakit Jiwa Daerah dr. Samsi Jacobalis", pack.DaftarOpd.Single(o => o.Code == "rsjd").HeadOffice);
    }

    [Fact]
    public void Babel_ItsFramework_IsBerkahWithExamplesMarkedAsSuch()
    {
        FrameworkEntry berkah = Assert.Single(ShippedPacks.Read("babel").Frameworks);

        Assert.Equal(["Bertaqwa", "Efisien", "Responsif", "Kolaboratif", "Akuntabel", "Handal"], berkah.Values.Select(v => v.Name));
        Assert.All(berkah.Values, value => Assert.True(value.IsExample && value.Definition is not null && value.Behaviours.Count > 0));
        Assert.Equal(["Loyal"], BerAkhlak.Unmapped(berkah));
    }

    [Fact]
    public void Framework_LanguagesSourceAndIndicators_AreReadFromItsFile()
    {
        using TemporaryPack pack = TemporaryPack.CopyOf(ShippedPacks.Folder("babel"));
        string path = Path.Combine(pack.Folder, "nilai.yaml");
        File.WriteAllText(path, File.ReadAllText(path)
            .Replace("    nama: BERKAH\n", "    nama: BERKAH\n    bahasa: Indonesia\n", StringComparison.Ordinal)
            .Replace("      - nama: Bertaqwa\n", "      - nama: Bertaqwa\n        bahasa: Arab\n        indikator: [Ibadah tepat waktu, Tidak ada pelanggaran]\n", StringComparison.Ordinal));

        FrameworkEntry berkah = TenantFile.ReadFolder(pack.Folder).Pack!.Frameworks.Single(); // the pack has no problem

        Assert.Equal(("Indonesia", new DateOnly(2021, 7, 8)), (berkah.MeaningLanguage!, berkah.SourceDate!.Value));
        Assert.Equal(("Arab", "Ibadah tepat waktu|Tidak ada pelanggaran"), (berkah.Values[0].Language!, string.Join('|', berkah.Values[0].Indicators)));
        Assert.Null(berkah.Values[1].Language);
    }

    [Fact]
    public void BangkaBarat_ItsRound_HasThreeProposalsOfWhichOnlyBetasonHasAnExpansion()
    {
        TenantPack pack = ShippedPacks.Read("bangka-barat");
        RoundEntry round = Assert.Single(pack.Rounds);

        Assert.Equal(["betason", "aksi-profesor", "proaksi-inovatif"], round.Proposals.Select(p => p.FrameworkKey));
        Assert.Equal(["Betason"], pack.Frameworks.Where(f => f.Values.Count > 0).Select(f => f.Name));
        Assert.Equal(["Berorientasi Pelayanan", "Kompeten"], BerAkhlak.Unmapped(pack.Frameworks[0]));
    }

    [Fact]
    public void BangkaBarat_ItsDeliberation_NamesTheFiveOffices()
    {
        TenantPack pack = ShippedPacks.Read("bangka-barat");
        WorkflowStep step = pack.Workflows[0].Step("B04");

        Assert.Equal(["asisten-3", "inspektur", "kabag-organisasi", "kabag-tapem", "kadis-kominfo"], step.Participants);
        Assert.Equal("Mentok", pack.Profile.Seat);
        Assert.Equal(40, pack.DaftarOpd.Count);
        Assert.Empty(pack.Profile.Commitments);
        Assert.Equal("Camat Simpang Teritip", pack.DaftarOpd.Single(o => o.Code == "kec-simpang-teritip").HeadOffice);
    }

    [Fact]
    public void Stages_OfBothPacks_AreTwelve()
    {
        Assert.All(ShippedPacks.Ids, id => Assert.Equal(12, ShippedPacks.Read(id).Workflows[0].Steps.Select(s => s.Stage).OfType<string>().Distinct().Count()));
    }

    [Fact]
    public void NumberPattern_OfADecree_FollowsTheCodeOfItsYear()
    {
        TenantProfile profile = ShippedPacks.Read("bangka-barat").Profile;

        Assert.Equal("188.45/12a/HUK/2021", profile.NumberPatternFor(DocumentKind.SuratKeputusan, new(2021, 8, 3))?.Print(12, "a", new(2021, 8, 3)));
        Assert.Equal("100.3.3.2/7/HUK/2026", profile.NumberPatternFor(DocumentKind.SuratKeputusan, new(2026, 8, 3))?.Print(7, "", new(2026, 8, 3)));
        Assert.Equal("000.8.6.1/4/ORG/XI/2026", profile.NumberPatternFor(DocumentKind.NotaDinas, new(2026, 11, 3))?.Print(4, "", new(2026, 11, 3)));
    }

    [Fact]
    public void Hash_OfAPack_ChangesWithItsTextAndNotWithLineEndings()
    {
        using TemporaryPack pack = TemporaryPack.CopyOf(ShippedPacks.Folder("babel"));
        string before = TenantFile.ReadFolder(pack.Folder).Pack!.Hash; // the shipped pack has no problem
        string path = Path.Combine(pack.Folder, "opd.yaml");

        File.WriteAllText(path, File.ReadAllText(path).Replace("\n", "\r\n", StringComparison.Ordinal));
        string otherEndings = TenantFile.ReadFolder(pack.Folder).Pack!.Hash;
        File.WriteAllText(path, File.ReadAllText(path).Replace("Dinkes", "Dinas Kes", StringComparison.Ordinal));
        string otherText = TenantFile.ReadFolder(pack.Folder).Pack!.Hash;

        Assert.Equal(before, otherEndings);
        Assert.NotEqual(before, otherText);
    }

    [Fact]
    public void Readme_OfTheTenants_DocumentsTheKeysThatTheReaderKnows()
    {
        const string Begin = "<!-- kunci -->\n";
        string path = Path.Combine(ShippedPacks.Root, "README.md");
        string readme = File.ReadAllText(path);
        int begin = readme.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        if (Environment.GetEnvironmentVariable("BUDAYA_ACCEPT") == "1")
        {
            File.WriteAllText(path, readme[..begin] + PackReference.Markdown().TrimEnd() + "\n");
            return;
        }

        Assert.Equal(PackReference.Markdown().TrimEnd(), readme[begin..].TrimEnd());
    }
}
