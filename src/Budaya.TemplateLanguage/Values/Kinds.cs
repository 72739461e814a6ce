using System.Numerics;
using Budaya.TemplateLanguage.Functions;
using Budaya.TemplateLanguage.Parsing;
using Budaya.TemplateLanguage.Running;

namespace Budaya.TemplateLanguage.Values;

/// <summary>Names of kinds of values: for templates (<c>object.typeof</c>, <c>object.kind</c>) and for messages.</summary>
internal static class Kinds
{
    public static string? TypeOf(object? value) => value switch
    {
        null => null,
        bool => "boolean",
        string => "string",
        RangeValue => "iterator",
        IReadOnlyList<object?> => "array",
        _ => Numbers.IsNumber(value) ? "number" : "object",
    };

    public static string? KindOf(object? value) => value switch
    {
        null => null,
        bool => "bool",
        string => "string",
        float => "float",
        double => "double",
        decimal => "decimal",
        BigInteger or ulong => "bigint",
        RangeValue => "range",
        IReadOnlyList<object?> => "array",
        Function => "function",
        _ => Numbers.TryLong(value, out var number) ? (number is >= int.MinValue and <= int.MaxValue ? "int" : "long") : "object",
    };

    public static Wording Describe(object? value) => value switch
    {
        null => new("null", "null"),
        bool => new("nilai benar/salah", "a boolean"),
        string => new("teks", "a text"),
        RangeValue => new("rentang", "a range"),
        IReadOnlyList<object?> => new("daftar", "a list"),
        Function => new("fungsi", "a function"),
        FunctionGroup => new("kelompok fungsi", "a group of functions"),
        DateTimeOffset or DateOnly => new("tanggal", "a date"),
        TimeSpan => new("selang waktu", "a time span"),
        _ when Numbers.IsNumber(value) => new("bilangan", "a number"),
        _ when Members.IsObject(value) => new("objek", "an object"),
        _ => new("nilai yang tidak dikenal", "a value of an unknown kind"),
    };
}
