using System.CommandLine;

namespace CorpusAnalysis.Cli.Commands;

/// <summary>The options by which terms count as one: by stem, by lemma, or by the head of a compound.</summary>
internal sealed class TermsGrouping
{
    private readonly Option<string?> _stems = new("--stems") { Description = $"Count terms with the same stem as one, by the rules of a language ({string.Join(", ", Stemmer.Languages)}).", HelpName = "LANGUAGE" };
    private readonly Option<string?> _lemmas = new("--lemmas") { Description = "Count the forms of a lemma as one, by a file with a form, a tab and its lemma on each line.", HelpName = "FILE" };
    private readonly Option<bool> _heads = new("--heads") { Description = "Count German compounds with the word that they end in: Klimafonds with Fonds." };

    private TermsGrouping()
    {
    }

    /// <summary>All of the options.</summary>
    public IEnumerable<Option> All => [_stems, _lemmas, _heads];

    /// <summary>Gives a command the options.</summary>
    public static TermsGrouping AddTo(Command command)
    {
        var grouping = new TermsGrouping();
        command.Options.Add(grouping._stems);
        command.Options.Add(grouping._lemmas);
        command.Options.Add(grouping._heads);
        return grouping;
    }

    /// <summary>Whether terms are to be grouped.</summary>
    public bool IsGiven(ParseResult parsed) => All.Any(option => SharedOptions.IsGiven(parsed, option));

    /// <summary>How often groups of terms occur, most frequent first.</summary>
    /// <param name="parsed">The options given.</param>
    /// <param name="corpus">The corpus that the groups are made for.</param>
    /// <param name="isLeftOut">Says which terms are not counted.</param>
    /// <returns>A function that counts the groups in a view of the corpus.</returns>
    public Func<Corpus, IReadOnlyList<GroupFrequency>> Read(ParseResult parsed, Corpus corpus, Func<string, bool> isLeftOut)
    {
        TermGrouping all = Grouping(parsed, corpus);

        // No stem or lemma is empty, so the group without a name takes what is left out.
        Vocabulary vocabulary = corpus.Index.Vocabulary;
        var counted = TermGrouping.By(vocabulary, term => isLeftOut(term) ? "" : all[all.GroupOf(vocabulary.Find(term))]);
        return view => [.. view.GroupedFrequencies(counted).Where(row => row.Group.Length > 0)];
    }

    private TermGrouping Grouping(ParseResult parsed, Corpus corpus)
    {
        Vocabulary vocabulary = corpus.Index.Vocabulary;
        return parsed.GetValue(_stems) is { } language ? TermGrouping.ByStem(vocabulary, Stemmer.Of(language))
            : parsed.GetValue(_lemmas) is { } path ? TermGrouping.ByLemma(vocabulary, LemmaList.Load(path))
            : TermGrouping.ByCompoundHead(vocabulary, CompoundSplitter.For(corpus));
    }
}
