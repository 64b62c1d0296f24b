namespace CorpusAnalysis;

/// <summary>What a token query says about one token: a condition on its term.</summary>
internal abstract record TermTest
{
    /// <summary>The terms that pass.</summary>
    /// <param name="vocabulary">The terms.</param>
    /// <param name="lookups">Knows stems, lemmas and parts; null for stems and parts of the corpus, and no lemmas.</param>
    /// <exception cref="FormatException">The test asks for what is not plugged in.</exception>
    public abstract TermSet Terms(Vocabulary vocabulary, TermLookups? lookups);

    /// <summary><c>word="…"</c>.</summary>
    public sealed record Word(string Text) : TermTest
    {
        private readonly TermRegex _regex = TermRegex.Parse(Text);

        /// <inheritdoc/>
        public override TermSet Terms(Vocabulary vocabulary, TermLookups? lookups) => TermSet.Of(vocabulary.Count, _regex.Terms(vocabulary));

        /// <inheritdoc/>
        public bool Equals(Word? other) => Text == other?.Text;

        /// <inheritdoc/>
        public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);
    }

    /// <summary><c>stem="…"</c>, <c>lemma="…"</c> or <c>part="…"</c>.</summary>
    public sealed record LookedUp(PatternElementKind Kind, string Text) : TermTest
    {
        /// <inheritdoc/>
        public override TermSet Terms(Vocabulary vocabulary, TermLookups? lookups) =>
            TermSet.Of(vocabulary.Count, TermLookups.Terms(lookups, Kind, Text, vocabulary));
    }

    /// <summary>What does not pass a test.</summary>
    public sealed record Not(TermTest Test) : TermTest
    {
        /// <inheritdoc/>
        public override TermSet Terms(Vocabulary vocabulary, TermLookups? lookups) => Test.Terms(vocabulary, lookups).Not();
    }

    /// <summary>What passes both tests.</summary>
    public sealed record And(TermTest One, TermTest Other) : TermTest
    {
        /// <inheritdoc/>
        public override TermSet Terms(Vocabulary vocabulary, TermLookups? lookups) => One.Terms(vocabulary, lookups).And(Other.Terms(vocabulary, lookups));
    }

    /// <summary>What passes at least one of two tests.</summary>
    public sealed record Or(TermTest One, TermTest Other) : TermTest
    {
        /// <inheritdoc/>
        public override TermSet Terms(Vocabulary vocabulary, TermLookups? lookups) => One.Terms(vocabulary, lookups).Or(Other.Terms(vocabulary, lookups));
    }
}
