using System.Text.Encodings.Web;
using System.Text.Json;

namespace CorpusAnalysis.Benchmarks;

/// <summary>File to index with this library.</summary>
internal static class OurIndex
{
    // Letters beyond ASCII as they are, as most such files have them.
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The index alone, of a text file with one article per line.</summary>
    public static string Build(string path, int threads) => Counts(TermIndex.BuildLines(path, threads: threads));

    /// <summary>What a user calls: articles parsed, their language found, indexed and packed, on all processors; off the cache, so that all of it is done each time.</summary>
    public static string Load(string path) => Counts(Corpus.Load(path, new CorpusOptions { UseCache = false }).Index);

    /// <summary>Writes the lines of a text file as JSON Lines, an article each.</summary>
    public static void WriteJsonLines(string path, string to)
    {
        using FileStream file = File.Create(to);
        foreach (string line in File.ReadLines(path))
        {
            JsonSerializer.Serialize(file, new { text = line }, Options);
            file.WriteByte((byte)'\n');
        }
    }

    private static string Counts(TermIndex index) => $"{index.ArticleCount} articles, {index.Vocabulary.Count} terms, {index.TokenCount} tokens";
}
