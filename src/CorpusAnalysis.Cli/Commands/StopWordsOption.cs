using System.CommandLine;

namespace CorpusAnalysis.Cli.Commands;

/// <summary>The option that leaves out function words.</summary>
internal sealed class StopWordsOption : Option<string?>
{
    public StopWordsOption()
        : base("--without-stop-words") =>
        (Description, HelpName) = ("Leave out the function words of a language (az, de, en, fr, ru).", "LANGUAGE");

    /// <summary>Whether a term is to be left out; none is where no language was given.</summary>
    /// <exception cref="NotSupportedException">There is no list for the language.</exception>
    public Func<string, bool> Read(ParseResult parsed)
    {
        IReadOnlySet<string>? words = parsed.GetValue(this) is { } language ? StopWords.Of(language) : null;
        return term => words?.Contains(TermFolding.Fold(term)) == true;
    }
}
