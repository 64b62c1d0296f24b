using System.CommandLine;

namespace CorpusAnalysis.Cli.Commands;

/// <summary>Options and arguments that several commands have, and what is asked of them.</summary>
internal static class SharedOptions
{
    /// <summary>A whole number from a least one on.</summary>
    public static NumberOption<int> Whole(string name, string description, int byDefault, int least = 0) =>
        new(name, description, byDefault, number => number >= least, $"a whole number from {least} on");

    /// <summary>A number strictly between 0 and 1.</summary>
    public static NumberOption<double> Part(string name, string description, double byDefault) =>
        new(name, description, byDefault, number => number is > 0 and < 1, "between 0 and 1");

    /// <summary>How many rows are shown; to be given to <see cref="Rows.Top"/>.</summary>
    public static NumberOption<int> Top(int byDefault = 50, string description = "Rows to show; 0 for all.") => Whole("--top", description, byDefault);

    /// <summary>What a pattern can be.</summary>
    public const string PatternForms =
        "a word, a glob (Klimafinanz*), a phrase (\"grüne Anleihe*\"), a regular expression (/klima(fonds|ziel)e?/), one near another (\"Milliarde* NEAR/s *klima*\"), stem:zusagen, +Finanzierung (compounds with this part)";

    /// <summary>Any number of patterns, also none.</summary>
    public static Argument<string[]> Patterns(string otherwise) => new("PATTERN")
    {
        Description = $"Any number of patterns, each {PatternForms}; {otherwise}.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    /// <summary>What was given for an argument that may be left out.</summary>
    public static string[] Given(ParseResult parsed, Argument<string[]> argument) => parsed.GetValue(argument) ?? [];

    /// <summary>Whether an option was given on the command line.</summary>
    public static bool IsGiven(ParseResult parsed, Option option) => parsed.GetResult(option) is { Implicit: false };

    /// <summary>Asks for at most one of some options.</summary>
    /// <exception cref="UsageException">Two were given.</exception>
    public static void AtMostOne(ParseResult parsed, params IEnumerable<Option> options)
    {
        if (options.Where(option => IsGiven(parsed, option)).Take(2).ToArray() is [var first, var second])
        {
            throw new UsageException($"{first.Name} and {second.Name} ask for two things; give one of them.");
        }
    }

    /// <summary>Asks that an option be given only where another one is.</summary>
    /// <exception cref="UsageException">It was given without it.</exception>
    public static void Needs(ParseResult parsed, Option option, Option other)
    {
        if (IsGiven(parsed, option) && !IsGiven(parsed, other))
        {
            throw new UsageException($"{option.Name} needs {other.Name}.");
        }
    }
}
