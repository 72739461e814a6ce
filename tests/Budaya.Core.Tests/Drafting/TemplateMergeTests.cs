using Budaya.Core.Drafting;
using FsCheck;
using FsCheck.Fluent;

namespace Budaya.Core.Tests.Drafting;

public sealed class TemplateMergeTests
{
    private const string Before = "satu\ndua\ntiga\nempat\nlima\nenam\n";

    [Fact]
    public void Of_ChangesInDifferentPlaces_TakesBoth()
    {
        TemplateMerge merge = TemplateMerge.Of(Before, Before.Replace("dua", "DUA", StringComparison.Ordinal), Before.Replace("lima\n", "", StringComparison.Ordinal) + "tujuh\n");

        Assert.Equal("satu\nDUA\ntiga\nempat\nenam\ntujuh\n", merge.Text);
        Assert.Empty(merge.Clashes);
    }

    [Fact]
    public void Of_TheSameChangeOnBothSides_TakesItOnce()
    {
        string both = Before.Replace("tiga\n", "tiga\ntambahan\n", StringComparison.Ordinal);

        Assert.Equal(new(both, []), TemplateMerge.Of(Before, both, both) with { Clashes = [] });
        Assert.Empty(TemplateMerge.Of(Before, both, both).Clashes);
    }

    [Fact]
    public void Of_DifferentChangesOfOneLine_MarksTheClashAndKeepsBoth()
    {
        TemplateMerge merge = TemplateMerge.Of(Before, Before.Replace("tiga", "III", StringComparison.Ordinal), Before.Replace("tiga", "3", StringComparison.Ordinal));

        Assert.Equal($"satu\ndua\n{TemplateMerge.OwnMark}\nIII\n{TemplateMerge.MiddleMark}\n3\n{TemplateMerge.ShippedMark}\nempat\nlima\nenam\n", merge.Text);
        Assert.Equal([new(3, "III", "3")], merge.Clashes);
        Assert.Equal([3, 5, 7], TemplateMerge.MarksIn(merge.Text));
    }

    [Fact]
    public void Of_ALineRemovedHereAndChangedThere_IsAClash() =>
        Assert.Equal([new(4, "", "EMPAT")], TemplateMerge.Of(Before, Before.Replace("empat\n", "", StringComparison.Ordinal), Before.Replace("empat", "EMPAT", StringComparison.Ordinal)).Clashes);

    [Fact]
    public void Of_LinesAddedAtOnePlaceOnBothSides_IsAClash() =>
        Assert.Single(TemplateMerge.Of(Before, Before.Replace("dua\n", "dua\na\n", StringComparison.Ordinal), Before.Replace("dua\n", "dua\nb\n", StringComparison.Ordinal)).Clashes);

    [Fact]
    public void Of_OneSideUnchanged_IsTheOtherSide() =>
        Prop.ForAll<NonNull<string>, NonNull<string>>((before, after) =>
        {
            string a = before.Get.ReplaceLineEndings("\n"), b = after.Get.ReplaceLineEndings("\n");
            return TemplateMerge.Of(a, b, a) is { Clashes.Count: 0 } own && own.Text == b && TemplateMerge.Of(a, a, b) is { Clashes.Count: 0 } shipped && shipped.Text == b;
        }).QuickCheckThrowOnFailure();

    /// <summary>Every second line is nobody's, so that no two changes touch: each side's lines come through, in their places.</summary>
    [Fact]
    public void Of_EditsThatDoNotTouch_AreAllThereInOrder() =>
        Prop.ForAll(Edits().ToArbitrary(), edits =>
        {
            string before = Written(edits, _ => null), own = Written(edits, e => e.IsOwn ? e.Lines : null), shipped = Written(edits, e => e.IsOwn ? null : e.Lines);

            TemplateMerge merge = TemplateMerge.Of(before, own, shipped);

            return merge.Clashes.Count == 0 && merge.Text == Written(edits, e => e.Lines);
        }).QuickCheckThrowOnFailure();

    /// <summary>No word of either side is lost, whatever they changed: it is in the text, or one side took it out.</summary>
    [Fact]
    public void Of_AnyThreeTexts_LosesNoLineThatASideAdded() =>
        Prop.ForAll(Texts().ToArbitrary(), texts =>
        {
            (string before, string own, string shipped) = texts;
            HashSet<string> merged = [.. TemplateMerge.Of(before, own, shipped).Text.Split('\n')], old = [.. before.Split('\n')];
            return own.Split('\n').Concat(shipped.Split('\n')).Where(l => !old.Contains(l)).All(merged.Contains);
        }).QuickCheckThrowOnFailure();

    private static Gen<(string, string, string)> Texts() =>
        from a in Lines() from b in Lines() from c in Lines() select (a, b, c);

    private static Gen<string> Lines() => Gen.Elements("a", "b", "c", "d", "e", "").ArrayOf().Select(lines => string.Join('\n', lines));

    private static Gen<Edit[]> Edits() => (
        from isOwn in Gen.Elements(true, false)
        from lines in Gen.Elements("baru", "lain", "tambahan").ArrayOf()
        select new Edit(isOwn, lines)).ArrayOf();

    private static string Written(Edit[] edits, Func<Edit, string[]?> changed) =>
        string.Join('\n', edits.SelectMany((edit, at) => new[] { $"tetap {at}" }.Concat(changed(edit)?.Select(l => $"{l} {at}") ?? [$"lama {at}"])).Append("akhir"));

    private sealed record Edit(bool IsOwn, string[] Lines);
}
