namespace CorpusAnalysis;

/// <summary>A part of a corpus from which a sample was drawn by itself.</summary>
/// <param name="Stratum">What its articles share.</param>
/// <param name="Articles">All of them; at least 1.</param>
/// <param name="Sampled">Those in the sample; 0 only where the sample is smaller than the number of strata.</param>
/// <param name="Weight">For how many articles of the corpus each of these stands, at least 1; null when there is none.</param>
public sealed record SampleStratum(string Stratum, int Articles, int Sampled, double? Weight);
