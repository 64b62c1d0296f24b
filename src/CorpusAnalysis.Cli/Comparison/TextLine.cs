namespace CorpusAnalysis.Cli.Comparison;

/// <summary>A line of a text that differs.</summary>
/// <param name="Sign"><c>+</c> for a line that came, <c>-</c> for one that went, a space for one around them, <c>…</c> where equal lines are left out.</param>
/// <param name="Text">The line.</param>
internal sealed record TextLine(char Sign, string Text);
