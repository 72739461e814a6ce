using AngleSharp.Dom;

namespace Budaya.Web.Tests.Roads;

/// <summary>Three proposals, Betason agreed on, agreed on again, decree and circular (B01 to B12).</summary>
internal sealed class BangkaBaratRoad(Func<WebSession> open) : IDisposable
{
    private const string Org = "Kepala Bagian Organisasi";
    private const string Law = "Kepala Bagian Hukum";
    private static readonly string[] Initials = [Org, Law, "Asisten Administrasi dan Umum", "Sekretaris Daerah"];

    private readonly Road _road = new("bangka-barat", open);
    private string _decree = "";
    private string _circular = "";

    /// <summary>Walks all of it.</summary>
    public async Task WalkAsync()
    {
        await _road.BecomeAsync(Org);
        await WriteATemplateAsync();
        await _road.OpenFirstCaseAsync();
        await SketchAsync();
        await ProposeAsync();
        await AgreeAsync();
        await DraftAsync();
        await EnactAsync();
    }

    public void Dispose() => _road.Dispose();

    private async Task WriteATemplateAsync()
    {
        await _road.GoAsync("/templat/sunting/bagian/tembusan");
        string text = _road.Now.Page.QuerySelector("textarea[name='Input.Text']")?.TextContent ?? "";
        await _road.PressAsync("Simpan konsep", ("Input.Text", "{{ # tembusan daerah }}" + text), ("Input.Note", "Keterangan di baris pertama"));
    }

    private Task GoToRoundAsync() => _road.GoAsync($"/nilai/{_road.CaseId}/usulan");

    private async Task PressInRoundAsync(string button, params (string Field, string Value)[] fields)
    {
        await GoToRoundAsync();
        await _road.PressAsync(button, fields);
    }

    // The demo has three proposals in its round already; a round of a second case takes in the rest.
    private async Task ProposeAsync()
    {
        await _road.GoAsync("/alur");
        await _road.PressAsync("Mulai alur", ("Input.Title", "Rumusan berikutnya"));
        await _road.GoAsync("/alur");
        await _road.Now.FollowAsync("Rumusan berikutnya");
        Road second = _road;
        string address = second.Now.Address;
        await second.PressAsync("Pakai berkas contoh: Surat permintaan usulan beserta kriteria");
        await second.Now.GetAsync(address);
        await second.PressAsync("Buka penghimpunan usulan");
        await second.Now.GetAsync(address);
        await second.Now.FollowAsync("Buka usulan dan pembahasan");
        string round = second.Now.Address;
        await second.PressAsync("Buka penghimpunan usulan");
        await CorrectAsync(round);
        await second.Now.GetAsync(round);
        await second.PressAsync("Catat usulan", ("propose.Name", "CERIA"), ("propose.Rationale", "Mudah diingat."));
        await second.Now.GetAsync(round);
        await second.PressAsync("Minta dilengkapi", ("reason", "Uraian nilai belum ada."));
        await second.Now.GetAsync(round);
        await second.PressAsync("Ajukan kembali CERIA");
        await ProposeAsOpdAsync(round);
        await CompleteAsync(round);
    }

    // The call is corrected before anybody has proposed, and one OPD answers on paper.
    private async Task CorrectAsync(string round)
    {
        await _road.Now.GetAsync(round);
        await _road.PressAsync("Ubah hari terakhir", ("until", DateTime.UtcNow.AddDays(20).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), ("reason", "Banyak yang meminta waktu."));
        await _road.Now.GetAsync(round);
        await _road.PressAsync("Ubah kriteria", ("criteria[0].Weight", "2"), ("reason", "Bobotnya keliru."));
        await _road.Now.GetAsync(round);
        await _road.PressAsync("Catat jawaban", ("opd", "disdukcapil"), ("note", "Menyampaikan dengan surat."));
    }

    // An OPD writes a draft, sends it in, completes it, withdraws it and sends it in again; another draft is thrown away, and another OPD proposes nothing.
    private async Task ProposeAsOpdAsync(string round)
    {
        await _road.BecomeAsync("Petugas surat Dinas Kesehatan");
        string call = await OpenCallAsync();
        await _road.Now.FollowAsync("Tulis usulan");
        await _road.PressAsync("Periksa huruf dan tambah baris", ("Input.Acronym", "SAPA"), ("Input.Values[0].Name", "Santun"), ("Input.Values[0].Segment", "S"));
        await _road.PressAsync(_road.Now.Page.QuerySelectorAll("form button").Select(Road.WordsOf).First(w => w.Contains("untuk huruf ke-", StringComparison.Ordinal)));
        await _road.PressAsync("Simpan konsep", ("Input.Values[1].Name", "Peduli"), ("Input.Values[1].Segment", "P"), ("Rationale", "Mudah diingat."));
        string proposal = _road.Now.Address;
        await _road.PressAsync("Kirim usulan", ("Input.Meaning", "menyapa"));
        await _road.Now.GetAsync(proposal);
        await _road.PressAsync("Simpan perubahan usulan", ("Input.Tagline", "Menyapa lebih dahulu"));
        await _road.Now.GetAsync(proposal);
        await _road.Now.PressAsync("Tambah lampiran", files: new Dictionary<string, (string, byte[])> { ["file"] = ("uraian.txt", "Uraian usulan dinas."u8.ToArray()) });
        await _road.Now.GetAsync(proposal);
        await _road.PressAsync("Tarik usulan ini", ("reason", "Disusun ulang."));
        await _road.Now.GetAsync(proposal);
        await _road.PressAsync("Ajukan kembali");
        await _road.Now.GetAsync(call);
        await _road.Now.FollowAsync("Tulis usulan");
        await _road.PressAsync("Simpan konsep", ("Input.Acronym", "Konsep kedua"));
        string draft = _road.Now.Address;
        await _road.PressAsync("Buang konsep");
        await _road.Now.GetAsync(draft);
        await _road.Now.GetAsync(call);
        await _road.Now.FollowAsync("Tulis usulan");
        await _road.PressAsync("Simpan konsep", ("Input.Acronym", "Konsep ketiga"), ("Input.Meaning", "rahasia konsep"), ("Rationale", "rahasia alasan"));
        await _road.BecomeAsync("Petugas surat Dinas Sosial dan Pemberdayaan Masyarakat Desa");
        await OpenCallAsync();
        await _road.PressAsync("Kirim jawaban tidak mengusulkan", ("note", "Sudah terwakili."));
        await _road.BecomeAsync(Org);
        await _road.Now.GetAsync(round);
    }

    private async Task<string> OpenCallAsync()
    {
        await _road.GoAsync("/opd/usulan");
        string link = _road.Now.Page.QuerySelectorAll("main a.surat.baru")[^1].GetAttribute("href") ?? "";
        await _road.Now.GetAsync(link);
        return _road.Now.Address;
    }

    // Two more proposals become one; the first is completed and then split.
    private async Task CompleteAsync(string round)
    {
        foreach (string name in (string[])["SIAGA", "TANGGAP"])
        {
            await _road.Now.GetAsync(round);
            await _road.PressAsync("Catat usulan", ("propose.Name", name));
        }

        await _road.Now.GetAsync(round);
        await _road.PressAsync("Ingatkan yang belum mengusulkan");
        await _road.Now.GetAsync(round);
        List<string> from = [.. _road.Now.Page.QuerySelectorAll("input[name='merge.From']").Skip(1).Select(i => i.GetAttribute("value") ?? "")];
        await _road.PressAsync("Gabungkan usulan", ("merge.From[0]", from[0]), ("merge.From[1]", from[1]), ("merge.Name", "GIAT"));
        await _road.Now.GetAsync(round);
        await _road.Now.FollowAsync("CERIA");
        string proposal = _road.Now.Address;
        await _road.Now.PressAsync("Tambah lampiran", files: new Dictionary<string, (string, byte[])> { ["file"] = ("uraian.txt", "Uraian usulan."u8.ToArray()) });
        await _road.Now.GetAsync(proposal);
        await _road.PressAsync("Simpan alasan", ("rationale", "Mudah diingat dan dikenal."));
        await _road.Now.GetAsync(proposal);
        await _road.PressAsync("Pecah usulan", ("split.Parts[0].Name", "CERIA KERJA"), ("split.Parts[1].Name", "CERIA LAYAN"));
    }

    private static (string, byte[]) Statement => ("pernyataan.pdf", "%PDF-1.7\n% pernyataan\n"u8.ToArray());

    // Three of five offices score, one declares an interest; the best is Betason.
    private async Task ScoreAsync()
    {
        await PressOnScoresAsync("Buka penilaian");
        await AnswerAsync("section:has(#lembar-4)");
        string barred = await ValueAsync("#bk-4 option:last-child");
        await _road.GoAsync($"/nilai/{_road.CaseId}/penilaian");
        await _road.Now.PressAsync(
            "Catat benturan kepentingan", new Dictionary<string, string> { ["declare.Proposal"] = barred, ["declare.Reason"] = "Dinas kami yang mengusulkan.", ["declare.Basis"] = "Pernyataan bertanda tangan" },
            new Dictionary<string, (string, byte[])> { ["declare.Scan"] = Statement }, within: "section:has(#lembar-4)");
        foreach (int sheet in (int[])[0, 1, 2])
        {
            string card = $"section:has(#lembar-{sheet})";
            await AnswerAsync(card);
            await _road.GoAsync($"/nilai/{_road.CaseId}/penilaian");
            string button = Road.WordsOf(_road.Now.Page.QuerySelectorAll($"{card} button").First(b => Road.WordsOf(b).StartsWith("Simpan lembar penilaian", StringComparison.Ordinal)));
            int scores = _road.Now.Page.QuerySelectorAll($"{card} select[name$='.Points']").Length;
            List<(string, string)> fields = [.. Enumerable.Range(0, scores).Select(i => ($"give.Scores[{i}].Points", i < scores / 3 ? "5" : "3"))];
            Dictionary<string, (string, byte[])> scan = sheet == 0 ? [] : new() { ["give.Scan"] = ("lembar.pdf", "%PDF-1.7\n% lembar\n"u8.ToArray()) };
            await _road.Now.PressAsync(button, fields.Append(("give.Basis", "Lembar bertanda tangan")).ToDictionary(), scan, within: card);
        }

        await PressOnScoresAsync("Ingatkan yang belum menilai");
        await PressOnScoresAsync("Tutup penilaian");
    }

    // No interest in any of the proposals.
    private async Task AnswerAsync(string card)
    {
        await _road.GoAsync($"/nilai/{_road.CaseId}/penilaian");
        string button = Road.WordsOf(_road.Now.Page.QuerySelectorAll($"{card} button").First(b => Road.WordsOf(b).StartsWith("Nyatakan dan buka lembar", StringComparison.Ordinal)));
        await _road.Now.PressAsync(button, new Dictionary<string, string> { ["answer.Basis"] = "Pernyataan bertanda tangan" }, new Dictionary<string, (string, byte[])> { ["answer.Scan"] = Statement }, within: card);
    }

    private async Task PressOnScoresAsync(string button, string within = "body", params (string Field, string Value)[] fields)
    {
        await _road.GoAsync($"/nilai/{_road.CaseId}/penilaian");
        await _road.Now.PressAsync(button, fields.ToDictionary(), within: within);
    }

    private async Task<string> ValueAsync(string selector)
    {
        await _road.GoAsync($"/nilai/{_road.CaseId}/penilaian");
        return _road.Now.Page.QuerySelector(selector)?.GetAttribute("value") ?? "";
    }

    // The berita acara is initialled by all who came, the own office first.
    private async Task ReportAsync()
    {
        await PressInRoundAsync("Buat berita acara");
        await GoToRoundAsync();
        while (_road.Now.Page.QuerySelectorAll("form button").Select(Road.WordsOf).FirstOrDefault(w => w.StartsWith("Paraf ", StringComparison.Ordinal) || w.StartsWith("Catat paraf ", StringComparison.Ordinal)) is { } initial)
        {
            Dictionary<string, (string, byte[])> scan = initial.StartsWith("Paraf ", StringComparison.Ordinal) ? [] : new() { ["scan"] = ("paraf.pdf", "%PDF-1.7\n% berparaf\n"u8.ToArray()) };
            await _road.Now.PressAsync(initial, new Dictionary<string, string> { ["basis"] = "Berita acara berparaf" }, scan);
            await GoToRoundAsync();
        }

        await _road.PressAsync("Lampirkan pada langkah");
    }

    // A copied model gets a parallel branch.
    private async Task SketchAsync()
    {
        await _road.GoAsync("/pengaturan/alur");
        await _road.PressAsync(_road.Now.Page.QuerySelectorAll("form button").Select(Road.WordsOf).First(w => w.StartsWith("Salin model Keputusan", StringComparison.Ordinal)));
        await _road.PressAsync("Tambah cabang", ("title", "Telaahan tata laksana"), ("from", "L1"), ("join", "L3"));
    }

    private async Task AgreeAsync()
    {
        await _road.StepAsync("B01", "Buka penghimpunan usulan");
        await _road.StepAsync("B02", "Tutup penghimpunan usulan");
        await _road.StepAsync("B03", "Ajukan untuk dibahas");
        await MeetAsync();
        await ScoreAsync();
        await _road.StepAsync("B04", "Adakan rapat lanjutan");
        await MeetAsync();
        await _road.StepAsync("B04", "Ajukan untuk disepakati");
        await GoToRoundAsync();
        await _road.Now.FollowAsync("Buka kerangka nilai Betason");
        await _road.PressAsync("Nyatakan sebagai teks daerah");
        await ChooseAsync();
        await PressInRoundAsync("Bahas ulang", ("reason", "Kuorum dipertanyakan."));
        await GoToRoundAsync();
        await MeetAsync();
        await ChooseAsync();
        await ReportAsync();
        await _road.StepAsync("B05", "Siapkan nota dinas kepada Bupati");
        await _road.StepAsync("B06", "Susun rancangan Keputusan dan Surat Edaran");
    }

    private async Task MeetAsync()
    {
        await PressInRoundAsync("Jadwalkan pembahasan", ("call.Place", "Ruang Rapat Sekretariat Daerah, Mentok"));
        await GoToRoundAsync();
        string betason = _road.Now.Page.QuerySelectorAll("#sikap-0 option").First(o => o.TextContent == "Betason").GetAttribute("value") ?? "";
        await _road.PressAsync(
            "Simpan catatan pembahasan",
            [.. Enumerable.Range(0, 5).SelectMany(i => new[] { ($"meet.Seats[{i}].Attended", "true"), ($"meet.Seats[{i}].Favours", betason) }), ("meet.Minutes", "Kelima unsur menyepakati Betason.")]);
    }

    private async Task ChooseAsync()
    {
        await GoToRoundAsync();
        string betason = _road.Now.Page.QuerySelectorAll("input[name=proposal][type=radio]").Single(r => !r.HasAttribute("disabled")).GetAttribute("value") ?? "";
        await _road.PressAsync("Catat kesepakatan",
            [("proposal", betason), ("reason", "Mudah diingat."), .. Enumerable.Range(0, 3).Select(i => ($"others[{i}].Reason", "Kurang mudah diingat."))]);
    }

    private async Task DraftAsync()
    {
        _decree = await _road.DraftAsync("keputusan", "Keputusan");
        await _road.StepAsync("B07a", "Ajukan telaahan Bagian Hukum");
        _circular = await _road.DraftAsync("edaran", "Surat Edaran");
        await _road.StepAsync("B07b", "Ajukan verifikasi");
        await _road.BecomeAsync(Law);
        await _road.RecordAsync("B08b", "Setujui untuk paraf koordinasi", "Lembar verifikasi Asisten"); // its author may not
        await _road.StepAsync("B08a", "Setujui untuk paraf koordinasi");
    }

    private async Task PressOnAsync(string paper, string button, params (string Field, string Value)[] fields)
    {
        await _road.GoAsync($"{paper}/penetapan");
        await _road.PressAsync(button, fields);
    }

    private async Task EnactAsync()
    {
        foreach (string paper in (string[])[_decree, _circular])
        {
            await PressOnAsync(paper, "Bekukan naskah");
            foreach (string office in Initials)
            {
                await PressOnAsync(paper, $"Catat paraf {office}: Pakai berkas contoh");
            }
        }

        await _road.StepAsync("B09", "Ajukan kepada Bupati");
        await PressOnAsync(_decree, "Catat tanda tangan: Pakai berkas contoh", ("Name", "NAMA BUPATI"));
        await _road.StepAsync("B10a", "Teruskan untuk dinomori");
        await PressOnAsync(_decree, "Catat nomor", ("Number", "12"));
        await _road.StepAsync("B11a", "Lengkapi Surat Edaran dengan nomor Keputusan");
        await PressOnAsync(_circular, "Lengkapi nomor naskah dasar");
        await PressOnAsync(_circular, "Catat tanda tangan: Pakai berkas contoh", ("Name", "NAMA BUPATI"));
        await _road.StepAsync("B10b", "Teruskan untuk dinomori");
        await PressOnAsync(_circular, "Catat nomor", ("Number", "7"));
        await _road.StepAsync("B11b", "Teruskan untuk dibuatkan salinan");
        foreach (string paper in (string[])[_decree, _circular])
        {
            await PressOnAsync(paper, "Buat salinan dan tetapkan", ("Name", "NAMA KEPALA BAGIAN HUKUM"));
        }

        await _road.StepAsync("B12", "Teruskan untuk disampaikan");
    }
}
