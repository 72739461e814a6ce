namespace Budaya.Core.Workflow;

/// <summary>What holds between a text and whoever decides on it: it was read as it stands, and nobody approves their own.</summary>
public static class TextRules
{
    /// <summary>Whether a step asks to have its documents open, rendered, at the version that is decided on.</summary>
    public static bool MustBeRead(WorkflowStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return step.Documents.Count > 0 && step.Act is WorkflowAct.DiscussDraft or WorkflowAct.ReviewDraft or WorkflowAct.Approve or WorkflowAct.Initial or WorkflowAct.Sign;
    }

    /// <summary>Whether a step approves a text, so that its author may not decide on it.</summary>
    public static bool Approves(WorkflowStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return step.Documents.Count > 0 && step.Act is WorkflowAct.ReviewDraft or WorkflowAct.Approve;
    }

    /// <summary>Whether a decision at a step stands as long as no text changes.</summary>
    public static bool Stands(WorkflowStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return step.Documents.Count > 0 && step.Act is WorkflowAct.DiscussDraft or WorkflowAct.ReviewDraft or WorkflowAct.Approve or WorkflowAct.Initial;
    }

    /// <summary>Why a person may not approve the texts of a step: they wrote one of them.</summary>
    /// <param name="texts">Those of the step.</param>
    /// <param name="person">Who acts, in an office of their own or recording for another.</param>
    public static IReadOnlyList<Refusal> WhyNotOwn(WorkflowStep step, IEnumerable<CaseText> texts, Guid? person)
    {
        ArgumentNullException.ThrowIfNull(step);
        return step.OwnTextReason is null && person is { } id && Approves(step) && texts.Any(t => t.Authors.Contains(id))
            ? [new($"Anda ikut menyusun naskah pada langkah {step.Key}, sehingga tidak dapat menyetujuinya sendiri atau mencatat persetujuannya. Mintalah pejabat lain yang berwenang.")]
            : [];
    }

    /// <summary>Why a decision cannot be taken on texts that were not open at their newest version.</summary>
    /// <param name="texts">Those of the step.</param>
    /// <param name="seen">SHA-256 of the texts that the form showed, by document.</param>
    public static IReadOnlyList<Refusal> WhyNotRead(WorkflowDefinition definition, WorkflowStep step, IEnumerable<CaseText> texts, IReadOnlyDictionary<string, string> seen)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(seen);
        return MustBeRead(step)
            ? [.. texts.Where(t => seen.GetValueOrDefault(t.Document) != t.Sha256).Select(t => new Refusal(seen.ContainsKey(t.Document)
                ? $"{definition.LabelOf(t.Document)} berubah menjadi versi {t.Version} sejak pratinjaunya Anda buka. Baca versi itu, lalu putuskan."
                : $"Buka pratinjau {definition.LabelOf(t.Document)} versi {t.Version} sebelum memutuskan."))]
            : [];
    }
}
