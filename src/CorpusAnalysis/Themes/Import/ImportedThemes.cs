using System.Collections.Immutable;

namespace CorpusAnalysis;

/// <summary>The themes of a foreign dictionary as they are read, and the warnings about them.</summary>
internal sealed class ImportedThemes(string path)
{
    // Deeper than any dictionary; a file that goes on is hostile.
    private const int MaxDepth = 32;

    private readonly List<Node> _top = [];
    private readonly List<LoadProblem> _warnings = [];

    /// <summary>How problems name the file.</summary>
    public string Path => path;

    /// <summary>What was left out or changed, in the order of the file.</summary>
    public ImmutableArray<LoadProblem> Warnings => [.. _warnings.OrderBy(warning => warning.Line)];

    /// <summary>The theme of a name below another one, or at the top; made when it is new, so that a category that comes twice is one.</summary>
    public Node Theme(string name, Node? parent, int line, string definition = "")
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            throw Error(line, "expected a category's name, found none", "give every category a name");
        }

        if (parent?.Depth == MaxDepth)
        {
            throw Error(line, $"expected at most {MaxDepth} categories below each other, found more", "flatten the dictionary");
        }

        string valid = string.Join('-', name.Split('/').SelectMany(part => part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        if (valid.Length == 0)
        {
            throw Error(line, $"expected a category's name, found {Quoted.Short(name)}", "give every category a name with letters");
        }

        List<Node> siblings = parent?.Below ?? _top;
        Node? known = siblings.Find(theme => theme.Name == valid);
        if (known is not null)
        {
            return known;
        }

        if (valid != name.Trim())
        {
            Warn(line, $"the category {Quoted.Short(name)} is called {Quoted.Short(valid)} here", "use that name");
        }

        var added = new Node(valid, (parent?.Depth ?? 0) + 1, line, definition.Length > 0 ? definition : valid == name.Trim() ? "" : name.Trim());
        siblings.Add(added);
        return added;
    }

    /// <summary>Adds a pattern to a theme, or warns that it cannot be one; a pattern that comes twice is added once.</summary>
    public void Add(Node theme, string pattern, int line, string language = ThemePattern.AnyLanguage, double weight = 1)
    {
        string text = pattern.Trim();
        try
        {
            _ = TermPattern.Parse(text, Tokenizer.Default);
        }
        catch (FormatException error)
        {
            Warn(line, $"the pattern {Quoted.Short(text)} of {Quoted.Short(theme.Name)} is left out: {error.Message.TrimEnd('.')}", "write it as a word, a glob or a phrase");
            return;
        }

        if (!theme.Patterns.Exists(known => known.Text == text && known.Language == language))
        {
            theme.Patterns.Add(new ThemePattern(text, language, line, weight));
        }
    }

    /// <summary>Lists something that could not be carried over.</summary>
    public void Warn(int line, string message, string mend) => _warnings.Add(new(LoadSeverity.Warning, path, line, message, mend));

    /// <summary>An error in the file.</summary>
    public CorpusFormatException Error(int line, string message, string mend) => new(path, line, message, mend);

    /// <summary>The dictionary of all that was read.</summary>
    public ThemeDictionary Build()
    {
        var themes = new List<Theme>();
        foreach (Node node in _top)
        {
            Add(themes, node, parent: null);
        }

        return themes.Exists(theme => theme.Patterns.Length > 0)
            ? new ThemeDictionary(themes, path)
            : throw Error(0, "expected a category with a pattern, found none", "give a dictionary with categories and patterns");
    }

    private void Add(List<Theme> themes, Node node, Theme? parent)
    {
        var theme = new Theme(node.Name, parent) { Definition = node.Definition, Patterns = [.. node.Patterns] };
        themes.Add(theme);
        if (node.Patterns.Count == 0 && node.Below.Count == 0)
        {
            Warn(node.Line, $"the category {Quoted.Short(node.Name)} has no patterns, so it will never be found", "give it patterns, or leave it out");
        }

        foreach (Node below in node.Below)
        {
            Add(themes, below, theme);
        }
    }

    /// <summary>A theme as it is read.</summary>
    public sealed class Node(string name, int depth, int line, string definition)
    {
        public string Name => name;

        public int Depth => depth;

        public int Line => line;

        public string Definition => definition;

        public List<ThemePattern> Patterns { get; } = [];

        public List<Node> Below { get; } = [];
    }
}
