using System.Collections.Immutable;

namespace CorpusAnalysis.Notebooks.Completion;

/// <summary>What completions there are besides those of C#.</summary>
public sealed record CompletionOptions
{
    /// <summary>Those who know what strings may hold.</summary>
    public ImmutableArray<IStringCompletion> Strings { get; init; } = [];

    /// <summary>Lines for the kernel, without their arguments.</summary>
    public ImmutableArray<string> Magics { get; init; } =
        ["#!csharp", "#!html", "#!import", "#!markdown", "#!mermaid", "#!sql", "#!time", "#!who", "#r \"", "#r \"nuget: "];

    /// <summary>The most completions to give of strings.</summary>
    public int MostStrings { get; init; } = 200;
}
