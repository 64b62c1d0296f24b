using System.CommandLine;

namespace CorpusAnalysis.Cli.Commands;

/// <summary>The options that choose a scheme of tf-idf.</summary>
internal sealed class WeightingOptions
{
    private readonly ChoiceOption<TermFrequencyScheme> _frequency;
    private readonly ChoiceOption<DocumentFrequencyScheme> _documentFrequency;

    private WeightingOptions(string otherFrequency, string otherDocumentFrequency) => (_frequency, _documentFrequency) = (
        new("--tf", $"How a term's tokens in an article count (by default count{otherFrequency})"),
        new("--df", $"How the articles that hold a term count (by default inverse{otherDocumentFrequency})"));

    /// <summary>Both options.</summary>
    public IEnumerable<Option> All => [_frequency, _documentFrequency];

    /// <summary>Gives a command the options.</summary>
    /// <param name="command">The command.</param>
    /// <param name="otherFrequency">Where something else stands for --tf.</param>
    /// <param name="otherDocumentFrequency">Where something else stands for --df.</param>
    public static WeightingOptions AddTo(Command command, string otherFrequency = "", string otherDocumentFrequency = "")
    {
        var options = new WeightingOptions(otherFrequency, otherDocumentFrequency);
        command.Options.Add(options._frequency);
        command.Options.Add(options._documentFrequency);
        return options;
    }

    /// <summary>The scheme.</summary>
    /// <param name="parsed">The options given.</param>
    /// <param name="byDefault">What stands for a part that was not given.</param>
    /// <exception cref="UsageException">There is no such scheme.</exception>
    public TermWeighting Read(ParseResult parsed, TermWeighting byDefault) => byDefault with
    {
        Frequency = _frequency.Read(parsed) ?? byDefault.Frequency,
        DocumentFrequency = _documentFrequency.Read(parsed) ?? byDefault.DocumentFrequency,
    };
}
