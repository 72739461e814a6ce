using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using Budaya.TemplateLanguage.Expressions;
using Budaya.TemplateLanguage.Statements;

namespace Budaya.TemplateLanguage.Running;

/// <summary>Goes on with deep work on a thread of its own when the stack of the caller's thread runs out, so that limits alone decide how deep one may go.</summary>
internal static class StackGuard
{
    private const int StackBytes = 16 * 1024 * 1024;

    public static bool HasRoom() => RuntimeHelpers.TryEnsureSufficientExecutionStack();

    /// <summary>Runs a block on a fresh stack.</summary>
    public static Flow Execute(Block block, Run run) => OnFreshStack(() => block.ExecuteHere(run));

    /// <summary>Evaluates an expression on a fresh stack.</summary>
    public static object? Evaluate(Expression expression, Run run) => OnFreshStack(() => expression.Evaluate(run));

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
