using System.Globalization;
using System.Text.RegularExpressions;
using Budaya.Core.Tenants;

namespace Budaya.Core.Workflow;

/// <summary>Reads one <c>alur-*.yaml</c> and checks it whole.</summary>
internal static partial class WorkflowReader
{
    /// <summary>The workflow. When the file has problems it may be incomplete, and only then.</summary>
    /// <param name="surroundings">The roles and offices of the region.</param>
    public static WorkflowDefinition Read(MapReader file, WorkflowSurroundings surroundings)
    {
        IReadOnlyList<MapReader> steps = file.Maps("langkah", WorkflowShapes.Step);
        IReadOnlyList<MapReader> documents = file.Maps("naskah", WorkflowShapes.Document);
        MapReader? competing = file.MapOrNull("bersaing", WorkflowShapes.Competing);
        WorkflowDefinition workflow = new()
        {
            Key = file.Code("kunci"),
            Title = file.Text("nama"),
            StartStep = file.Text("mulai"),
            Documents = [.. documents.Select(d => new WorkflowDocument(d.Code("kunci"), d.Word("jenis", PackWords.DocumentKinds), d.Text("nama"), d.Word("untuk", WorkflowWords.Purposes)))],
            Steps = [.. steps.Select(StepOf)],
            Competing = competing is null ? null : new(competing.Text("dihimpunDi"), competing.Text("disepakatiDi"), competing.Whole("palingSedikit", 1, 50, otherwise: 1)),
        };
        // Without roles jabatan.yaml is wrong, and says so; every step would only repeat it.
        foreach (WorkflowFault fault in surroundings.HeldRoles.Count == 0 ? [] : WorkflowCheck.Check(workflow, surroundings))
        {
            Report(file, steps, documents, fault);
        }

        return workflow;
    }

    private static void Report(MapReader file, IReadOnlyList<MapReader> steps, IReadOnlyList<MapReader> documents, WorkflowFault fault)
    {
        MapReader at = fault.StepIndex is { } step ? steps[step] : fault.DocumentIndex is { } document ? documents[document] : file;
        PackNode whole = fault.TransitionIndex is { } transition && transition < at.Items("pilihan").Count ? at.Items("pilihan")[transition] : at.Map;
        at.ReportAt(fault.At is { } path ? Deepest(whole, path) : whole, fault.Message);
    }

    // As far as the path goes: the text of a key or of an item, else the key that holds the list or the map.
    private static PackNode Deepest(PackNode from, string path)
    {
        (PackNode at, PackNode place) = (from, from);
        foreach (string part in path.Split('/'))
        {
            if (at is PackMap map && map.Entries.FirstOrDefault(e => e.Key.Value == part) is { } entry)
            {
                (at, place) = (entry.Value, entry.Value is PackText ? entry.Value : entry.Key);
            }
            else if (at is PackList list && int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < list.Items.Count)
            {
                (at, place) = (list.Items[index], list.Items[index]);
            }
        }

        return place;
    }

    private static WorkflowStep StepOf(MapReader map) => new()
    {
        Key = map.Text("kunci", StepKeyForm(), "huruf dan angka, paling panjang 16, bukan selesai atau berhenti"),
        Title = map.Text("nama"),
        ShortTitle = map.TextOrNull("singkat") ?? map.Text("nama"),
        Stage = map.TextOrNull("tahap"),
        Lane = map.Text("lajur"),
        Roles = map.Texts("peran"),
        Kind = map.Word("jenis", WorkflowWords.Kinds),
        Act = map.Word("tindakan", WorkflowWords.Acts),
        Documents = map.Texts("naskah"),
        Evidence = [.. map.Maps("bukti", WorkflowShapes.Evidence).Select(EvidenceOf)],
        Guards = GuardsOf(map),
        Transitions = [.. map.Maps("pilihan", WorkflowShapes.Transition).Select(TransitionOf)],
        JoinsFrom = map.Texts("gabung"),
        Participants = map.Texts("pembahas"),
        Quorum = map.Has("kuorum") ? map.Whole("kuorum", 1, 100) : null,
        Deadline = map.MapOrNull("tenggat", WorkflowShapes.Deadline) is { } deadline ? DeadlineOf(deadline) : null,
        OwnTextReason = map.SentenceOrNull("bolehMenyetujuiSendiri"),
        Period = map.Period(),
    };

    private static WorkflowEvidence EvidenceOf(MapReader map) => new(
        map.Code("kunci"), map.Text("nama"), map.Flag("wajib", otherwise: true), map.Flag("nomor", otherwise: false), map.Flag("tanggal", otherwise: false), map.Flag("jawaban", otherwise: false)) { ShowsAct = map.Flag("memutuskan", otherwise: false) };

    private static WorkflowTransition TransitionOf(MapReader map) => new()
    {
        Choice = map.Code("kunci"),
        Label = map.Text("nama"),
        Targets = map.Texts("ke"),
        IsReturn = map.Flag("kembali", otherwise: false),
        IsSkip = map.Flag("lewati", otherwise: false),
        Guards = GuardsOf(map),
        Period = map.Period(),
    };

    private static WorkflowDeadline DeadlineOf(MapReader map)
    {
        if (map.Has("hariKerja") == map.Has("hari"))
        {
            map.ReportAt(map.Map, "Isi salah satu saja: \"hariKerja\" atau \"hari\" (hari kalender).");
        }

        bool calendar = map.Has("hari");
        return new()
        {
            Days = map.Whole(calendar ? "hari" : "hariKerja", 1, 365, otherwise: 1),
            Unit = calendar ? DayUnit.Calendar : DayUnit.Working,
            StartsAt = map.Word("mulai", WorkflowWords.Starts),
            PausesOnReturn = map.Flag("berhentiSaatDikembalikan", otherwise: true),
            SilenceMeans = map.CodeOrNull("bilaDiam"),
            Reminders = [.. map.Maps("pengingat", WorkflowShapes.Reminder).Select(ReminderOf)],
        };
    }

    private static DeadlineReminder ReminderOf(MapReader map)
    {
        if (map.Has("sebelum") == map.Has("sesudah"))
        {
            map.ReportAt(map.Map, "Isi salah satu saja: \"sebelum\" atau \"sesudah\".");
        }

        return new(map.Has("sebelum") ? -map.Whole("sebelum", 0, 30) : map.Whole("sesudah", 0, 90), map.Texts("kepada"));
    }

    /// <summary>A guard is a word, or a word with the document it is about: <c>bernomor: keputusan</c>.</summary>
    private static List<WorkflowGuard> GuardsOf(MapReader map)
    {
        List<WorkflowGuard> guards = [];
        foreach (PackNode item in map.Items("syarat"))
        {
            PackEntry? pair = item is PackMap { Entries: [var entry] } ? entry : null;
            if (map.WordOf(pair?.Key ?? item, "syarat", WorkflowWords.Guards) is { } kind)
            {
                guards.Add(new(kind, pair is null ? null : map.TextOf(pair.Value, "syarat")));
            }
        }

        return guards;
    }

    [GeneratedRegex("^(?!selesai$|berhenti$)[A-Za-z0-9]{1,16}$", RegexOptions.CultureInvariant)]
    private static partial Regex StepKeyForm();
}
