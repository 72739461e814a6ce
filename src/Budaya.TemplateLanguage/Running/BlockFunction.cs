using Budaya.TemplateLanguage.Parsing;
using Budaya.TemplateLanguage.Statements;
using Budaya.TemplateLanguage.Values;

namespace Budaya.TemplateLanguage.Running;

/// <summary>The block of a <c>wrap</c>: it runs among the <c>$</c> variables of the function that evaluates <c>$$</c>, and prints.</summary>
internal sealed class BlockFunction(Block statements, Frame writtenIn, TemplateFile file) : Function
{
    public override string Name => "$$";

    /// <summary>The call or page in which the block is written.</summary>
    public Frame WrittenIn { get; } = writtenIn;

    public override object? Invoke(Run run, int position, ReadOnlySpan<object?> arguments, TemplateMap? named, BlockFunction? block)
    {
        run.EnterCall(position);
        var callerFrame = run.Frame;
        if (callerFrame.IsShared)
        {
            run.Frame = new Frame(callerFrame.Body, null, null);   // a block that was kept runs in a function without $ variables
        }
        var (callerFile, callerMap, running) = (run.File, run.Map, run.Frame.RunningBlock);
        run.File = file;
        run.Map = run.Global.MapOf(file);
        run.Frame.RunningBlock = this;
        statements.ExecuteBody(run);
        run.Frame.RunningBlock = running;
        (run.File, run.Map, run.Frame, run.Position) = (callerFile, callerMap, callerFrame, position);
        run.LeaveCall();
        return run.TakeReturned();
    }
}
