namespace CorpusAnalysis;

/// <summary>The parts of compounds in a corpus.</summary>
public static class CorpusCompounds
{
    /// <summary>The parts of the German compounds of the corpus, those in most tokens first, equally frequent ones in ordinal order.</summary>
    /// <param name="corpus">Its articles in German, and those of unknown language, are counted.</param>
    /// <param name="splitter">By default <see cref="CompoundSplitter.For"/> of the corpus.</param>
    /// <returns>One row per part; none where there is no compound.</returns>
    public static IReadOnlyList<CompoundPartFrequency> CompoundParts(this Corpus corpus, CompoundSplitter? splitter = null)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        var counts = new Counts(corpus.Index.Vocabulary, splitter ?? CompoundSplitter.For(corpus));
        foreach (int article in corpus.Members)
        {
            if (CompoundSplitter.IsGerman(corpus[article]))
            {
                counts.Add(article, corpus.Index.Tokens(article));
            }
        }

        return counts.Rows();
    }

    private sealed class Counts(Vocabulary vocabulary, CompoundSplitter splitter)
    {
        private readonly (bool IsCompound, string[] Parts)?[] _words = new (bool, string[])?[vocabulary.Count];
        private readonly Dictionary<string, Tally> _tallies = new(StringComparer.Ordinal);

        public void Add(int article, ReadOnlySpan<int> tokens)
        {
            foreach (int term in tokens)
            {
                bool isNew = _words[term] is null;
                (bool isCompound, string[] parts) = _words[term] ??= Split(vocabulary[term]);
                foreach (string part in parts)
                {
                    Tally tally = _tallies.TryGetValue(part, out Tally? known) ? known : _tallies[part] = new Tally();
                    if (!isCompound)
                    {
                        tally.AsWord++;
                        continue;
                    }

                    tally.AsPart++;
                    tally.Types += isNew ? 1 : 0;
                    tally.Articles += tally.LastArticle == article ? 0 : 1;
                    tally.LastArticle = article;
                }
            }
        }

        public IReadOnlyList<CompoundPartFrequency> Rows() =>
        [
            .. _tallies
                .Where(tally => tally.Value.AsPart > 0)
                .Select(tally => new CompoundPartFrequency(tally.Key, tally.Value.AsPart, tally.Value.AsWord, tally.Value.Articles, tally.Value.Types))
                .OrderByDescending(row => row.FrequencyAsPart)
                .ThenBy(row => row.Part, StringComparer.Ordinal),
        ];

        private (bool IsCompound, string[] Parts) Split(string term)
        {
            string[] parts = [.. splitter.Split(term).Select(part => part.Base)];
            return parts.Length == 1 ? (false, [splitter.Base(term)]) : (true, [.. parts.Distinct()]);
        }
    }

    private sealed class Tally
    {
        public long AsPart { get; set; }

        public long AsWord { get; set; }

        public int Types { get; set; }

        public int Articles { get; set; }

        public int LastArticle { get; set; } = -1;
    }
}
