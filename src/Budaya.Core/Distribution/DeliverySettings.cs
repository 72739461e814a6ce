namespace Budaya.Core.Distribution;

/// <summary>How long a worker may hold deliveries. Section <c>Budaya:Delivery</c>.</summary>
public sealed record DeliverySettings
{
    /// <summary>Seconds for which a batch is held, 1 or more. What was not begun by then goes to another worker.</summary>
    public int LeaseSeconds { get; init; } = 120;

    /// <summary>Seconds for which a mail that is being handed over is held, 1 or more. Longer than the longest wait for the server's answers, or the mail would be sent twice.</summary>
    public int SendingSeconds { get; init; } = 900;

    internal TimeSpan Lease => TimeSpan.FromSeconds(LeaseSeconds);

    internal TimeSpan Sending => TimeSpan.FromSeconds(SendingSeconds);
}
