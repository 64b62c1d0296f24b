namespace CorpusAnalysis;

/// <summary>The correction of p values when many terms are tested at once.</summary>
public enum TestCorrection
{
    /// <summary>The chance of any false find stays at the level; see <see cref="MultipleTests.Holm"/>.</summary>
    Holm,

    /// <summary>The expected share of false finds stays at the level; see <see cref="MultipleTests.BenjaminiHochberg"/>.</summary>
    BenjaminiHochberg,

    /// <summary>None.</summary>
    None,
}
