namespace Budaya.TemplateLanguage.Running;

/// <summary>Ends a render with one problem. It is caught only where a render begins.</summary>
internal sealed class TemplateError(TemplateProblem problem) : Exception(problem.Message)
{
    public TemplateProblem Problem { get; } = problem;
}
