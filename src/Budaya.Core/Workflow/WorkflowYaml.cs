using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Budaya.Core.Tenants;

namespace Budaya.Core.Workflow;

/// <summary>Writes a workflow as the text of <c>alur-*.yaml</c>: JSON, which is YAML too, with the keys that <see cref="WorkflowReader"/> reads.</summary>
public static class WorkflowYaml
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text; reading it gives the same workflow.</summary>
    public static string Write(WorkflowDefinition workflow)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        Map map = new Map().Add("kunci", workflow.Key).Add("nama", workflow.Title).Add("mulai", workflow.StartStep)
            .Add("naskah", workflow.Documents.Select(d => new Map().Add("kunci", d.Key).Add("jenis", PackWords.DocumentKinds.WordOf(d.Kind)).Add("nama", d.Label).Add("untuk", WorkflowWords.Purposes.WordOf(d.Purpose)).Entries).ToList());
        if (workflow.Competing is { } competing)
        {
            map.Add("bersaing", new Map().Add("dihimpunDi", competing.CollectStep).Add("disepakatiDi", competing.DecideStep).Add("palingSedikit", competing.Minimum).Entries);
        }

        return JsonSerializer.Serialize(map.Add("langkah", workflow.Steps.Select(Step).ToList()).Entries, Readable) + "\n";
    }

    private static Dictionary<string, object> Step(WorkflowStep step)
    {
        Map map = new Map().Add("kunci", step.Key).Add("nama", step.Title).AddText("singkat", step.ShortTitle == step.Title ? null : step.ShortTitle).AddText("tahap", step.Stage)
            .Add("lajur", step.Lane).Add("peran", step.Roles).Add("jenis", WorkflowWords.Kinds.WordOf(step.Kind)).Add("tindakan", WorkflowWords.Acts.WordOf(step.Act))
            .AddList("naskah", step.Documents).AddList("bukti", step.Evidence.Select(Evidence)).AddList("syarat", step.Guards.Select(Guard))
            .AddList("gabung", step.JoinsFrom).AddList("pembahas", step.Participants).AddText("bolehMenyetujuiSendiri", step.OwnTextReason);
        if (step.Quorum is { } quorum)
        {
            map.Add("kuorum", quorum);
        }

        if (step.Deadline is { } deadline)
        {
            map.Add("tenggat", Deadline(deadline));
        }

        return Dated(map, step.Period).Add("pilihan", step.Transitions.Select(Transition).ToList()).Entries;
    }

    private static Dictionary<string, object> Evidence(WorkflowEvidence evidence) => new Map().Add("kunci", evidence.Key).Add("nama", evidence.Label)
        .Add("wajib", Flag(evidence.IsRequired)).Add("nomor", Flag(evidence.NeedsNumber)).Add("tanggal", Flag(evidence.NeedsDate)).Add("jawaban", Flag(evidence.IsAnswer)).Add("memutuskan", Flag(evidence.ShowsAct)).Entries;

    private static object Guard(WorkflowGuard guard)
    {
        string word = WorkflowWords.Guards.WordOf(guard.Kind);
        return guard.Document is null ? word : new Dictionary<string, object> { [word] = guard.Document };
    }

    private static Dictionary<string, object> Transition(WorkflowTransition transition) => Dated(
        new Map().Add("kunci", transition.Choice).Add("nama", transition.Label).Add("ke", transition.Targets).Add("kembali", Flag(transition.IsReturn)).Add("lewati", Flag(transition.IsSkip))
            .AddList("syarat", transition.Guards.Select(Guard)), transition.Period).Entries;

    private static Dictionary<string, object> Deadline(WorkflowDeadline deadline) => new Map()
        .Add(deadline.Unit == DayUnit.Working ? "hariKerja" : "hari", deadline.Days).Add("mulai", WorkflowWords.Starts.WordOf(deadline.StartsAt))
        .Add("berhentiSaatDikembalikan", Flag(deadline.PausesOnReturn)).AddText("bilaDiam", deadline.SilenceMeans)
        .AddList("pengingat", deadline.Reminders.Select(r => new Map().Add(r.WorkingDays < 0 ? "sebelum" : "sesudah", Math.Abs(r.WorkingDays)).AddList("kepada", r.Roles).Entries)).Entries;

    private static Map Dated(Map map, Period period) => map.AddText("berlakuDari", Day(period.From)).AddText("berlakuSampai", Day(period.Until));

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Flag(bool value) => value ? "ya" : "tidak";

    /// <summary>Keys in the order in which they were added.</summary>
    private sealed class Map
    {
        public Dictionary<string, object> Entries { get; } = [];

        public Map Add(string key, object value)
        {
            Entries.Add(key, value);
            return this;
        }

        public Map AddText(string key, string? value) => value is null ? this : Add(key, value);

        public Map AddList<T>(string key, IEnumerable<T> values)
            where T : notnull
        {
            List<object> list = [.. values.Select(v => (object)v)];
            return list.Count == 0 ? this : Add(key, list);
        }
    }
}
