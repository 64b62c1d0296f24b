using System.CommandLine;

namespace CorpusAnalysis.Cli.Commands;

/// <summary><c>corpus compounds</c>: German compounds and their parts.</summary>
internal static class CompoundsCommand
{
    private static readonly string[] ColumnsOfSplits =
    [
        nameof(SplitRow.Word),
        nameof(SplitRow.Split),
        nameof(SplitRow.Part),
        nameof(SplitRow.FrequencyAsPart),
        nameof(SplitRow.FrequencyAsWord),
        nameof(SplitRow.Frequency),
        nameof(SplitRow.Types),
    ];

    public static Command Create()
    {
        var words = new Argument<string[]>("WORD") { Description = "Words to split, the corpus being the evidence; without any, the parts of all German compounds.", Arity = ArgumentArity.ZeroOrMore };
        var part = new Option<string?>("--part") { Description = "List the compounds that hold a part, such as Finanzierung.", HelpName = "WORD" };
        NumberOption<int> top = SharedOptions.Top();
        var command = new Command("compounds", "Splits German compounds: how often each part stands in compounds and alone, or how given words split.") { part, top };
        CorpusInput input = CorpusInput.AddTo(command);
        command.Arguments.Add(words);
        TableOutput output = TableOutput.AddTo(command);
        command.SetAction(parsed =>
        {
            (string[] wanted, int count) = (SharedOptions.Given(parsed, words), parsed.GetValue(top));
            if (wanted.Length > 0 && SharedOptions.IsGiven(parsed, part))
            {
                throw new UsageException("give WORDs to split or --part, not both.");
            }

            Corpus corpus = input.Load(parsed);
            if (wanted.Length > 0)
            {
                output.Write(parsed, Splits(corpus, wanted), ColumnsOfSplits);
            }
            else if (parsed.GetValue(part) is { } held)
            {
                output.Write(parsed, Rows.Top(WithPart(corpus, held), count));
            }
            else
            {
                output.Write(parsed, Rows.Top(corpus.CompoundParts(), count));
            }

            return ExitCode.Success;
        });
        return command;
    }

    private static IEnumerable<SplitRow> Splits(Corpus corpus, string[] words)
    {
        var splitter = CompoundSplitter.For(corpus);
        Dictionary<string, CompoundPartFrequency> known = corpus.CompoundParts(splitter).ToDictionary(row => row.Part, StringComparer.Ordinal);
        Dictionary<string, long> frequencies = corpus.Frequencies().ToDictionary(row => TermFolding.Fold(row.Term), row => row.Frequency, StringComparer.Ordinal);
        return from word in words
               let parts = splitter.Split(word)
               from part in parts
               let counts = known.GetValueOrDefault(part.Base)
               select new SplitRow(
                   word,
                   frequencies.GetValueOrDefault(TermFolding.Fold(word)),
                   string.Join('·', parts.Select(each => each.Form)),
                   part.Base,
                   counts?.FrequencyAsPart ?? 0,
                   counts?.FrequencyAsWord ?? frequencies.GetValueOrDefault(TermFolding.Fold(part.Base)),
                   counts?.Types ?? 0);
    }

    private static TermFrequency[] WithPart(Corpus corpus, string part)
    {
        Vocabulary vocabulary = corpus.Index.Vocabulary;
        HashSet<string> terms = [.. CompoundSplitter.For(corpus).Index(vocabulary).TermsWithPart(part).Select(term => vocabulary[term])];
        return [.. corpus.Frequencies().Where(row => terms.Contains(row.Term))];
    }

    /// <summary>A part of a word, with how often it stands in compounds and alone.</summary>
    private sealed record SplitRow(string Word, long Frequency, string Split, string Part, long FrequencyAsPart, long FrequencyAsWord, int Types);
}
