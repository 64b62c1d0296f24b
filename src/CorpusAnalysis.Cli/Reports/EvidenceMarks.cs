using System.Collections.Immutable;
using System.Globalization;

namespace CorpusAnalysis.Cli.Reports;

/// <summary>A place of a theme in an article.</summary>
/// <param name="Theme">The number of the theme.</param>
/// <param name="Block">0 for the headline, 1 for the first paragraph, and so on.</param>
/// <param name="Start">Where it begins in the block.</param>
/// <param name="End">The place behind it.</param>
internal readonly record struct EvidenceMark(int Theme, int Block, int Start, int End);

/// <summary>A theme that is marked.</summary>
/// <param name="Name">Its name: the short one where no other theme has it.</param>
/// <param name="Look">The number of its colour and underline: its place in its dictionary, so that it looks the same in all reports.</param>
internal readonly record struct MarkedTheme(string Name, int Look);

/// <summary>Marks the hits of themes in the articles that a report carries.</summary>
internal static class EvidenceMarks
{
    /// <summary>Marks hits.</summary>
    /// <param name="themes">The themes to look for.</param>
    /// <param name="corpora">The corpora of the articles.</param>
    /// <param name="articles">The articles, by index and number.</param>
    /// <returns>The themes that have a mark, by their numbers.</returns>
    public static ImmutableArray<MarkedTheme> Add(IReadOnlyList<Theme> themes, IEnumerable<Corpus> corpora, IReadOnlyDictionary<(TermIndex Index, int Number), EvidenceArticle> articles)
    {
        Dictionary<EvidenceArticle, List<(Theme Theme, Occurrence Place)>> found = [];

        // Words in groups match more than is written, so that such a corpus has its say only where no other has the article.
        foreach (Corpus corpus in (themes.Count == 0 ? [] : corpora).OrderBy(corpus => corpus.Index.Vocabulary.Grouping is not null))
        {
            int[] numbers = [.. articles.Where(article => ReferenceEquals(article.Key.Index, corpus.Index) && !found.ContainsKey(article.Value)).Select(article => article.Key.Number)];
            foreach (int number in numbers)
            {
                found[articles[(corpus.Index, number)]] = [];
            }

            foreach ((Theme Theme, Occurrence Place) hit in Hits(corpus.Where(ArticleSet.Of(corpus.Index.ArticleCount, numbers)), themes))
            {
                found[articles[(corpus.Index, hit.Place.Article)]].Add(hit);
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

        int[] looks = Looks(marked);
        return [.. marked.Select((theme, i) => new MarkedTheme(Name(theme, marked, marked.Take(i).Count(other => other.Path == theme.Path) + 1), looks[i]))];
    }

    // Themes of a second dictionary take what the first one leaves.
    private static int[] Looks(Theme[] themes)
    {
        HashSet<int> taken = [];
        return
        [
            .. themes.Select(theme =>
            {
                int look = theme.Place;
                while (!taken.Add(look))
                {
                    look++;
                }

                return look;
            }),
        ];
    }

    // Two versions of a dictionary have themes of the same full name.
    private static string Name(Theme theme, Theme[] all, int version) =>
        all.Count(other => other.Name == theme.Name) == 1 ? theme.Name : version == 1 ? theme.Path : string.Create(CultureInfo.InvariantCulture, $"{theme.Path} ({version})");

    private static List<(Theme Theme, Occurrence Place)> Hits(Corpus corpus, IEnumerable<Theme> themes)
    {
        List<(Theme, Occurrence)> hits = [];
        Theme[] rest = [.. themes];
        while (rest.Length > 0)
        {
            // Scores name a theme by its path, which is unique in a dictionary alone.
            Dictionary<string, Theme> byPath = rest.DistinctBy(theme => theme.Path).ToDictionary(theme => theme.Path);
            hits.AddRange(Hits(corpus, byPath));
            rest = [.. rest.Except(byPath.Values)];
        }

        return hits;
    }

    private static List<(Theme Theme, Occurrence Place)> Hits(Corpus corpus, Dictionary<string, Theme> themes)
    {
        try
        {
            return
            [
                .. from score in corpus.Themes(themes.Values).Scores(new ThemeScoreOptions { OnlyPresent = true })
                   from place in score.Evidence.Occurrences
                   select (themes[score.Theme], place),
            ];
        }
        catch (Exception error) when (error is FormatException or ArgumentException)
        {
            // A dictionary may have a pattern that this corpus cannot look up, such as one of a lemma: its theme alone stays unmarked.
            return themes.Count == 1 ? [] : [.. themes.Values.SelectMany(theme => Hits(corpus, new Dictionary<string, Theme> { [theme.Path] = theme }))];
        }
    }

    // A hit counts for all themes above its own too, and is marked as that of its own.
    private static void RemoveDoubles(List<(Theme Theme, Occurrence Place)> marks)
    {
        ILookup<Occurrence, Theme> themes = marks.ToLookup(mark => mark.Place, mark => mark.Theme);
        marks.RemoveAll(mark => themes[mark.Place].Any(other => other.Path.StartsWith(mark.Theme.Path + "/", StringComparison.Ordinal)));
    }
}
