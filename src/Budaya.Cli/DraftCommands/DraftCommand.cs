using System.CommandLine;

namespace Budaya.Cli.DraftCommands;

/// <summary><c>budaya draft …</c>: checks, writes, compares, imports and repairs draft texts; touches neither database nor web.</summary>
internal static class DraftCommand
{
    private const string ExitCodes = " Kode keluar: 0 beres; 1 masih ada yang wajib diperbaiki, tidak dikenali, atau berbeda; 2 berkas atau perintah tidak dapat dikerjakan.";

    public static Command Create() => new("draft", "Memeriksa, mencetak, membandingkan, mengimpor, dan memperbaiki naskah." + ExitCodes)
    {
        Check(), Write(), Compare(), Import(), Fix(),
    };

    private static Command Check()
    {
        var file = FileOf("FILE", "Naskah teks; - untuk masukan standar");
        var json = new Option<bool>("--json") { Description = "Temuan sebagai satu objek JSON" };
        var (tenant, date) = (Tenant(), Date());
        var command = new Command("check", "Menyebut temuan: berkas(baris,kolom): aturan: penjelasan." + ExitCodes) { file, json, tenant, date };
        command.SetAction(parsed => DraftFiles.Guarded(() =>
        {
            var path = parsed.GetRequiredValue(file);
            var desk = DraftFiles.Desk(parsed.GetValue(tenant), parsed.GetValue(date));
            var outcome = parsed.GetValue(json) ? desk.CheckJson(DraftFiles.Text(path), path) : desk.Check(DraftFiles.Text(path), path);
            DraftFiles.Print(parsed.GetValue(json) ? outcome.Text : string.Concat(outcome.Report.Select(line => line.Text + "\n")));
            return outcome.Blocks ? DraftFiles.Differs : DraftFiles.Done;
        }));
        return command;
    }

    private static Command Write()
    {
        var file = FileOf("FILE", "Naskah teks");
        var format = new Option<string>("--format") { Description = "docx, pdf, svg, html, atau akn", Required = true };
        format.AcceptOnlyFromAmong("docx", "pdf", "svg", "html", "akn");
        var output = new Option<string>("--out") { Description = "Berkas hasil; untuk svg satu berkas setiap halaman: nama-1.svg, nama-2.svg", Required = true };
        var (tenant, date) = (Tenant(), Date());
        var command = new Command("write", "Mencetak naskah sebagai rancangan." + ExitCodes) { file, format, output, tenant, date };
        command.SetAction((parsed, cancellationToken) => DraftFiles.GuardedAsync(async () =>
        {
            var form = parsed.GetRequiredValue(format);
            var desk = DraftFiles.Desk(parsed.GetValue(tenant), parsed.GetValue(date));
            var path = parsed.GetRequiredValue(file);
            var made = await desk.WriteAsync(DraftFiles.Text(path), path, form, cancellationToken);
            DraftFiles.Save(parsed.GetRequiredValue(output), made, numbered: form == "svg");
            return DraftFiles.Done;
        }));
        return command;
    }

    private static Command Compare()
    {
        var (before, after) = (FileOf("A", "Versi lama"), FileOf("B", "Versi baru"));
        var format = new Option<string>("--format") { Description = "text, html, atau docx (perubahan terlacak)", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "html", "docx");
        var output = new Option<string?>("--out") { Description = "Berkas hasil; tanpa ini ke keluaran standar" };
        var (tenant, date) = (Tenant(), Date());
        var command = new Command("compare", "Membandingkan dua versi menurut satuan hukumnya." + ExitCodes) { before, after, format, output, tenant, date };
        command.SetAction(parsed => DraftFiles.Guarded(() =>
        {
            var desk = DraftFiles.Desk(parsed.GetValue(tenant), parsed.GetValue(date));
            var (bytes, isSame) = desk.Compare(DraftFiles.Text(parsed.GetRequiredValue(before)), DraftFiles.Text(parsed.GetRequiredValue(after)), parsed.GetRequiredValue(format));
            DraftFiles.Give(parsed.GetValue(output), bytes);
            return isSame ? DraftFiles.Done : DraftFiles.Differs;
        }));
        return command;
    }

    private static Command Import()
    {
        var file = FileOf("FILE", "Dokumen Word (.docx) atau teks peraturan yang sudah ada");
        var output = new Option<string?>("--out") { Description = "Berkas naskah teks; tanpa ini ke keluaran standar" };
        var command = new Command("import", "Mengubah peraturan yang sudah ada menjadi naskah teks; laporannya ke keluaran galat." + ExitCodes) { file, output };
        command.SetAction(parsed => DraftFiles.Guarded(() =>
        {
            var path = parsed.GetRequiredValue(file);
            return DraftFiles.Give(parsed.GetValue(output), Core.Drafting.DraftDesk.Import(DraftFiles.Bytes(path), path));
        }));
        return command;
    }

    private static Command Fix()
    {
        var file = FileOf("FILE", "Naskah teks; - untuk masukan standar");
        var output = new Option<string?>("--out") { Description = "Berkas hasil, boleh berkas yang sama; tanpa ini ke keluaran standar" };
        var (tenant, date) = (Tenant(), Date());
        var command = new Command("fix", "Membuat semua perbaikan yang aman; laporannya ke keluaran galat." + ExitCodes) { file, output, tenant, date };
        command.SetAction(parsed => DraftFiles.Guarded(() =>
        {
            var path = parsed.GetRequiredValue(file);
            return DraftFiles.Give(parsed.GetValue(output), DraftFiles.Desk(parsed.GetValue(tenant), parsed.GetValue(date)).Fix(DraftFiles.Text(path), path));
        }));
        return command;
    }

    private static Argument<string> FileOf(string name, string description) => new(name) { Description = description };

    private static Option<string?> Tenant() => new("--tenant") { Description = "Folder paket pemda, misalnya Tenants/babel; tanpa ini nama daerah dicetak sebagai titik-titik dan tidak diperiksa" };

    private static Option<string?> Date() => new("--date") { Description = "Tanggal naskah (yyyy-MM-dd), yang aturan dan dasar hukumnya berlaku; tanpa ini hari ini" };
}
