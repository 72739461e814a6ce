namespace Budaya.Core.People;

/// <summary>The operator of the platform who acts in this scope. Scoped; empty for everybody else. Read anew for each request.</summary>
public sealed class ActingOperator
{
    /// <summary>The operator, or null.</summary>
    public Guid? Id { get; private set; }

    /// <summary>Name as shown, or empty.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The network address that the request came from; null for the service itself.</summary>
    public string? Address { get; set; }

    /// <summary>The session.</summary>
    public Guid SessionId { get; private set; }

    /// <summary>When the second factor was last shown, or null: nothing is open yet.</summary>
    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>Whether a second factor was shown in this session.</summary>
    public bool IsConfirmed => Id is not null && ConfirmedAt is not null;

    /// <summary>Whether an act on a region may be done now.</summary>
    public bool IsFresh(DateTimeOffset now) => IsConfirmed && now - ConfirmedAt < ActingSession.Freshness;

    /// <summary>Says who acts.</summary>
    public void Become(PlatformOperator who, OperatorSession session)
    {
        ArgumentNullException.ThrowIfNull(who);
        ArgumentNullException.ThrowIfNull(session);
        (Id, Name, SessionId, ConfirmedAt) = (who.Id, who.DisplayName, session.Id, session.ConfirmedAt);
    }

    /// <summary>Somebody at the machine itself acts, by a command: no operator, and no network address.</summary>
    /// <param name="account">The machine's account that ran it.</param>
    public void BecomeConsole(string account) => Address = OperatorEntry.ConsolePrefix + account;

    /// <summary>The operator; for acts that need one who has shown both factors.</summary>
    /// <exception cref="RefusedException">There is none.</exception>
    public Guid Require() => IsConfirmed && Id is { } id ? id : throw new RefusedException("Masuk sebagai operator terlebih dahulu.");
}
