namespace Budaya.Web.Shell;

/// <summary>One part of an acronym.</summary>
/// <param name="Piece">The letters it gives, usually one.</param>
/// <param name="Value">The value, such as Bertaqwa.</param>
/// <param name="Sentence">What it asks, in one sentence.</param>
public sealed record PosterLetter(string Piece, string Value, string Sentence);

/// <summary>An acronym as a poster: partial <c>_Poster</c>, from edge to edge, with the h1 of its page. Works for 4 to 12 parts.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Scope">A line beside it, such as Berlaku untuk 30 perangkat daerah; null: none.</param>
/// <param name="Letters">Its parts, in order.</param>
public sealed record PosterView(string Title, string? Scope, IReadOnlyList<PosterLetter> Letters);

/// <summary>A tile of the letter check: partial <c>_Akronim</c> with a list of these.</summary>
/// <param name="Piece">The letters of the acronym at this place.</param>
/// <param name="Value">The value.</param>
/// <param name="Fits">The value gives these letters.</param>
public sealed record AcronymTile(string Piece, string Value, bool Fits);
