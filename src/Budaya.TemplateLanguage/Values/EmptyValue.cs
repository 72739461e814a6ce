namespace Budaya.TemplateLanguage.Values;

/// <summary>The variable <c>empty</c>: equal to any empty text, list or object.</summary>
internal sealed class EmptyValue : Dictionary<string, object?>
{
    public static readonly EmptyValue Instance = [];
}
