using System.Text.RegularExpressions;

namespace CorpusAnalysis;

/// <summary>Reads LIWC's <c>.dic</c> of 2001 to 2015.</summary>
/// <remarks>
/// <code>
/// %
/// 1	affect (Affect Words)     a number and a name; what stands in brackets becomes the definition
/// 	2	posemo                a tab before the number puts a category below the last one with fewer
/// %
/// happ*	1	2                 a word, then the numbers of its categories
/// </code>
/// Numbers under a condition, such as <c>(02 134)125/464</c> and <c>&lt;of&gt;131/125</c>, are not carried over.
/// </remarks>
internal static partial class LiwcFile
{
    public static void Read(string text, ImportedThemes import)
    {
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        int first = Array.FindIndex(lines, line => line.Trim() == "%");
        int second = Array.FindIndex(lines, first + 1, line => line.Trim() == "%");
        if (first < 0 || second < 0)
        {
            throw import.Error(lines.Length, "expected two lines with % around the categories, found one", "put the numbered categories between two lines with %");
        }

        Dictionary<string, ImportedThemes.Node> categories = Categories(lines, first + 1, second, import);
        for (int i = second + 1; i < lines.Length; i++)
        {
            if (!string.IsNullOrWhiteSpace(lines[i]))
            {
                AddWord(lines[i], i + 1, categories, import);
            }
        }
    }

    private static Dictionary<string, ImportedThemes.Node> Categories(string[] lines, int start, int end, ImportedThemes import)
    {
        var categories = new Dictionary<string, ImportedThemes.Node>(StringComparer.Ordinal);
        var open = new Stack<(int Indent, ImportedThemes.Node Theme)>();
        for (int i = start; i < end; i++)
        {
            if (string.IsNullOrWhiteSpace(lines[i]))
            {
                continue;
            }

            Match match = Category().Match(lines[i].TrimEnd());
            if (!match.Success)
            {
                throw import.Error(i + 1, $"expected a number and a category's name, found {Quoted.Short(lines[i].Trim())}", "write a number, a tab and a name");
            }

            int indent = match.Groups["indent"].Length;
            while (open.Count > 0 && open.Peek().Indent >= indent)
            {
                open.Pop();
            }

            ImportedThemes.Node theme = import.Theme(match.Groups["name"].Value, open.Count > 0 ? open.Peek().Theme : null, i + 1, match.Groups["long"].Value.Trim());
            open.Push((indent, theme));
            if (!categories.TryAdd(Number(match.Groups["number"].Value), theme))
            {
                throw import.Error(i + 1, $"the number {match.Groups["number"].Value} comes twice", "give every category a number of its own");
            }
        }

        return categories;
    }

    private static void AddWord(string line, int number, Dictionary<string, ImportedThemes.Node> categories, ImportedThemes import)
    {
        Match match = Word().Match(line.Trim());
        if (!match.Success)
        {
            throw import.Error(number, $"expected a word and the numbers of its categories, found {Quoted.Short(line.Trim())}", "write a word, a tab and a number");
        }

        string word = match.Groups["word"].Value.Trim();
        foreach (string category in match.Groups["categories"].Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            import.Add(
                categories.GetValueOrDefault(Number(category)) ?? throw import.Error(number, $"the category {category} of {Quoted.Short(word)} is not among those between the lines with %", "add it there, or correct the number"),
                word,
                number);
        }

        if (match.Groups["conditions"].Length > 0)
        {
            import.Warn(number, $"the conditions {Quoted.Short(match.Groups["conditions"].Value.Trim())} of {Quoted.Short(word)} are left out", "write phrases instead");
        }
    }

    // 02 and 2 are one number.
    private static string Number(string digits) => digits.TrimStart('0') is { Length: > 0 } number ? number : "0";

    [GeneratedRegex(@"^(?<indent>\s*)(?<number>[0-9]+)\s+(?<name>[^(]+?)(\s*\((?<long>[^)]*)\))?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Category();

    // A word may hold blanks; conditions hold brackets or slashes, and may stand between the numbers.
    [GeneratedRegex(@"^(?<word>[^\t]+?)\s+(?<categories>[0-9]+(\s+[0-9]+)*)?(?<conditions>\s*[(<].*)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}
