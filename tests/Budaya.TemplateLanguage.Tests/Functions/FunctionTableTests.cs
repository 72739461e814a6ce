using System.Text.RegularExpressions;
using Budaya.TemplateLanguage.Functions;

namespace Budaya.TemplateLanguage.Tests.Functions;

public sealed class FunctionTableTests
{
    /// <summary>Every function of the language's public reference.</summary>
    private const string Reference = """
        array: add add_range any compact concat contains cycle each filter first insert_at join last limit map offset remove_at reverse size sort uniq
        date: add_days add_hours add_milliseconds add_minutes add_months add_seconds add_years now parse parse_to_string to_string
        html: escape newline_to_br strip url_encode url_escape
        math: abs ceil divided_by floor format is_number minus modulo plus random round times uuid
        object: default eval eval_template format from_json has_key has_value keys kind size to_json typeof values
        regex: escape match matches replace split unescape
        string: append base64_decode base64_encode capitalize capitalizewords contains downcase empty ends_with equals_ignore_case escape handleize hmac_sha1 hmac_sha256 hmac_sha512 index_of literal lstrip md5 pad_left pad_right pluralize prepend remove remove_first remove_last replace replace_first rstrip sha1 sha256 sha512 size slice slice1 split starts_with strip strip_newlines to_double to_float to_int to_long truncate truncatewords upcase whitespace
        timespan: from_days from_hours from_milliseconds from_minutes from_seconds parse
        """;

    [Fact]
    public void Table_AgainstTheReference_HasEveryFunctionAndNoOther()
    {
        var wanted = Reference.Split('\n').SelectMany(line => line.Split(':')[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => $"{line.Split(':')[0].Trim()}.{name.Trim()}"));

        Assert.Equal(wanted.Concat(["include", "include_join"]).Order(StringComparer.Ordinal), FunctionTable.All.Select(f => f.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Readme_ItsTable_IsTheFunctionTable()
    {
        var rows = RepositoryFiles.Read("src/Budaya.TemplateLanguage/README.md").Split('\n')
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal) && (line.EndsWith("| both |", StringComparison.Ordinal) || line.EndsWith("| full only |", StringComparison.Ordinal)));

        Assert.Equal(FunctionTable.All.Select(Row).Order(StringComparer.Ordinal), rows.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EveryFunction_IsUsedByACase()
    {
        var templates = string.Join('\n', CaseFile.All().Select(c => c.Template));

        Assert.All(FunctionTable.All, f => Assert.Matches($@"\b{Regex.Escape(f.Name)}(?!\w)", templates));
    }

    private static string Row(BuiltinFunction function)
    {
        var arguments = function.Signature.Length == 0 ? " " : $" `{function.Signature}` ";
        return $"| `{function.Name}` |{arguments}| {(function.IsWithheld ? "full only" : "both")} |";
    }
}
