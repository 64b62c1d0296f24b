using System.Text;

namespace CorpusAnalysis;

/// <summary>A row of a result that can be opened into the places that its numbers count.</summary>
public abstract record ResultRow
{
    /// <summary>The places that the row's numbers count; found when they are asked for. No column, and no part of the row's value.</summary>
    public Evidence Evidence { get; init; }

    /// <summary>Prints nothing: the text of a row is that of its columns.</summary>
    protected virtual bool PrintMembers(StringBuilder builder) => false;
}
