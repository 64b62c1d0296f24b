using System.Globalization;
using System.Text.RegularExpressions;

namespace CorpusAnalysis.Notebooks.Tests.Reports;

/// <summary>The contrast of text to its ground, by WCAG 2.2 (success criterion 1.4.3): at least 4.5.</summary>
public partial class ContrastTests
{
    private static readonly Dictionary<string, double>[] Schemes = ReadSchemes();

    public static TheoryData<int, string, string> Pairs =>
    [
        .. from scheme in new[] { 0, 1 }
           from ground in new[] { "paper", "raised" }
           from text in new[] { "ink", "muted", "accent", "fail", "tok-keyword", "tok-string", "tok-comment", "tok-number", "tok-directive", "tok-name" }
           select new TheoryDataRow<int, string, string>(scheme, text, ground),
        new(0, "fail", "fail-paper"), new(1, "fail", "fail-paper"), new(0, "muted", "fail-paper"), new(1, "muted", "fail-paper"),
    ];

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Text_is_readable(int scheme, string text, string ground)
    {
        double[] luminances = [Schemes[scheme][text], Schemes[scheme][ground]];
        double contrast = (luminances.Max() + 0.05) / (luminances.Min() + 0.05);

        Assert.True(contrast >= 4.5, string.Create(CultureInfo.InvariantCulture, $"{text} on {ground}: {contrast:0.00}"));
    }

    // The style sheet has the light scheme first and the dark one second.
    private static Dictionary<string, double>[] ReadSchemes() =>
    [
        .. Colours().Matches(Sample.Render(Sample.Code("1")))
            .GroupBy(match => match.Groups["name"].Value)
            .SelectMany(group => group.Select((match, scheme) => (scheme, name: group.Key, value: Luminance(match.Groups["rgb"].Value))))
            .GroupBy(colour => colour.scheme)
            .OrderBy(group => group.Key)
            .Select(group => group.ToDictionary(colour => colour.name, colour => colour.value)),
    ];

    private static double Luminance(string rgb)
    {
        double[] linear = [.. rgb.Chunk(2).Select(hex => int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(value => value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4))];
        return (0.2126 * linear[0]) + (0.7152 * linear[1]) + (0.0722 * linear[2]);
    }

    [GeneratedRegex("--(?<name>[a-z-]+): #(?<rgb>[0-9a-f]{6});")]
    private static partial Regex Colours();
}
