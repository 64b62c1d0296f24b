using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace CorpusAnalysis;

/// <summary>One news article: its text and what is known about it. Immutable and equal by value.</summary>
public sealed record Article
{
    private readonly StoredArticles? _store;
    private readonly int _number;

    internal static readonly IReadOnlyDictionary<string, string> NoMetadata = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The language tag of articles whose language is not known.</summary>
    public const string UnknownLanguage = "und";

    /// <summary>Creates an article; id, headline and paragraphs must be given.</summary>
    public Article()
    {
    }

    /// <summary>An article whose paragraphs are read from a store each time they are asked for.</summary>
    [SetsRequiredMembers]
    internal Article(StoredArticles store, int number) => (_store, _number, Id, Headline) = (store, number, "-", "");

    /// <summary>The number of an article as a store gave it; -1 for any other.</summary>
    internal int NumberIn(StoredArticles store) => ReferenceEquals(_store, store) ? _number : -1;

    /// <summary>
    /// Names the article in its corpus, where it is unique: the file's name without ending, or its path relative to
    /// the corpus (with <c>/</c>, without ending) when two folders hold a file of the same name.
    /// </summary>
    /// <exception cref="ArgumentException">The value is empty or white space.</exception>
    public required string Id
    {
        get;
        init
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(value);
            field = value;
        }
    }

    /// <summary>The headline; empty when the source has none.</summary>
    public required string Headline { get; init => field = NotNull(value); }

    /// <summary>The paragraphs of the body in order, none of them empty; no paragraphs for a bare headline.</summary>
    /// <exception cref="ArgumentException">A paragraph is empty or white space.</exception>
    public required ImmutableArray<string> Paragraphs
    {
        get => field.IsDefault && _store is not null ? _store.Paragraphs(_number) : field;
        init
        {
            if (value.IsDefault || value.Any(string.IsNullOrWhiteSpace))
            {
                throw new ArgumentException("Every paragraph needs text; leave empty ones out.", nameof(value));
            }

            field = value;
        }
    }

    /// <summary>The desk or section, as the source writes it; empty when unknown.</summary>
    public string Section { get; init => field = NotNull(value); } = "";

    /// <summary>The place of the dateline, several kept as one string (<c>Berlin/Bonn</c>); empty when unknown.</summary>
    public string Place { get; init => field = NotNull(value); } = "";

    /// <summary>The date as far as it is known; <c>default</c> when nothing is.</summary>
    public PartialDate Date { get; init; }

    /// <summary>The agency; empty when unknown.</summary>
    public string Agency { get; init => field = NotNull(value); } = "";

    /// <summary>The language as a BCP 47 tag (<c>de</c>), <c>und</c> when unknown.</summary>
    /// <exception cref="ArgumentException">The value is empty or white space.</exception>
    public string Language
    {
        get;
        init
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(value);
            field = value;
        }
    } = UnknownLanguage;

    /// <summary>All other fields, such as the further columns of <c>metadata.csv</c>.</summary>
    public IReadOnlyDictionary<string, string> Metadata
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value.ToImmutableSortedDictionary(StringComparer.Ordinal);
        }
    } = NoMetadata;

    /// <summary>The file, relative to the corpus folder, with <c>/</c>; empty when the article comes from no file.</summary>
    public string Source { get; init => field = NotNull(value); } = "";

    /// <summary>
    /// What is tokenised and indexed: headline and paragraphs, a blank line (LF LF) between them. Section and dateline
    /// are metadata and not part of it, so a place counts only where the text itself names it.
    /// </summary>
    public string Text => string.Join("\n\n", Headline.Length == 0 ? Paragraphs : Paragraphs.Insert(0, Headline));

    /// <summary>The month for grouping; null unless year and month are known.</summary>
    public YearMonth? Month => Date.YearMonth;

    /// <inheritdoc/>
    public bool Equals(Article? other) =>
        other is not null
        && (Id, Headline, Section, Place, Date) == (other.Id, other.Headline, other.Section, other.Place, other.Date)
        && (Agency, Language, Source) == (other.Agency, other.Language, other.Source)
        && Paragraphs.AsSpan().SequenceEqual(other.Paragraphs.AsSpan())
        && Metadata.SequenceEqual(other.Metadata);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Headline, Date, Source);

    /// <summary>The id and the headline.</summary>
    public override string ToString() => $"{Id}: {Headline}";

    private static string NotNull(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value;
    }
}
