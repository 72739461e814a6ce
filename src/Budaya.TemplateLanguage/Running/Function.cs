using System.Diagnostics.CodeAnalysis;
using Budaya.TemplateLanguage.Values;

namespace Budaya.TemplateLanguage.Running;

/// <summary>Something that can be called: built in, added by the host, or defined in a template.</summary>
internal abstract class Function
{
    public abstract string Name { get; }

    /// <summary>Whether a value is a function. Most values are texts and objects of the data, which are known at once.</summary>
    public static bool Is([NotNullWhen(true)] object? value) =>
        value is not (string or DataObject) && value is Function;

    /// <summary>Calls the function; the call is one step.</summary>
    /// <param name="named">Named arguments, or null when there are none.</param>
    /// <param name="block">The block of a <c>wrap</c>, or null.</param>
    public abstract object? Invoke(Run run, int position, ReadOnlySpan<object?> arguments, TemplateMap? named, BlockFunction? block);

    /// <summary>Calls the function and prints what it gives.</summary>
    public virtual void Write(Run run, int position, ReadOnlySpan<object?> arguments) => Texts.Write(run, Invoke(run, position, arguments, null, null));
}
