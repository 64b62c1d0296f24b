namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>What a token of C# is, as far as cutting a cell into statements needs to know.</summary>
internal enum CSharpTokenKind
{
    Identifier,
    Number,
    String,
    Character,
    Punctuation,
    Directive,
}

/// <summary>A token of C#; comments and blanks are none.</summary>
internal readonly record struct CSharpToken(CSharpTokenKind Kind, int Start, int End, string Text);
