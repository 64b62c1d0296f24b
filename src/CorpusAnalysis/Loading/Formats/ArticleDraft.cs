using System.Collections.Immutable;

namespace CorpusAnalysis;

/// <summary>An article as a format gives it, before folder, file name, metadata table and options add what they know.</summary>
public sealed record ArticleDraft
{
    /// <summary>How the document names the article; empty when it does not.</summary>
    public string Id { get; init; } = "";

    /// <summary>The line on which it begins, from 1; 0 when the document has no lines or one article only.</summary>
    public int Line { get; init; }

    /// <summary>The headline; empty when there is none.</summary>
    public string Headline { get; init; } = "";

    /// <summary>The paragraphs; empty ones are left out.</summary>
    public IReadOnlyList<string> Paragraphs { get; init; } = [];

    /// <summary>The desk or section; empty when unknown.</summary>
    public string Section { get; init; } = "";

    /// <summary>The place of the dateline; empty when unknown.</summary>
    public string Place { get; init; } = "";

    /// <summary>The date; <c>default</c> when unknown, or when <see cref="DateText"/> is to be read.</summary>
    public PartialDate Date { get; init; }

    /// <summary>The date as the document writes it, as <c>29.11.2024</c> or <c>Fri, 29 Nov 2024 10:00:00 +0400</c>; empty when unknown.</summary>
    public string DateText { get; init; } = "";

    /// <summary>The order of day and month in <see cref="DateText"/>, where other dates of the document show it.</summary>
    public DateOrder DateOrder { get; init; }

    /// <summary>The agency or publication; empty when unknown.</summary>
    public string Agency { get; init; } = "";

    /// <summary>The language as a BCP 47 tag; empty or <c>und</c> when unknown.</summary>
    public string Language { get; init; } = "";

    /// <summary>All other fields, by name; empty values are left out.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = ImmutableDictionary<string, string>.Empty;
}
