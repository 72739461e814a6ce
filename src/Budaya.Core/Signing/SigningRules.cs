using Budaya.LegalText;
using System.Globalization;
using Budaya.Core.Data;
using Budaya.Core.Drafting;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Budaya.Core.Workflow;

namespace Budaya.Core.Signing;

/// <summary>Why an act on the way to being law cannot be recorded now. All reasons at once, in Indonesian.</summary>
/// <remarks>Rules: practice of Biro and Bagian Hukum (paths <c>basah</c> and <c>tte</c>); NUM-04 on dates; a circular follows the decree it carries out.</remarks>
public sealed class SigningRules(ActingPerson acting, SigningSettings settings)
{
    /// <summary>Why a frozen text cannot be opened again.</summary>
    public IReadOnlyList<Refusal> WhyNotUnfreeze(SigningFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        List<Refusal> found = MayRecord();
        Add(found, file.Naskah.State != NaskahState.Dibekukan, "Naskah tidak sedang dibekukan.");
        Add(found, file.Signature is not null, "Naskah sudah ditandatangani; isinya tidak dapat diubah.");
        Add(found, file.Number is not null, "Naskah sudah bernomor; isinya tidak dapat diubah.");
        return found;
    }

    /// <summary>Why no paraf can be recorded for an office.</summary>
    public IReadOnlyList<Refusal> WhyNotParaf(SigningFile file, string officeKey)
    {
        ArgumentNullException.ThrowIfNull(file);
        List<Refusal> found = acting.Offices.Any(o => o.Key == officeKey) ? [] : MayRecord();
        AddFrozen(found, file);
        AddOpen(found, file, "Paraf", WorkflowAct.Initial, WorkflowAct.Sign);
        Add(found, file.ParafOffices.All(o => o.Key != officeKey), "Jabatan ini tidak termasuk pemaraf naskah.");
        Add(found, file.ParafOf(officeKey) is not null, $"Paraf {file.TitleOf(officeKey)} sudah dicatat.");
        if (file.ParafOffices.TakeWhile(o => o.Key != officeKey).FirstOrDefault(o => file.ParafOf(o.Key) is null) is { } earlier)
        {
            found.Add(new($"Paraf {earlier.Title} belum dicatat; paraf diberikan berurutan."));
        }

        return found;
    }

    /// <summary>Why the signature cannot be recorded.</summary>
    public IReadOnlyList<Refusal> WhyNotSign(SigningFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        List<Refusal> found = acting.Offices.Any(o => o.Key == file.Naskah.SignatoryOfficeKey) ? [] : MayRecord();
        AddFrozen(found, file);
        AddOpen(found, file, "Tanda tangan", WorkflowAct.Sign);
        Add(found, !file.IsInitialled, "Paraf koordinasi belum lengkap.");
        Add(found, file.Signature is not null, "Tanda tangan sudah dicatat.");
        Add(found, file.Path != SigningPath.Wet && file.Number is null, "Pada jalur tanda tangan elektronik, nomor dan tanggal diberikan lebih dahulu.");
        AddRelated(found, file);
        return found;
    }

    /// <summary>Why no number can be recorded or given.</summary>
    public IReadOnlyList<Refusal> WhyNotNumber(SigningFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        List<Refusal> found = MayRecord();
        AddFrozen(found, file);
        AddOpen(found, file, "Nomor", file.Path == SigningPath.Wet ? [WorkflowAct.Number] : [WorkflowAct.Number, WorkflowAct.Sign]);
        Add(found, file.Number is not null, $"Naskah sudah bernomor {file.Number?.Printed}.");
        Add(found, file.Path == SigningPath.Wet && file.Signature is null, "Naskah belum ditandatangani; nomor diberikan setelah tanda tangan.");
        Add(found, file.Path != SigningPath.Wet && !file.IsInitialled, "Paraf koordinasi belum lengkap.");
        AddRelated(found, file);
        return found;
    }

    /// <summary>Why the promulgation cannot be recorded.</summary>
    public IReadOnlyList<Refusal> WhyNotPromulgate(SigningFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        List<Refusal> found = MayRecord();
        AddRunning(found, file);
        AddOpen(found, file, "Pengundangan", WorkflowAct.Promulgate);
        Add(found, !file.NeedsPromulgation, "Hanya peraturan yang diundangkan.");
        Add(found, file.Signature is null, "Naskah belum ditandatangani.");
        Add(found, file.Number is null, "Naskah belum bernomor.");
        Add(found, file.Promulgation is not null, "Pengundangan sudah dicatat.");
        return found;
    }

    /// <summary>Why the document cannot be made final: copies certified, files frozen, framework in force.</summary>
    public IReadOnlyList<Refusal> WhyNotFinish(SigningFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        List<Refusal> found = MayRecord();
        AddRunning(found, file);
        AddOpen(found, file, "Salinan", WorkflowAct.CertifyCopies);
        Add(found, file.Document is not null, "Salinan sudah dibuat dan naskah sudah ditetapkan.");
        Add(found, file.Signature is null, "Naskah belum ditandatangani.");
        Add(found, file.Number is null, "Naskah belum bernomor.");
        Add(found, file.NeedsPromulgation && file.Promulgation is null, "Peraturan belum diundangkan.");
        Add(found, file.Profile.PublicAddress is null && settings.ExampleAddress is null,
            "Alamat publik pemda (alamatPublik) belum diisi. Tanpa alamat tetap, kode QR tidak dapat diperiksa, sehingga naskah belum dapat dijadikan final.");
        return found;
    }

    /// <summary>What is wrong with the day of an act.</summary>
    /// <param name="on">The day.</param>
    /// <param name="today">Today in the region's zone.</param>
    /// <param name="notBefore">The act before it, or null.</param>
    /// <param name="before">What that act is, in words.</param>
    public static IReadOnlyList<Refusal> WhyNotOn(DateOnly on, DateOnly today, DateOnly? notBefore, string before)
    {
        List<Refusal> found = [];
        Add(found, on > today, $"Tanggal {IndonesianDate.Format(on)} belum tiba.");
        Add(found, on < notBefore, $"Tanggal {IndonesianDate.Format(on)} mendahului {before}.");
        return found;
    }

    /// <summary>What is wrong with a name under a signature.</summary>
    public static IReadOnlyList<Refusal> WhyNotSigner(SignerRecord signer)
    {
        ArgumentNullException.ThrowIfNull(signer);
        List<Refusal> found = [];
        Add(found, string.IsNullOrWhiteSpace(signer.Name), "Isi nama penanda tangan.");
        Add(found, signer.Name.Length > Lengths.Name || signer.Rank?.Length > Lengths.Name || signer.Nip?.Length > Lengths.Key, "Nama, pangkat, atau NIP terlalu panjang.");
        Add(found, (signer.Name + signer.Rank + signer.Nip).Any(char.IsControl), "Nama, pangkat, dan NIP ditulis dalam satu baris.");
        return found;
    }

    /// <summary>What is wrong with a typed number.</summary>
    public static IReadOnlyList<Refusal> WhyNotNumber(NumberRecord record, RegisterMode mode)
    {
        ArgumentNullException.ThrowIfNull(record);
        List<Refusal> found = [];
        Add(found, mode == RegisterMode.Recorded && record.Number is null, "Isi nomor menurut buku register.");
        Add(found, mode == RegisterMode.Kept && record.Number is not null, "Nomor register ini diberikan oleh sistem; jangan diisi.");
        Add(found, record.Number is < 1 or > 99_999, "Nomor berupa bilangan mulai dari 1.");
        Add(found, record.Suffix.Length > 2 || record.Suffix.Any(c => !char.IsAsciiLetterLower(c)), "Sisipan nomor berupa satu atau dua huruf kecil, misalnya a.");
        Add(found, record.Suffix.Length > 0 && string.IsNullOrWhiteSpace(record.Note), "Nomor sisipan disertai alasan.");
        Add(found, record.Note.Trim().Length > Lengths.Note, $"Alasan paling panjang {Lengths.Note} huruf.");
        return found;
    }

    private List<Refusal> MayRecord() =>
        acting.Has(Authority.Register) ? [] : [new("Penetapan dicatat oleh petugas register biro atau bagian hukum, atau pejabat yang bersangkutan.")];

    private static void AddRunning(List<Refusal> found, SigningFile file)
    {
        Add(found, file.IsStopped, "Alur naskah ini sudah dihentikan; naskahnya tidak dapat ditetapkan.");
        Add(found, file.Naskah.State == NaskahState.Dibatalkan, "Naskah ini sudah dibatalkan.");
    }

    // An act is recorded while a step of the case asks for it; what no step of the workflow asks for is not tied to one.
    private static void AddOpen(List<Refusal> found, SigningFile file, string what, params IReadOnlyList<WorkflowAct> acts) =>
        Add(found, !file.IsStopped && file.OpenActs.ContainsKey(acts[0]) && !acts.Any(act => file.OpenActs.GetValueOrDefault(act)), $"{what} dicatat pada langkahnya dalam alur; langkah itu belum atau tidak lagi berjalan.");

    private static void AddFrozen(List<Refusal> found, SigningFile file)
    {
        AddRunning(found, file);
        Add(found, file.Naskah.State != NaskahState.Dibekukan, string.Create(CultureInfo.InvariantCulture, $"Naskah belum dibekukan; bekukan versi {file.Naskah.LatestVersion} lebih dahulu."));
    }

    // A circular carries out a decree: it is neither signed nor numbered before the decree is, and it names the decree's number.
    private static void AddRelated(List<Refusal> found, SigningFile file)
    {
        if (file.Related is not { } related)
        {
            return;
        }

        Add(found, related.Number is null, $"{file.Profile.NameOf(related.Naskah.Kind)} yang menjadi dasar belum bernomor. Surat Edaran dilengkapi dengan nomor itu, baru ditandatangani.");
        Add(found, !related.IsSigned, $"{file.Profile.NameOf(related.Naskah.Kind)} yang menjadi dasar belum ditandatangani.");
        Add(found, related.Number is not null && !file.IsCompleted, "Surat Edaran belum dilengkapi dengan nomor naskah yang menjadi dasar.");
    }

    private static void Add(List<Refusal> found, bool isSo, string message)
    {
        if (isSo)
        {
            found.Add(new(message));
        }
    }
}
