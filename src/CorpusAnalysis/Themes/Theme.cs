using System.Collections.Immutable;

namespace CorpusAnalysis;

/// <summary>A theme: what it means, and the patterns that find it.</summary>
public sealed record Theme
{
    private readonly List<Theme> _below = [];

    internal Theme(string name, Theme? parent)
    {
        (Name, Parent, Path) = (name, parent, parent is null ? name : $"{parent.Path}/{name}");
        parent?._below.Add(this);
    }

    /// <summary>The short name, such as <c>climate-finance</c>.</summary>
    public string Name { get; }

    /// <summary>The full name, such as <c>climate/climate-finance</c>; unique in a dictionary.</summary>
    public string Path { get; }

    /// <summary>The theme that this one belongs to, or null; its hits include this one's.</summary>
    public Theme? Parent { get; }

    /// <summary>Its place in the dictionary, from 0.</summary>
    public int Place { get; internal set; }

    /// <summary>What the theme means; empty when the dictionary does not say.</summary>
    public string Definition { get; internal init; } = "";

    /// <summary>A remark for the reader; empty when there is none.</summary>
    public string Note { get; internal init; } = "";

    /// <summary>The patterns that find the theme, without those of the themes below it.</summary>
    public ImmutableArray<ThemePattern> Patterns { get; internal init; } = [];

    /// <summary>The patterns whose matches are no hits, in this theme and in those below it.</summary>
    public ImmutableArray<ThemePattern> Exclusions { get; internal init; } = [];

    /// <summary>The themes directly below, in the order of the file; their hits are this one's too.</summary>
    public IReadOnlyList<Theme> Themes => _below;

    /// <summary>This theme and all below it.</summary>
    internal IEnumerable<Theme> WithThoseBelow() => _below.SelectMany(theme => theme.WithThoseBelow()).Prepend(this);

    /// <summary>This theme and all above it.</summary>
    internal IEnumerable<Theme> WithThoseAbove() => Parent is null ? [this] : Parent.WithThoseAbove().Prepend(this);

    /// <inheritdoc/>
    public bool Equals(Theme? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Path);

    /// <summary>The full name.</summary>
    public override string ToString() => Path;
}
