namespace CorpusAnalysis;

/// <summary>How p values are corrected where many terms are tested at once.</summary>
public enum PValueCorrection
{
    /// <summary>Keeps the chance of any false discovery at the level; see <see cref="MultipleTests.Holm"/>.</summary>
    Holm,

    /// <summary>Keeps the share of false discoveries at the level; see <see cref="MultipleTests.BenjaminiHochberg"/>.</summary>
    BenjaminiHochberg,

    /// <summary>Not at all: right only for a single collocate that was chosen before looking.</summary>
    None,
}
