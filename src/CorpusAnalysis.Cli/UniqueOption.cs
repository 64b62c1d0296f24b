using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace CorpusAnalysis.Cli;

/// <summary>The option by which reprints are counted once.</summary>
internal sealed class UniqueOption : Option<double?>
{
    private static readonly double ByDefault = new ReprintOptions().Threshold;

    /// <summary>Creates the option.</summary>
    public UniqueOption()
        : base("--unique")
    {
        Description = string.Create(
            CultureInfo.InvariantCulture,
            $"Count each group of reprints once, by its earliest article: those of the chosen articles that share so much of their shingles ({ByDefault} where nothing is said; see the command reprints). Judged by words, whatever --group-terms says. Write --unique=0.8, or put it behind all else.");
        HelpName = "THRESHOLD";
        Arity = ArgumentArity.ZeroOrOne;
        CustomParser = Parse;
    }

    /// <summary>The threshold; null where the option is not given.</summary>
    public double? Read(ParseResult parsed) => parsed.GetResult(this) is { Implicit: false } ? parsed.GetValue(this) ?? ByDefault : null;

    /// <summary>The articles that are left when reprints count once; standard error says how many are not.</summary>
    public static ArticleSet Members(Corpus corpus, double threshold)
    {
        IReadOnlyList<ReprintGroup> groups = corpus.Reprints(new ReprintOptions { Threshold = threshold });
        Console.Error.WriteLine(Told(corpus.Articles.Count, groups, threshold));
        return corpus.Unique(groups).Members;
    }

    /// <summary>The number of groups in words.</summary>
    public static string Count(IReadOnlyList<ReprintGroup> groups) => string.Create(CultureInfo.InvariantCulture, $"{groups.Count:N0} group{(groups.Count == 1 ? "" : "s")}");

    private static string Told(int articles, IReadOnlyList<ReprintGroup> groups, double threshold) => groups.Count == 0
        ? string.Create(CultureInfo.InvariantCulture, $"corpus: {articles:N0} articles, none of them a reprint of another (--unique={threshold}).")
        : string.Create(
            CultureInfo.InvariantCulture,
            $"corpus: {articles:N0} articles, {groups.Sum(group => group.Articles - 1):N0} of them reprints of others, counted once: {Count(groups)} (--unique={threshold}; corpus reprints lists them).");

    private static double? Parse(ArgumentResult given)
    {
        if (given.Tokens.Count == 0)
        {
            return null;
        }

        string text = given.Tokens[^1].Value;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double threshold) && threshold is > 0 and <= 1)
        {
            return threshold;
        }

        given.AddError($"--unique must be above 0 and at most 1, not '{text}'; where it is no threshold, put --unique behind it.");
        return null;
    }
}
