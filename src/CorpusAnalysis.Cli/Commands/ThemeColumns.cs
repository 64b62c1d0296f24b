namespace CorpusAnalysis.Cli.Commands;

/// <summary>What the tables of <c>corpus themes</c> show, the most important first.</summary>
internal static class ThemeColumns
{
    /// <summary>Of <c>--hits</c>: what is said of the theme, then which words say it, and where.</summary>
    public static readonly string[] Hits =
    [
        nameof(ThemeHit.Theme),
        nameof(ThemeHit.Sentence),
        nameof(ThemeHit.Text),
        nameof(ThemeHit.ArticleId),
        nameof(ThemeHit.Date),
        nameof(ThemeHit.Pattern),
        nameof(ThemeHit.Kind),
        nameof(ThemeHit.Position),
    ];

    /// <summary>Of <c>--months</c>.</summary>
    public static readonly string[] Months =
    [
        nameof(ThemeMonth.Theme),
        nameof(ThemeMonth.Month),
        nameof(ThemeMonth.ArticlesWithTheme),
        nameof(ThemeMonth.Articles),
        nameof(ThemeMonth.Share),
        nameof(ThemeMonth.FewArticles),
        nameof(ThemeMonth.ShareLow),
        nameof(ThemeMonth.ShareHigh),
        nameof(ThemeMonth.Hits),
        nameof(ThemeMonth.PerMillion),
        nameof(ThemeMonth.Tokens),
    ];

    /// <summary>Of <c>--by</c>.</summary>
    public static readonly string[] Groups =
    [
        nameof(ThemeGroup.Theme),
        nameof(ThemeGroup.Group),
        nameof(ThemeGroup.ArticlesWithTheme),
        nameof(ThemeGroup.Articles),
        nameof(ThemeGroup.Share),
        nameof(ThemeGroup.ShareLow),
        nameof(ThemeGroup.ShareHigh),
        nameof(ThemeGroup.Hits),
        nameof(ThemeGroup.PerMillion),
        nameof(ThemeGroup.Tokens),
    ];

    /// <summary>Of <c>--pairs</c>.</summary>
    public static readonly string[] Pairs =
    [
        nameof(ThemePair.First),
        nameof(ThemePair.Second),
        nameof(ThemePair.Together),
        nameof(ThemePair.Ratio),
        nameof(ThemePair.P),
        nameof(ThemePair.Expected),
        nameof(ThemePair.ArticlesWithFirst),
        nameof(ThemePair.ArticlesWithSecond),
    ];

    /// <summary>Of <c>--scores</c>.</summary>
    public static readonly string[] Scores =
    [
        nameof(ThemeScore.ArticleId),
        nameof(ThemeScore.Theme),
        nameof(ThemeScore.Present),
        nameof(ThemeScore.Hits),
        nameof(ThemeScore.Score),
        nameof(ThemeScore.PerThousand),
        nameof(ThemeScore.Tokens),
    ];

    /// <summary>Of <c>--patterns</c>.</summary>
    public static readonly string[] Patterns =
    [
        nameof(ThemePatternFrequency.Theme),
        nameof(ThemePatternFrequency.Pattern),
        nameof(ThemePatternFrequency.Hits),
        nameof(ThemePatternFrequency.Articles),
        nameof(ThemePatternFrequency.ArticlesAlone),
        nameof(ThemePatternFrequency.Language),
        nameof(ThemePatternFrequency.Weight),
    ];

    /// <summary>Of <c>--codes</c>.</summary>
    public static readonly string[] Validation =
    [
        nameof(ThemeValidation.Theme),
        nameof(ThemeValidation.Coded),
        nameof(ThemeValidation.Found),
        nameof(ThemeValidation.Both),
        nameof(ThemeValidation.Precision),
        nameof(ThemeValidation.Recall),
        nameof(ThemeValidation.F1),
        nameof(ThemeValidation.Kappa),
        nameof(ThemeValidation.Alpha),
        nameof(ThemeValidation.Articles),
        nameof(ThemeValidation.PrecisionLow),
        nameof(ThemeValidation.PrecisionHigh),
        nameof(ThemeValidation.RecallLow),
        nameof(ThemeValidation.RecallHigh),
        nameof(ThemeValidation.F1Low),
        nameof(ThemeValidation.F1High),
        nameof(ThemeValidation.KappaLow),
        nameof(ThemeValidation.KappaHigh),
        nameof(ThemeValidation.AlphaLow),
        nameof(ThemeValidation.AlphaHigh),
    ];

    /// <summary>Of <c>--codes --patterns</c>.</summary>
    public static readonly string[] PatternValidation =
    [
        nameof(ThemePatternValidation.Theme),
        nameof(ThemePatternValidation.Pattern),
        nameof(ThemePatternValidation.Articles),
        nameof(ThemePatternValidation.Right),
        nameof(ThemePatternValidation.Precision),
        nameof(ThemePatternValidation.AloneRight),
        nameof(ThemePatternValidation.AloneWrong),
        nameof(ThemePatternValidation.PrecisionLow),
        nameof(ThemePatternValidation.PrecisionHigh),
        nameof(ThemePatternValidation.Language),
    ];

    /// <summary>Of <c>--codes --differences</c>.</summary>
    public static readonly string[] Differences =
    [
        nameof(CodingDifference.Theme),
        nameof(CodingDifference.ArticleId),
        nameof(CodingDifference.Found),
        nameof(CodingDifference.Evidence),
        nameof(CodingDifference.Headline),
        nameof(CodingDifference.Reason),
        nameof(CodingDifference.Hits),
    ];

    /// <summary>Of <c>--codes --agreement</c>.</summary>
    public static readonly string[] Agreement =
    [
        nameof(CoderAgreement.Theme),
        nameof(CoderAgreement.Codes),
        nameof(CoderAgreement.ObservedAgreement),
        nameof(CoderAgreement.Kappa),
        nameof(CoderAgreement.KappaLow),
        nameof(CoderAgreement.KappaHigh),
        nameof(CoderAgreement.Alpha),
        nameof(CoderAgreement.AlphaLow),
        nameof(CoderAgreement.AlphaHigh),
        nameof(CoderAgreement.CoderA),
        nameof(CoderAgreement.CoderB),
        nameof(CoderAgreement.Final),
    ];
}
