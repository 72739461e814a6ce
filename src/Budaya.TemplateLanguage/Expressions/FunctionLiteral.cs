using Budaya.TemplateLanguage.Parsing;
using Budaya.TemplateLanguage.Running;

namespace Budaya.TemplateLanguage.Expressions;

/// <summary><c>do … end</c>: a function without a name.</summary>
internal sealed class FunctionLiteral(FunctionDefinition definition, int position, int height) : Expression(position, height)
{
    public FunctionDefinition Definition { get; } = definition;
    public override object? Evaluate(Run run) => new UserFunction(Definition, run.File, run.Map);
}
