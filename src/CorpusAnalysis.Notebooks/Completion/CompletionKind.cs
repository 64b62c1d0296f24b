namespace CorpusAnalysis.Notebooks.Completion;

/// <summary>What a completion inserts.</summary>
public enum CompletionKind
{
    /// <summary>A variable or a parameter.</summary>
    Variable,

    /// <summary>A method.</summary>
    Method,

    /// <summary>A property.</summary>
    Property,

    /// <summary>A field or a constant.</summary>
    Field,

    /// <summary>A value of an enumeration.</summary>
    EnumMember,

    /// <summary>An event.</summary>
    Event,

    /// <summary>A type.</summary>
    Type,

    /// <summary>A namespace.</summary>
    Namespace,

    /// <summary>A word of the language.</summary>
    Keyword,

    /// <summary>The name of an argument, with its colon.</summary>
    Argument,

    /// <summary>A line that is for the kernel: <c>#!sql</c>, <c>#r</c>.</summary>
    Magic,

    /// <summary>The content of a string.</summary>
    Text,
}
