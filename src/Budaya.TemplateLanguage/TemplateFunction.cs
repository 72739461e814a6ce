namespace Budaya.TemplateLanguage;

/// <summary>A function added to the language. It receives and gives plain values only.</summary>
/// <param name="arguments">The values of the call in order; a piped value comes first.</param>
/// <exception cref="TemplateFunctionException">An argument is wrong; the message becomes a problem at the place of the call.</exception>
public delegate object? TemplateFunction(IReadOnlyList<object?> arguments);

/// <summary>Says what is wrong with an argument of a <see cref="TemplateFunction"/>.</summary>
/// <param name="message">For the author of the template, in Indonesian.</param>
public sealed class TemplateFunctionException(string message) : Exception(message);
