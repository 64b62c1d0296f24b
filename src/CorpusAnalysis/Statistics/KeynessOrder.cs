namespace CorpusAnalysis;

/// <summary>The order of a ranking by keyness.</summary>
public enum KeynessOrder
{
    /// <summary>
    /// By effect among the significant: those that mark the target by log ratio, highest first; then those whose difference may be
    /// chance, by G²; then those that mark the reference, lowest log ratio last.
    /// </summary>
    Effect,

    /// <summary>By G² alone: the strongest evidence for the target first, for the reference last.</summary>
    Evidence,
}
