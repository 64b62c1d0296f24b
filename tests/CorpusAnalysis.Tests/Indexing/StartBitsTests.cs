using CsCheck;

namespace CorpusAnalysis.Tests.Indexing;

public class StartBitsTests
{
    private static readonly Gen<string> Pieces = Gen.Frequency(
        (6, Gen.OneOf<string>("Klima", "die", "Straße", "COP29", "US-Dollar", "Мины", "z. B.", "3", "Mio", "J", "@un", "a_b", "…", "„Ja“", "漢字")),
        (4, Gen.OneOf<string>(". ", "! ", "? ", ".\n", "\n", "\r\n", "\n\n", "\n \n", ".“ ", "… ", ".", " ", " ", " ")));

    private static readonly Gen<string> Texts = Pieces.Array[0, 80].Select(string.Concat);

    [Fact]
    public void Sentences_of_the_index_are_those_of_the_splitter() => Texts.Array[0, 4].Sample(
        texts =>
        {
            TermIndex index = Index(texts);
            for (int article = 0; article < texts.Length; article++)
            {
                string text = texts[article];
                Token[] tokens = [.. Tokenizer.Default.Tokenize(text)];
                int[] expected = [.. SentenceSplitter.Split(text).Select(sentence => Array.FindIndex(tokens, token => token.Start >= sentence.Start.Value)).Where(first => first >= 0).Distinct()];
                StartBits starts = index.Sentences(article);
                Assert.Equal(expected, Starts(starts, tokens.Length));
                Assert.Equal(expected.Length, starts.Count);
            }
        },
        iter: 5_000);

    [Fact]
    public void Paragraphs_begin_behind_blank_lines()
    {
        Article article = new() { Id = "a", Headline = "Räumung geht weiter", Paragraphs = ["Erster Absatz. Zweiter Satz.", "…", "Zweiter Absatz!"] };

        var index = TermIndex.Build([article]);

        Assert.Equal([0, 3, 7], Starts(index.Paragraphs(0), 9));
        Assert.Equal([0, 3, 5, 7], Starts(index.Sentences(0), 9));
    }

    [Theory]
    [InlineData(0, 0, 3, true)]
    [InlineData(0, 2, 3, true)]
    [InlineData(0, 3, 3, false)]
    [InlineData(3, 4, 5, true)]
    [InlineData(4, 5, 5, false)]
    [InlineData(8, 8, 9, true)]
    public void Bounds_of_a_sentence_hold_its_tokens(int position, int later, int end, bool together)
    {
        StartBits sentences = Index(["Eins zwei drei. Vier fünf. Sechs sieben acht neun"]).Sentences(0);

        Assert.Equal((end, together), (sentences.EndOf(position), sentences.HoldsBoth(position, later)));
        Assert.True(sentences.StartOf(position) <= position && sentences[sentences.StartOf(position)]);
    }

    [Fact]
    public void An_article_without_tokens_has_no_sentences() => Assert.Equal(0, Index(["…", "a b"]).Sentences(0).Count);

    [Theory]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(1000)]
    public void Sentences_may_be_of_any_length(int words)
    {
        string sentence = string.Join(' ', Enumerable.Repeat("Wort", words)) + ". ";
        StartBits sentences = Index([sentence, sentence + sentence + sentence]).Sentences(1);

        Assert.Equal([0, words, 2 * words], Starts(sentences, 3 * words));
        Assert.Equal((3, 2 * words), (sentences.Count, sentences.EndOf((2 * words) - 1)));
    }

    private static int[] Starts(StartBits starts, int count)
    {
        var found = new List<int>();
        for (int position = 0; position < count; position++)
        {
            if (starts[position])
            {
                found.Add(position);
            }
        }

        return [.. found];
    }

    private static TermIndex Index(string[] texts) => TermIndex.Build(texts.Select((text, i) => new Article { Id = $"a{i}", Headline = text, Paragraphs = [] }));
}
