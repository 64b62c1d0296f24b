namespace CorpusAnalysis.Notebooks.Packages;

/// <summary>A package that a cell asks for by <c>#r "nuget: Name, version"</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">The version; empty for the newest there is when it is first asked for.</param>
/// <param name="Line">The line of the cell, from 1.</param>
public sealed record PackageRequest(string Name, string Version, int Line)
{
    /// <summary>As people write it.</summary>
    public override string ToString() => Version.Length > 0 ? $"{Name} {Version}" : Name;
}
