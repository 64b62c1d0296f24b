using System.Text;

namespace CorpusAnalysis.Tests.Storage;

/// <summary>Everything that a corpus can be asked for, as one text: equal for corpora that give the same answers.</summary>
internal static class CorpusContent
{
    public static string Of(Corpus corpus)
    {
        var text = new StringBuilder();
        TermIndex index = corpus.Index;
        text.Append(corpus.Articles.Count).Append(' ').Append(index.TokenCount).Append(' ').AppendJoin(' ', corpus.Members).Append('\n');
        foreach (Article article in corpus.Articles)
        {
            text.Append(article.Id).Append('|').Append(article.Date).Append('|').AppendJoin('|', article.Section, article.Place, article.Agency, article.Language, article.Source, article.Headline)
                .Append('|').AppendJoin('|', article.Metadata).Append('|').AppendJoin('|', article.Paragraphs).Append('|').Append(article.Text).Append('\n');
        }

        for (int term = 0; term < index.Vocabulary.Count; term++)
        {
            text.Append(index.Vocabulary[term]).Append(' ').Append(index.Vocabulary.Key(term)).Append(' ').Append(index.Frequency(term)).Append(' ').Append(index.DocumentFrequency(term))
                .Append(' ').AppendJoin(',', index.Articles(term).ToArray()).Append(' ').Append(index.Vocabulary.Find(index.Vocabulary[term])).Append('\n');
        }

        for (int article = 0; article < index.ArticleCount; article++)
        {
            text.AppendJoin(',', index.Tokens(article).ToArray()).Append(' ').AppendJoin(',', index.Terms(article).ToArray()).Append(' ');
            StartBits sentences = index.Sentences(article), paragraphs = index.Paragraphs(article);
            for (int i = 0; i < index.Tokens(article).Length; i++)
            {
                text.Append(sentences[i] ? paragraphs[i] ? '#' : '.' : ' ');
            }

            text.AppendJoin(',', Enumerable.Range(0, index.Terms(article).Length).Select(place => index.Count(article, place))).Append('\n');
        }

        text.AppendJoin('\n', corpus.Concordance("*a*", context: 3)).AppendJoin('\n', corpus.Concordance("die", context: 2));
        return text.Append(corpus.Report with { Cache = null }).AppendJoin('\n', corpus.Report.Problems).AppendJoin('\n', corpus.Report.Skipped).Append(corpus.Tokenizer.Options).ToString();
    }
}
