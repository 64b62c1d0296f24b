namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>Compiles C#, outside this process.</summary>
public interface ICellCompiler : IDisposable
{
    /// <summary>Where the compiler comes from, and the framework's references.</summary>
    DotnetSdk Sdk { get; }

    /// <summary>Runs the compiler.</summary>
    /// <param name="arguments">The compiler's command line.</param>
    /// <param name="folder">The folder that relative paths and temporary files belong to.</param>
    /// <exception cref="CompilerUnavailableException">The compiler cannot be reached, or gives no answer in time.</exception>
    CompilerResult Compile(IReadOnlyList<string> arguments, string folder);
}

/// <summary>What the compiler said.</summary>
/// <param name="Success">Whether there is an assembly.</param>
/// <param name="Output">Its messages, one a line.</param>
public sealed record CompilerResult(bool Success, string Output);
