using Budaya.Core.Audit;
using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Budaya.Core.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Proposals;

/// <summary>The berita acara of an agreement: kept, initialled by each office that attended, attached to its step. The caller saves.</summary>
public sealed class ReportService(BudayaDbContext db, ActingPerson acting, StepAccess access, RoundDesk desk, CaseService cases, FileStore files, AuditLog audit, TimeProvider time)
{
    /// <summary>Keeps the berita acara. The same bytes again change nothing; other bytes are to be initialled anew.</summary>
    /// <exception cref="RefusedException">Nothing has been agreed on, or the person may not.</exception>
    public async Task KeepAsync(Guid meetingId, ReadOnlyMemory<byte> pdf, CancellationToken cancellationToken)
    {
        Meeting meeting = await MeetingAsync(meetingId, cancellationToken);
        Round round = await desk.RoundAsync(meeting.RoundId, cancellationToken);
        if (!acting.Has(Authority.Organisation))
        {
            throw new RefusedException("Berita acara dibuat oleh biro atau bagian organisasi.");
        }

        if (round.State != RoundState.Selesai || meeting.ClosedAt is null)
        {
            throw new RefusedException("Berita acara dibuat setelah kesepakatan dicatat.");
        }

        StoredFile file = await files.AddAsync(pdf, cancellationToken);
        if (meeting.ReportSha256 == file.Sha256)
        {
            return;
        }

        meeting.ReportSha256 = file.Sha256;
        if (!await db.Set<MeetingReport>().AnyAsync(r => r.MeetingId == meetingId && r.FileSha256 == file.Sha256, cancellationToken))
        {
            db.Add(new MeetingReport { MeetingId = meetingId, FileSha256 = file.Sha256, PersonId = acting.RequirePerson(), At = time.GetUtcNow() });
        }

        audit.Record("berita-acara.dibuat", $"usulan/{round.Id}", new { meetingId, file.Sha256 });
    }

    /// <summary>Records that an office has initialled the berita acara as it is. Said twice, it is recorded once.</summary>
    /// <param name="meetingId">The meeting.</param>
    /// <param name="officeKey">The office.</param>
    /// <param name="sha256">The berita acara that was read.</param>
    /// <param name="basis">The initialled paper, when an officer records it for the office.</param>
    /// <param name="scan">Its scan, then.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="RefusedException">It is another berita acara by now, the office did not attend, the person may not speak for it, or the scan is missing.</exception>
    public async Task InitialAsync(Guid meetingId, string officeKey, string sha256, string basis, ReadOnlyMemory<byte> scan, CancellationToken cancellationToken)
    {
        Meeting meeting = await MeetingAsync(meetingId, cancellationToken);
        MeetingSeat seat = meeting.Seats.Find(s => s.OfficeKey == officeKey && s.Attended) ?? throw new RefusedException("Berita acara diparaf oleh jabatan yang hadir.");
        if (meeting.ReportSha256 is not { } report || report != sha256)
        {
            throw new RefusedException("Berita acara sudah dibuat ulang sejak Anda membukanya. Baca yang terbaru sebelum memaraf.");
        }

        if (seat.InitialledSha256 == report)
        {
            return;
        }

        bool own = acting.Offices.Any(o => o.Key == officeKey);
        bool recorded = !own && acting.Has(Authority.Organisation) && (await access.OnPaperAsync([officeKey], cancellationToken)).Count > 0;
        if (!own && !recorded)
        {
            throw new RefusedException("Berita acara diparaf oleh pemangku jabatannya sendiri.");
        }

        string paper = own ? "" : CaseInput.Text(basis, "Berita acara berparaf yang menjadi dasar", Lengths.Note);
        string? stored = own ? null : await PaperScan.KeepAsync(files, scan, "berita acara berparaf", cancellationToken);
        (seat.InitialledSha256, seat.InitialScanSha256, seat.InitialledAt) = (report, stored, time.GetUtcNow());
        audit.Record("berita-acara.diparaf", $"usulan/{meeting.RoundId}", new { meetingId, officeKey, report, paper, stored });
    }

    /// <summary>Attaches the initialled berita acara to the open step that asks for it. Attached already, nothing changes.</summary>
    /// <exception cref="RefusedException">An initial is missing, or no open step asks for it.</exception>
    public async Task AttachAsync(Guid meetingId, CancellationToken cancellationToken)
    {
        Meeting meeting = await MeetingAsync(meetingId, cancellationToken);
        Round round = await desk.RoundAsync(meeting.RoundId, cancellationToken);
        if (meeting.ReportSha256 is not { } report || meeting.Seats.Any(s => s.Attended && s.InitialledSha256 != report))
        {
            throw new RefusedException("Berita acara dilampirkan setelah semua yang hadir memarafnya.");
        }

        if (await db.Set<Evidence>().AnyAsync(e => e.CaseId == round.CaseId && e.FileSha256 == report, cancellationToken))
        {
            return;
        }

        CasePosition position = await CasePosition.LoadAsync(db, round.CaseId, cancellationToken);
        WorkflowStep step = position.ActiveSteps.FirstOrDefault(s => s.Evidence.Any(e => e.Key == EvidenceKey))
            ?? throw new RefusedException("Tidak ada langkah berjalan yang meminta berita acara.");
        byte[] bytes = await files.ReadAsync(report, cancellationToken);
        await cases.AddEvidenceAsync(new(round.CaseId, step.Key, EvidenceKey, bytes, "berita-acara-pembahasan.pdf", "", meeting.HeldOn, "Dibuat dari catatan pembahasan, diparaf oleh yang hadir."), cancellationToken);
    }

    /// <summary>Key of the evidence in workflows.</summary>
    private const string EvidenceKey = "berita-acara";

    private async Task<Meeting> MeetingAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Set<Meeting>().Include(m => m.Seats).SingleOrDefaultAsync(m => m.Id == id, cancellationToken) ?? throw new MissingException($"Meeting {id}");
}
