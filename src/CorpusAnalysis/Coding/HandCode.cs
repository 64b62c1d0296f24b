namespace CorpusAnalysis;

/// <summary>Whether an article treats a theme, as two coders and an adjudicator judged.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Theme">The theme's name, short or full.</param>
/// <param name="CoderA">The code of the first coder.</param>
/// <param name="CoderB">The code of the second coder.</param>
/// <param name="Final">The code that counts: that of both, or the adjudicator's where they differ.</param>
/// <param name="Reason">Why the adjudicator decided so; empty where the coders agree.</param>
public sealed record HandCode(string ArticleId, string Theme, bool CoderA, bool CoderB, bool Final, string Reason = "");
