using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using Budaya.TemplateLanguage.Statements;

namespace Budaya.TemplateLanguage.Running;

/// <summary>Goes on with deep work on a thread of its own when the stack of the caller's thread runs out, so that limits alone decide how deep one may go.</summary>
internal static class StackGuard
{
    private const int StackBytes = 16 * 1024 * 1024;

    /// <summary>Trees at most this high need so little stack that not each of them has to look for room.</summary>
    public const int LowHeight = 16;

    private const int CallsBetweenLooks = 4;

    public static bool HasRoom() => RuntimeHelpers.TryEnsureSufficientExecutionStack();

    /// <summary>Whether what a call runs has room; for low trees it is enough that every few calls inside one another look.</summary>
    public static bool HasRoomForCall(Run run, int height) => (height <= LowHeight && run.Depth % CallsBetweenLooks != 0) || HasRoom();

    /// <summary>Runs a block on a fresh stack.</summary>
    public static Flow Execute(Block block, Run run) => OnFreshStack(() => block.ExecuteHere(run));

    public static T OnFreshStack<T>(Func<T> work)
    {
        T? result = default;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = work();
                }
#pragma warning disable CA1031 // whatever happened is thrown again on the caller's thread
                catch (Exception e)
#pragma warning restore CA1031
                {
                    failure = ExceptionDispatchInfo.Capture(e);
                }
            },
            StackBytes);
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result!;   // set by the thread, or the failure was thrown
    }
}
