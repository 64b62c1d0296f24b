using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace CorpusAnalysis;

/// <summary>Articles as rows of a table: a column for each field, the text, and each field of metadata.</summary>
public sealed partial class ArticleCells
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly int _fixed;

    /// <summary>Finds the columns.</summary>
    /// <param name="metadataNames">The names of the fields of metadata.</param>
    public ArticleCells(IEnumerable<string> metadataNames)
    {
        ArgumentNullException.ThrowIfNull(metadataNames);
        List<string> columns = [.. WrittenFields.Names, "text", WrittenFields.SourceFile];
        _fixed = columns.Count;
        foreach (string name in metadataNames.Where(name => name != WrittenFields.SourceFile && name.Trim().Length > 0))
        {
            string column = WrittenFields.MetadataName(LineEnds.Replace(WrittenFields.Clean(name), " ").Trim());
            int place = columns.IndexOf(column);
            _places[name] = place >= 0 ? place : columns.Count;
            if (place < 0)
            {
                columns.Add(column);
            }
        }

        Columns = [.. columns];
    }

    /// <summary>The names of the columns.</summary>
    public ImmutableArray<string> Columns { get; }

    /// <summary>The cells of an article; null where they are empty.</summary>
    /// <param name="article">The article.</param>
    /// <param name="isWhole">Whether a table can hold its paragraphs as they are.</param>
    public string?[] Of(Article article, out bool isWhole)
    {
        ArgumentNullException.ThrowIfNull(article);
        string?[] cells = new string?[Columns.Length];
        WrittenFields.Values(article).CopyTo(cells, 0);
        isWhole = !article.Paragraphs.Any(WrittenFields.HoldsLineEnd);
        cells[_fixed - 2] = WrittenFields.Text(isWhole ? article.Paragraphs : article.Paragraphs.Select(paragraph => LineEnds.Replace(paragraph, " ")));
        cells[_fixed - 1] = WrittenFields.Source(article);
        foreach ((string name, string value) in WrittenFields.Metadata(article))
        {
            if (_places.TryGetValue(name, out int place))
            {
                cells[place] ??= value;
            }
        }

        for (int i = 0; i < cells.Length; i++)
        {
            cells[i] = cells[i] is { } cell && cell.Trim() is { Length: > 0 } text ? WrittenFields.Clean(text) : null;
        }

        return cells;
    }

    [GeneratedRegex("[\n\r\f\u0085\u2028\u2029]+", RegexOptions.CultureInvariant)]
    private static partial Regex LineEnds { get; }
}
