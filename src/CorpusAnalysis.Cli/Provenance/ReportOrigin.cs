using System.Collections.Immutable;
using CorpusAnalysis.Cli.Runs;
using CorpusAnalysis.Notebooks.Parameters;

namespace CorpusAnalysis.Cli.Provenance;

/// <summary>Where the numbers of a report come from: what the run loaded, what ran it, which version of the notebook it was, and when.</summary>
internal sealed record ReportOrigin
{
    /// <summary>What the run loaded.</summary>
    public RunSources Sources { get; init; } = RunSources.None;

    /// <summary>The version of CorpusAnalysis.</summary>
    public string Version { get; init; } = RunEngine.Version;

    /// <summary>The build of the engine; see <see cref="RunEngine.Id"/>.</summary>
    public string Engine { get; init; } = RunEngine.Id;

    /// <summary>What of others the numbers and charts come from, with versions.</summary>
    public ImmutableArray<string> Libraries { get; init; } = RunEngine.Libraries;

    /// <summary>The version of .NET.</summary>
    public string Dotnet { get; init; } = Environment.Version.ToString();

    /// <summary>The version of the SDK whose compiler was used; empty when it is not known.</summary>
    public string Sdk { get; init; } = "";

    /// <summary>The version of the notebook; null when it lies in no repository.</summary>
    public SourceState? Source { get; init; }

    /// <summary>When the notebook was run.</summary>
    public DateTimeOffset RanAt { get; init; }

    /// <summary>How long it ran; null to leave it out.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>Whether the outputs are those of an earlier run, nothing having changed since.</summary>
    public bool IsKept { get; init; }

    /// <summary>Why the outputs are not kept for the next time; null when they are, or nothing is kept.</summary>
    public string? NotKept { get; init; }

    /// <summary>The parameters that were given, by name.</summary>
    public ImmutableSortedDictionary<string, string> Parameters { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The command that renders it again.</summary>
    public string Command { get; init; } = "";

    /// <summary>The command that gives a report.</summary>
    /// <param name="words">Its words, without parameters.</param>
    /// <param name="parameters">The notebook's parameters. What no option can give, a value that is none, is left to a file of parameters, as a comment says.</param>
    public static string CommandOf(IEnumerable<string> words, IReadOnlyDictionary<string, ParameterInput> parameters)
    {
        KeyValuePair<string, ParameterInput>[] all = [.. parameters.OrderBy(parameter => parameter.Key, StringComparer.Ordinal)];
        string[] others = [.. all.Where(parameter => Written(parameter.Value) is null).Select(parameter => $"{parameter.Key}: {(parameter.Value.Items is null ? "~" : parameter.Value)}")];
        IEnumerable<string> options = all.Where(parameter => Written(parameter.Value) is not null).Select(parameter => $"-p {Quoted($"{parameter.Key}={Written(parameter.Value)}")}");
        return string.Join(' ', words.Prepend("corpus").Select(Quoted).Concat(options)) + (others.Length > 0 ? $" --parameters FILE # {string.Join(", ", others)}" : "");
    }

    // Null where no text is the value.
    private static string? Written(ParameterInput value) => value.Text
        ?? (value.Items is not { } items || items.Contains(null) ? null : string.Join(',', items.Select(item => item!.Replace(",", "\\,", StringComparison.Ordinal))));

    private static string Quoted(string word) =>
        word.Length > 0 && word.All(letter => char.IsLetterOrDigit(letter) || "-_./=,:+@%".Contains(letter, StringComparison.Ordinal)) ? word : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
