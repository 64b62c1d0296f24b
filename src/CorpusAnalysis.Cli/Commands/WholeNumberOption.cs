using System.CommandLine;

namespace CorpusAnalysis.Cli.Commands;

/// <summary>An option that takes a whole number, from a least one on.</summary>
internal sealed class WholeNumberOption : Option<int>
{
    private readonly int _least;

    public WholeNumberOption(string name, string description, int byDefault, int least = 0)
        : base(name)
    {
        _least = least;
        (Description, HelpName, DefaultValueFactory) = (description, "N", _ => byDefault);
    }

    /// <summary>The number given, or the default.</summary>
    /// <exception cref="UsageException">It is below the least one.</exception>
    public int Read(ParseResult parsed) =>
        parsed.GetValue(this) is var value && value >= _least ? value : throw new UsageException($"{Name} must be {_least} or more.");
}
