namespace CorpusAnalysis;

/// <summary>Writes articles as a file of one format. A new format is a class that implements this.</summary>
/// <remarks>
/// <para>
/// <see cref="Corpus.Load"/> reads what is written, and gives the same articles: id, headline, paragraphs, section, place, date, agency, language
/// and metadata. <see cref="Article.Source"/> is of the new file then; where an article came from first is in the field of metadata
/// <c>source_file</c>. What the targets cannot hold:
/// </para>
/// <list type="table">
/// <listheader><term>target</term><description>what is changed</description></listheader>
/// <item><term>all</term><description>
/// White space at the ends of texts, and values that are empty, are left out. The control character U+001E becomes a space, half a character of
/// UTF-16 becomes U+FFFD. A paragraph with a blank line in it is two when it is read. An article without headline and paragraphs is none. The
/// language <c>und</c> is identified anew, unless <see cref="CorpusOptions.IdentifyLanguages"/> is false (a folder's <c>metadata.csv</c> keeps
/// it). Where a date lacks a part, the file must not be named for one: <c>2024_news.csv</c> would be said to be its year.
/// </description></item>
/// <item><term>JSON Lines</term><description>Nothing else. Paragraphs are one text with blank lines between; where one has line ends, they are the list <c>paragraphs</c>.</description></item>
/// <item><term>Parquet</term><description>A line end in a paragraph becomes a space.</description></item>
/// <item><term>CSV</term><description>A line end in a paragraph becomes a space, in other texts LF; other control characters, but tabs, become spaces.</description></item>
/// <item><term>folder</term><description>Nothing else: a file that is no wire text is a text with fields above it, and what that does not hold either is JSON.</description></item>
/// </list>
/// <para>
/// A field of metadata whose name would be taken for something else, such as <c>publisher</c> or <c>id</c>, is written as
/// <c>metadata.publisher</c> (<see cref="ArticleColumns.MetadataPrefix"/>). In tables the line ends in a name become spaces, and fields whose
/// names are then the same become one. Texts that look like formulas of a spreadsheet (<c>=1+2</c>) stay as they are: the file is data. A table
/// whose articles have nothing but numbers or addresses for a text is read with <c>--text text</c>.
/// </para>
/// </remarks>
public interface IArticleWriter
{
    /// <summary>What reports call the format: <c>JSON Lines</c>.</summary>
    string Name { get; }

    /// <summary>Writes articles, one after the other as they come.</summary>
    /// <param name="articles">The articles; their ids must differ.</param>
    /// <param name="metadataNames">The names of all fields of metadata that any of them has, as tables need them at once; others are left out of tables.</param>
    /// <param name="stream">Where to; it is left open.</param>
    /// <returns>The number of articles of which the format could not hold all.</returns>
    int Write(IEnumerable<Article> articles, IReadOnlyCollection<string> metadataNames, Stream stream);
}
