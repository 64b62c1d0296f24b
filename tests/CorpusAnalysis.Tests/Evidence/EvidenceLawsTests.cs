using CorpusAnalysis.Tests.NGrams;
using CorpusAnalysis.Tests.Themes;
using CsCheck;

namespace CorpusAnalysis.Tests.EvidenceOfRows;

public class EvidenceLawsTests
{
    private static readonly Gen<Corpus> Corpora = Gen.Select(Texts.Any, Texts.Any.Where(text => !string.IsNullOrWhiteSpace(text)).Array[0, 3])
        .Array[0, 4]
        .Select(articles => Corpus.From(articles.Select((article, i) => new Article { Id = $"{i}", Headline = article.Item1, Paragraphs = [.. article.Item2] })));

    [Fact]
    public void Every_token_of_a_term_is_a_place_that_spells_it() => Corpora.Sample(corpus =>
    {
        foreach (TermFrequency row in corpus.Frequencies())
        {
            Occurrence[] places = row.Evidence.Checked();

            Assert.Equal((row.Frequency, row.DocumentFrequency), (places.Length, row.Evidence.ArticleCount));
            Assert.All(places, place => Assert.Equal(row.Term, corpus.Index.Vocabulary[corpus.Index.Vocabulary.Find(Wellformed(place.In(corpus[place.Article])))]));
        }
    });

    [Fact]
    public void Every_place_of_an_n_gram_holds_its_words() => Gen.Select(Sentences.Any, Gen.Int[2, 4], Gen.Int[0, 2], Gen.Enum<TextUnit>()).Sample((articles, size, skip, within) =>
    {
        Corpus corpus = Sentences.Corpus(articles);
        foreach (NGramFrequency row in corpus.NGrams(size, new() { MinFrequency = 1, MinDocumentFrequency = 1, Skip = skip, Within = within }))
        {
            Occurrence[] places = row.Evidence.Checked();

            Assert.Equal((row.Frequency, row.DocumentFrequency), (places.Length, row.Evidence.ArticleCount));
            Assert.All(places, place =>
            {
                string[] found = Terms(corpus, place), words = row.Text.Split(' ');
                Assert.Equal((words[0], words[^1]), (found[0], found[^1]));
                Assert.InRange(found.Length, size, size + (skip * (size - 1)));
                Assert.True(skip > 0 || found.SequenceEqual(words));
            });
        }
    });

    [Fact]
    public void Every_hit_of_a_theme_is_a_place() => RandomThemes.All.Sample(random =>
    {
        ThemeMatches matches = random.Corpus.Themes(random.Themes);
        ILookup<string, string> hits = matches.Hits().ToLookup(hit => hit.Theme, hit => $"{hit.ArticleId}1 {hit.Text}");

        Assert.All(matches.Frequencies(), row => Assert.Equal((row.Hits, row.Articles), (row.Evidence.Checked().Length, row.Evidence.ArticleCount)));
        Assert.All(matches.Frequencies(), row => Assert.Equal(hits[row.Theme], row.Evidence.Places()));
        Assert.All(matches.PerMonth(), row => Assert.Equal((row.Hits, row.ArticlesWithTheme), (row.Evidence.Checked().Length, row.Evidence.ArticleCount)));
        Assert.All(matches.By(article => article.Place), row => Assert.Equal((row.Hits, row.ArticlesWithTheme), (row.Evidence.Checked().Length, row.Evidence.ArticleCount)));
        Assert.All(matches.Pairs(), row => Assert.Equal(row.Together, row.Evidence.ArticleCount));
        Assert.All(matches.Scores(new() { OnlyPresent = false }), row => Assert.Equal(row.Hits, row.Evidence.Checked().Length));
        Assert.All(matches.Patterns(), row => Assert.Equal((row.Hits, row.Articles), (row.Evidence.Checked().Length, row.Evidence.ArticleCount)));
    });

    [Fact]
    public void Every_token_near_a_node_is_a_place() => Gen.Select(Sentences.Any, Gen.Int[0, 3], Gen.Int[1, 3], Gen.Enum<TextUnit>(), Gen.OneOf("eins", "zwei drei", "*ei*")).Sample((articles, left, right, within, node) =>
    {
        Corpus corpus = Sentences.Corpus(articles);
        var options = new CollocationOptions { Left = left, Right = right, Within = within, MinFrequency = 1, MinDocumentFrequency = 1 };

        Assert.All(corpus.Collocates(node, options), row => Assert.Equal((row.JointFrequency, row.JointDocumentFrequency), (row.Evidence.Checked().Length, row.Evidence.ArticleCount)));
    });

    [Fact]
    public void Every_pair_of_tokens_is_a_place() => Gen.Select(Sentences.Any, Gen.Int[1, 4], Gen.Enum<TextUnit>()).Sample((articles, window, within) =>
    {
        Corpus corpus = Sentences.Corpus(articles);

        Assert.All(corpus.Cooccurrences(window, new() { Within = within, MinFrequency = 1, MinDocumentFrequency = 1 }), row => Assert.Equal(
            (row.First == row.Second ? row.Frequency / 2 : row.Frequency, row.DocumentFrequency), (row.Evidence.Checked().Length, row.Evidence.ArticleCount)));
    });

    [Fact]
    public void Key_n_grams_and_candidates_have_the_places_they_count() => Gen.Select(Sentences.Any, Sentences.Any).Sample((target, reference) =>
    {
        Corpus corpus = Sentences.Corpus([.. target, .. reference]);
        Corpus first = corpus.Where(ArticleSet.Of(corpus.Index.ArticleCount, Enumerable.Range(0, target.Length)));
        Assert.All(corpus.MultiWordCandidates(2, new() { MinFrequency = 1, MinDocumentFrequency = 1 }), row => Assert.Equal(row.Frequency, row.Evidence.Checked().Length));
        if (NGramCounts.Of(first, 2, new()).Places > 0 && NGramCounts.Of(corpus.Where(corpus.Members.Except(first.Members)), 2, new()).Places > 0)
        {
            Assert.All(Keyness.RankNGrams(first, corpus, 2, new() { MinFrequency = 1, MinDocumentFrequency = 1 }), row => Assert.Equal(
                (row.TargetFrequency, row.ReferenceFrequency), (row.Evidence.Checked().Length, row.EvidenceInReference().Checked().Length)));
        }
    });

    private static string[] Terms(Corpus corpus, Occurrence place)
    {
        string text = place.In(corpus[place.Article]);
        return [.. corpus.Tokenizer.Tokenize(text).Select(token => TermFolding.Fold(token.In(text)))];
    }

    // A surrogate alone is indexed as U+FFFD.
    private static string Wellformed(string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
}
