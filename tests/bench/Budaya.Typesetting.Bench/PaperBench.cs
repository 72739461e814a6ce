using System.Diagnostics;
using System.Globalization;
using System.Text;
using Budaya.LegalText;
using Budaya.Typesetting;

/// <summary>The legal text's own work on a Peraturan, and what other programs take for the same document.</summary>
internal static class PaperBench
{
    private static readonly Region Region = new()
    {
        HeadOffice = "Bupati Contoh", ProvinceLine = "Provinsi Contoh", RegulationName = "Peraturan Bupati", DecreeName = "Keputusan Bupati", Seat = "Contoh",
        GovernmentName = "Pemerintah Kabupaten Contoh", GazetteName = "Berita Daerah Kabupaten Contoh", SecretaryOffice = "Sekretaris Daerah Kabupaten Contoh", LegalBureauHead = "Kepala Bagian Hukum",
    };

    public static async Task RunAsync(Typesetter typesetter, int count)
    {
        var (six, pages) = await OfPagesAsync(typesetter, 6);
        var (forty, many) = await OfPagesAsync(typesetter, 40);
        Time($"read, number, check, {many} pages", count, i => LegalCheck.Check(DraftReader.Read(Changed(forty, i)).Document, Checked).Count);
        var docx = Time($"DOCX, {pages} pages (read and written)", count, i => Docx(Changed(six, i)).Length);
        Time($"JSON for the typesetter, {pages} pages", count, i => Json(Changed(six, i)).Length);

        var folder = Directory.CreateTempSubdirectory("budaya-bench-").FullName;
        try
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, "naskah.docx"), Docx(six));
            await File.WriteAllTextAsync(Path.Combine(folder, "naskah.html"), "<!doctype html><html lang=\"id\"><meta charset=\"utf-8\"><body>" + HtmlWriter.Write(DraftReader.Read(six).Document, Region, Enactment.Draft));
            await PeersAsync(folder, docx, count);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static CheckContext Checked { get; } = new() { Date = new DateOnly(2026, 11, 17), Region = Region };

    private static byte[] Docx(string text) => DocxWriter.Write(DraftReader.Read(text).Document, Region, Enactment.Draft, PageProfile.LegalProduct, null);

    private static string Json(string text) => TypesettingWriter.Write(DraftReader.Read(text).Document, Region, Enactment.Draft, PageProfile.LegalProduct, null);

    /// <summary>A Peraturan with so many Pasal that it fills the pages.</summary>
    private static async Task<(string Text, int Pages)> OfPagesAsync(Typesetter typesetter, int pages)
    {
        for (var pasal = pages; ; pasal += Math.Max(1, pages / 4))
        {
            var text = new StringBuilder("PERATURAN\nTENTANG Budaya Kerja\n\nMENIMBANG\n- bahwa budaya kerja perlu ditetapkan;\n- bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam [huruf sebelumnya], perlu menetapkan Peraturan Bupati tentang [judul];\nMENGINGAT\n- Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;\nMENETAPKAN\n\n");
            for (var i = 1; i <= pasal; i++)
            {
                text.Append(CultureInfo.InvariantCulture, $"PASAL {{p{i}}}\n  AYAT {{a{i}}} Perangkat Daerah ke-{i} melaksanakan budaya kerja yang terdiri atas:\n    - penetapan kelompok budaya kerja di lingkungan Perangkat Daerah masing-masing;\n    - penyusunan rencana aksi yang memuat:\n      - kegiatan; dan\n      - jadwal; dan\n    - pelaporan kepada Bupati melalui Sekretaris Daerah.\n  AYAT Pelaksanaan sebagaimana dimaksud pada [ayat a{i}] dievaluasi paling sedikit 1 (satu) kali dalam 6 (enam) bulan.\n");
            }

            text.Append("PASAL\n  [Peraturan ini] mulai berlaku pada tanggal diundangkan.\n");
            var drawn = await typesetter.PagesAsync(Json(text.ToString()), CancellationToken.None);
            if (drawn.Count >= pages)
            {
                return (text.ToString(), drawn.Count);
            }
        }
    }

    private static string Changed(string text, int i) => text.Replace("rencana aksi", string.Create(CultureInfo.InvariantCulture, $"rencana aksi {i}"), StringComparison.Ordinal);

    private static double Time(string name, int count, Func<int, int> work)
    {
        var times = new double[count];
        for (var i = -20; i < count; i++)
        {
            var start = Stopwatch.GetTimestamp();
            work(i);
            if (i >= 0)
            {
                times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }
        }

        Array.Sort(times);
        Console.WriteLine($"{name,-44} {times[count / 2],7:0.0} ms {times[count * 95 / 100],7:0.0} ms");
        return times[count / 2];
    }

    // docxtemplater fills a template of the same document; LibreOffice and Chromium print it, each in a process that is started for it, as they would be.
    private static async Task PeersAsync(string folder, double docx, int count)
    {
        var bench = new DirectoryInfo(AppContext.BaseDirectory);
        while (bench is not null && !File.Exists(Path.Combine(bench.FullName, "paper-peers.mjs")))
        {
            bench = bench.Parent;
        }

        var peer = await SaidAsync("node", Path.Combine(bench!.FullName, "paper-peers.mjs"), Path.Combine(folder, "naskah.docx"), count.ToString(CultureInfo.InvariantCulture));   // the sources are above
        if (double.TryParse(peer, NumberStyles.Float, CultureInfo.InvariantCulture, out var other))
        {
            Console.WriteLine($"{"docxtemplater, the same document",-44} {other,7:0.0} ms            DOCX here : there = 1 : {other / docx:0.0}");
        }

        foreach (var (name, arguments) in new[] { ("soffice", new[] { $"-env:UserInstallation=file://{folder}/profil", "--headless", "--convert-to", "pdf", "--outdir", folder, Path.Combine(folder, "naskah.docx") }), ("chromium", ["--headless", "--no-sandbox", "--disable-gpu", $"--print-to-pdf={folder}/cetak.pdf", $"file://{folder}/naskah.html"]) })
        {
            await SaidAsync(name, arguments);   // the first start makes its profile
            var start = Stopwatch.GetTimestamp();
            var ended = await SaidAsync(name, arguments);
            Console.WriteLine($"{name + " to PDF, one process",-44} {(ended is null ? "not installed" : $"{Stopwatch.GetElapsedTime(start).TotalMilliseconds,7:0} ms")}");
        }
    }

    private static async Task<string?> SaidAsync(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;   // a new process is never null without shell
            var error = process.StandardError.ReadToEndAsync();
            var said = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            await error;
            return process.ExitCode == 0 ? said.Trim() : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
