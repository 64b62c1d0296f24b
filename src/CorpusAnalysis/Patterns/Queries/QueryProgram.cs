using System.Collections.Immutable;

namespace CorpusAnalysis;

/// <summary>A token query as steps: a nondeterministic automaton written out.</summary>
/// <remarks>A step tests a token and goes on to the next step, or goes on to one or two other steps at once; the last one accepts.</remarks>
internal sealed class QueryProgram
{
    /// <summary>The tokens that a query may have when it is written out.</summary>
    public const int MaxTokens = 10_000;

    /// <summary>Stands for a test that any token passes.</summary>
    public const int AnyToken = -1;

    private readonly List<Step> _steps = [];
    private readonly List<TermTest> _tests = [];
    private readonly Dictionary<TermTest, int> _numbers = [];

    private QueryProgram()
    {
    }

    /// <summary>A step.</summary>
    /// <param name="Kind">What it does.</param>
    /// <param name="Test">The number of the test, or <see cref="AnyToken"/>.</param>
    /// <param name="Next">Where it goes on; a token's step goes on behind itself.</param>
    /// <param name="Other">Where it goes on as well.</param>
    public readonly record struct Step(StepKind Kind, int Test = AnyToken, int Next = 0, int Other = 0);

    /// <summary>What a step does.</summary>
    public enum StepKind
    {
        /// <summary>Tests a token.</summary>
        Token,

        /// <summary>Goes on elsewhere.</summary>
        Jump,

        /// <summary>Goes on at two places.</summary>
        Fork,

        /// <summary>Ends a match.</summary>
        Accept,
    }

    /// <summary>The steps; the first one begins.</summary>
    public IReadOnlyList<Step> Steps => _steps;

    /// <summary>The tests, each once.</summary>
    public IReadOnlyList<TermTest> Tests => _tests;

    /// <summary>Writes a query out.</summary>
    public static QueryProgram Of(QueryNode root)
    {
        var program = new QueryProgram();
        program.Add(root);
        program._steps.Add(new Step(StepKind.Accept));
        return program;
    }

    private void Add(QueryNode node)
    {
        switch (node)
        {
            case QueryNode.Token token:
                _steps.Add(new Step(StepKind.Token, token.Test is null ? AnyToken : NumberOf(token.Test)));
                break;
            case QueryNode.Sequence sequence:
                foreach (QueryNode part in sequence.Parts)
                {
                    Add(part);
                }

                break;
            case QueryNode.Choice choice:
                AddChoice(choice.Branches);
                break;
            case QueryNode.Repeat repeat:
                AddRepeat(repeat);
                break;
        }
    }

    private int NumberOf(TermTest test)
    {
        if (_numbers.TryAdd(test, _tests.Count))
        {
            _tests.Add(test);
        }

        return _numbers[test];
    }

    private void AddChoice(ImmutableArray<QueryNode> branches)
    {
        var ends = new List<int>();
        foreach (QueryNode branch in branches[..^1])
        {
            int fork = Reserve();
            Add(branch);
            ends.Add(Reserve());
            _steps[fork] = new Step(StepKind.Fork, Next: fork + 1, Other: _steps.Count);
        }

        Add(branches[^1]);
        ends.ForEach(end => _steps[end] = new Step(StepKind.Jump, Next: _steps.Count));
    }

    private void AddRepeat(QueryNode.Repeat repeat)
    {
        for (int i = 0; i < repeat.Min; i++)
        {
            Add(repeat.Node);
        }

        if (repeat.Max is not { } max)
        {
            int fork = Reserve();
            Add(repeat.Node);
            _steps.Add(new Step(StepKind.Jump, Next: fork));
            _steps[fork] = new Step(StepKind.Fork, Next: fork + 1, Other: _steps.Count);
            return;
        }

        // Each further time only behind the one before: the forks all leave for the same end.
        var forks = new List<int>();
        for (int i = repeat.Min; i < max; i++)
        {
            forks.Add(Reserve());
            Add(repeat.Node);
        }

        forks.ForEach(fork => _steps[fork] = new Step(StepKind.Fork, Next: fork + 1, Other: _steps.Count));
    }

    private int Reserve()
    {
        _steps.Add(default);
        return _steps.Count - 1;
    }
}
