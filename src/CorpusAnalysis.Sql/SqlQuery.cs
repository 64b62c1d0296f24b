using System.Collections.Immutable;

namespace CorpusAnalysis;

/// <summary>What is asked of a <see cref="CorpusDatabase"/>.</summary>
/// <param name="Text">One or more statements in DuckDB's SQL, parted by semicolons.</param>
public sealed record SqlQuery(string Text)
{
    /// <summary>The themes of the table <c>themes</c>; without them there is none.</summary>
    public ThemeDictionary? Themes { get; init; }

    /// <summary>
    /// Values by name: a text, number, truth value, date or list of them stands for <c>@name</c>; a data frame, or a list of rows, is a
    /// table of its name, unless the corpus has one of that name. Names are told apart by case as parameters; of tables that differ by
    /// case alone a statement can have one, written just so, and any other spelling of it is refused, since SQL ignores case.
    /// </summary>
    public IReadOnlyDictionary<string, object?> Values { get; init; } = ImmutableDictionary<string, object?>.Empty;

    /// <summary>The rows kept of each result; those beyond are counted. By default all are kept.</summary>
    public int RowLimit { get; init; } = int.MaxValue;

    /// <summary>The longest that the statements may run together; null, the default, for as long as they like.</summary>
    public TimeSpan? Timeout { get; init; }
}
