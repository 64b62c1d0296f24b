using System.Collections.Immutable;

namespace CorpusAnalysis;

/// <summary>The text of a file, and how it was read.</summary>
/// <param name="Text">The text without its byte order mark.</param>
/// <param name="Encoding">The IANA name of the encoding, such as <c>utf-8</c> or <c>windows-1252</c>.</param>
/// <param name="Source">What it is known from.</param>
/// <param name="Problems">Notes on what was decided, and warnings of what was contradictory.</param>
internal sealed record DecodedText(string Text, string Encoding, EncodingSource Source, ImmutableArray<LoadProblem> Problems);
