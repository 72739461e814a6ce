namespace Budaya.LegalText;

/// <summary>What the reader itself can say of a whole tree: labels, references, typed numbers, missing and doubled parts.</summary>
internal sealed class ReaderChecks(LegalDocument document, IReadOnlyList<DraftLine> lines, FindingList findings)
{
    private Dictionary<int, DraftLine>? _byNumber;
    private readonly LegalNumbering _numbering = LegalNumbering.Of(document);

    public void Run()
    {
        Labels();
        References();
        foreach (var unit in _numbering.Units)
        {
            TypedNumber(unit);
        }

        Parts();
        new LineChecks(document, findings).Run();
    }

    private void Labels()
    {
        foreach (var doubled in _numbering.Labels.GroupBy(entry => entry.Label.Name, StringComparer.OrdinalIgnoreCase))
        {
            var first = doubled.First().Label;
            foreach (var (label, _) in doubled.Skip(1))
            {
                findings.Add(ReaderRule.DoubledLabel, label.Place, $"Label \"{label.Name}\" sudah dipakai pada baris {first.Place.Line}. Beri nama lain, agar rujukan tidak keliru.");
            }
        }
    }

    private void References()
    {
        foreach (var reference in Walk.Nodes(document).OfType<Reference>())
        {
            var resolved = _numbering.Resolve(reference);
            if (resolved.Problem is { } problem)
            {
                findings.Add(resolved.UnknownLabel is null ? ReaderRule.UnclearReference : ReaderRule.UnknownLabel, reference.Place, problem);
            }
        }
    }

    private void TypedNumber(LegalUnit unit)
    {
        var typed = unit.Node switch { NumberedNode node => node.TypedNumber, AnnexHeading heading => heading.TypedNumber, _ => null };
        if (typed is null || unit.Quoted || typed == unit.Number || typed + "." == unit.Number)
        {
            return;
        }

        var wanted = unit.Number.Length == 0 ? "tanpa nomor" : $"\"{unit.Number}\"";
        findings.Add(ReaderRule.TypedNumber, unit.Node.Place, $"Nomor yang diketik adalah \"{typed}\", seharusnya {wanted}. Nomor dihitung oleh sistem; nomor yang diketik boleh dihapus.", fix: Fix(unit, typed));
    }

    private DraftFix? Fix(LegalUnit unit, string typed)
    {
        _byNumber ??= lines.ToDictionary(line => line.Number);
        var line = _byNumber.GetValueOrDefault(unit.Node.Place.Line);
        var from = line?.Text.IndexOf(typed, StringComparison.Ordinal) ?? -1;
        return from < 0 || unit.Number.Length == 0
            ? null
            : new DraftFix($"Ganti \"{typed}\" menjadi \"{unit.Number}\"", [new DraftEdit(line!.Number, line.Column + from, typed.Length, unit.Number)]);   // from is 0 or more only when there is a line
    }

    private void Parts()
    {
        if (document.Judul is null && document.Kind is DocumentKind.Peraturan or DocumentKind.Keputusan or DocumentKind.SuratEdaran)
        {
            findings.Add(ReaderRule.Empty, document.Place, "Naskah ini belum mempunyai judul. Tulis \"TENTANG\" dan nama naskah pada baris kedua.");
        }

        Doubled("TENTANG", document.Parts.OfType<Judul>());
        Doubled("MENIMBANG", document.Menimbang);
        Doubled("MENGINGAT", document.Mengingat);
        Doubled("MEMPERHATIKAN", document.Memperhatikan);
        Doubled("MENETAPKAN", document.Parts.OfType<Menetapkan>());
        Doubled("TEMBUSAN", document.Parts.OfType<Tembusan>());
        AfterAnnex();
        foreach (var empty in document.Parts.OfType<Preamble>().Where(part => part.Blocks.Count == 0))
        {
            findings.Add(ReaderRule.Empty, empty.Place, $"{empty.Kind.ToString().ToUpperInvariant()} belum mempunyai isi.");
        }
    }

    private void Doubled(string keyword, IEnumerable<Part> parts)
    {
        Part? first = null;
        foreach (var part in parts)
        {
            if (first is not null)
            {
                findings.Add(ReaderRule.DoubledPart, part.Place, $"{keyword} sudah ada pada baris {first.Place.Line}. Gabungkan keduanya, atau ganti kata kunci ini.");
            }

            first ??= part;
        }
    }

    private void AfterAnnex()
    {
        var annex = document.DaftarLampiran.FirstOrDefault();
        foreach (var node in document.Parts.SkipWhile(part => !ReferenceEquals(part, annex)).OfType<BodyNode>())
        {
            findings.Add(ReaderRule.Nesting, node.Place, "Bagian ini berada sesudah LAMPIRAN. Pindahkan ke batang tubuh, sebelum LAMPIRAN.");
        }
    }
}
