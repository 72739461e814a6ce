using System.Text.RegularExpressions;

namespace Budaya.LegalText;

/// <summary>Rules PNT: entry into force, promulgation, revocation.</summary>
internal static partial class ClosingRules
{
    /// <summary>A provision that revokes, with its words and the phrase that says so.</summary>
    internal sealed record Revocation(Phrase Phrase, string Words);

    /// <summary>The provisions that revoke another text.</summary>
    public static IEnumerable<Revocation> Revocations(CheckedText text) =>
        from node in text.Document.Body.SelectMany(Units)
        let phrases = CheckedText.Phrases(node).ToList()
        let says = phrases.FirstOrDefault(phrase => phrase.Plain.Contains("dicabut dan dinyatakan tidak berlaku", StringComparison.Ordinal))
        where says is not null
        select new Revocation(says, string.Join(' ', phrases.Select(phrase => phrase.Plain)));

    /// <summary>PNT-01.</summary>
    public static IEnumerable<Remark> EntersIntoForce(CheckedText text)
    {
        if (text.Document.Kind == DocumentKind.Peraturan && !text.Document.DaftarPasal.SelectMany(CheckedText.Phrases).Any(phrase => phrase.Plain.Contains("mulai berlaku pada tanggal", StringComparison.Ordinal)))
        {
            yield return new(text.Document.Place, "Belum ada Pasal tentang mulai berlaku. Tambahkan Pasal terakhir: \"[Peraturan ini] mulai berlaku pada tanggal diundangkan.\"");
        }
    }

    /// <summary>PNT-02. The form writes the order; only a typed one is looked at.</summary>
    public static IEnumerable<Remark> Order(CheckedText text)
    {
        foreach (var order in text.Document.Parts.OfType<PromulgationOrder>())
        {
            var region = text.Context.Region;
            if (!text.Filled(order.Text).Contains($"dengan penempatannya dalam {region?.GazetteName ?? "Berita Daerah"}", StringComparison.Ordinal))
            {
                yield return new(order.Place, $"Perintah pengundangan berbunyi \"… dengan penempatannya dalam {region?.GazetteName ?? "Berita Daerah …"}.\" Perbaiki, atau hapus baris ini: sistem menulisnya.",
                    region is null ? null : Repair.Replace(order.Text, 0, order.Text.Plain.Length, $"Agar setiap orang mengetahuinya, memerintahkan pengundangan [peraturan ini] dengan penempatannya dalam {region.GazetteName}."));
            }
        }
    }

    /// <summary>PNT-03.</summary>
    public static IEnumerable<Remark> DecreeEntersIntoForce(CheckedText text)
    {
        if (text.Document.Kind != DocumentKind.Keputusan || text.Document.IsAmending)
        {
            yield break;
        }

        var last = text.Document.DaftarDiktum.LastOrDefault();
        if (last is null || !CheckedText.Phrases(last).Any(phrase => phrase.Plain.Contains("mulai berlaku pada tanggal ditetapkan", StringComparison.Ordinal)))
        {
            yield return new(last?.Place ?? text.Document.Place, "Diktum terakhir harus berbunyi \"[Keputusan ini] mulai berlaku pada tanggal ditetapkan.\"", last is null ? null : IntoForce(last));
        }

        foreach (var line in text.Document.Parts.SelectMany(CheckedText.Nodes).OfType<TextBlock>().Select(block => block.Text).Where(line => Promulgation().IsMatch(line.Plain)))
        {
            yield return new(line.Place, "Keputusan tidak diundangkan. Hapus perintah dan blok pengundangan.", Repair.Replace(line, 0, line.Plain.Length, ""));
        }
    }

    /// <summary>PNT-07.</summary>
    public static IEnumerable<Remark> RevocationsAreExact(CheckedText text)
    {
        foreach (var revocation in Revocations(text))
        {
            if (Named().Match(revocation.Words) is not { Success: true } named)
            {
                yield return new(revocation.Phrase.Place, "Pencabutan harus menyebut jenis, nomor, tahun, dan judul peraturan yang dicabut.");
            }
            else if (named.Groups["rule"].Success && !revocation.Words.Contains("(Berita Daerah ", StringComparison.Ordinal) && !revocation.Words.Contains("(Lembaran Daerah ", StringComparison.Ordinal))
            {
                yield return new(revocation.Phrase.Place, "Pencabutan Peraturan harus menyebut Berita Daerah: \"(Berita Daerah … Tahun … Nomor …)\".");
            }
        }
    }

    /// <summary>PNT-08.</summary>
    public static IEnumerable<Remark> ImplementingRules(CheckedText text)
    {
        if (text.Document.Kind == DocumentKind.Peraturan && Revocations(text).FirstOrDefault(r => r.Words.Contains("Peraturan ", StringComparison.Ordinal)) is { } revocation
            && !text.Provisions.Any(phrase => Implementing().IsMatch(phrase.Plain)))
        {
            yield return new(revocation.Phrase.Place, "Nyatakan status peraturan pelaksanaan dari peraturan yang dicabut: masih tetap berlaku sepanjang tidak bertentangan, atau ikut dicabut.");
        }
    }

    /// <summary>PNT-09.</summary>
    public static IEnumerable<Remark> NotEffectively(CheckedText text) =>
        CheckedText.Matches(text.Provisions, Effectively(), _ => "Tulis \"mulai berlaku\", tanpa kata \"efektif\".", _ => "mulai berlaku");

    /// <summary>Mends the words of entry into force, or adds the dictum that has them.</summary>
    private static DraftFix? IntoForce(Diktum last)
    {
        var phrases = CheckedText.Phrases(last).ToList();
        var said = CheckedText.Found(phrases, IntoForceWords()).FirstOrDefault();
        if (said.Phrase is not null)
        {
            return Repair.Replace(said.Phrase, said.Match.Index, said.Match.Length, "mulai berlaku pada tanggal ditetapkan");
        }

        return phrases.Count == 0 || last.Blocks.Any(block => block is not (TextBlock or ListBlock)) ? null
            : Repair.Replace(phrases[^1], phrases[^1].Plain.Length, 0, "\nDIKTUM [Keputusan ini] mulai berlaku pada tanggal ditetapkan.");
    }

    private static IEnumerable<Node> Units(BodyNode node) => node switch
    {
        Division division => division.Children.SelectMany(Units),
        Pasal { DaftarAyat.Count: > 0 } pasal => [.. pasal.Blocks, .. pasal.DaftarAyat],
        _ => [node],
    };

    [GeneratedRegex(@"(?:(?<rule>Peraturan)|Keputusan|Instruksi) [^;]{0,300}?Nomor \S+(?: Tahun (?:[0-9]{4}|…))? tentang ")]
    private static partial Regex Named();

    [GeneratedRegex(@"\b[Pp]eraturan pelaksana(?:an)?\b|\bketentuan pelaksana(?:an)?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Implementing();

    [GeneratedRegex(@"^(?:Agar setiap orang mengetahuinya|Diundangkan di |BERITA DAERAH )")]
    private static partial Regex Promulgation();

    [GeneratedRegex(@"mulai berlaku[^.;]*")]
    private static partial Regex IntoForceWords();

    [GeneratedRegex(@"mulai berlaku(?: secara)? efektif|berlaku efektif")]
    private static partial Regex Effectively();
}
