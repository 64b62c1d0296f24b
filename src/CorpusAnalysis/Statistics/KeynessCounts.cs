namespace CorpusAnalysis;

/// <summary>What is compared between a target and a reference, as columns: terms, n-grams, themes. Equally strong ones keep their order.</summary>
/// <param name="TargetSize">What the hits in the target are held against: its tokens, or its places of n-grams.</param>
/// <param name="ReferenceSize">The same of the reference.</param>
/// <param name="Names">How an item is shown, by its place.</param>
/// <param name="Target">Its hits in the target, by place.</param>
/// <param name="Reference">Its hits in the reference.</param>
/// <param name="TargetArticles">The articles of the target that hold it.</param>
/// <param name="ReferenceArticles">The articles of the reference that hold it.</param>
/// <param name="TargetDispersion">Its dispersion DP over the articles of the target; null where it does not occur there.</param>
/// <param name="Evidence">Its places in the target, and in the reference, by its place here.</param>
/// <param name="Listed">Which are listed in the end, by place; the others count as tested all the same. Null: all.</param>
internal sealed record KeynessCounts(
    long TargetSize,
    long ReferenceSize,
    Func<int, string> Names,
    long[] Target,
    long[] Reference,
    int[] TargetArticles,
    int[] ReferenceArticles,
    Func<int, double?> TargetDispersion,
    Func<int, (Evidence Target, Evidence Reference)> Evidence,
    bool[]? Listed = null);
