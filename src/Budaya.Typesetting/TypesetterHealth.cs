namespace Budaya.Typesetting;

/// <summary>The state of a <see cref="Typesetter"/> at one moment.</summary>
/// <param name="Ready">At least one process is up, or none was needed yet and none has failed to start.</param>
/// <param name="Processes">Processes that are up.</param>
/// <param name="Busy">Requests being laid out.</param>
/// <param name="Waiting">Requests in the queue.</param>
/// <param name="Completed">Answers given since the start, refusals by the engine included.</param>
/// <param name="Restarts">Processes that were replaced, for whatever reason.</param>
/// <param name="MemoryMb">Resident memory of all processes, as each reported it last.</param>
/// <param name="LastFailure">What the last failed process or start said; <see langword="null"/> if none failed.</param>
public sealed record TypesetterHealth(
    bool Ready, int Processes, int Busy, int Waiting, long Completed, long Restarts, int MemoryMb, string? LastFailure);
