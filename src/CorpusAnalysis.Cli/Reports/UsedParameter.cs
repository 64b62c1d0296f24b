using CorpusAnalysis.Notebooks.Parameters;

namespace CorpusAnalysis.Cli.Reports;

/// <summary>A parameter with the value that a run had, in text.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type as C# spells it.</param>
/// <param name="Text">The value as people read it.</param>
/// <param name="IsGiven">Whether it was given from outside, rather than being the cell's own.</param>
internal sealed record UsedParameter(string Name, string Type, string Text, bool IsGiven)
{
    /// <summary>A run's parameter in text.</summary>
    public static UsedParameter Of(ParameterValue value) => new(value.Parameter.Name, value.Parameter.TypeName, value.Text, value.IsGiven);
}
