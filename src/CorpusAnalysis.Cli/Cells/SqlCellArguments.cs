using System.Globalization;
using System.Text.RegularExpressions;
using CorpusAnalysis.Notebooks.Execution;

namespace CorpusAnalysis.Cli.Cells;

/// <summary>What stands behind <c>#!sql</c>.</summary>
/// <param name="Into">The variable that takes the rows.</param>
/// <param name="Corpus">The variable that holds the corpus.</param>
/// <param name="Themes">The variable that holds the themes.</param>
/// <param name="Rows">The rows shown; null where none is named.</param>
/// <param name="AllowFiles">Whether SQL may read files.</param>
internal sealed partial record SqlCellArguments(string? Into, string? Corpus, string? Themes, int? Rows, bool AllowFiles)
{
    private const string Usage = "#!sql [--into NAME] [--corpus NAME] [--themes NAME] [--rows N] [--allow-files]";

    /// <summary>Reads them.</summary>
    /// <exception cref="CellCommandException">They are not to be understood.</exception>
    public static SqlCellArguments Parse(string text)
    {
        var read = new SqlCellArguments(null, null, null, Rows: null, AllowFiles: false);
        string[] words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (int i = 0; i < words.Length; i++)
        {
            string? value = i + 1 < words.Length ? words[i + 1] : null;
            read = words[i] switch
            {
                "--allow-files" => read with { AllowFiles = true },
                "--into" or "--name" when IsName(value) => read with { Into = value },
                "--corpus" when IsName(value) => read with { Corpus = value },
                "--themes" when IsName(value) => read with { Themes = value },
                "--rows" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int rows) && rows > 0 => read with { Rows = rows },
                var word => throw new CellCommandException($"#!sql: '{word}{(value is null ? "" : " " + value)}' is not understood; {Usage}.", "SqlError"),
            };
            i += words[i] == "--allow-files" ? 0 : 1;
        }

        return read;
    }

    private static bool IsName(string? text) => text is not null && Name.IsMatch(text);

    [GeneratedRegex(@"^[\p{L}_][\p{L}\p{N}_]*\z")]
    private static partial Regex Name { get; }
}
