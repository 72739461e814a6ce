namespace Budaya.TemplateLanguage.Tests;

/// <summary>Templates made to kill, hang or fool the engine. Each must end soon, with a problem that has a place, or with the right output.</summary>
internal static class HostileTemplates
{
    private const int Many = 100_000;

    public static IEnumerable<(string Name, string Template)> All() =>
    [
        .. Nesting(), .. Chains(), .. Recursion(), .. Growth(), .. Numbers(), .. Loops(), .. Shared(), .. Changing(), .. Tokens(), .. Patterns(),
    ];

    private static string Repeat(string text, int times = Many) => string.Concat(Enumerable.Repeat(text, times));

    private static IEnumerable<(string, string)> Nesting() =>
    [
        ("parentheses", "{{ " + Repeat("(") + "1" + Repeat(")") + " }}"),
        ("parentheses never closed", "{{ " + Repeat("(")),
        ("lists", "{{ " + Repeat("[") + Repeat("]") + " }}"),
        ("lists never closed", "{{ " + Repeat("[")),
        ("objects", "{{ " + Repeat("{a:") + "1" + Repeat("}") + " }}"),
        ("objects never closed", "{{ " + Repeat("{a:")),
        ("indexes", "{{ a" + Repeat("[a") + Repeat("]") + " }}"),
        ("not", "{{ " + Repeat("!") + "true }}"),
        ("minus", "{{ " + Repeat("- ") + "1 }}"),
        ("plus", "{{ " + Repeat("+ ") + "1 }}"),
        ("alias", "{{ " + Repeat("@") + "a }}"),
        ("spread", "{{ f " + Repeat("^") + "a }}"),
        ("if", Repeat("{{ if true }}") + "x" + Repeat("{{ end }}")),
        ("if never closed", Repeat("{{ if true }}")),
        ("for", Repeat("{{ for i in 1..1 }}") + "x" + Repeat("{{ end }}")),
        ("while", Repeat("{{ while true }}")),
        ("case", Repeat("{{ case 1; when 1; ") + Repeat("end;") + "}}"),
        ("with", "{{ o = {} }}" + Repeat("{{ with o }}") + Repeat("{{ end }}")),
        ("capture", Repeat("{{ capture x }}") + Repeat("{{ end }}")),
        ("wrap", Repeat("{{ wrap f }}") + Repeat("{{ end }}")),
        ("func", Repeat("{{ func f }}") + Repeat("{{ end }}")),
        ("func with parameters", Repeat("{{ func f(x) }}") + Repeat("{{ end }}")),
        ("do", "{{ x = " + Repeat("do; ret ") + "1;" + Repeat("end;") + " }}"),
        ("tablerow", Repeat("{{ tablerow i in 1..1 }}") + Repeat("{{ end }}")),
        ("interpolation", "{{ " + Repeat("$\"{") + "1" + Repeat("}\"") + " }}"),
        ("calls in parentheses", "{{ " + Repeat("f(") + Repeat(")") + " }}"),
        ("defaults", "{{ func f(a = " + Repeat("(") + Repeat(")") + "); end }}"),
        ("escape blocks", Repeat("{%{")),
        ("ends without beginnings", Repeat("{{ end }}")),
        ("just under the limit", "{{ " + Repeat("(", 60) + "1" + Repeat(")", 60) + " }}"),
    ];

    private static IEnumerable<(string, string)> Chains() =>
    [
        .. new[] { "+", "-", "*", "/", "//", "%", "&&", "||", "==", "<", "??", "?!", "<<", ".." }.Select(o => ($"flat chain of {o}", "{{ 1" + Repeat($" {o} 1") + " }}")),
        ("flat chain of members", "{{ a" + Repeat(".b") + " }}"),
        ("flat chain of optional members", "{{ a" + Repeat("?.b") + " }}"),
        ("flat chain of indexes", "{{ a" + Repeat("[0]") + " }}"),
        ("flat chain of pipes", "{{ 1" + Repeat(" | math.abs") + " }}"),
        ("flat chain of conditionals", "{{ true" + Repeat(" ? 1 : false") + " }}"),
        ("flat chain of else if", "{{ if false" + Repeat("; else if false") + "; end }}"),
        ("flat chain of when", "{{ case 0" + Repeat("; when 1", 10_000) + "; end }}"),
        ("many arguments", "{{ func f; end; f" + Repeat(" 1") + " }}"),
        ("many parameters", "{{ func f(" + string.Join(',', Enumerable.Range(0, 20_000).Select(i => $"a{i}")) + "); end }}"),
        ("many items", "{{ [" + Repeat("1,", 200_000) + "] | array.size }}"),
        ("many assignments", "{{ " + Repeat("x = 1;") + " }}"),
        ("many names", "{{ " + string.Concat(Enumerable.Range(0, 50_000).Select(i => $"x{i}=1;")) + " }}"),
    ];

    private static IEnumerable<(string, string)> Recursion() =>
    [
        ("function calls itself", "{{ func f; f; end; f }}"),
        ("function with parameters calls itself", "{{ func f(x); ret f(x + 1); end; f 1 }}"),
        ("inline function calls itself", "{{ f(x) = f(x) + 1; f 1 }}"),
        ("two functions call each other", "{{ func a; b; end; func b; a; end; a }}"),
        ("doubling recursion", "{{ func f(n); if n > 0; f(n - 1); f(n - 1); end; end; f 60 }}"),
        ("pointer calls itself", "{{ o = {}; o.f = do; o.f; end; o.f }}"),
        ("default calls the function", "{{ func f(x = f()); end; f }}"),
        ("deep default calls the function", "{{ func f(x = " + Repeat("(", 90) + "f()" + Repeat(")", 90) + "); end; f }}"),
        ("include of itself", "{{ include 'diri' }}"),
        ("include that doubles", "{{ include 'ganda' }}"),
        ("wrap of itself", "{{ func f; wrap f; $$; end; end; wrap f; end }}"),
        ("block that runs itself", "{{ func f; $$; end; wrap f; f; $$; end }}"),
        ("eval of itself", "{{ s = 'object.eval s'; object.eval s }}"),
        ("eval_template of itself", "{{ s = '{{ s | object.eval_template }}'; s | object.eval_template }}"),
        ("each of itself", "{{ func f(x); ret [x] | array.each @f; end; f 1 }}"),
        ("deep recursion with deep expressions", "{{ func f(x); ret " + Repeat("(", 90) + "f x" + Repeat(")", 90) + "; end; f 1 }}"),
        ("list in itself printed", "{{ a = []; a[0] = a; a }}"),
        ("list in itself compared", "{{ a = []; a[0] = a; b = []; b[0] = b; a == b }}"),
        ("list in itself as JSON", "{{ a = []; a[0] = a; a | object.to_json }}"),
        ("object in itself printed", "{{ o = {}; o.o = o; o }}"),
        ("object in itself compared", "{{ o = {}; o.o = o; p = {}; p.o = p; o == p }}"),
        ("this in itself", "{{ this.x = this; this }}"),
        ("data in itself", "{{ diri }}"),
        ("data in itself as JSON", "{{ diri | object.to_json }}"),
    ];

    private static IEnumerable<(string, string)> Growth() =>
    [
        ("doubling text", "{{ x = 'a'; while true; x = x + x; end }}"),
        ("doubling list", "{{ x = [1]; while true; x = x + x; end }}"),
        ("doubling by add_range", "{{ x = [1]; while true; x = array.add_range x x; end }}"),
        ("doubling by replace", "{{ x = 'aa'; while true; x = string.replace x 'a' x; end }}"),
        ("doubling by regex", "{{ x = 'aa'; while true; x = regex.replace x 'a' x; end }}"),
        ("doubling by join", "{{ x = 'ab'; while true; x = [x, x, x] | array.join x; end }}"),
        ("doubling by interpolation", "{{ x = 'a'; while true; x = $'{x}{x}'; end }}"),
        ("doubling by capture", "{{ x = 'a'; while true; capture x; x; x; end; end }}"),
        ("doubling by escape", "{{ x = '\"'; while true; x = x | string.literal; end }}"),
        ("doubling by html.escape", "{{ x = '&&&&'; while true; x = html.escape x; end }}"),
        ("doubling by Base64", "{{ x = 'a'; while true; x = string.base64_encode x; end }}"),
        ("doubling list of itself", "{{ x = [1]; while true; x = [x, x]; end }}"),
        ("list of large texts", "{{ x = 'a' * 1000000; l = []; for i in 1..100000; l = l << (x + i); end }}"),
        ("object of large texts", "{{ x = 'a' * 1000000; o = {}; for i in 1..100000; o[i] = x + i; end }}"),
        ("huge repeat", "{{ 'a' * 2000000000 }}"),
        ("huge repeat of a list", "{{ [1] * 2000000000 }}"),
        ("repeat of an empty list", "{{ [] * 9000000000000 }}"),
        ("huge width on the left", "{{ 'a' | string.pad_left 2000000000 }}"),
        ("huge width on the right", "{{ 'a' | string.pad_right 2000000000 }}"),
        ("huge index", "{{ a = []; a[2000000000] = 1 }}"),
        ("huge insert", "{{ [] | array.insert_at 2000000000 1 }}"),
        ("endless output", "{{ while true; 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'; end }}"),
        ("endless output of text", "{{ while true }}" + Repeat("a", 10_000) + "{{ end }}"),
        ("indented output", "  {{ x = \"\\n\" * 1000000; for i in 1..1000; x; end }}"),
        ("nested captures", "{{ for i in 1..100000; capture a; capture b; 'x' * 100000; end; end; end }}"),
        ("cycle groups", "{{ for i in 1..1000000; array.cycle [1, 2] i; end }}"),
        ("names through this", "{{ for i in 1..1000000; this['x' + i] = i; end }}"),
        ("date pattern", "{{ d = date.parse '2020-01-01'; d | date.to_string ('%c' * 400000) }}"),
    ];

    private static IEnumerable<(string, string)> Numbers() =>
    [
        ("squaring", "{{ x = 10; while true; x = x * x; end }}"),
        ("factorial", "{{ x = 1; i = 1; while true; x = x * i; i++; end }}"),
        ("huge shift", "{{ 1 << 2000000000 }}"),
        ("negative shift", "{{ 1 << -1 }}"),
        ("shift by a huge number", "{{ 1 << 99999999999999999999999999 }}"),
        ("huge literal", "{{ " + Repeat("9") + " }}"),
        ("huge hexadecimal literal", "{{ 0x" + Repeat("f") + " }}"),
        ("huge exponent", "{{ 1e999999999 }}"),
        ("huge precision", "{{ 1 | object.format 'D999999999' }}"),
        ("huge precision of a fraction", "{{ 1.5 | math.format 'F999999999' }}"),
        ("huge custom format", "{{ 1 | math.format ('0' * 1000000) }}"),
        ("least number divided by minus one", "{{ (-9223372036854775807 - 1) // -1 }}"),
        ("remainder of the least number", "{{ (-9223372036854775807 - 1) % -1 }}"),
        ("decimal overflow", "{{ 79228162514264337593543950335m * 2 }}"),
        ("date past the end", "{{ date.parse '9999-12-31' | date.add_days 1 }}"),
        ("days past everything", "{{ date.parse '2000-01-01' | date.add_days 1e300 }}"),
        ("months past everything", "{{ date.parse '2000-01-01' | date.add_months 999999999999 }}"),
        ("time span past everything", "{{ timespan.from_days 1e300 }}"),
        ("time span overflow", "{{ (timespan.from_days 10000000) + (timespan.from_days 10000000) }}"),
        ("not a number", "{{ 1e308 * 10 - 1e308 * 10 }}"),
    ];

    private static IEnumerable<(string, string)> Loops() =>
    [
        ("endless while", "{{ while true; end }}"),
        ("endless while with continue", "{{ while true; continue; end }}"),
        ("huge range", "{{ for i in 1..2000000000; end }}"),
        ("huge range backwards", "{{ for i in 2000000000..1; end }}"),
        ("range past counting", "{{ for i in 1..9223372036854775807; end }}"),
        ("range printed", "{{ 1..2000000000 }}"),
        ("range added to a list", "{{ [] + (1..2000000000) }}"),
        ("range reversed by a function", "{{ (1..2000000000) | array.reverse }}"),
        ("range sorted", "{{ (1..2000000000) | array.sort }}"),
        ("range joined", "{{ (1..2000000000) | array.join '' }}"),
        ("range searched", "{{ (1..2000000000) | array.contains -1 }}"),
        ("range mapped by a function", "{{ (1..2000000000) | array.each @math.abs }}"),
        ("range counted in any", "{{ (1..2000000000) | array.any @string.empty }}"),
        ("two ranges compared", "{{ (1..2000000000) == (1..2000000000) }}"),
        ("range as JSON", "{{ (1..2000000000) | object.to_json }}"),
        ("range as arguments", "{{ func f; end; f ^(1..2000000000) }}"),
        ("unique of many", "{{ (1..100000) | array.uniq }}"),
        ("difference of many", "{{ l = 1..100000; l - l }}"),
        ("four nested loops", "{{ for a in 1..1000; for b in 1..1000; for c in 1..1000; for d in 1..1000; end; end; end; end }}"),
        ("table of many", "{{ tablerow i in 1..2000000000; end }}"),
        ("tablerow with huge cols", "{{ tablerow i in 1..3 cols: 9000000000000; i; end }}"),
        ("negative limit and offset", "{{ for i in 1..3 offset: -5 limit: -1; i; end }}"),
    ];

    private static IEnumerable<(string, string)> Shared() =>
    [
        ("loop inside a function inside each", "{{ func f(x); for i in 1..1000000; end; ret x; end; (1..1000000) | array.each @f }}"),
        ("loop inside an include", "{{ for i in 1..1000000; include 'ulang'; end }}"),
        ("loop inside eval", "{{ for i in 1..1000000; object.eval 'for j in 1..1000000; end'; end }}"),
        ("parsing many texts", "{{ for i in 1..1000000; object.eval_template ('{{ x' + i + ' = 1 }}' * 1000); end }}"),
        ("include_join of many", "{{ include_join (['ulang'] * 100000) }}"),
        ("sort by a member", "{{ (1..100000) | array.sort 'a' }}"),
    ];

    private static IEnumerable<(string, string)> Changing() =>
    [
        ("assigns to data", "{{ data.nama = 'x' }}"),
        ("assigns to data by index", "{{ data['nama'] = 'x' }}"),
        ("assigns to a list of data", "{{ daftar[0] = 'x' }}"),
        ("assigns through with", "{{ with data; nama = 'x'; end }}"),
        ("assigns through import", "{{ import data; nama = 'x'; data.nama }}"),
        ("assigns to a built-in", "{{ string.upcase = 1 }}"),
        ("adds to a built-in", "{{ string.baru = 1 }}"),
        ("assigns to size", "{{ a = [1]; a.size = 100 }}"),
        ("reaches for the type", "{{ data.GetType }}{{ data.get_type }}"),
        ("reaches for the prototype", "{{ data.__proto__ }}"),
        ("reaches for the clock", "{{ f = @date.now; f }}"),
        ("include out of the folder", "{{ include '../../../etc/passwd' }}"),
        ("include with a null character", "{{ include 'a\\u0000b' }}"),
    ];

    private static IEnumerable<(string, string)> Tokens() =>
    [
        ("long name", "{{ " + Repeat("a") + " }}"),
        ("long text", "{{ '" + Repeat("a") + "' }}"),
        ("text never closed", "{{ '" + Repeat("a")),
        ("verbatim never closed", "{{ `" + Repeat("a")),
        ("comment never closed", "{{ ##" + Repeat("a")),
        ("many comments", "{{ " + Repeat("## a ## ") + " }}"),
        ("long operator", "{{ a " + Repeat("+") + " }}"),
        ("many braces", Repeat("{")),
        ("many closing braces", Repeat("}")),
        ("many code blocks", Repeat("{{}}")),
        ("many enters", Repeat("{{")),
        ("percent signs", "{" + Repeat("%") + "{"),
        ("wrong characters", "{{ " + Repeat("\\") + " }}"),
        ("broken surrogate in text", "a\ud800b"),
        ("broken surrogate in code", "{{ '\ud800' }}{{ \udfff }}"),
        ("broken surrogate by escape", "{{ '\\ud800' | string.upcase | html.url_encode | string.sha256 }}"),
        ("null characters", "a\0{{ 'b\0' }}{{ \0 }}"),
        ("mixed line ends", "a\r\n{{ x = 1\r y = 2\n\r z = 3 }}\r{{ x + y + z }}"),
        ("white space control everywhere", Repeat("{{- 1 -}} ", 10_000)),
        ("indentation everywhere", Repeat("  {{ 1 }}\n", 10_000)),
        ("empty", ""),
    ];

    private static IEnumerable<(string, string)> Patterns() =>
    [
        ("nested quantifiers", "{{ ('a' * 60000) | regex.match `(a+)+$b` }}"),
        ("huge quantifier", "{{ 'a' | regex.match `((a{1000}){1000}){1000}` }}"),
        ("nested groups", "{{ 'a' | regex.match ('(' * 500 + 'a' + ')' * 500) }}"),
        ("long pattern", "{{ 'a' | regex.match ('a' * 100000) }}"),
        ("many matches", "{{ ('a' * 1000000) | regex.matches 'a' }}"),
        ("empty matches", "{{ ('a' * 1000000) | regex.replace '' 'bbbbbbbbbb' }}"),
        ("many patterns", "{{ for i in 1..1000000; 'a' | regex.match ('a' + i); end }}"),
        ("atomic group", "{{ 'a' | regex.match `(?>a)` }}"),
        ("condition", "{{ 'a' | regex.match `(?(a)b|c)` }}"),
        ("named back-reference", "{{ 'aa' | regex.match `(?<x>a)\\k<x>` }}"),
        ("many matches of the longest text", "{{ ('a' * 65536) | regex.matches 'a' }}"),
        ("empty matches of the longest text", "{{ ('a' * 65536) | regex.replace '' 'bbbbbbbbbb' }}"),
        ("counted groups in counted groups", "{{ ('a' * 65536) | regex.match `(a{1,50}){1,50}` }}"),
        ("groups of a long match", "{{ ('a' * 65536) | regex.match `((a|b){1,20})+` }}"),
        ("groups of the longest match", "{{ ('a' * 8192) | regex.match `(a{1,20}){1,20}(a+)` | array.size }}"),
        ("one long match", "{{ ('a' * 65536) | regex.match `[a-z]+` | array.size }}"),
        ("pattern over a long text", "{{ ('a' * 65537) | regex.match `[a-z]+` | array.size }}"),
        ("case-insensitive classes", "{{ ('ı' * 10000) | regex.match `[\\w-[a]]+$` 'i' }}"),
    ];
}
