using System.Collections.Immutable;

namespace CorpusAnalysis;

/// <summary>A theme dictionary from elsewhere, and what of it could not be carried over.</summary>
/// <remarks>
/// The format is recognised by the content and, for tables and YAML, by the ending. Categories below categories become themes below
/// themes. A name with blanks or slashes is written with hyphens, and stays as it was in the definition. Patterns keep their wildcards
/// (<c>*</c>, <c>?</c>) and are valid in every language, unless a table says otherwise. Themes count as they always do here
/// (<see cref="ThemeMatches"/>): inside a theme the longest match wins and no token counts twice, where quanteda's <c>tokens_lookup</c>
/// counts every match of a key that is not inside another one of it, and LIWC counts words.
/// </remarks>
/// <param name="Dictionary">The themes, in the order of the file.</param>
/// <param name="Format">The format that was recognised.</param>
/// <param name="Warnings">What was left out or changed, with line and reason, in the order of the file; none when all was carried over.</param>
public sealed record ThemeDictionaryImport(ThemeDictionary Dictionary, ThemeDictionaryFormat Format, ImmutableArray<LoadProblem> Warnings)
{
    /// <summary>Reads a dictionary of any known format.</summary>
    /// <exception cref="FileNotFoundException">The file is missing.</exception>
    /// <exception cref="CorpusFormatException">The format is not known, or a line is not what it asks for; the message names file, line and mend.</exception>
    public static ThemeDictionaryImport Load(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        InputRecorder.Reads(InputKind.Themes, path);
        if (File.Exists(path))
        {
            ThemeDictionaryImport import = Read(TextFile.Read(path, path), path);
            InputRecorder.Loaded(InputKind.Themes, path, import.Dictionary);
            return import;
        }

        throw new FileNotFoundException($"No theme dictionary '{path}'. Give the path of a dictionary of quanteda, LIWC, Yoshikoder or Lexicoder, or of a table.", path);
    }

    internal static ThemeDictionaryImport Read(string text, string path)
    {
        ThemeDictionaryFormat format = FormatOf(text, path);
        if (format == ThemeDictionaryFormat.Themes)
        {
            return new(ThemeDictionaryFile.Read(text, path), format, []);
        }

        var import = new ImportedThemes(path);
        switch (format)
        {
            case ThemeDictionaryFormat.Quanteda:
                QuantedaFile.Read(text, import);
                break;
            case ThemeDictionaryFormat.Liwc:
                LiwcFile.Read(text, import);
                break;
            case ThemeDictionaryFormat.Yoshikoder:
                YoshikoderFile.Read(text, import);
                break;
            case ThemeDictionaryFormat.Lexicoder:
                LexicoderFile.Read(text, import);
                break;
            default:
                ThemeTable.Read(text, import);
                break;
        }

        return new(import.Build(), format, import.Warnings);
    }

    private static ThemeDictionaryFormat FormatOf(string text, string path)
    {
        string ending = Path.GetExtension(path).ToLowerInvariant();
        string first = text.AsSpan().Trim().ToString() is { Length: > 0 } trimmed
            ? trimmed.Split('\n')[0].TrimEnd()
            : throw new CorpusFormatException(path, 1, "expected a theme dictionary, found an empty file", "give a dictionary of quanteda, LIWC, Yoshikoder or Lexicoder, or a table");
        return first[0] switch
        {
            '<' => ThemeDictionaryFormat.Yoshikoder,
            '%' => ThemeDictionaryFormat.Liwc,
            '+' => ThemeDictionaryFormat.Lexicoder,
            _ when ending is ".csv" or ".tsv" || ThemeTable.IsHeader(first) => ThemeDictionaryFormat.Csv,
            _ when ending is ".yml" or ".yaml" => YamlText.Root(text, path, "themes by name").Children.Keys.All(key => YamlText.Text(key) == "themes") && IsOwn(text, path)
                ? ThemeDictionaryFormat.Themes
                : ThemeDictionaryFormat.Quanteda,
            _ => throw new CorpusFormatException(
                path,
                1,
                $"expected a theme dictionary, found {Quoted.Short(first)}",
                "a dictionary is YAML (.yml), begins with % (LIWC), + (Lexicoder) or < (Yoshikoder), or is a table with the columns theme and pattern"),
        };
    }

    // In quanteda's YAML a category may be called "themes" too; there its values are lists all the way down.
    private static bool IsOwn(string text, string path) =>
        YamlText.Root(text, path, "themes by name").Children.Values.Single() is YamlDotNet.RepresentationModel.YamlMappingNode themes
        && themes.Children.Values.Any(theme => theme is YamlDotNet.RepresentationModel.YamlMappingNode keys && keys.Children.Keys.Any(key => ThemeDictionaryFile.IsKey(YamlText.Text(key))));
}
