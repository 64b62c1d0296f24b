namespace CorpusAnalysis;

/// <summary>When a theme counts as present in an article: all conditions must hold.</summary>
public sealed record ThemeScoreOptions
{
    /// <summary>Hits that the article needs; at least 1, the default.</summary>
    public int MinHits { get; init; } = 1;

    /// <summary>Hits in a thousand tokens that it needs, so that a long article is no more likely to count than a short one; at least 0, the default.</summary>
    public double MinPerThousand { get; init; }

    /// <summary>The score that it needs; by default, null, any will do.</summary>
    public double? MinScore { get; init; }

    /// <summary>Whether rows of themes that are not present are left out; by default there is a row for every article and theme.</summary>
    public bool OnlyPresent { get; init; }

    /// <summary>Throws where an option is outside its range.</summary>
    internal void Check(string parameter)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(MinHits, 1, parameter);
        if (!(MinPerThousand >= 0) || (MinScore is { } score && double.IsNaN(score)))
        {
            throw new ArgumentOutOfRangeException(parameter, this, "Hits per thousand tokens must be 0 or more, and a score must be a number.");
        }
    }

    /// <summary>Whether the conditions hold.</summary>
    internal bool Holds(int hits, double perThousand, double score) => hits >= MinHits && perThousand >= MinPerThousand && !(score < MinScore);
}
