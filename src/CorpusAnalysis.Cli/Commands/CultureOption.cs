using System.CommandLine;
using System.Globalization;

namespace CorpusAnalysis.Cli.Commands;

/// <summary><c>--culture de-DE</c>: in whose way numbers and dates are written.</summary>
internal static class CultureOption
{
    public static Option<string?> Create() => new("--culture")
    {
        Description = "Whose numbers and dates are shown, such as de-DE; by default 12,345.6.",
        HelpName = "NAME",
    };

    /// <summary>The culture of a name; the invariant one without any.</summary>
    /// <exception cref="UsageException">There is no such culture.</exception>
    public static CultureInfo Of(string? name)
    {
        try
        {
            return name is null ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(name, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            throw new UsageException($"--culture: there is no culture '{name}'; give a name such as de-DE or en.");
        }
    }
}
