using System.Globalization;

namespace CorpusAnalysis;

/// <summary>One thing that was wrong with the files of a corpus, and how to mend it.</summary>
/// <param name="Severity">Whether something was lost.</param>
/// <param name="Path">The file or folder, relative to the corpus folder where it lies in it.</param>
/// <param name="Line">The line in the file, from 1; 0 when the problem concerns the file as a whole.</param>
/// <param name="Message">What was expected and what was found.</param>
/// <param name="Mend">What to do about it.</param>
public sealed record LoadProblem(LoadSeverity Severity, string Path, int Line, string Message, string Mend)
{
    /// <summary>The path with the line, when there is one: <c>path(line)</c>; control characters in it as <c>\u….</c></summary>
    public string Place => Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{Quoted.Plain(Path)}({Line})") : Quoted.Plain(Path);

    /// <summary>One line: <c>path(line): message; mend</c>.</summary>
    public override string ToString() => $"{Place}: {Quoted.Plain(Message)}; {Quoted.Plain(Mend)}";
}
