namespace CorpusAnalysis;

/// <summary>What an article can be called by.</summary>
/// <param name="Document">The document it stands in.</param>
/// <param name="Number">Its number in there, from 1.</param>
/// <param name="Given">How the document names it; empty when it does not.</param>
internal readonly record struct ArticleName(string Document, int Number, string Given);
