using Budaya.Core.Drafting;
using Budaya.Core.Tenants;
using Budaya.Core.Tests.Tenants;
using Budaya.Core.Values;

namespace Budaya.Core.Tests.Drafting;

/// <summary>Subjects of drafts for the shipped regions.</summary>
internal static class Subjects
{
    private static readonly string[] Names =
        ["Bersih", "Etika", "Tertib", "Akuntabel", "Sinergitas", "Optimistis", "Netral", "Efisien", "Responsif", "Kolaboratif", "Handal", "Inovatif"];

    public static TenantProfile Profile(string tenant) =>
        ShippedPacks.Read(tenant).Profile;

    public static ValueFramework Framework(int values)
    {
        ValueFramework framework = new() { Acronym = "Betason", Form = FrameworkForm.Acronym, Meaning = "berkunjung", CreatedAt = DateTimeOffset.UnixEpoch };
        for (int i = 0; i < values; i++)
        {
            CultureValue value = new() { FrameworkId = framework.Id, Position = i + 1, Name = Names[i], Segment = Names[i][..1], Definition = $"Makna {Names[i].ToLowerInvariant()} dalam bekerja." };
            value.Behaviours.Add(new() { ValueId = value.Id, Position = 1, Text = "Menyelesaikan tugas tepat waktu." });
            value.Behaviours.Add(new() { ValueId = value.Id, Position = 2, Text = "melayani dengan santun" });
            value.Links.Add(new() { ValueId = value.Id, BerAkhlak = (i % 7) + 1 });
            framework.Values.Add(value);
        }

        return framework;
    }

    public static DraftSubject Of(string tenant, string template, DateOnly on, int values)
    {
        TenantProfile profile = Profile(tenant);
        DocumentKind kind = SampleCases.KindOf(template);
        bool isTeam = template == "keputusan-tim-penyusun";
        string title = $"Budaya Kerja Aparatur Sipil Negara di Lingkungan {profile.OfficialName}";
        return new()
        {
            Profile = profile,
            Kind = kind,
            Title = isTeam ? $"Tim Penyusun Rumusan Budaya Kerja Aparatur Sipil Negara di Lingkungan {profile.OfficialName}" : title,
            On = on,
            SignatoryOffice = profile.HeadOffice,
            Framework = Framework(values),
            Reason = "Rumusan ini mudah diingat.\nsesuai dengan kebutuhan saat ini dan masa mendatang",
            Deliberation = new(on, $"Ruang Rapat {profile.Seat}", [new("Asisten Administrasi Umum", true, true), new("Inspektur Daerah", false, true)],
                [new("Betason", "Bagian Organisasi", true), new("Aksi Profesor", "Inspektorat Daerah", false)])
            {
                Time = "09.00 WIB", Agenda = ["Pemaparan usulan", "Penilaian dan kesepakatan"], Ballots = [new(1, 5, IsTie: false, [("Betason", "4,60"), ("Aksi Profesor", "3,20")])],
            },
            Criteria = [new("Mudah diingat", 60), new("Sesuai kebutuhan", 40)],
            Related = kind == DocumentKind.SuratEdaran ? DraftSubjects.RelatedOf(profile, DocumentKind.SuratKeputusan, title, "100.3.3.2/12/ORG/2026", null) : null,
            Recipients = ["Sekretaris Daerah", "Para Kepala Dinas", "Para Kepala Badan"],
            Copies = ["Inspektur Daerah"],
            Team = isTeam ? [new("Ketua", "Kepala Bagian Organisasi"), new("Anggota", "Kepala Bagian Hukum")] : [],
            Earlier = new("4", on.Year - 1, "Budaya Kerja", "4"),
            Enclosed = [new("Salinan Keputusan Bupati", "1 (satu) berkas", "Untuk dilaksanakan")],
        };
    }
}
