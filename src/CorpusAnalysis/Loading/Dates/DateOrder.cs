namespace CorpusAnalysis;

/// <summary>Whether day or month comes first where both are digits and the year last: <c>03/12/2024</c>.</summary>
public enum DateOrder
{
    /// <summary>It is not known.</summary>
    Unknown,

    /// <summary>3 December, as in most of the world.</summary>
    DayFirst,

    /// <summary>12 March, as in the United States.</summary>
    MonthFirst,
}
