namespace Budaya.LegalText;

/// <summary>Rules LMP on what the form prints around an annex, where a drafter typed it or it came with an older text.</summary>
internal static class TypedAnnexRules
{
    /// <summary>LMP-01. LAMPIRAN and TENTANG are keywords of a draft, so that a heading typed beneath them is never whole.</summary>
    public static IEnumerable<Remark> Head(CheckedText text) =>
        from head in Heads(text)
        select new Remark(head[0].Text.Place, $"Kepala Lampiran {string.Join(", ", Wrong(text, head))}. Kepala Lampiran ditulis oleh sistem; hapus baris-baris ini.", Without(head));

    /// <summary>LMP-03: an office without its comma, or without a name beneath.</summary>
    public static IEnumerable<Remark> Foot(CheckedText text) =>
        from foot in Feet(text)
        where !IsRight(foot)
        select new Remark(foot[0].Text.Place, "Lampiran diakhiri jabatan, koma, dan nama; semuanya ditulis oleh sistem. Hapus baris ini.", Without(foot));

    /// <summary>What is typed as the form prints it, and would be printed twice.</summary>
    public static IEnumerable<Remark> FormLines(CheckedText text) =>
        from foot in Feet(text)
        where IsRight(foot)
        select new Remark(foot[0].Text.Place, "Jabatan dan nama di akhir Lampiran ditulis oleh sistem dan akan tercetak dua kali. Hapus baris-baris ini.", Without(foot));

    private static bool IsRight(IReadOnlyList<TextBlock> foot) => foot.Count > 1 && TypedFormRules.IsOffice(foot[0].Text.Plain);

    private static IReadOnlyList<string> Wrong(CheckedText text, IReadOnlyList<TextBlock> head)
    {
        var kind = text.Document.Kind switch
        {
            DocumentKind.Peraturan => text.Context.Region?.RegulationName ?? "PERATURAN",
            DocumentKind.Keputusan => text.Context.Region?.DecreeName ?? "KEPUTUSAN",
            _ => "SURAT EDARAN",
        };
        return AnnexHead.Wrong([.. head.Select(block => block.Text.Plain)], kind, "", Title(text));
    }

    private static string Title(CheckedText text) => text.Document.Judul?.Text.Plain ?? "";

    /// <summary>The lines at the head of each annex that belong to its heading.</summary>
    private static IEnumerable<IReadOnlyList<TextBlock>> Heads(CheckedText text) =>
        from blocks in Annexes(text)
        let head = blocks.TakeWhile(block => block is TextBlock line && AnnexHead.IsPart(line.Text.Plain, Title(text))).Cast<TextBlock>().ToList()
        where head.Count > 0
        select head;

    /// <summary>The last lines of each annex from the office on.</summary>
    private static IEnumerable<IReadOnlyList<TextBlock>> Feet(CheckedText text)
    {
        foreach (var blocks in Annexes(text))
        {
            var at = blocks.ToList().FindLastIndex(block => block is TextBlock line && TypedFormRules.NamesOffice(line.Text.Plain));
            if (at >= 0)
            {
                yield return [.. blocks.Skip(at).TakeWhile((block, i) => block is TextBlock line && (i == 0 || !line.Text.Plain.Any(char.IsLower))).Cast<TextBlock>().Take(2)];
            }
        }
    }

    private static IEnumerable<IReadOnlyList<Block>> Annexes(CheckedText text) =>
        text.Document.Kind is DocumentKind.Peraturan or DocumentKind.Keputusan or DocumentKind.SuratEdaran ? text.Document.DaftarLampiran.Select(annex => annex.Blocks) : [];

    /// <summary>Takes the lines away, all or none.</summary>
    private static DraftFix? Without(IReadOnlyList<TextBlock> lines)
    {
        var fixes = lines.Select(line => Repair.Replace(line.Text, 0, line.Text.Plain.Length, "")).ToList();
        return fixes.Contains(null) ? null : new("Hapus baris-baris ini", [.. fixes.OfType<DraftFix>().SelectMany(fix => fix.Edits)]);
    }
}
