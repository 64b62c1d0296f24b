using System.Collections.Immutable;
using CsCheck;

namespace CorpusAnalysis.Cli.Tests;

public class ArticleConditionTests
{
    private static readonly string[] Dates = ["", "--11-29", "2023", "2024-11", "2024-11-05", "2024-11-29", "2025-01-02"];

    [Theory]
    [InlineData("language=de", true)]
    [InlineData("language!=de", false)]
    [InlineData("LANGUAGE!=en", true)]
    [InlineData("source=", false)]
    [InlineData("gone=", true)]
    [InlineData("gone!=x", true)]
    [InlineData("source=a>=b!=c", true)]
    [InlineData("id=x", true)]
    [InlineData("date=2024-11-29", true)]
    [InlineData("date!=2024-11-29", false)]
    [InlineData("date>=2024-11-29", true)]
    [InlineData("date>2024-11-29", false)]
    [InlineData("Year<2025", true)]
    [InlineData("month<=2024-10", false)]
    [InlineData("words>=9", true)]
    [InlineData("words<9", false)]
    [InlineData("words>10", false)]
    [InlineData("words>-1e3", true)]
    [InlineData("source>3", false)]
    [InlineData("gone<3", false)]
    [InlineData("printed>2024-11-29", true)]
    [InlineData("printed>=2025", false)]
    public void Condition_holds_as_it_is_written(string condition, bool expected) => Assert.Equal(expected, ArticleCondition.Parse(condition)(Article("2024-11-29")));

    // As far as the value goes: all of November is up to 2024-11. What is not known meets nothing.
    [Theory]
    [InlineData("date>=2024-11", "2024-11 2024-11-05 2024-11-29 2025-01-02")]
    [InlineData("date<=2024-11", "2023 2024-11 2024-11-05 2024-11-29")]
    [InlineData("date>2024-11", "2025-01-02")]
    [InlineData("date<2024-11-29", "2023 2024-11-05")]
    [InlineData("date>=2024-11-05", "2024-11-05 2024-11-29 2025-01-02")]
    [InlineData("month>2024-11", "2025-01-02")]
    [InlineData("month>=2023-01", "2024-11 2024-11-05 2024-11-29 2025-01-02")]
    [InlineData("year<=2024", "2023 2024-11 2024-11-05 2024-11-29")]
    [InlineData("year>=2024", "2024-11 2024-11-05 2024-11-29 2025-01-02")]
    [InlineData("date=2024-11", "2024-11")]
    [InlineData("year!=2024", " --11-29 2023 2025-01-02")]
    public void Dates_are_in_order_and_unknown_ones_in_none(string condition, string expected) =>
        Assert.Equal(expected.Split(' '), Dates.Where(date => ArticleCondition.Parse(condition)(Article(date))));

    [Fact]
    public void Opposite_conditions_share_no_article_and_cover_all_whose_date_is_known() =>
        Gen.Select(Gen.Int[1990, 2030], Gen.Int[1, 12], Gen.Int[1, 28], Gen.Int[1990, 2030], Gen.Int[1, 12]).Sample((year, month, day, other, otherMonth) =>
        {
            Article article = Article(new PartialDate(year, month, day).ToString());
            string value = new PartialDate(other, otherMonth).ToString();
            bool Holds(string sign) => ArticleCondition.Parse($"date{sign}{value}")(article);
            return Holds(">=") != Holds("<") && Holds("<=") != Holds(">") && Holds(">=") == ((year, month).CompareTo((other, otherMonth)) >= 0);
        });

    [Theory]
    [InlineData("language", "'language' is no condition; write FIELD=VALUE or FIELD!=VALUE;")]
    [InlineData("", "'' is no condition")]
    [InlineData("=de", "'=de' is no condition")]
    [InlineData("!=de", "'!=de' is no condition")]
    [InlineData(">2024", "'>2024' is no condition")]
    [InlineData("date>=yesterday", "'date>=yesterday' needs a date such as 2024-11-29.")]
    [InlineData("date<", "'date<' needs a date")]
    [InlineData("date>--11-29", "needs a date")]
    [InlineData("date>=2024-02-30", "needs a date")]
    [InlineData("Month>=2024-11-29", "needs a month such as 2024-11.")]
    [InlineData("year>2024-11", "needs a year such as 2024.")]
    [InlineData("year=>2024", "'year=>2024' is no condition")]
    [InlineData("year=<2024", "'year=<2024' is no condition")]
    [InlineData("section>POLITIK", "'section>POLITIK' asks for an order, and section has none; there are = and !=.")]
    [InlineData("words>many", "'words>many' needs a number, or a date such as 2024-11-29.")]
    public void What_is_no_condition_is_told(string condition, string message) =>
        Assert.Contains(message, Assert.Throws<UsageException>(() => ArticleCondition.Parse(condition)).Message, StringComparison.Ordinal);

    private static Article Article(string date) => new()
    {
        Id = "x",
        Headline = "",
        Paragraphs = [],
        Language = "de",
        Date = PartialDate.TryParse(date, out PartialDate known) ? known : default,
        Metadata = ImmutableDictionary.CreateRange<string, string>([new("words", "10"), new("source", "a>=b!=c"), new("printed", "2024-12-01")]),
    };
}
