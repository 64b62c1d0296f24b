using System.Globalization;
using System.Text.RegularExpressions;

namespace CorpusAnalysis.Cli.Reports;

/// <summary>A cell of a table in HTML that looks like a number; what it says is its text, since nobody knows in which culture it was written.</summary>
/// <param name="Text">The text as it is shown.</param>
internal sealed partial record ShownNumber(string Text)
{
    /// <summary>The number as a long or a double, with commas between thousands; null for <c>1.234</c>, which is 1234 to half the world.</summary>
    public object? Value => Text.Contains('.', StringComparison.Ordinal) && IsAmbiguous ? null
        : long.TryParse(Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out long whole) ? (object)whole
        : double.TryParse(Text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) ? number : null;

    /// <summary>Whether its one mark may part thousands as well as decimals.</summary>
    public bool IsAmbiguous => OneMark().IsMatch(Text);

    /// <summary>Reads a cell; null where it is no number: groups are of three digits, and what begins with a zero is an id or of another culture.</summary>
    public static ShownNumber? Read(string text) => Form().IsMatch(text) ? new ShownNumber(text) : null;

    /// <inheritdoc/>
    public override string ToString() => Text;

    [GeneratedRegex(@"^[+-]?(?:0|[1-9][0-9]*|[1-9][0-9]{0,2}(?:,[0-9]{3})+)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?\z")]
    private static partial Regex Form();

    [GeneratedRegex(@"^[+-]?[1-9][0-9]{0,2}[.,][0-9]{3}\z")]
    private static partial Regex OneMark();
}
