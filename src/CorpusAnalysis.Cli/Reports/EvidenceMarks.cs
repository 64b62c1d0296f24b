using System.Collections.Immutable;

namespace CorpusAnalysis.Cli.Reports;

/// <summary>A place of a theme in an article.</summary>
/// <param name="Theme">The number of the theme.</param>
/// <param name="Block">0 for the headline, 1 for the first paragraph, and so on.</param>
/// <param name="Start">Where it begins in the block.</param>
/// <param name="End">The place behind it.</param>
internal readonly record struct EvidenceMark(int Theme, int Block, int Start, int End);

/// <summary>Marks the hits of themes in the articles that a report carries.</summary>
internal static class EvidenceMarks
{
    /// <summary>Marks hits.</summary>
    /// <param name="themes">The themes to look for.</param>
    /// <param name="corpora">The corpora of the articles.</param>
    /// <param name="articles">The articles, by index and number.</param>
    /// <returns>The names of the themes that have a mark, by their numbers: the short name where only one has it.</returns>
    public static ImmutableArray<string> Add(IReadOnlyList<Theme> themes, IEnumerable<Corpus> corpora, IReadOnlyDictionary<(TermIndex Index, int Number), EvidenceArticle> articles)
    {
        Dictionary<EvidenceArticle, List<(Theme Theme, Occurrence Place)>> found = [];
        foreach (Corpus corpus in themes.Count == 0 ? [] : corpora)
        {
            int[] numbers = [.. articles.Where(article => ReferenceEquals(article.Key.Index, corpus.Index) && !found.ContainsKey(article.Value)).Select(article => article.Key.Number)];
            foreach (int number in numbers)
            {
                found[articles[(corpus.Index, number)]] = [];
            }

            Dictionary<string, Theme> byPath = themes.ToDictionary(theme => theme.Path);
            foreach (ThemeScore score in corpus.Where(ArticleSet.Of(corpus.Index.ArticleCount, numbers)).Themes(themes).Scores(new ThemeScoreOptions { OnlyPresent = true }))
            {
                foreach (Occurrence place in score.Evidence.Occurrences)
                {
                    found[articles[(corpus.Index, place.Article)]].Add((byPath[score.Theme], place));
                }
            }
        }

        foreach (List<(Theme Theme, Occurrence Place)> marks in found.Values)
        {
            RemoveDoubles(marks);
        }

        Theme[] marked = [.. themes.Where(theme => found.Values.Any(marks => marks.Exists(mark => mark.Theme == theme)))];
        foreach ((EvidenceArticle article, List<(Theme Theme, Occurrence Place)> marks) in found)
        {
            article.Marks =
            [
                .. marks.Select(mark => new EvidenceMark(Array.IndexOf(marked, mark.Theme), mark.Place.Block, mark.Place.Start, mark.Place.End))
                    .OrderBy(mark => mark.Block).ThenBy(mark => mark.Start).ThenBy(mark => mark.End).ThenBy(mark => mark.Theme),
            ];
        }

        return [.. marked.Select(theme => marked.Count(other => other.Name == theme.Name) == 1 ? theme.Name : theme.Path)];
    }

    // A hit counts for all themes above its own too, and is marked as that of its own.
    private static void RemoveDoubles(List<(Theme Theme, Occurrence Place)> marks)
    {
        ILookup<Occurrence, Theme> themes = marks.ToLookup(mark => mark.Place, mark => mark.Theme);
        marks.RemoveAll(mark => themes[mark.Place].Any(other => other.Path.StartsWith(mark.Theme.Path + "/", StringComparison.Ordinal)));
    }
}
