using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace CorpusAnalysis;

/// <summary>Themes and the patterns that find them.</summary>
/// <remarks>
/// In the order of the file, a theme before those below it. <see cref="ThemeDictionaryFile"/> documents the format; the longest match
/// wins inside a theme, and themes may overlap.
/// </remarks>
[SuppressMessage("Naming", "CA1711", Justification = "Dictionary is the field's word for a list of themes and their patterns.")]
public sealed class ThemeDictionary : IReadOnlyList<Theme>
{
    private readonly ImmutableArray<Theme> _themes;

    internal ThemeDictionary(IEnumerable<Theme> themes, string source)
    {
        (_themes, Source) = ([.. themes], source);
        foreach ((int place, Theme theme) in _themes.Index())
        {
            theme.Place = place;
        }
    }

    /// <summary>The file it was read from, as given; empty for text.</summary>
    public string Source { get; }

    /// <summary>The number of themes, those below others among them.</summary>
    public int Count => _themes.Length;

    /// <summary>The theme at a place, from 0.</summary>
    public Theme this[int index] => _themes[index];

    /// <summary>The theme of a name, full or short.</summary>
    /// <exception cref="KeyNotFoundException">No theme has the name, or several have the short name; the message lists the themes.</exception>
    public Theme this[string name]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(name);
            Theme[] found = [.. _themes.Where(theme => theme.Path == name)];
            if (found.Length == 0)
            {
                found = [.. _themes.Where(theme => theme.Name == name)];
            }

            return found.Length switch
            {
                1 => found[0],
                0 => throw new KeyNotFoundException($"No theme '{name}'; there are: {string.Join(", ", _themes)}."),
                _ => throw new KeyNotFoundException($"Several themes are called '{name}'; use a full name: {string.Join(", ", found.Select(theme => theme.Path))}."),
            };
        }
    }

    /// <summary>Reads a dictionary from a YAML file.</summary>
    /// <exception cref="FileNotFoundException">The file is missing.</exception>
    /// <exception cref="CorpusFormatException">A line is not what the format asks for; the message names file, line and mend.</exception>
    public static ThemeDictionary Load(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        InputRecorder.Reads(InputKind.Themes, path);
        if (!File.Exists(path))
        {
            throw new FileNotFoundException($"No theme dictionary '{path}'. Give the path of a YAML file such as corpus/themes.yml.", path);
        }

        return InputRecorder.Loaded(InputKind.Themes, path, ThemeDictionaryFile.Read(File.ReadAllText(path), path));
    }

    /// <summary>Reads a dictionary from YAML text.</summary>
    /// <exception cref="CorpusFormatException">A line is not what the format asks for.</exception>
    public static ThemeDictionary Parse(string yaml)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        return ThemeDictionaryFile.Read(yaml, "");
    }

    /// <inheritdoc/>
    public IEnumerator<Theme> GetEnumerator() => ((IEnumerable<Theme>)_themes).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
