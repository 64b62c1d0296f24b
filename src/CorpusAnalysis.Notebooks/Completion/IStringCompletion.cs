namespace CorpusAnalysis.Notebooks.Completion;

/// <summary>Knows what a string may hold, such as the names that an indexer finds.</summary>
public interface IStringCompletion
{
    /// <summary>The values that a string may have.</summary>
    /// <param name="argument">Where the string is given.</param>
    /// <returns>The values, in the order to show them, whether or not they begin with what is written; null where it knows none.</returns>
    IEnumerable<string>? Values(StringArgument argument);
}
