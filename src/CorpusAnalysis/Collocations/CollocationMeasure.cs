namespace CorpusAnalysis;

/// <summary>What collocates are ranked by.</summary>
public enum CollocationMeasure
{
    /// <summary>Effect: <see cref="Association.LogDice"/>.</summary>
    LogDice,

    /// <summary>Effect: Dice's coefficient of which logDice is the logarithm; ranks as it does.</summary>
    Dice,

    /// <summary>Effect: <see cref="Association.MutualInformation"/>, which favours rare collocates.</summary>
    MutualInformation,

    /// <summary>Effect: <see cref="Association.NormalizedMutualInformation"/>.</summary>
    NormalizedMutualInformation,

    /// <summary>Effect: <see cref="Association.MutualInformationSquared"/>.</summary>
    MutualInformationSquared,

    /// <summary>Effect: <see cref="Association.MutualInformationCubed"/>.</summary>
    MutualInformationCubed,

    /// <summary>Evidence: <see cref="Association.TScore"/>.</summary>
    TScore,

    /// <summary>Evidence: <see cref="Association.ZScore"/>.</summary>
    ZScore,

    /// <summary>Evidence: <see cref="Association.LogLikelihood"/>, signed G².</summary>
    LogLikelihood,

    /// <summary>Evidence: <see cref="Association.ChiSquared"/>, signed χ².</summary>
    ChiSquared,

    /// <summary>Effect: how much a place in the span raises the probability of the collocate; <see cref="Association.DeltaPOfSecond"/>.</summary>
    DeltaPOfCollocate,

    /// <summary>Effect: how much the collocate raises the probability that its place is in a span; <see cref="Association.DeltaPOfFirst"/>.</summary>
    DeltaPOfSpan,

    /// <summary>Effect: <see cref="Association.MinimumSensitivity"/>.</summary>
    MinimumSensitivity,

    /// <summary>Neither: tokens within the spans.</summary>
    JointFrequency,
}
