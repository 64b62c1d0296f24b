namespace CorpusAnalysis;

/// <summary>The piece of an article that words must share to count as standing together.</summary>
public enum TextUnit
{
    /// <summary>The whole article, headline and text.</summary>
    Article,

    /// <summary>A paragraph; the headline is one.</summary>
    Paragraph,

    /// <summary>A sentence; the headline is one, or several.</summary>
    Sentence,
}
