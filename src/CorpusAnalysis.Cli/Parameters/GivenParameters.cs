using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CorpusAnalysis.Notebooks.Parameters;

namespace CorpusAnalysis.Cli.Parameters;

/// <summary>The values that a command line gives to the parameters of notebooks.</summary>
internal sealed partial record GivenParameters
{
    /// <summary>Nothing.</summary>
    public static GivenParameters None { get; } = new();

    /// <summary>Values as they stand, by name.</summary>
    public ImmutableDictionary<string, ParameterInput> Values { get; init; } = ImmutableDictionary<string, ParameterInput>.Empty;

    /// <summary>Paths that start from the caller's folder, by name; commas part several.</summary>
    public ImmutableDictionary<string, string> Paths { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Names with several values each, of which every combination gives a report; in the order of the command line.</summary>
    public ImmutableArray<(string Name, ImmutableArray<string> Values)> Variants { get; init; } = [];

    /// <summary>The values for a notebook in a folder.</summary>
    /// <param name="home">The folder from which the notebook's paths start.</param>
    /// <param name="caller">The folder from which the caller's paths start.</param>
    /// <param name="variant">One combination of <see cref="Variants"/>.</param>
    public ImmutableDictionary<string, ParameterInput> For(string home, string caller, IEnumerable<(string Name, string Value)> variant) => Values
        .SetItems(Paths.Select(path => KeyValuePair.Create(path.Key, FromHome(path.Value, home, caller))))
        .SetItems(variant.Select(value => KeyValuePair.Create(value.Name, ParameterInput.OfText(value.Value))));

    /// <summary>All combinations; one without values where there are no variants.</summary>
    public ImmutableArray<ImmutableArray<(string Name, string Value)>> Combinations() => Variants.Aggregate(
        ImmutableArray.Create(ImmutableArray<(string, string)>.Empty),
        (all, variant) => [.. all.SelectMany(before => variant.Values.Select(value => before.Add((variant.Name, value))))]);

    /// <summary>A name, when a variable of C# can have it; names of files have it too.</summary>
    /// <param name="name">The name.</param>
    /// <param name="where">What messages say where it stands.</param>
    /// <exception cref="UsageException">It is none.</exception>
    public static string Name(string name, string where) => Identifier.IsMatch(name) ? name : throw new UsageException($"{where}: '{name}' is no name of a parameter: letters, digits and _, no digit first.");

    [GeneratedRegex(@"^[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Nd}\p{Mn}\p{Mc}_]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Identifier { get; }

    // A relative path stays one, so that reports tell nothing of the machine; with slashes, which every system reads.
    private static ParameterInput FromHome(string paths, string home, string caller)
    {
        string[] all = [.. ParameterInput.Split(paths).Select(path => Path.IsPathRooted(path) ? path : Path.GetRelativePath(home, Path.GetFullPath(path, caller)).Replace('\\', '/'))];
        return all.Length == 1 ? ParameterInput.OfItem(all[0]) : ParameterInput.OfItems(all);
    }
}
