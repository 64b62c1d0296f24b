using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CorpusAnalysis.Cli.Export;

/// <summary>A folder of files beside a report; made when the first file comes, and cleared of those of an earlier render.</summary>
internal sealed partial class ExportFolder
{
    private const int LongestName = 60;

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes files of an earlier render away.</summary>
    /// <param name="path">The folder, which need not be there.</param>
    public ExportFolder(string path)
    {
        Path = path;
        if (Directory.Exists(path))
        {
            foreach (string file in Directory.GetFiles(path).Where(file => Ours().IsMatch(System.IO.Path.GetFileName(file))))
            {
                File.Delete(file);
            }

            if (!Directory.EnumerateFileSystemEntries(path).Any())
            {
                Directory.Delete(path);
            }
        }
    }

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>Its name, for links from beside it.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>The path of a file with a name of its own, safe on every system: the cell's number and words.</summary>
    /// <param name="cell">The number of the cell.</param>
    /// <param name="words">A title, heading or variable; any text.</param>
    /// <param name="fallback">What it is called when the words have no letter or digit.</param>
    /// <param name="ending">The ending, with its dot.</param>
    public string NewFile(int cell, string words, string fallback, string ending)
    {
        Directory.CreateDirectory(Path);
        string stem = string.Create(CultureInfo.InvariantCulture, $"{cell:00}-{Slug(words, fallback)}"), free = stem;
        for (int i = 2; !_taken.Add(free + ending); i++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{stem}-{i}");
        }

        return System.IO.Path.Combine(Path, free + ending);
    }

    private static string Slug(string words, string fallback)
    {
        var slug = new StringBuilder();
        foreach (Rune rune in words.Normalize(NormalizationForm.FormC).ToLowerInvariant().EnumerateRunes())
        {
            if (slug.Length >= LongestName)
            {
                break;
            }

            _ = Rune.IsLetterOrDigit(rune) ? slug.Append(rune) : slug.Length > 0 && slug[^1] != '-' ? slug.Append('-') : slug;
        }

        return slug.ToString().Trim('-') is { Length: > 0 } some ? some : fallback;
    }

    [GeneratedRegex(@"^(\d{2,}-[\p{L}\p{N}-]+\.(csv|parquet|svg|png|jpg|gif)|index\.csv)$")]
    private static partial Regex Ours();
}
