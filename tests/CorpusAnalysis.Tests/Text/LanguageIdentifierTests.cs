using System.Globalization;
using CorpusAnalysis.Tests.Shared;
using CsCheck;

namespace CorpusAnalysis.Tests.Text;

public class LanguageIdentifierTests
{
    [Fact]
    public void Languages_are_nine_in_order() => Assert.Equal(["az", "de", "en", "es", "fr", "it", "ru", "tr", "uk"], LanguageIdentifier.Languages);

    [Theory]
    [InlineData("paragraphs.tsv", 0.99)]
    [InlineData("headlines.tsv", 0.95)]
    [InlineData("headlines-2.tsv", 0.95)]
    [InlineData("headlines-3.tsv", 0.95)]
    [InlineData("others.tsv", 0.99)]
    [InlineData("others-2.tsv", 0.90)]
    public void Identify_is_right_on_held_out_text(string file, double bar) => AssertRight(HeldOut(file), bar);

    [Fact]
    public void Identify_is_right_on_the_paragraphs_of_the_bundled_corpus() =>
        AssertRight(Bundled(article => article.Paragraphs), 0.99);

    [Fact]
    public void Identify_is_right_on_the_headlines_of_the_bundled_corpus() =>
        AssertRight(Bundled(article => [article.Headline]), 0.95);

    [Fact]
    public void Identify_is_right_on_whole_articles_of_the_bundled_corpus() =>
        AssertRight(Bundled(article => [string.Join('\n', [article.Headline, .. article.Paragraphs])]), 1);

    [Theory]
    [InlineData("paragraphs.tsv")]
    [InlineData("headlines.tsv")]
    [InlineData("headlines-2.tsv")]
    [InlineData("headlines-3.tsv")]
    [InlineData("others.tsv")]
    [InlineData("others-2.tsv")]
    public void Identify_is_right_where_it_is_sure(string file)
    {
        (bool Right, string)[] sure = [.. HeldOut(file).Select(Judge).Where(judged => judged.Answer.Language != "und" && judged.Answer.Confidence >= 0.95).Select(judged => (judged.Right, judged.Line))];

        Assert.True(sure.Count(judged => judged.Right) >= 0.99 * sure.Length, string.Join('\n', sure.Where(judged => !judged.Right)));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t")]
    [InlineData("12 345 67,8 % – 2024-11-30 …")]
    [InlineData("https://example.org/der/weg/und/das/ziel www.example.org/news leser@example.org")]
    [InlineData("👍 🇩🇪 ☕")]
    [InlineData("\uD83D \uDE00")]
    public void Identify_has_nothing_to_go_by_without_words(string text) =>
        Assert.Equal(new IdentifiedLanguage("und", 1, null, 0), LanguageIdentifier.Identify(text));

    [Theory]
    [InlineData("Klima")]
    [InlineData("Bundesverfassungsgericht")]
    [InlineData("Angela Merkel, Emmanuel Macron, Joe Biden")]
    [InlineData("Wolodymyr Selenskyj, Olaf Scholz, Giorgia Meloni, Pedro Sánchez")]
    [InlineData("COP29 in Baku")]
    [InlineData("public static void Main(string[] args) { for (int i = 0; i < args.Length; i++) { Console.WriteLine(args[i]); } }")]
    [InlineData("def f(x): return [y for y in x if y > 0]")]
    public void Identify_names_no_language_for_what_is_no_text(string text) => Assert.Equal("und", LanguageIdentifier.Identify(text).Language);

    [Theory]
    [InlineData("EINIGUNG IM TARIFSTREIT NACH LANGER NACHT", "de")]
    [InlineData("İKİ GÜN SONRA BAKIDA YENİ GÖRÜŞ KEÇİRİLƏCƏK", "az")]
    [InlineData("İKİ GÜN SONRA ANKARA'DA YENİ GÖRÜŞME YAPILACAK", "tr")]
    [InlineData("L’accord n’a pas été signé, faute d’argent", "fr")]
    [InlineData("Die Behörde äußerte sich gegenüber dem Gericht nicht", "de")]
    [InlineData("Die Behörde äußerte sich gegenüber dem Ge\u00ADricht nicht", "de")]
    [InlineData("Вся надежда на то, что всё ещё можно исправить", "ru")]
    [InlineData("Вся надежда на то, что все еще можно исправить", "ru")]
    [InlineData("The paper cites the Greek word δημοκρατία and the name 北京 in one sentence", "en")]
    [InlineData("Mehr dazu steht unter https://example.org/this/is/an/english/address/with/many/words im Netz", "de")]
    public void Identify_does_not_depend_on_how_a_text_is_written(string text, string language) => Assert.Equal(language, LanguageIdentifier.Identify(text).Language);

    [Fact]
    public void Identify_sees_composed_and_decomposed_letters_alike() => Assert.All(
        HeldOut("headlines.tsv").Select(line => line.Text),
        text => Assert.Equal(LanguageIdentifier.Identify(text), LanguageIdentifier.Identify(text.Normalize(System.Text.NormalizationForm.FormD))));

    [Fact]
    public void Identify_reads_the_first_two_thousand_characters()
    {
        string german = string.Concat(Enumerable.Repeat("Der Rat hat lange beraten. ", 80));
        string english = string.Concat(Enumerable.Repeat("The council has talked for a long time. ", 500));

        Assert.Equal(LanguageIdentifier.Identify(german), LanguageIdentifier.Identify(german + english));
    }

    [Fact]
    public void Identify_names_the_runner_up_when_torn()
    {
        IdentifiedLanguage torn = LanguageIdentifier.Identify("Multa a un influencer");

        Assert.Equal("und", torn.Language);
        Assert.Contains(torn.RunnerUp, (string?[])["es", "it"]);
        Assert.True(torn.RunnerUpConfidence > torn.Confidence);
    }

    [Fact]
    public void Identify_gives_probabilities_whatever_the_text() => Texts.Any.Sample(text =>
    {
        IdentifiedLanguage answer = LanguageIdentifier.Identify(text);

        Assert.True(answer.Language == "und" || LanguageIdentifier.Languages.Contains(answer.Language));
        Assert.InRange(answer.Confidence, 0, 1);
        Assert.InRange(answer.RunnerUpConfidence, 0, 1);
        Assert.InRange(answer.Confidence + answer.RunnerUpConfidence, 0, 1 + 1e-9);
        Assert.True(answer.Language == "und" || answer.Confidence >= 0.7);
    });

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("az-Latn-AZ")]
    public void Identify_does_not_depend_on_the_culture(string culture)
    {
        string[] texts = [.. HeldOut("headlines.tsv").Select(line => line.Text)];
        IdentifiedLanguage[] expected = [.. texts.Select(LanguageIdentifier.Identify)];
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo(culture);
        try
        {
            var anew = new LanguageModel(LanguageIdentifier.Samples());
            Assert.Equal(expected, texts.Select(text => LanguageIdentifier.Identify(anew, LanguageText.Words(text))));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    /// <summary>The bar that the settings were chosen at: each fourth paragraph is judged by a model that has not seen it.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Identify_is_right_on_paragraphs_that_its_model_has_not_seen(int fold)
    {
        LanguageSample[] samples = LanguageIdentifier.Samples();
        var model = new LanguageModel([.. samples.Select(sample => sample with { Paragraphs = [.. sample.Paragraphs.Where((_, i) => i % 4 != fold)] })]);
        string[] wrong =
        [
            .. from sample in samples
               from paragraph in sample.Paragraphs.Where((_, i) => i % 4 == fold)
               let answer = LanguageIdentifier.Identify(model, paragraph)
               where answer.Language != (sample.IsOffered ? sample.Language : "und")
               select $"{sample.Language} taken for {answer}: {paragraph}",
        ];

        Assert.True(wrong.Length == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Models_take_less_than_300_kB_of_the_library() => Assert.InRange(
        typeof(LanguageIdentifier).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("CorpusAnalysis.Text.Languages.", StringComparison.Ordinal))
            .Sum(name => typeof(LanguageIdentifier).Assembly.GetManifestResourceStream(name)!.Length),
        100_000,
        300_000);

    private static void AssertRight(IEnumerable<(string Language, string Text)> lines, double bar)
    {
        (bool Right, IdentifiedLanguage, string Line)[] judged = [.. lines.Select(Judge)];

        Assert.NotEmpty(judged);
        Assert.True(
            judged.Count(answer => answer.Right) >= bar * judged.Length,
            $"{judged.Count(answer => answer.Right)} of {judged.Length}\n{string.Join('\n', judged.Where(answer => !answer.Right).Select(answer => answer.Line))}");
    }

    private static (bool Right, IdentifiedLanguage Answer, string Line) Judge((string Language, string Text) line)
    {
        IdentifiedLanguage answer = LanguageIdentifier.Identify(line.Text);
        string expected = LanguageIdentifier.Languages.Contains(line.Language) ? line.Language : "und";
        return (answer.Language == expected, answer, $"{line.Language} taken for {answer}: {line.Text}");
    }

    private static IEnumerable<(string Language, string Text)> HeldOut(string file) =>
        from line in File.ReadLines(Repository.Path("tests", "CorpusAnalysis.Tests", "testdata", "languages", file))
        let columns = line.Split('\t')
        select (columns[0], columns[1]);

    private static IEnumerable<(string Language, string Text)> Bundled(Func<Article, IEnumerable<string>> texts) =>
        from article in Corpus.Load(Repository.Path("corpus")).Articles
        from text in texts(article)
        select (article.Language!, text);
}
