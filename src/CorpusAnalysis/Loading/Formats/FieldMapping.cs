namespace CorpusAnalysis;

/// <summary>
/// Which field of a table or record is the text of an article, its headline and so on. What is not named is guessed from the usual names
/// of fields, and the guess reported; all fields that are left become <see cref="Article.Metadata"/>.
/// </summary>
public sealed record FieldMapping
{
    /// <summary>The field of the text; null: guessed.</summary>
    public string? Text { get; init; }

    /// <summary>The field of the headline; null: guessed.</summary>
    public string? Headline { get; init; }

    /// <summary>The field of the date; null: guessed.</summary>
    public string? Date { get; init; }

    /// <summary>The field that names the article; null: guessed.</summary>
    public string? Id { get; init; }

    /// <summary>The field of the language; null: guessed.</summary>
    public string? Language { get; init; }

    /// <summary>The field of the section; null: guessed.</summary>
    public string? Section { get; init; }

    /// <summary>The field of the place; null: guessed.</summary>
    public string? Place { get; init; }

    /// <summary>The field of the agency or publication; null: guessed.</summary>
    public string? Agency { get; init; }
}
