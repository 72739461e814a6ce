using System.Text.Json.Serialization;

namespace Budaya.Typesetting;

internal sealed record EngineRequest(long Id, string Form);

internal sealed record EngineHeader(long Id, bool Ok, string? Message, long Memory);

/// <summary>What the engine answered.</summary>
/// <param name="Ok"><see langword="false"/>: the engine lives, and refused the document with <paramref name="Message"/>.</param>
internal sealed record EngineAnswer(bool Ok, string? Message, byte[] Body);

/// <summary>The process is of no use any more; the request may be tried on another one.</summary>
internal sealed class EngineFailedException(string message, Exception cause) : Exception(message, cause);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(EngineRequest))]
[JsonSerializable(typeof(EngineHeader))]
internal sealed partial class EngineJson : JsonSerializerContext;
