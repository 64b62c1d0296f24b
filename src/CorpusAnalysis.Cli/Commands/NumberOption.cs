using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;

namespace CorpusAnalysis.Cli.Commands;

/// <summary>An option that takes a number of a range, and says so of any other.</summary>
internal sealed class NumberOption<T> : Option<T>
    where T : struct, INumber<T>
{
    /// <summary>Creates the option.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it means, in a sentence.</param>
    /// <param name="byDefault">The number where none is given; null where the description says what is done then.</param>
    /// <param name="isAllowed">Whether a number is in the range.</param>
    /// <param name="range">The range in words.</param>
    public NumberOption(string name, string description, T? byDefault, Func<T, bool> isAllowed, string range)
        : base(name)
    {
        (Description, HelpName) = (description, T.IsInteger(T.One / (T.One + T.One)) ? "N" : "X");
        CustomParser = Parse;
        if (byDefault is { } value)
        {
            DefaultValueFactory = _ => value;
        }

        T Parse(ArgumentResult given)
        {
            string text = given.Tokens[^1].Value;
            if (T.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out T number) && T.IsFinite(number) && isAllowed(number))
            {
                return number;
            }

            given.AddError($"{name} must be {range}, not '{text}'.");
            return default;
        }
    }
}
