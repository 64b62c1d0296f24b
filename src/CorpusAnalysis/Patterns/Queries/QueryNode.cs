using System.Collections.Immutable;

namespace CorpusAnalysis;

/// <summary>A token query as a tree.</summary>
internal abstract record QueryNode
{
    /// <summary>The tokens that it has when it is written out, each repetition as often as it may come; those without an upper bound once more than they must.</summary>
    public abstract double Size { get; }

    /// <summary>All tests of tokens in it.</summary>
    public abstract IEnumerable<TermTest> Tests();

    /// <summary>A set of terms one of which every match holds, the rarest there is; null where there is none.</summary>
    /// <param name="resolve">Gives the terms that pass a test.</param>
    /// <param name="frequency">Gives the tokens of a set.</param>
    public abstract TermSet? Needed(Func<TermTest, TermSet> resolve, Func<TermSet, long> frequency);

    /// <summary>One token.</summary>
    /// <param name="Test">What it must pass; null for any token.</param>
    public sealed record Token(TermTest? Test) : QueryNode
    {
        /// <inheritdoc/>
        public override double Size => 1;

        /// <inheritdoc/>
        public override IEnumerable<TermTest> Tests() => Test is null ? [] : [Test];

        /// <inheritdoc/>
        public override TermSet? Needed(Func<TermTest, TermSet> resolve, Func<TermSet, long> frequency) => Test is null ? null : resolve(Test);
    }

    /// <summary>One behind the other.</summary>
    public sealed record Sequence(ImmutableArray<QueryNode> Parts) : QueryNode
    {
        /// <inheritdoc/>
        public override double Size { get; } = Parts.Sum(part => part.Size);

        /// <inheritdoc/>
        public override IEnumerable<TermTest> Tests() => Parts.SelectMany(part => part.Tests());

        /// <inheritdoc/>
        public override TermSet? Needed(Func<TermTest, TermSet> resolve, Func<TermSet, long> frequency) =>
            Parts.Select(part => part.Needed(resolve, frequency)).OfType<TermSet>().MinBy(frequency);
    }

    /// <summary>One of several.</summary>
    public sealed record Choice(ImmutableArray<QueryNode> Branches) : QueryNode
    {
        /// <inheritdoc/>
        public override double Size { get; } = Branches.Sum(branch => branch.Size);

        /// <inheritdoc/>
        public override IEnumerable<TermTest> Tests() => Branches.SelectMany(branch => branch.Tests());

        /// <inheritdoc/>
        public override TermSet? Needed(Func<TermTest, TermSet> resolve, Func<TermSet, long> frequency)
        {
            TermSet?[] all = [.. Branches.Select(branch => branch.Needed(resolve, frequency))];
            return all.Contains(null) ? null : all.Aggregate((one, two) => one!.Or(two!));
        }
    }

    /// <summary>The same several times.</summary>
    /// <param name="Node">What is repeated.</param>
    /// <param name="Min">How often at least.</param>
    /// <param name="Max">How often at the most; null for no bound.</param>
    public sealed record Repeat(QueryNode Node, int Min, int? Max) : QueryNode
    {
        /// <inheritdoc/>
        public override double Size { get; } = Node.Size * (Max ?? Min + 1);

        /// <inheritdoc/>
        public override IEnumerable<TermTest> Tests() => Node.Tests();

        /// <inheritdoc/>
        public override TermSet? Needed(Func<TermTest, TermSet> resolve, Func<TermSet, long> frequency) => Min > 0 ? Node.Needed(resolve, frequency) : null;
    }
}
