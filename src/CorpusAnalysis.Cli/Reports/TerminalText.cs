namespace CorpusAnalysis.Cli.Reports;

/// <summary>Text from elsewhere on a terminal, which obeys control characters.</summary>
internal static class TerminalText
{
    /// <summary>One line, with spaces for what would steer the terminal.</summary>
    public static string Plain(string line) => string.Concat(line.Select(c => char.IsControl(c) ? ' ' : c));

    /// <summary>Several lines, each plain.</summary>
    public static string PlainLines(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(Plain));
}
