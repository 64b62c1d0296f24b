using System.Text.Json;

namespace CorpusAnalysis;

/// <summary>Writes JSON Lines: an article as a JSON object on each line, in UTF-8, without fields that are empty.</summary>
public sealed class JsonLinesArticleWriter : IArticleWriter
{
    /// <inheritdoc/>
    public string Name => "JSON Lines";

    /// <inheritdoc/>
    public int Write(IEnumerable<Article> articles, IReadOnlyCollection<string> metadataNames, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentNullException.ThrowIfNull(stream);
        using var json = new Utf8JsonWriter(stream, JsonArticle.Options);
        foreach (Article article in articles)
        {
            JsonArticle.Write(json, article);
            json.Reset();
            stream.WriteByte((byte)'\n');
        }

        return 0;
    }
}
