using Budaya.Core.People;

namespace Budaya.Core.Signing;

/// <summary>A file that shows an act: the scan, or the PDF that came back signed.</summary>
/// <param name="Bytes">Its content.</param>
public sealed record ActEvidence(ReadOnlyMemory<byte> Bytes);

/// <summary>An office initialled the coordination sheet.</summary>
/// <param name="NaskahId">The document.</param>
/// <param name="OfficeKey">The office that initialled.</param>
/// <param name="On">Day of the act.</param>
/// <param name="Evidence">The scanned sheet; needed when an officer records it for the office.</param>
public sealed record ParafRecord(Guid NaskahId, string OfficeKey, DateOnly On, ActEvidence? Evidence);

/// <summary>Who signed, as printed under the signature.</summary>
/// <param name="Name">Name.</param>
/// <param name="Mode">How the office is held on that day.</param>
/// <param name="Rank">Rank, or null.</param>
/// <param name="Nip">NIP, or null.</param>
public sealed record SignerRecord(string Name, HoldingMode Mode, string? Rank = null, string? Nip = null);

/// <summary>The signatory signed.</summary>
/// <param name="NaskahId">The document.</param>
/// <param name="Signer">Who.</param>
/// <param name="On">Day of the signature.</param>
/// <param name="Evidence">The scan of the signed paper, or the signed PDF.</param>
public sealed record SignatureRecord(Guid NaskahId, SignerRecord Signer, DateOnly On, ActEvidence Evidence);

/// <summary>The book of numbers gave a number.</summary>
/// <param name="NaskahId">The document.</param>
/// <param name="Number">From 1; null asks a register kept here for the next one.</param>
/// <param name="Suffix">Letter of an inserted number, or empty.</param>
/// <param name="Date">Date of the number in the book.</param>
/// <param name="Note">Why a number was inserted, or empty.</param>
public sealed record NumberRecord(Guid NaskahId, int? Number, string Suffix, DateOnly Date, string Note);

/// <summary>The Sekretaris Daerah promulgated a Peraturan.</summary>
/// <param name="NaskahId">The document.</param>
/// <param name="Signer">Who.</param>
/// <param name="On">Day of promulgation.</param>
/// <param name="GazetteNumber">Number in the gazette, without series.</param>
/// <param name="Evidence">The scan of the page that was promulgated; without it the act is refused.</param>
public sealed record PromulgationRecord(Guid NaskahId, SignerRecord Signer, DateOnly On, string GazetteNumber, ActEvidence? Evidence);

/// <summary>The head of the legal bureau certified copies.</summary>
/// <param name="NaskahId">The document.</param>
/// <param name="Signer">Who.</param>
/// <param name="On">Day of certification.</param>
public sealed record CopyRecord(Guid NaskahId, SignerRecord Signer, DateOnly On);
