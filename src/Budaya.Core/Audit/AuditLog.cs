using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Budaya.Core.People;

namespace Budaya.Core.Audit;

/// <summary>What is to be entered in the chain by the next save of this scope.</summary>
public sealed class AuditLog(ActingPerson acting, TimeProvider time)
{
    /// <summary>Length of a salt in hexadecimal digits.</summary>
    public const int SaltLength = 32;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly List<PendingEntry> _pending = [];

    /// <summary>Records an act; the entry commits with the change, or not at all.</summary>
    /// <param name="act">A stable key: noun, dot, participle, such as <c>usulan.diajukan</c>; at most 64 characters.</param>
    /// <param name="subject">What it was done to, such as <c>usulan/019a…</c>; at most 300 characters.</param>
    /// <param name="details">What changed and why; written as JSON.</param>
    /// <param name="office">The office in which it was done; null: the one that opened this work.</param>
    public void Record(string act, string subject, object details, HeldOffice? office = null)
    {
        HeldOffice? actingIn = office ?? acting.ActingIn;
        string json = Written(details, actingIn);
        string salt = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SaltLength / 2));
        DateTimeOffset now = time.GetUtcNow();
        now = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond)); // PostgreSQL keeps no finer part, and the hash covers the instant
        _pending.Add(new(now, acting.PersonId, actingIn?.Key, act, subject.ReplaceLineEndings(" "), salt, json));
    }

    /// <summary>Drops what was recorded since the last save: the change it belonged to was given up.</summary>
    public void Forget() => _pending.Clear();

    // Whoever acts on behalf of a holder is named with the holder, and whoever works at a meja surat with its officer.
    // From where: an address is personal data, so it stands in the details, which can be blanked.
    private string Written(object details, HeldOffice? office)
    {
        JsonNode? node = JsonSerializer.SerializeToNode(details, details.GetType(), Readable);
        JsonObject fields = node as JsonObject ?? new JsonObject { ["isi"] = node };
        if (office?.OnBehalfOf is { } holder)
        {
            fields["atasNama"] = holder;
        }

        if (acting.Operator is { } name)
        {
            fields["operator"] = name;
        }

        if (acting.Officer is { } officer)
        {
            fields["petugas"] = new JsonObject { ["id"] = officer.Id, ["nama"] = officer.Name };
        }

        if (acting.Address is { } address)
        {
            fields["dari"] = address;
        }

        return fields.ToJsonString(Readable);
    }

    internal IReadOnlyList<PendingEntry> Take()
    {
        PendingEntry[] taken = [.. _pending];
        _pending.Clear();
        return taken;
    }

    internal void PutBack(IEnumerable<PendingEntry> entries) => _pending.InsertRange(0, entries);
}

internal sealed record PendingEntry(DateTimeOffset At, Guid? PersonId, string? OfficeKey, string Act, string Subject, string Salt, string Json);
