namespace CorpusAnalysis.Benchmarks;

/// <summary>File to index with this library, one article per line.</summary>
internal static class OurIndex
{
    public static string Build(string path, int threads)
    {
        TermIndex index = TermIndex.BuildLines(path, threads: threads);
        return $"{index.ArticleCount} articles, {index.Vocabulary.Count} terms, {index.TokenCount} tokens";
    }
}
