namespace CorpusAnalysis.Cli.Reports;

/// <summary>Hears how notebooks get on; from several threads at once.</summary>
internal interface IRenderProgress
{
    /// <summary>A notebook starts.</summary>
    void Starts(NotebookJob job);

    /// <summary>A cell starts: its number from 1, and how many there are.</summary>
    void Cell(NotebookJob job, int number, int count);

    /// <summary>A notebook has ended, in whatever way, and its files are written.</summary>
    void Ends(NotebookResult result);
}
