using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace CorpusAnalysis;

/// <summary>Reads theme dictionaries in YAML.</summary>
/// <remarks>
/// <code>
/// themes:
///   climate:
///     definition: What the theme means, in a sentence.
///     note: A remark, if any.
///     patterns: [Klimagipfel*]        # a list is for every language …
///     themes:                         # … and hits of these count for climate too
///       climate-finance:
///         patterns:
///           de: [Klimafinanz*, "Verlust* und Schäden"]
///           en: [climate finance]
///           any: [NCQG]
///         exclude:
///           de: [Finanzklima]
/// </code>
/// Any other key is an error, so that a slip of the pen is not silently a theme without patterns.
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
            Exclusions = parts.TryGetValue("exclude", out YamlNode? exclude) ? Patterns(exclude) : [],
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

        foreach (YamlNode item in list)
        {
            string text = Scalar(item, "a pattern");
            try
            {
                _ = TermPattern.Parse(text, Tokenizer.Default);
            }
            catch (FormatException error)
            {
                throw Error(item, "expected a word, a glob or a phrase", $"but {error.Message}");
            }

            yield return new ThemePattern(text, language, (int)item.Start.Line);
        }
    }

    private YamlMappingNode Mapping(YamlNode node, string what) => YamlText.Mapping(node, _path, what);

    private string Scalar(YamlNode node, string what) =>
        node is YamlScalarNode { Value: { } value } ? value.Trim() : throw Error(node, $"expected {what}", "found a list or a nested key");

    private CorpusFormatException Error(YamlNode node, string expected, string found) =>
        new(_path, (int)node.Start.Line, $"{expected}, {found}", "see corpus/themes.yml for an example");

    private static string Text(YamlNode key) => YamlText.Text(key);
}
