using CorpusAnalysis.Tests.Themes;
using CsCheck;

namespace CorpusAnalysis.Tests.Coding;

public class ThemePatternCodesTests
{
    private static readonly ThemeDictionary Themes = ThemeDictionary.Parse("""
        themes:
          finance:
            patterns: [Geld, Fonds, grüner Fonds, nirgends]
          mines:
            patterns: [Mine]
        """);

    // b and e by Geld alone, c by both, d by the phrase, behind which the word would match too; f is not coded.
    private static readonly Corpus Corpus = TestCorpus.Of("Nichts.", "Geld, Geld", "Geld im Fonds", "grüner Fonds", "Geld", "Fonds");

    private static readonly HandCodes Codes = HandCodes.Parse(
        "article,theme,coder_a,coder_b,final\na,finance,0,0,0\nb,finance,1,1,1\nc,finance,1,1,1\nd,finance,0,0,0\ne,finance,0,0,0\n", "codes.csv");

    [Fact]
    public void Each_pattern_of_a_coded_theme_has_its_precision_and_what_it_brings_alone()
    {
        Interval twoOfThree = Proportion.Wilson(2, 3), one = Proportion.Wilson(1, 1), none = Proportion.Wilson(0, 1);

        Assert.Equal(
            [
                new ThemePatternValidation("finance", "Geld", "any", 3, 2, 2 / 3.0, twoOfThree.Low, twoOfThree.High, 1, 1),
                new ThemePatternValidation("finance", "Fonds", "any", 1, 1, 1, one.Low, one.High, 0, 0),
                new ThemePatternValidation("finance", "grüner Fonds", "any", 1, 0, 0, none.Low, none.High, 0, 0),
                new ThemePatternValidation("finance", "nirgends", "any", 0, 0, null, 0, 1, 0, 0),
            ],
            Corpus.Themes(Themes).Patterns(Codes));
    }

    [Fact]
    public void What_is_not_coded_at_all_is_told() => Assert.Throws<KeyNotFoundException>(() => Corpus.Themes(Themes["mines"]).Patterns(Codes));

    [Fact]
    public void With_all_articles_coded_the_patterns_have_the_articles_they_have_without_codes() => Gen.Select(RandomThemes.All, Gen.Int[0, 255]).Sample(
        (random, right) =>
        {
            (Corpus corpus, ThemeDictionary themes) = random;
            var codes = HandCodes.Parse("article,theme,coder_a,coder_b,final\n" + string.Concat(
                from article in corpus.Articles
                from theme in themes
                let code = right >> (article.Id[0] - 'a') & 1
                select $"{article.Id},{theme.Path},{code},{code},{code}\n"), "codes.csv");
            if (corpus.Articles.Count > 0)
            {
                ThemeMatches matches = corpus.Themes(themes);
                Assert.Equal(
                    matches.Patterns().Select(row => (row.Theme, row.Pattern, row.Language, row.Articles, row.ArticlesAlone)),
                    matches.Patterns(codes).Select(row => (row.Theme, row.Pattern, row.Language, row.Articles, row.AloneRight + row.AloneWrong)));
            }
        },
        iter: 500);
}
