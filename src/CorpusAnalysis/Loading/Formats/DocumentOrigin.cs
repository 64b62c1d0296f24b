namespace CorpusAnalysis;

/// <summary>What a container knows of a document besides its bytes, as an archive of the web does of its pages.</summary>
/// <param name="Url">The address that it was fetched from; empty when unknown.</param>
/// <param name="Fetched">When it was fetched, as the container writes it; empty when unknown. It is not the date of the article.</param>
/// <param name="Encoding">The encoding that the server named; null when it named none.</param>
public sealed record DocumentOrigin(string Url = "", string Fetched = "", string? Encoding = null);
