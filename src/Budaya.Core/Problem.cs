namespace Budaya.Core;

/// <summary>One thing that is wrong in a text or file written by people.</summary>
/// <param name="File">The file as the reader of the message knows it, such as <c>Tenants/babel/opd.yaml</c>.</param>
/// <param name="Line">From 1; 0 when the whole file or folder is meant.</param>
/// <param name="Column">From 1; 0 when the whole file or folder is meant.</param>
/// <param name="Message">What was met and what was wanted, in Indonesian.</param>
public sealed record Problem(string File, int Line, int Column, string Message)
{
    /// <summary>The form that editors and terminals can follow: <c>file(line,column) : message</c>.</summary>
    public override string ToString() => $"{File}({Line},{Column}) : {Message}";
}
