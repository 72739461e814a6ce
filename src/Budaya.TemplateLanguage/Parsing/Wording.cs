namespace Budaya.TemplateLanguage.Parsing;

/// <summary>A message for the author of a template, in both languages.</summary>
internal readonly record struct Wording(string Id, string En);
