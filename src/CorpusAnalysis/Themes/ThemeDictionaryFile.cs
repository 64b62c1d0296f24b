using System.Collections.Immutable;
using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace CorpusAnalysis;

/// <summary>Reads theme dictionaries in YAML.</summary>
/// <remarks>
/// <code>
/// themes:
///   climate:
///     definition: What the theme means, in a sentence.
///     note: A remark, if any.
///     patterns: [Klimagipfel*, NCQG: 2]   # a list is for every language; a hit of NCQG adds 2 to an article's score, others 1
///     themes:                             # hits of these count for climate too
///       climate-finance:
///         patterns:
///           de:
///             - Klimafinanz*: 2.5
///             - Verlust* und Schäden
///             - Geld*: -1                   # speaks against the theme
///           en: [climate finance]
///           any: [Loss and Damage]
///         exclude:                          # has no weights
///           de: [Finanzklima]
/// </code>
/// A pattern is as <see cref="TermPattern"/> reads it, and perhaps a colon and its weight, any number; a pattern that holds a colon
/// itself, or begins with a sign that YAML knows, stands in quotation marks. Any other key is an error, so that a slip of the pen is not
/// silently a theme without patterns.
/// </remarks>
internal sealed class ThemeDictionaryFile
{
    private static readonly string[] Keys = ["definition", "note", "patterns", "exclude", "themes"];

    private readonly string _path;
    private readonly List<Theme> _themes = [];

    private ThemeDictionaryFile(string path) => _path = path;

    /// <summary>Whether a theme may have such a key.</summary>
    public static bool IsKey(string key) => Keys.Contains(key);

    /// <summary>Reads the text of a file; the path is for messages.</summary>
    public static ThemeDictionary Read(string yaml, string path)
    {
        var file = new ThemeDictionaryFile(path);
        YamlMappingNode root = YamlText.Root(yaml, path, "the key 'themes'");
        foreach ((YamlNode key, YamlNode value) in root)
        {
            if (Text(key) != "themes")
            {
                throw file.Error(key, "expected the key 'themes' at the left margin", $"found '{Text(key)}'");
            }

            file.AddThemes(value, parent: null);
        }

        return file._themes.Count > 0
            ? new ThemeDictionary(file._themes, path)
            : throw file.Error(root, "expected a theme below 'themes:'", "found none");
    }

    private void AddThemes(YamlNode node, Theme? parent)
    {
        foreach ((YamlNode key, YamlNode value) in Mapping(node, "themes by name"))
        {
            string name = Text(key);
            if (name.Length == 0 || name.Contains('/') || name.Any(char.IsWhiteSpace))
            {
                throw Error(key, "expected a theme's name without blanks and slashes, such as climate-finance", $"found '{name}'");
            }

            AddTheme(name, Mapping(value, "the theme's definition and patterns"), parent);
        }
    }

    private void AddTheme(string name, YamlMappingNode node, Theme? parent)
    {
        Dictionary<string, YamlNode> parts = [];
        foreach ((YamlNode key, YamlNode value) in node)
        {
            if (!Keys.Contains(Text(key)))
            {
                throw Error(key, $"expected one of {string.Join(", ", Keys)}", $"found '{Text(key)}'");
            }

            parts.Add(Text(key), value);
        }

        var theme = new Theme(name, parent)
        {
            Definition = parts.TryGetValue("definition", out YamlNode? definition) ? Scalar(definition, "a sentence") : "",
            Note = parts.TryGetValue("note", out YamlNode? note) ? Scalar(note, "a remark") : "",
            Patterns = parts.TryGetValue("patterns", out YamlNode? patterns) ? Patterns(patterns) : [],
            Exclusions = parts.TryGetValue("exclude", out YamlNode? exclude) ? Exclusions(exclude) : [],
        };
        if (theme.Patterns.IsEmpty && !parts.ContainsKey("themes"))
        {
            throw Error(node, $"expected patterns, or themes below it, for the theme '{name}'", "found neither");
        }

        _themes.Add(theme);
        if (parts.TryGetValue("themes", out YamlNode? below))
        {
            AddThemes(below, theme);
        }
    }

    private ImmutableArray<ThemePattern> Patterns(YamlNode node) => node is YamlMappingNode languages
        ? [.. languages.SelectMany(language => Patterns(language.Value, Language(language.Key)))]
        : [.. Patterns(node, ThemePattern.AnyLanguage)];

    private string Language(YamlNode key) => Text(key) is { Length: 2 or 3 } tag && tag.All(char.IsAsciiLetterLower)
        ? Text(key)
        : throw Error(key, "expected a language such as de, en or any", $"found '{Text(key)}'");

    private IEnumerable<ThemePattern> Patterns(YamlNode node, string language)
    {
        if (node is not YamlSequenceNode list)
        {
            throw Error(node, "expected a list of patterns, such as [Klimafinanz*, NCQG]", "found something else");
        }

        return list.Select(item => item is YamlMappingNode weighted ? Weighted(weighted, language) : Pattern(item, language));
    }

    private ImmutableArray<ThemePattern> Exclusions(YamlNode node)
    {
        ImmutableArray<ThemePattern> patterns = Patterns(node);
        return patterns.FirstOrDefault(pattern => pattern.Weight != 1) is { } weighted
            ? throw new CorpusFormatException(_path, weighted.Line, $"expected an exclusion without weight, found one for '{weighted.Text}'", "take the weight away, as what is excluded counts nothing")
            : patterns;
    }

    private ThemePattern Weighted(YamlMappingNode node, string language)
    {
        if (node.Children.Count != 1)
        {
            throw Error(node, "expected one pattern and its weight, such as Klimafinanz*: 2", $"found {node.Children.Count} in one item of the list");
        }

        (YamlNode pattern, YamlNode weight) = node.Children[0];
        return double.TryParse((weight as YamlScalarNode)?.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value)
            ? Pattern(pattern, language) with { Weight = value }
            : throw new CorpusFormatException(
                _path,
                (int)pattern.Start.Line,
                $"expected a number as the weight of '{Text(pattern)}', found '{Text(weight)}'",
                "write Klimafinanz*: 2.5, and quote a pattern that holds a colon itself");
    }

    private ThemePattern Pattern(YamlNode node, string language)
    {
        string text = Scalar(node, "a pattern");
        try
        {
            _ = TermPattern.Parse(text, Tokenizer.Default);
        }
        catch (FormatException error)
        {
            throw Error(node, "expected a word, a glob or a phrase", $"but {error.Message}");
        }

        return new ThemePattern(text, language, (int)node.Start.Line);
    }

    private YamlMappingNode Mapping(YamlNode node, string what) => YamlText.Mapping(node, _path, what);

    private string Scalar(YamlNode node, string what) =>
        node is YamlScalarNode { Value: { } value } ? value.Trim() : throw Error(node, $"expected {what}", "found a list or a nested key");

    private CorpusFormatException Error(YamlNode node, string expected, string found) =>
        new(_path, (int)node.Start.Line, $"{expected}, {found}", "see corpus/themes.yml for an example");

    private static string Text(YamlNode key) => YamlText.Text(key);
}
