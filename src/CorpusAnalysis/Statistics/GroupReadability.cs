namespace CorpusAnalysis;

/// <summary>How easily the articles of a group are read that are in one language; a measure is null where they have no words, or its formula is not for the language.</summary>
/// <param name="Group">The group.</param>
/// <param name="Language">The language, without a region; German has the formulas for German, English those for English, any language LIX and RIX.</param>
/// <param name="Articles">The articles of the group in that language; at least 1.</param>
/// <param name="Words">Their words, numbers among them.</param>
/// <param name="Sentences">Their sentences.</param>
/// <param name="Letters">Letters and digits of their words.</param>
/// <param name="LongWords">Words of seven letters or more.</param>
/// <param name="Syllables">Their syllables; null where there are no rules for the language.</param>
/// <param name="Polysyllables">Words of three syllables or more; null as above.</param>
/// <param name="MeanSentenceLength">Words per sentence.</param>
/// <param name="MeanSyllables">Syllables per word.</param>
/// <param name="Lix">LIX; see <see cref="Readability.Lix"/>.</param>
/// <param name="Rix">RIX; see <see cref="Readability.Rix"/>.</param>
/// <param name="Amstad">German: see <see cref="Readability.Amstad"/>.</param>
/// <param name="WienerSachtext1">German: see <see cref="Readability.WienerSachtext1"/>.</param>
/// <param name="WienerSachtext2">German: see <see cref="Readability.WienerSachtext2"/>.</param>
/// <param name="WienerSachtext3">German: see <see cref="Readability.WienerSachtext3"/>.</param>
/// <param name="WienerSachtext4">German: see <see cref="Readability.WienerSachtext4"/>.</param>
/// <param name="SmogGerman">German: see <see cref="Readability.SmogGerman"/>.</param>
/// <param name="Flesch">English: see <see cref="Readability.Flesch"/>.</param>
/// <param name="FleschKincaid">English: see <see cref="Readability.FleschKincaid"/>.</param>
/// <param name="Smog">English: see <see cref="Readability.Smog"/>.</param>
/// <param name="Fog">English: see <see cref="Readability.Fog"/>.</param>
/// <param name="AutomatedReadabilityIndex">English: see <see cref="Readability.AutomatedReadabilityIndex"/>.</param>
/// <param name="ColemanLiau">English: see <see cref="Readability.ColemanLiau"/>.</param>
public sealed record GroupReadability(
    string Group,
    string Language,
    int Articles,
    long Words,
    long Sentences,
    long Letters,
    long LongWords,
    long? Syllables,
    long? Polysyllables,
    double? MeanSentenceLength,
    double? MeanSyllables,
    double? Lix,
    double? Rix,
    double? Amstad,
    double? WienerSachtext1,
    double? WienerSachtext2,
    double? WienerSachtext3,
    double? WienerSachtext4,
    double? SmogGerman,
    double? Flesch,
    double? FleschKincaid,
    double? Smog,
    double? Fog,
    double? AutomatedReadabilityIndex,
    double? ColemanLiau);
