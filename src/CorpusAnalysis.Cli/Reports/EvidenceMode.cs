namespace CorpusAnalysis.Cli.Reports;

/// <summary>What of the articles a report carries, so that its numbers open into the places they count.</summary>
internal enum EvidenceMode
{
    /// <summary>Whole articles, as far as they fit; sentences of the others.</summary>
    Articles,

    /// <summary>Sentences with places alone, of each article a quarter at the most (<see cref="EvidenceShare"/>), for articles that may not be passed on.</summary>
    Sentences,

    /// <summary>Nothing.</summary>
    None,
}
