using System.Runtime.CompilerServices;

namespace CorpusAnalysis.Tests.EvidenceOfRows;

public class EvidenceTests
{
    private static readonly Corpus Corpus = CorpusAnalysis.Corpus.From(
    [
        new Article { Id = "a", Headline = "Minen räumen", Paragraphs = ["Die Räumteams finden 👍 Minen.", "Geld für Minen und Klima."], Language = "de", Date = new PartialDate(2024, 11, 1), Place = "Genf" },
        new Article { Id = "b", Headline = "", Paragraphs = ["Klima, Geld.", "MINEN"], Language = "de", Date = new PartialDate(2024, 12, 1), Place = "Baku" },
        new Article { Id = "c", Headline = "Nichts", Paragraphs = [], Language = "de", Date = new PartialDate(2024, 12, 2), Place = "Baku" },
    ]);

    private static readonly ThemeDictionary Themes = ThemeDictionary.Parse("themes: {mines: {patterns: [Minen, Räumteams]}, money: {patterns: [Geld, Geld für], themes: {climate: {patterns: [Klima]}}}}");

    [Fact]
    public void A_place_is_a_stretch_of_a_headline_or_paragraph_in_utf_16()
    {
        var evidence = Evidence.Of(Corpus, "Minen");

        Assert.Equal([new(0, 0, 0, 5), new(0, 1, 24, 5), new(0, 2, 9, 5), new Occurrence(1, 2, 0, 5)], evidence.Checked());
        Assert.Equal(["a0 Minen", "a1 Minen", "a2 Minen", "b2 MINEN"], evidence.Places());
        Assert.Equal(("Minen", 4L, 2, 14), (evidence.Title, evidence.Count, evidence.ArticleCount, evidence.Occurrences.ElementAt(2).End));
    }

    [Fact]
    public void Only_articles_of_the_view_count()
    {
        Corpus view = Corpus.Where(article => article.Id != "a");

        Assert.Equal(["b2 MINEN"], Evidence.Of(view, "Minen").Places());
        Assert.Equal(["b2 MINEN"], view.Frequencies().Single(row => row.Term == "minen").Evidence.Places());
        Assert.Equal(["b2 MINEN"], view.Themes(Themes).Frequencies()[0].Evidence.Places());
        Assert.Equal(3, view.Whole.Articles.Count);
        Assert.Same(Corpus, Corpus.Whole);
    }

    [Fact]
    public void Rows_of_the_same_numbers_are_equal_and_print_their_columns_alone()
    {
        TermFrequency row = Corpus.Frequencies()[0];

        Assert.Equal(row with { Evidence = default }, row);
        Assert.Equal((row with { Evidence = default }).GetHashCode(), row.GetHashCode());
        Assert.Equal("TermFrequency { Term = x, Frequency = 1, PerMillion = 2, DocumentFrequency = 1, PerMillionLow = , PerMillionHigh =  }", new TermFrequency("x", 1, 2, 1).ToString());
        Assert.DoesNotContain("Evidence", Keyness.Rank(Corpus.Where(article => article.Id == "a"), Corpus, new() { MinFrequency = 1, MinDocumentFrequency = 1 })[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Any_two_are_equal_and_the_origin_tells_them_apart()
    {
        IReadOnlyList<TermFrequency> rows = Corpus.Frequencies();
        (Evidence one, Evidence other) = (rows[0].Evidence, rows[1].Evidence);

        Assert.True(one == other && one.Equals((object)other) && !(one != other));
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.Equal(2, new[] { one, other, rows[0].Evidence }.Distinct(Evidence.ByOrigin).Count());
        Assert.Single(new[] { one, other }.Distinct());
    }

    [Fact]
    public void It_takes_a_row_16_bytes() => Assert.Equal(16, Unsafe.SizeOf<Evidence>());

    [Fact]
    public void None_has_no_places()
    {
        Evidence none = default;

        Assert.True(none.IsNone);
        Assert.Equal(("", 0L, 0, ""), (none.Title, none.Count, none.ArticleCount, none.ToString()));
        Assert.Null(none.Corpus);
        Assert.Empty(none.Occurrences);
        Assert.Empty(none.Themes);
        Assert.True(Evidence.Of("x", [none]).IsNone);
    }

    [Fact]
    public void Places_of_a_pattern_in_one_article_share_what_was_opened()
    {
        Evidence[] places = [.. Corpus.DispersionPoints("Minen").Select(point => point.Evidence)];

        Assert.Same(Source(ref places[0]), Source(ref places[1]));
        Assert.NotSame(Source(ref places[0]), Source(ref places[3]));
    }

    [Fact]
    public void Both_counts_are_had_by_one_search()
    {
        Assert.Equal((4L, 2), Evidence.Of(Corpus, "Minen").Counted());
        Assert.Equal((0L, 0), default(Evidence).Counted());
    }

    [Fact]
    public void A_place_that_both_of_two_themes_hit_counts_once()
    {
        ThemePair pair = Corpus.Themes(ThemeDictionary.Parse("themes: {a: {patterns: [Minen]}, b: {patterns: [Minen, Klima]}}")).Pairs().Single();

        Assert.Equal(["a0 Minen", "a1 Minen", "a2 Minen", "a2 Klima", "b1 Klima", "b2 MINEN"], pair.Evidence.Places());
        Assert.Equal(6, pair.Evidence.Count);
    }

    [Fact]
    public void Places_asked_for_in_any_order_are_the_same()
    {
        Evidence[] points = [.. Corpus.DispersionPoints("Minen").Select(point => point.Evidence)];

        Assert.Equal(["a2 Minen", "a0 Minen", "a1 Minen", "a2 Minen"], new[] { points[2], points[0], points[1], points[2] }.SelectMany(point => point.Places()));
    }

    [Fact]
    public void Months_of_a_theme_leave_out_articles_without_a_month()
    {
        Corpus dated = CorpusAnalysis.Corpus.From([new Article { Id = "x", Headline = "", Paragraphs = ["Minen"] }, .. Corpus.Articles]);

        Assert.Equal([3L, 1], dated.FrequencyPerMonth(Themes["mines"]).Select(month => month.Evidence.Count - (month.Month.Month == 11 ? 1 : 0)));
        Assert.Equal([3L, 1], dated.FrequencyPerMonth("Minen").Select(month => month.Evidence.Count));
    }

    [Fact]
    public void Tables_have_no_column_for_it()
    {
        using var csv = new StringWriter();
        using var json = new StringWriter();
        var rows = new[] { new Own("a", Evidence.Of(Corpus, "Minen")) };
        rows.WriteCsv(csv);
        rows.WriteJson(json);

        Assert.Equal(["Name"], rows.ToDataFrame().Columns.Select(column => column.Name));
        Assert.Equal("name\na\n", csv.ToString());
        Assert.DoesNotContain("evidence", json.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Evidence", Corpus.Concordance("Minen").ToDataFrame().Columns.Select(column => column.Name));
    }

    [Fact]
    public void Articles_are_their_own_evidence_by_headline_or_first_paragraph()
    {
        var evidence = Evidence.OfArticles(Corpus, "alle");

        Assert.Equal(["a0 Minen räumen", "b1 Klima, Geld.", "c0 Nichts"], evidence.Places());
        Assert.Equal(("alle", 3L, 3), (evidence.Title, evidence.Count, evidence.ArticleCount));
        Assert.Equal(new Occurrence(0, 0, 0, 0), Evidence.OfArticles(CorpusAnalysis.Corpus.From([new Article { Id = "x", Headline = "", Paragraphs = [] }]), "").Occurrences.Single());
    }

    [Fact]
    public void Several_are_put_together_each_place_once()
    {
        var evidence = Evidence.Of("beide", [Evidence.Of(Corpus, "Klima"), Evidence.Of(Corpus.Where(a => a.Id == "a"), "Geld"), Evidence.Of(Corpus, "Kl*")]);

        Assert.Equal(["a2 Geld", "a2 Klima", "b1 Klima"], evidence.Places());
        Assert.Equal(3, evidence.Checked().Length);
        Assert.Throws<ArgumentException>(() => Evidence.Of("", [evidence, Evidence.Of(TestCorpus.Of("Klima"), "Klima")]));
    }

    [Fact]
    public void Themes_are_opened_by_theme_month_group_pair_article_and_pattern()
    {
        ThemeMatches matches = Corpus.Themes(Themes);

        Assert.Equal(["a0 Minen", "a1 Räumteams", "a1 Minen", "a2 Minen", "b2 MINEN"], matches.Frequencies()[0].Evidence.Places());
        Assert.Equal(["a2 Geld für", "a2 Klima", "b1 Klima", "b1 Geld"], matches.Frequencies()[1].Evidence.Places());
        Assert.Equal(["b2 MINEN"], matches.PerMonth().Single(row => row is { Theme: "mines", Month.Month: 12 }).Evidence.Places());
        ThemeGroup group = matches.By(article => article.Place).Single(row => row is { Theme: "mines", Group: "Genf" });
        Assert.Equal((4L, "mines, Genf"), (group.Evidence.Count, group.Evidence.Title));
        ThemePair pair = matches.Pairs().Single(row => row is { First: "mines", Second: "money/climate" });
        Assert.Equal(["a0 Minen", "a1 Räumteams", "a1 Minen", "a2 Minen", "a2 Klima", "b1 Klima", "b2 MINEN"], pair.Evidence.Places());
        Assert.Equal((pair.Together, "mines + money/climate"), (pair.Evidence.ArticleCount, pair.Evidence.Title));
        Assert.Equal(["b2 MINEN"], matches.Scores().Single(row => row is { ArticleId: "b", Theme: "mines" }).Evidence.Places());
        Assert.Equal(["a2 Geld für"], matches.Patterns().Single(row => row.Pattern == "Geld für").Evidence.Places());
        Assert.Equal(matches.Hits().Select(hit => hit.Text), matches.Hits().SelectMany(hit => hit.Evidence.Places()).Select(place => place[3..]));
        Assert.Equal(Themes, matches.Frequencies()[0].Evidence.Themes);
        Assert.Equal(["a2 Geld für", "a2 Klima", "b1 Klima", "b1 Geld"], Evidence.Of(Corpus, Themes["money"]).Places());
    }

    [Fact]
    public void Differences_from_hand_codes_open_into_hits_or_into_the_article_that_has_none()
    {
        var codes = HandCodes.Parse("article,theme,coder_a,coder_b,final\nb,mines,0,0,0\nc,mines,1,1,1\na,mines,1,1,1\n", "codes.csv");
        ThemeMatches matches = Corpus.Themes(Themes);

        Assert.Equal(["b2 MINEN", "c0 Nichts"], matches.Differences(codes).SelectMany(row => row.Places().Places()));
        Assert.Equal(["a0 Minen", "a1 Räumteams", "a1 Minen", "a2 Minen", "b2 MINEN"], matches.Validate(codes).Single().Evidence.Places());
        Assert.Equal(["a1 Räumteams"], matches.Patterns(codes).Single(row => row.Pattern == "Räumteams").Evidence.Places());
    }

    [Fact]
    public void Keyness_has_the_places_of_target_and_reference()
    {
        KeynessOptions all = new() { MinFrequency = 1, MinDocumentFrequency = 1 };
        Keyword row = Keyness.Rank(Corpus.Where(article => article.Id == "b"), Corpus, all).Single(row => row.Term == "minen");
        Keyword absent = Keyness.Rank(Corpus.Where(article => article.Id == "c"), Corpus, all).Single(row => row.Term == "geld");
        Keyword theme = Keyness.RankThemes(Corpus.Where(article => article.Id == "b"), Corpus, Themes).Single(row => row.Term == "mines");

        Assert.Equal(["b2 MINEN"], row.Evidence.Places());
        Assert.Equal(["a0 Minen", "a1 Minen", "a2 Minen"], row.EvidenceInReference().Places());
        Assert.Equal((0L, 2L), (absent.Evidence.Count, absent.EvidenceInReference().Count));
        Assert.Equal((theme.TargetFrequency, theme.ReferenceFrequency), (theme.Evidence.Count, theme.EvidenceInReference().Count));

        KeynessMeasures measures = Keyness.Measures(Corpus.Where(article => article.Id == "b"), Corpus, all).Single(row => row.Term == "minen");
        Assert.Equal(["b2 MINEN"], measures.Evidence.Places());
        Assert.Equal(row.EvidenceInReference().Places(), measures.EvidenceInReference().Places());
    }

    [Fact]
    public void Concordance_lines_dispersion_and_trend_have_their_places()
    {
        Assert.Equal(["a0 Minen", "a1 Minen", "a2 Minen", "b2 MINEN"], Corpus.Concordance("Minen").SelectMany(line => line.Evidence.Places()));
        Assert.Equal(["a1 finden 👍 Minen"], Corpus.Concordance(TokenQuery.Parse("\"finden\" \"Minen\"")).SelectMany(line => line.Evidence.Places()));
        Assert.Equal(["a2 Klima", "b1 Klima"], Corpus.DispersionPoints("Klima").SelectMany(point => point.Evidence.Places()));
        Assert.Equal(["a2 Klima", "b1 Klima"], Corpus.Dispersion("Klima").Evidence.Places());
        Assert.Equal(["a2 Klima", "b1 Klima"], Corpus.TermDispersion(minFrequency: 1).Single(row => row.Term == "klima").Evidence.Places());
        Assert.Equal([3L, 1], Corpus.FrequencyPerMonth("Minen").Select(month => month.Evidence.Count));
        Assert.Equal(["money, 2024-11", "money, 2024-12"], Corpus.FrequencyPerMonth(Themes["money"]).Select(month => month.Evidence.Title));
        Assert.Equal([2L, 2], Corpus.FrequencyPerMonth(Themes["money"]).Select(month => month.Evidence.Count));
    }

    [Fact]
    public void Terms_of_groups_and_grouped_terms_have_theirs()
    {
        var grouping = TermGrouping.By(Corpus.Index.Vocabulary, term => term is "klima" or "geld" ? "Klimageld" : term);

        Assert.Equal(["a2 Geld", "a2 Klima", "b1 Klima", "b1 Geld"], Corpus.GroupedFrequencies(grouping).Single(row => row.Group == "Klimageld").Evidence.Places());
        Assert.Equal(["a2 Geld", "a2 Klima", "b1 Klima", "b1 Geld"], Corpus.Grouped(grouping).Frequencies().Single(row => row.Term == "Klimageld").Evidence.Places());
        GroupTermFrequency inGroup = Corpus.FrequenciesBy(article => article.Place).Single(row => row is { Group: "Genf", Term: "minen" });
        Assert.Equal((3L, "minen, Genf"), (inGroup.Evidence.Count, inGroup.Evidence.Title));
        Assert.Equal(["b1 Geld"], Corpus.TopTermsPerArticle(9).Single(row => row is { ArticleId: "b", Term: "geld" }).Evidence.Places());
    }

    [Fact]
    public void Collocates_reach_from_the_node_to_the_token_in_one_paragraph()
    {
        var options = new CollocationOptions { MinFrequency = 1, MinDocumentFrequency = 1 };
        Collocate money = Corpus.Collocates("Minen", options).Single(row => row.Term == "geld");
        IReadOnlyList<CollocationLink> network = Corpus.CollocationNetwork("Minen", 20, options);

        Assert.Equal(["a2 Geld für Minen", "b1 Geld"], money.Evidence.Places());
        Assert.Equal("Minen + geld", money.Evidence.Title);
        Assert.Equal(["a2 Geld für Minen", "b1 Geld"], network.Single(link => link is { First: "Minen", Second: "geld" }).Evidence.Places());
        Assert.All(network, link => Assert.Equal(link.JointFrequency, link.Evidence.Count));
    }

    private sealed record Own(string Name, Evidence Evidence);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_source")]
    private static extern ref EvidenceSource Source(ref Evidence evidence);
}
