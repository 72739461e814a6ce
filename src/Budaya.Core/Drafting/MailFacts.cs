namespace Budaya.Core.Drafting;

/// <summary>What a mail of the product, or a message to be shared, tells its reader. Null: not known, printed as dots.</summary>
public sealed record MailFacts
{
    /// <summary>Who is greeted: the title of a head, an office, a person.</summary>
    public string? To { get; init; }

    /// <summary>Name of the OPD that it goes to.</summary>
    public string? Recipient { get; init; }

    /// <summary>What it is about: the title of a plan or a case.</summary>
    public string? Subject { get; init; }

    /// <summary>Number of the surat pengantar, or key of the step.</summary>
    public string? Number { get; init; }

    /// <summary>Citations of what is conveyed.</summary>
    public IReadOnlyList<string> Papers { get; init; } = [];

    /// <summary>OPDs that have not acknowledged it, for a message to all of them.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>What is otherwise than announced, in one sentence; null: nothing.</summary>
    public string? Change { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>Last day.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Working days since the last day; negative before it.</summary>
    public int WorkingDays { get; init; }

    /// <summary>Goes to whoever is above the one who must act.</summary>
    public bool IsEscalation { get; init; }

    /// <summary>Where to act.</summary>
    public string? Link { get; init; }

    /// <summary>Code of the letter.</summary>
    public string? Code { get; init; }

    /// <summary>The line by which each OPD becomes a witness of the audit trail.</summary>
    public string? Witness { get; init; }

    /// <summary>Title of the step that waits.</summary>
    public string? Step { get; init; }

    /// <summary>Whose hands the paper is in.</summary>
    public string? Lane { get; init; }

    /// <summary>The choice that silence means, or null.</summary>
    public string? SilentChoice { get; init; }

    /// <summary>Name under which the person signs in.</summary>
    public string? UserName { get; init; }
}

/// <summary>Subject and body of a mail.</summary>
public sealed record MailText(string Subject, string Body)
{
    /// <summary>Names of the templates of mails begin so.</summary>
    public const string Prefix = "pesan/surel-";

    /// <summary>How the first line of such a text begins.</summary>
    public const string SubjectMark = "Perihal: ";

    private const int LongestSubject = 300;

    /// <summary>Reads a rendered template: the first line is the subject, what follows is the body. Nothing else of it can reach the head of the mail.</summary>
    /// <returns>Null when the first line is no subject.</returns>
    public static MailText? Read(string rendered)
    {
        ArgumentNullException.ThrowIfNull(rendered);
        string[] parts = rendered.ReplaceLineEndings("\n").TrimStart('\n').Split('\n', 2);
        string subject = parts[0].StartsWith(SubjectMark, StringComparison.Ordinal) ? parts[0][SubjectMark.Length..].Trim() : "";
        return subject.Length is 0 or > LongestSubject || parts.Length < 2 || parts[1].Trim().Length == 0 ? null : new(subject, parts[1].TrimStart('\n'));
    }
}
