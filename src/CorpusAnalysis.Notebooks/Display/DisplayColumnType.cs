namespace CorpusAnalysis.Notebooks.Display;

/// <summary>What a column of a table holds.</summary>
public enum DisplayColumnType
{
    /// <summary>Texts, and values that are shown by their texts.</summary>
    Text,

    /// <summary>Whole numbers.</summary>
    WholeNumber,

    /// <summary>Numbers.</summary>
    Number,

    /// <summary>Dates, with or without times; also as texts in ISO 8601.</summary>
    Date,

    /// <summary>Truth values.</summary>
    Boolean,
}
