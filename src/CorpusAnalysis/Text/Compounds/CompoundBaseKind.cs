namespace CorpusAnalysis;

/// <summary>Where a word is known from.</summary>
internal enum CompoundBaseKind
{
    Noun,
    Adjective,
    Verb,
    Derived,
    Infinitive,
    Corpus,
}
