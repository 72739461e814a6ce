using Budaya.Core.Tenants;

namespace Budaya.Core.Workflow;

/// <summary>The three models from which a bureau begins: Peraturan, Keputusan, Surat Edaran.</summary>
/// <remarks>Source: the usual life of a Peraturan Kepala Daerah, a Keputusan and a Surat Edaran; a region changes what its own practice has otherwise.</remarks>
public static class WorkflowModels
{
    /// <summary>Keys and names, in the order in which they are offered.</summary>
    public static IReadOnlyList<(string Key, string Name)> All { get; } = [("peraturan", "Peraturan kepala daerah"), ("keputusan", "Keputusan kepala daerah"), ("edaran", "Surat Edaran")];

    /// <summary>A model for a region, with the roles that somebody holds there.</summary>
    /// <exception cref="RefusedException">There is no such model.</exception>
    public static WorkflowDefinition Of(string key, TenantProfile profile, IReadOnlySet<string> heldRoles)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return Of(key, new ModelNames(profile.Level, profile.HeadTitle, profile.OrganisationBureau.Name, profile.LegalBureau.Name), heldRoles);
    }

    /// <summary>A model for a region of which only names are known.</summary>
    /// <exception cref="RefusedException">There is no such model.</exception>
    public static WorkflowDefinition Of(string key, ModelNames names, IReadOnlySet<string> heldRoles)
    {
        ArgumentNullException.ThrowIfNull(names);
        Builder build = new(names, heldRoles);
        return key switch
        {
            "peraturan" => build.Peraturan(),
            "keputusan" => build.Keputusan(),
            "edaran" => build.Edaran(),
            _ => throw new RefusedException($"Tidak ada model alur \"{key}\"."),
        };
    }

    // First day on which drafts of regional heads' regulations go to the Kanwil. Rule: UU 13/2022, in force 16 June 2022.
    private static readonly DateOnly Harmonised = new(2022, 6, 16);

    private sealed class Builder(ModelNames names, IReadOnlySet<string> held)
    {
        private readonly List<WorkflowStep> _steps = [];
        private string? _document;

        public WorkflowDefinition Peraturan()
        {
            _document = "peraturan";
            Formulate();
            Step("Penyusunan rancangan peraturan", names.OrganisationBureau, ["ORG", "PRC"], WorkflowAct.Draft);
            Step("Pembahasan rancangan", names.LegalBureau, ["HUK", "ORG"], WorkflowAct.DiscussDraft, Date("Notulen pembahasan"), Date("Daftar hadir"));
            Outside("Pengharmonisasian", "Kanwil Kementerian Hukum", WorkflowAct.Harmonise, 5, silence: false);
            _steps[^1] = _steps[^1] with { Period = new(Harmonised, null) };
            Outside("Fasilitasi", names.Level == RegionLevel.Provinsi ? "Kementerian Dalam Negeri" : "Gubernur sebagai wakil pemerintah pusat", WorkflowAct.Facilitate, 15, silence: true);
            Step("Penyempurnaan hasil fasilitasi", names.OrganisationBureau, ["ORG", "PRC"], WorkflowAct.ReviseDraft);
            Enact();
            Step("Pengundangan", "Sekretaris Daerah", ["HUK"], WorkflowAct.Promulgate);
            Convey();
            return Make("peraturan-budaya-kerja", $"Peraturan {names.HeadTitle} tentang Budaya Kerja", new("peraturan", DocumentKind.Perkada, $"Peraturan {names.HeadTitle} tentang Budaya Kerja", DocumentPurpose.Enacts));
        }

        public WorkflowDefinition Keputusan()
        {
            _document = "keputusan";
            Formulate();
            Step("Penyusunan rancangan keputusan", names.OrganisationBureau, ["ORG", "PRC"], WorkflowAct.Draft);
            Step("Telaahan hukum", names.LegalBureau, ["HUK"], WorkflowAct.ReviewDraft, Date("Catatan telaahan"));
            Enact();
            Convey();
            return Make("keputusan-budaya-kerja", $"Keputusan {names.HeadTitle} tentang Budaya Kerja", new("keputusan", DocumentKind.SuratKeputusan, $"Keputusan {names.HeadTitle} tentang Budaya Kerja", DocumentPurpose.Enacts));
        }

        public WorkflowDefinition Edaran()
        {
            _document = "edaran";
            Formulate();
            Step("Penyusunan konsep edaran", names.OrganisationBureau, ["ORG", "PRC"], WorkflowAct.Draft);
            Step("Verifikasi edaran", "Asisten dan Sekretaris Daerah", ["ASIS3", "SEKDA"], WorkflowAct.ReviewDraft, Date("Lembar verifikasi", showsAct: true));
            Enact();
            Convey();
            return Make("edaran-budaya-kerja", $"Surat Edaran {names.HeadTitle} tentang Budaya Kerja", new("edaran", DocumentKind.SuratEdaran, $"Surat Edaran {names.HeadTitle} tentang Budaya Kerja", DocumentPurpose.CarriesOut));
        }

        private void Formulate()
        {
            Plain("Inisiasi dan telaahan staf", names.OrganisationBureau, ["ORG"], WorkflowAct.Record, Date("Telaahan staf"));
            Plain("Perumusan nilai", names.OrganisationBureau, ["TIM", "ORG"], WorkflowAct.FormulateValues, Date("Notulen perumusan"), Date("Daftar hadir"));
            Plain("Kesepakatan rumusan", "Sekretaris Daerah", ["SEKDA", "ORG"], WorkflowAct.Agree, Date("Berita acara kesepakatan", showsAct: true));
        }

        private void Enact()
        {
            Step("Paraf koordinasi", "Asisten dan Sekretaris Daerah", ["ASIS3", "SEKDA", "HUK"], WorkflowAct.Initial, Date("Lembar paraf koordinasi", showsAct: true));
            Step("Penetapan (tanda tangan)", names.HeadTitle, ["KDH", "HUK", "TU"], WorkflowAct.Sign);
            Step("Penomoran", names.LegalBureau, ["HUK", "TU"], WorkflowAct.Number);
        }

        private void Convey()
        {
            Step("Salinan dan JDIH", names.LegalBureau, ["HUK"], WorkflowAct.CertifyCopies);
            Step("Penyampaian ke perangkat daerah", names.OrganisationBureau, ["ORG", "KOMINFO"], WorkflowAct.Distribute);
            Plain("Sosialisasi", names.OrganisationBureau, ["ORG"], WorkflowAct.Socialise, Date("Daftar hadir"));
            Plain("Evaluasi", names.OrganisationBureau, ["ORG", "ITDA"], WorkflowAct.Evaluate, Date("Laporan evaluasi"));
        }

        private void Outside(string title, string lane, WorkflowAct act, int days, bool silence)
        {
            Step(title, lane, ["HUK", "ORG"], act, new("surat-permohonan", $"Surat permohonan {title.ToLowerInvariant()}", true, true, true, false), new("surat-jawaban", $"Surat hasil {title.ToLowerInvariant()}", !silence, true, true, true));
            WorkflowStep step = _steps[^1];
            List<WorkflowTransition> transitions = [WorkflowEdit.New("teruskan", "Hasil diterima", []) with { Guards = [new(WorkflowGuardKind.ExternalLetterReceived, null)] }];
            if (silence)
            {
                transitions.Add(WorkflowEdit.New("lanjut-tanpa-jawaban", "Lanjutkan karena tenggat lewat tanpa jawaban", []) with { Guards = [new(WorkflowGuardKind.DeadlinePassed, null)] });
            }

            _steps[^1] = step with
            {
                Kind = WorkflowStepKind.External, Transitions = transitions,
                Deadline = new() { Days = days, Unit = DayUnit.Working, StartsAt = DeadlineStart.LetterReceived, PausesOnReturn = true, SilenceMeans = silence ? "lanjut-tanpa-jawaban" : null },
            };
        }

        private void Step(string title, string lane, string[] roles, WorkflowAct act, params WorkflowEvidence[] evidence)
        {
            Plain(title, lane, roles, act, evidence);
            _steps[^1] = _steps[^1] with { Documents = [_document!] }; // every model names its document first
        }

        private void Plain(string title, string lane, string[] roles, WorkflowAct act, params WorkflowEvidence[] evidence)
        {
            List<WorkflowGuard> guards = [.. evidence.Any(e => e.IsRequired) ? new[] { new WorkflowGuard(WorkflowGuardKind.Evidence, null) } : [], .. WorkflowEdit.UsualGuards(act).Select(kind => new WorkflowGuard(kind, null))];
            _steps.Add(new()
            {
                Key = $"L{_steps.Count + 1}", Title = title, ShortTitle = title, Stage = title, Lane = lane, Roles = [.. roles.Where(held.Contains)], Act = act,
                Kind = act == WorkflowAct.Distribute ? WorkflowStepKind.Distribution : WorkflowStepKind.Internal,
                Documents = [], Evidence = evidence, Guards = guards, Transitions = [WorkflowEdit.New("teruskan", "Teruskan", [])], JoinsFrom = [], Participants = [], Period = Period.Always,
            });
        }

        // Each step leads to the next; from the review on a step may return to the drafting.
        private WorkflowDefinition Make(string key, string title, WorkflowDocument document)
        {
            int drafting = _steps.FindIndex(s => s.Act == WorkflowAct.Draft);
            List<WorkflowStep> steps = [.. _steps.Select((step, index) =>
            {
                List<WorkflowTransition> transitions = [.. step.Transitions.SelectMany(t => Onward(t, index))];
                if (index > drafting && step.Act is WorkflowAct.ReviewDraft or WorkflowAct.DiscussDraft or WorkflowAct.Harmonise or WorkflowAct.Facilitate or WorkflowAct.Initial or WorkflowAct.Sign)
                {
                    transitions.Add(WorkflowEdit.New("kembalikan", "Kembalikan ke penyusunan", [_steps[drafting].Key]) with { IsReturn = true });
                }

                if (index == 0)
                {
                    transitions.Add(WorkflowEdit.New("hentikan", "Hentikan prakarsa", [WorkflowTransition.Stop]));
                }

                return step with { Transitions = transitions };
            })];
            return new() { Key = key, Title = title, Documents = [document], StartStep = steps[0].Key, Steps = steps };
        }

        // To the next step; to the one after it on the days on which the next does not exist yet.
        private IEnumerable<WorkflowTransition> Onward(WorkflowTransition transition, int index)
        {
            WorkflowStep? next = index + 1 < _steps.Count ? _steps[index + 1] : null;
            if (next?.Period.From is { } from)
            {
                yield return transition with { Targets = [_steps[index + 2].Key], Period = new(null, from.AddDays(-1)) };
            }

            yield return transition with { Targets = [next?.Key ?? WorkflowTransition.End], Period = next?.Period ?? Period.Always };
        }

        private static WorkflowEvidence Date(string name, bool showsAct = false) =>
            new(string.Join('-', name.ToLowerInvariant().Split(' ')), name, IsRequired: true, NeedsNumber: false, NeedsDate: true, IsAnswer: false) { ShowsAct = showsAct };
    }
}

/// <summary>What a model calls by name.</summary>
/// <param name="HeadTitle">Gubernur, Bupati, Wali Kota.</param>
public sealed record ModelNames(RegionLevel Level, string HeadTitle, string OrganisationBureau, string LegalBureau);
