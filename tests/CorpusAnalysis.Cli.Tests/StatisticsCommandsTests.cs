using System.Text.Json;
using CorpusAnalysis.Tests.Shared;

namespace CorpusAnalysis.Cli.Tests;

/// <summary>The commands on the bundled corpus give what the library gives.</summary>
public class StatisticsCommandsTests
{
    private const string Article = "2024-11-24_baku-klimagipfel-finanzziel-steht";

    private static readonly Corpus Articles = Corpus.Load(Repository.Path("corpus"));

    private static readonly Corpus German = Articles.Where(article => article.Language == "de");

    private static readonly Dictionary<string, Func<string>> Expected = new()
    {
        ["dispersion corpus Klima* Minen --parts 10"] = () => Csv(Articles.Dispersion(["Klima*", "Minen"], 10)),
        ["dispersion corpus --min-frequency 20 --top 5 --only language=de"] = () => Csv(German.TermDispersion(0, 20).Top(5)),
        ["dispersion corpus Landminen --points"] = () => Csv(Articles.DispersionPoints("Landminen")),
        ["diversity corpus --by language --without-numbers --window 50"] = () => Csv(Articles.LexicalDiversity(article => article.Language, new() { WithoutNumbers = true, Window = 50 })),
        ["readability corpus --with-headline"] = () => Csv(Articles.Readability(new() { WithHeadline = true })),
        ["similar corpus --term Baku --top 3 --measure Jaccard"] = () => Csv(Articles.NearestTerms("Baku", 3, new() { Measure = SimilarityMeasure.Jaccard })),
        ["similar corpus --term Baku --term Klima --term Minen --df none"] = () => Csv(Articles.TermSimilarities(["Baku", "Klima", "Minen"], new() { Weighting = TermWeighting.Counts }).OrderByDescending(row => row.Similarity)),
        ["similar corpus --pairs --min 0.7 --measure extended-jaccard"] = () => Csv(Articles.Similarities(new() { Measure = SimilarityMeasure.ExtendedJaccard, Minimum = 0.7 }).OrderByDescending(row => row.Similarity)),
        ["similar corpus --pairs --distance manhattan --top 4 --only language=ru"] = () => Csv(Articles.Where(article => article.Language == "ru").Distances(new() { Measure = DistanceMeasure.Manhattan }).OrderBy(row => row.Distance).Take(4)),
        ["similar corpus --pairs --distance minkowski --power 4 --top 4 --only language=ru"] = () => Csv(Articles.Where(article => article.Language == "ru").Distances(new() { Measure = DistanceMeasure.Minkowski, Power = 4 }).OrderBy(row => row.Distance).Take(4)),
        ["search corpus Minenräumung in Aserbaidschan --top 3 --k1 1.5 --b 0.5"] = () => Csv(Articles.Search("Minenräumung in Aserbaidschan", 3, new() { K1 = 1.5, B = 0.5 })),
        ["trend corpus Klima* --theme climate-finance --resamples 200 --seed 7 --few-articles 5"] = () => Csv(
            Articles.FrequencyPerMonth("Klima*", Trends).Concat(Articles.FrequencyPerMonth(ThemeDictionary.Load(Repository.Path("corpus", "themes.yml"))["climate-finance"], Trends))),
        ["compounds corpus --top 7"] = () => Csv(German.CompoundParts().Top(7)),
        ["terms corpus --stems de --by agency --top 3 --only language=de"] = () => Csv(German.By(article => article.Agency).SelectMany(part => part.Corpus
            .GroupedFrequencies(TermGrouping.ByStem(Articles.Index.Vocabulary, Stemmer.Of("de"))).Top(3)
            .Select(row => new { By = part.Key, row.Group, row.Frequency, row.PerMillion, row.DocumentFrequency, row.Types }))),
        ["terms corpus --tf-idf --tf augmented --df inverse-smooth --top 2"] = () => Csv(
            Articles.TopTermsPerArticle(2, new() { Frequency = TermFrequencyScheme.Augmented, DocumentFrequency = DocumentFrequencyScheme.InverseSmooth })),
        ["keyness corpus --target agency=MUSTER --measures --top 0 --test chi-squared-yates"] = () => Csv(
            Keyness.Measures(Articles.Where(article => article.Agency == "MUSTER"), Articles, new() { Test = KeynessTest.ChiSquaredYates })),
        ["keyness corpus --target agency=MUSTER --ngrams 2 --top 20 --only language=de"] = () => Csv(Keyness.RankNGrams(German.Where(article => article.Agency == "MUSTER"), German, 2).Top(20)),
        ["keyness corpus --target agency=MUSTER --ngrams 2 --measures --top 20 --only language=de"] = () => Csv(Keyness.NGramMeasures(German.Where(article => article.Agency == "MUSTER"), German, 2).Top(20)),
        ["themes corpus --target agency=MUSTER --measures --order evidence"] = () => Csv(Keyness.ThemeMeasures(
            Articles.Where(article => article.Agency == "MUSTER"), Articles, ThemeDictionary.Load(Repository.Path("corpus", "themes.yml")), new() { MinFrequency = 1, MinDocumentFrequency = 1, Order = KeynessOrder.Evidence })),
        ["readability corpus --by language"] = () => Csv(Articles.Readability(article => article.Language)),
        ["readability corpus --by month --with-headline --only language=de"] = () => Csv(German.Readability(article => article.Month?.ToString(), new() { WithHeadline = true })),
        ["themes corpus --months"] = () => Csv(Articles.Themes(ThemeDictionary.Load(Repository.Path("corpus", "themes.yml"))).PerMonth()),
        ["collocates corpus *klima* --network --without-stop-words de"] = () => Csv(Articles.CollocationNetwork("*klima*", 20, new() { WithoutStopWords = "de" })),
        ["collocates corpus *mine* --network 4 --within sentence --correction benjamini-hochberg"] = () => Csv(
            Articles.CollocationNetwork("*mine*", 4, new() { Within = TextUnit.Sentence, Correction = TestCorrection.BenjaminiHochberg })),
        ["collocates corpus stem:zusagen --top 3"] = () => Csv(Articles.Collocates("stem:zusagen").Top(3)),
        ["ngrams corpus --window 3 --within sentence --without-stop-words de --top 30"] = () => Csv(
            Articles.Cooccurrences(3, new() { Within = TextUnit.Sentence, WithoutStopWords = "de", MinFrequency = 5, Top = 30 })),
        ["ngrams corpus --by language --n 3 --min 3 --top 4"] = () => Csv(Articles.NGramsBy(3, article => article.Language, new() { Top = 4 })),
        ["keyness corpus --target date>=2024-11 --target language=de --reference language=de --ngrams 2 --skip 1 --within sentence --significance 0.2 --top 9"] = () => Csv(
            Keyness.RankNGrams(German.Where(article => article.Date >= new PartialDate(2024, 11)), German, 2, new() { Significance = 0.2 }, new() { Skip = 1, Within = TextUnit.Sentence }).Take(9)),
    };

    private static readonly FrequencyPerMonthOptions Trends = new() { Resamples = 200, Seed = 7, FewArticles = 5 };

    public static TheoryData<string> Commands => [.. Expected.Keys];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_command_gives_the_rows_of_the_library_in_full_precision(string command)
    {
        CorpusCommand.Result run = await CorpusCommand.RunAsync(Repository.Root, [.. command.Split(' '), "--format", "csv"]);

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal(Expected[command](), run.Output);
        Assert.True(run.Output.Count(sign => sign == '\n') > 2);
    }

    [Fact]
    public async Task Articles_like_one_come_with_their_headlines()
    {
        CorpusCommand.Result run = await CorpusCommand.RunAsync(Repository.Root, ["similar", "corpus", Article, "--top", "2", "--format", "csv"]);

        string[] lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("article_id,other_id,similarity,other_date,other_headline", lines[0]);
        Assert.Equal(Articles.NearestTo(Article, 2).Select(row => row.OtherId), lines.Skip(1).Select(line => line.Split(',')[1]));
        Assert.Contains("\"Baku einigt sich auf 300 Milliarden, Indien protestiert\"", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trend_is_tested_over_all_its_months()
    {
        CorpusCommand.Result run = await CorpusCommand.RunAsync(Repository.Root, ["trend", "corpus", "Minen", "--test", "--without-few-articles", "--few-articles", "5", "--confidence", "0.9", "--format", "csv"]);

        var trend = Trend.Of(Articles.FrequencyPerMonth("Minen").Where(month => month.Articles >= 5).Select(month => (month.Month, month.PerMillion)), 0.9);
        Assert.StartsWith("pattern,first,last,months,gaps,score,z,p_value,tau,slope,slope_low,slope_high,change_month,change_score,change_p_value,median_before,median_after\nMinen,", run.Output, StringComparison.Ordinal);
        Assert.Equal(Csv([trend with { Pattern = "Minen" }]), run.Output);
    }

    [Fact]
    public async Task An_article_is_shown_as_it_is_indexed()
    {
        CorpusCommand.Result run = await CorpusCommand.RunAsync(Repository.Root, ["tokens", "corpus", Article, "--format", "json"]);

        using var json = JsonDocument.Parse(run.Output);
        JsonElement[] rows = [.. json.RootElement.EnumerateArray()];
        int article = Articles.Members[Articles.Articles.Index().Single(each => each.Item.Id == Article).Index];
        Assert.Equal(Articles.Index.Tokens(article).ToArray().Select(Articles.Index.Vocabulary.Key), rows.Select(row => row.GetProperty("key").GetString()));
        Assert.Equal(SentenceSplitter.Split(Articles[article].Text).Count, rows[^1].GetProperty("sentence").GetInt32());
    }

    private static string Csv<T>(IEnumerable<T> rows)
        where T : notnull
    {
        using var text = new StringWriter();
        rows.WriteCsv(text);
        return text.ToString();
    }
}
