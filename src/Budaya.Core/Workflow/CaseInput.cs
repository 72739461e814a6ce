using Budaya.Core.Data;

namespace Budaya.Core.Workflow;

/// <summary>What people type at a step: notes, numbers, names of files.</summary>
internal static class CaseInput
{
    public static List<Refusal> WhyNotThis(WorkflowStep step, AttachEvidence attach)
    {
        if (step.Evidence.FirstOrDefault(e => e.Key == attach.Kind) is not { } asked)
        {
            return [new($"Langkah {step.Key} tidak meminta bukti \"{attach.Kind}\".")];
        }

        List<Refusal> found = [];
        if (asked.NeedsNumber && string.IsNullOrWhiteSpace(attach.LetterNumber))
        {
            found.Add(new($"Isi nomor untuk bukti \"{asked.Label}\"."));
        }

        if (asked.NeedsDate && attach.LetterDate is null)
        {
            found.Add(new($"Isi tanggal untuk bukti \"{asked.Label}\"."));
        }

        if (attach.Note.Length > Lengths.Note)
        {
            found.Add(new($"Keterangan terlalu panjang: paling banyak {Lengths.Note} huruf."));
        }

        return found;
    }

    public static string NoteOf(TakeChoice choice, WorkflowTransition transition)
    {
        string note = choice.Note.Trim();
        if (note.Length > Lengths.Note)
        {
            throw new RefusedException($"Catatan terlalu panjang: paling banyak {Lengths.Note} huruf.");
        }

        if (note.Length > 0)
        {
            return note;
        }

        if (transition.IsReturn || transition.IsSkip || transition.Targets.Contains(WorkflowTransition.Stop))
        {
            throw new RefusedException("Isi alasan. Pengembalian, pelewatan, dan penghentian selalu disertai alasan.");
        }

        return choice.RecordedForOfficeKey is null ? note : throw new RefusedException("Isi dasar pencatatan, misalnya nomor dan tanggal surat atau lembar disposisi.");
    }

    public static string FileNameOf(string name)
    {
        string last = name.Split('/', '\\')[^1].Trim();
        string clean = string.Concat(last.Where(c => !char.IsControl(c)));
        return clean.Length is 0 ? "berkas" : clean.Length > Lengths.Name ? clean[^Lengths.Name..] : clean;
    }

    public static string Text(string value, string what, int longest)
    {
        string text = value.Trim();
        return text.Length == 0 ? throw new RefusedException($"{what} belum diisi.")
            : text.Length > longest ? throw new RefusedException($"{what} terlalu panjang: paling banyak {longest} huruf.") : text;
    }
}
