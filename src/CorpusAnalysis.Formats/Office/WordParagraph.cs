namespace CorpusAnalysis.Formats;

/// <summary>A paragraph of a text document.</summary>
/// <param name="Style">What its style is called in English, in lower case: <c>title</c>, <c>heading 1</c>, <c>toc 1</c>; empty for the usual one.</param>
/// <param name="Text">The text; line breaks inside are LF.</param>
internal sealed record WordParagraph(string Style, string Text);
