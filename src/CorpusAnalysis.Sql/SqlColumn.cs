namespace CorpusAnalysis;

/// <summary>A column of a result.</summary>
/// <param name="Name">Its name; several columns may have one.</param>
/// <param name="Type">
/// The type of its values: <see cref="bool"/>, one of whole, floating-point or decimal numbers, <see cref="DateTime"/> or
/// <see cref="string"/>. Dates and times are texts in ISO form; lists, structures, intervals and the like are texts as DuckDB writes them.
/// </param>
public sealed record SqlColumn(string Name, Type Type);
