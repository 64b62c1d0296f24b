using System.CommandLine;
using CorpusAnalysis.Cli.Commands;
using CorpusAnalysis.Cli.Display;

namespace CorpusAnalysis.Cli.Tests;

public class CommandOptionsTests
{
    private static readonly Command[] Commands =
    [
        CollocatesCommand.Create(), CompoundsCommand.Create(), DictionaryCommand.Create(), DispersionCommand.Create(), DiversityCommand.Create(), ImportCommand.Create(), KeynessCommand.Create(), ReadabilityCommand.Create(), ReprintsCommand.Create(),
        KwicCommand.Create(), NgramsCommand.Create(), SampleCommand.Create(), SearchCommand.Create(), SimilarCommand.Create(), TermsCommand.Create(), ThemesCommand.Create(), TokensCommand.Create(), TrendCommand.Create(),
    ];

    [Fact]
    public void Every_command_option_and_argument_says_in_a_sentence_what_it_means() =>
        Assert.All(
            Commands.SelectMany(command => command.Options.Cast<Symbol>().Concat(command.Arguments).Append(command)),
            symbol => Assert.True(symbol.Description is [.., '.'], symbol.Name));

    [Theory]
    [InlineData("--measure extended-dice", SimilarityMeasure.ExtendedDice)]
    [InlineData("--measure ExtendedDice", SimilarityMeasure.ExtendedDice)]
    [InlineData("", SimilarityMeasure.Jaccard)]
    public void A_choice_is_read_as_it_is_listed_or_as_the_library_writes_it(string given, SimilarityMeasure expected)
    {
        var option = new ChoiceOption<SimilarityMeasure>("--measure", "The measure", SimilarityMeasure.Jaccard);
        var command = new Command("test") { option };

        Assert.Equal(expected, option.Read(command.Parse(given)));
        Assert.Equal("The measure: cosine, jaccard, extended-jaccard, dice, extended-dice, hamann, simple-matching, correlation.", option.Description);
    }

    [Theory]
    [InlineData("--min 0.25", 0.25)]
    [InlineData("--min -1e-3", -0.001)]
    [InlineData("--min 0,5", null)]
    [InlineData("--min NaN", null)]
    [InlineData("--min 1", null)]
    public void A_number_is_read_in_every_culture_alike(string given, double? expected)
    {
        var option = new NumberOption<double>("--min", "The least.", 0, number => number < 1, "below 1");
        ParseResult parsed = new Command("test") { option }.Parse(given);

        Assert.Equal(expected is null ? 1 : 0, parsed.Errors.Count);
        Assert.True(expected is null ? parsed.Errors[0].Message.StartsWith("--min must be below 1, not '", StringComparison.Ordinal) : parsed.GetValue(option) == expected);
    }

    [Theory]
    [InlineData(160, "")]
    [InlineData(60, "sign")]
    [InlineData(53, "log ratio high, sign")]
    [InlineData(44, "log likelihood, log ratio high, sign")]
    [InlineData(10, "target frequency, log likelihood, log ratio high, sign")]
    public void A_table_leaves_out_columns_from_the_right_until_the_rest_fits(int width, string expected)
    {
        using var text = new StringWriter();
        var frame = new[] { new { Term = "Klimafinanzierung", TargetFrequency = 1234, LogLikelihood = 12.5, LogRatioHigh = -1.25, Sign = "plus" } }.ToDataFrame();

        IReadOnlyList<string> leftOut = TextTable.Write(frame, width, text);

        Assert.Equal(expected, string.Join(", ", leftOut));
        Assert.Equal(width >= 33, text.ToString().Contains(" 1234 ", StringComparison.Ordinal));
        Assert.Equal(width >= 20, text.ToString().Contains(" Klimafinanzierung ", StringComparison.Ordinal));
    }
}
