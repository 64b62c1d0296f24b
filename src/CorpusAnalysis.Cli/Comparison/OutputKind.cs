namespace CorpusAnalysis.Cli.Comparison;

/// <summary>The kinds of outputs that are compared in ways of their own.</summary>
internal enum OutputKind
{
    /// <summary>Rows and columns.</summary>
    Table,

    /// <summary>A Plotly figure.</summary>
    Chart,

    /// <summary>Text, also what HTML shows.</summary>
    Text,

    /// <summary>An image.</summary>
    Image,

    /// <summary>The error of a cell.</summary>
    Error,
}
