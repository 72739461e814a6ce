using FsCheck;
using FsCheck.Fluent;

namespace Budaya.TemplateLanguage.Tests;

/// <summary>Templates made from the grammar of the language; most are right, some name what does not exist.</summary>
internal static class GeneratedTemplates
{
    private static readonly Gen<string> Name = Gen.Elements("nama", "angka", "daftar", "objek", "x", "y", "$a", "$0", "$", "this", "empty", "tak_ada", "objek.a", "objek?.z", "daftar[0]", "daftar.size", "for.index", "$$");

    private static readonly Gen<string> Literal = Gen.Elements("1", "0", "-1", "2.5", "1m", "0x1f", "123456789012345678901", "'a'", "\"\\n\"", "`b`", "true", "false", "null", "[]", "{}");

    private static readonly Gen<string> Operator = Gen.Elements("+", "-", "*", "/", "//", "%", "==", "!=", "<", "<=", ">", ">=", "&&", "||", "??", "?!", "..", "..<", "<<", ">>");

    private static readonly Gen<string> Function = Gen.Elements(
        "string.upcase", "string.size", "array.size", "array.first", "array.sort", "array.join ', '", "math.abs", "math.round 2", "object.typeof", "object.to_json", "object.default 'z'",
        "string.replace 'a' 'bb'", "string.pad_left 5", "array.each @string.strip", "regex.replace 'a+' 'b'", "html.escape", "date.parse", "f", "g 1", "array.add 1", "string.split 'a'");

    private static readonly Gen<string> Text = Gen.Elements("", " ", "\n", "teks ", "  \n", "{", "}", "%", "\r\n", "<b>", "{ {", "ü\ud83d\ude00");

    private static Gen<string> Expression(int size)
    {
        if (size <= 0)
        {
            return Gen.OneOf(Name, Literal);
        }
        var inner = Expression(size / 2);
        return Gen.OneOf(
            Name,
            Literal,
            from a in inner from o in Operator from b in inner select $"{a} {o} {b}",
            from a in inner select $"({a})",
            from a in inner select $"!{a}",
            from a in inner from f in Function select $"{a} | {f}",
            from a in inner from b in inner from c in inner select $"{a} ? {b} : {c}",
            from a in inner from b in inner select $"[{a}, {b}]",
            from a in inner select $"{{a: {a}, \"b\": 1}}",
            from a in inner select $"$'x{{{a}}}y'",
            from a in inner select $"f ({a}) 2",
            from a in inner select $"({a})[0]");
    }

    private static Gen<string> Enter => Gen.Elements("{{", "{{-", "{{~", "{{ ");

    private static Gen<string> Exit => Gen.Elements("}}", "-}}", "~}}", " }}");

    private static Gen<string> Code(Gen<string> code) => from e in Enter from c in code from x in Exit select $"{e} {c} {x}";

    private static Gen<string> Statement(int size)
    {
        var expression = Expression(size);
        if (size <= 0)
        {
            return Gen.OneOf(Text, Code(expression));
        }
        var body = Body(size / 2);
        return Gen.OneOf(
            Text,
            Code(expression),
            Code(from n in Gen.Elements("x", "y", "$a", "objek.a") from o in Gen.Elements("=", "+=") from e in expression select $"{n} {o} {e}"),
            Wrapped(from e in expression select $"if {e}", body),
            from start in Code(from e in expression select $"if {e}") from a in body from b in body select $"{start}{a}{{{{ else }}}}{b}{{{{ end }}}}",
            Wrapped(from e in expression select $"for x in {e}", body),
            Wrapped(from e in expression select $"for $a in ({e}) limit: 3 reversed", body),
            Wrapped(from e in expression select $"case {e}; when 1, 'a'", body),
            Wrapped(Gen.Constant("capture y"), body),
            Wrapped(Gen.Constant("with {a: 1}"), body),
            Wrapped(Gen.Constant("func f"), body),
            Wrapped(Gen.Constant("func g(x, y = 2)"), body),
            Wrapped(Gen.Constant("wrap f"), body),
            Wrapped(Gen.Constant("while (x ?? 0) == 'berhenti'"), body),
            Wrapped(from e in expression select $"tablerow x in {e}", body),
            Code(Gen.Elements("break", "continue", "ret", "ret 1", "readonly x", "import objek", "x++", "include 'a'", "h(x) = x + 1")),
            Gen.Constant("{%{ {{ apa adanya }} }%}"));
    }

    private static Gen<string> Wrapped(Gen<string> opening, Gen<string> body) => from o in Code(opening) from b in body from e in Code(Gen.Constant("end")) select o + b + e;

    private static Gen<string> Body(int size) => from count in Gen.Choose(0, 4) from parts in Gen.ArrayOf(Statement(size), count) select string.Concat(parts);

    public static Arbitrary<string> Templates => Arb.From(Gen.Sized(size => Body(Math.Min(size, 24))));

    /// <summary>Right templates with a few characters changed, taken away or doubled.</summary>
    public static Arbitrary<string> Broken => Arb.From(
        from template in Gen.Sized(size => Body(Math.Min(size, 16)))
        from cut in Gen.Choose(0, Math.Max(0, template.Length - 1))
        from length in Gen.Choose(0, 3)
        from inserted in Gen.Elements("", "{{", "}}", "(", "\"", "$", "|", "end", "\0", "\ud800", "#", "-}}")
        select template[..cut] + inserted + template[Math.Min(template.Length, cut + length)..]);

    public static Arbitrary<string> Plain => Arb.From(
        from parts in Gen.ArrayOf(Gen.Elements("a", "}}", "{", " ", "\n", "\r\n", "%", "%}", "-", "~", "é", "\ud800", "\0", "end", "{ {"))
        let text = string.Concat(parts)
        where !text.Contains("{{", StringComparison.Ordinal) && !text.Contains("{%", StringComparison.Ordinal)
        select text);
}
