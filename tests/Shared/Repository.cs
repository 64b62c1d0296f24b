namespace CorpusAnalysis.Tests.Shared;

/// <summary>The checkout that the tests were built from.</summary>
public static class Repository
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>A path in it.</summary>
    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    private static string Find(DirectoryInfo? folder) => folder switch
    {
        null => throw new DirectoryNotFoundException("CorpusAnalysis.sln is in no folder above the tests."),
        _ when File.Exists(System.IO.Path.Combine(folder.FullName, "CorpusAnalysis.sln")) => folder.FullName,
        _ => Find(folder.Parent),
    };
}
