namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>There is no .NET SDK, so C# cells cannot be compiled.</summary>
public sealed class SdkNotFoundException() : Exception(
    $"No .NET {Environment.Version.Major} SDK found, which compiles the C# cells. Install it from https://dot.net, or put the folder of its 'dotnet' program on the PATH or into DOTNET_ROOT.");
