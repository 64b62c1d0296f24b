namespace CorpusAnalysis;

/// <summary>How easily a text is read, by the length of its words and sentences alone.</summary>
/// <remarks>
/// MSL is the mean sentence length in words, W words, St sentences. The formulas are fitted to texts of one language and say nothing of
/// order, sense or the reader. Short texts give unsteady values, some formulas values outside the range named.
/// </remarks>
public static class Readability
{
    /// <summary>Flesch's reading ease, for English: 206.835 − 1.015·MSL − 84.6·syllables/W.</summary>
    /// <returns>Mostly 0, very hard, to 100, very easy; not bounded.</returns>
    /// <remarks>Flesch (1948), Journal of Applied Psychology 32, 221–233.</remarks>
    public static double Flesch(ReadabilityCounts counts) => 206.835 - (1.015 * Of(counts).MeanSentenceLength) - (84.6 * counts.MeanSyllables);

    /// <summary>The Flesch-Kincaid grade level, for English: 0.39·MSL + 11.8·syllables/W − 15.59.</summary>
    /// <returns>The school year, in the United States, that can read the text; not bounded.</returns>
    /// <remarks>Kincaid, Fishburne, Rogers and Chissom (1975), Research Branch Report 8–75.</remarks>
    public static double FleschKincaid(ReadabilityCounts counts) => (0.39 * Of(counts).MeanSentenceLength) + (11.8 * counts.MeanSyllables) - 15.59;

    /// <summary>Amstad's reading ease, Flesch's for German: 180 − MSL − 58.5·syllables/W.</summary>
    /// <returns>Mostly 0, very hard, to 100, very easy; not bounded.</returns>
    /// <remarks>Amstad (1978), Wie verständlich sind unsere Zeitungen?</remarks>
    public static double Amstad(ReadabilityCounts counts) => 180 - Of(counts).MeanSentenceLength - (58.5 * counts.MeanSyllables);

    /// <summary>LIX: MSL + 100 · long words/W, long being more than six letters.</summary>
    /// <returns>Above 0: below 40 easy as fiction, about 50 as newspapers, above 60 as scholarship. For any language of letters; compare within one.</returns>
    /// <remarks>Björnsson (1968), Läsbarhet.</remarks>
    public static double Lix(ReadabilityCounts counts) => Of(counts).MeanSentenceLength + Percent(counts.LongWords, counts);

    /// <summary>RIX: long words per sentence, long being more than six letters.</summary>
    /// <returns>0 or more; above about 7 college texts.</returns>
    /// <remarks>Anderson (1983), Journal of Reading 26, 490–496.</remarks>
    public static double Rix(ReadabilityCounts counts) => (double)Of(counts).LongWords / counts.Sentences;

    /// <summary>The first Wiener Sachtextformel, for German: 0.1935·MS + 0.1672·MSL + 0.1297·IW − 0.0327·ES − 0.875.</summary>
    /// <returns>The school year, in Austria, that can read the text, mostly 4 to 15; not bounded.</returns>
    /// <remarks>
    /// Bamberger and Vanecek (1984), Lesen – Verstehen – Lernen – Schreiben. MS, IW, ES: per cent of words with three or more syllables,
    /// with more than six letters, with one syllable. quanteda's nWS takes words of six letters or more for IW.
    /// </remarks>
    public static double WienerSachtext1(ReadabilityCounts counts) =>
        (0.1935 * Percent(Of(counts).Polysyllables, counts)) + (0.1672 * counts.MeanSentenceLength)
        + (0.1297 * Percent(counts.LongWords, counts)) - (0.0327 * Percent(counts.Monosyllables, counts)) - 0.875;

    /// <summary>The second Wiener Sachtextformel, for German: 0.2007·MS + 0.1682·MSL + 0.1373·IW − 2.779.</summary>
    /// <returns>As <see cref="WienerSachtext1"/>.</returns>
    /// <remarks>Bamberger and Vanecek (1984).</remarks>
    public static double WienerSachtext2(ReadabilityCounts counts) =>
        (0.2007 * Percent(Of(counts).Polysyllables, counts)) + (0.1682 * counts.MeanSentenceLength) + (0.1373 * Percent(counts.LongWords, counts)) - 2.779;

    /// <summary>The third Wiener Sachtextformel, for German: 0.2963·MS + 0.1905·MSL − 1.1144.</summary>
    /// <returns>As <see cref="WienerSachtext1"/>.</returns>
    /// <remarks>Bamberger and Vanecek (1984).</remarks>
    public static double WienerSachtext3(ReadabilityCounts counts) =>
        (0.2963 * Percent(Of(counts).Polysyllables, counts)) + (0.1905 * counts.MeanSentenceLength) - 1.1144;

    /// <summary>The fourth Wiener Sachtextformel, for German: 0.2744·MS + 0.2656·MSL − 1.693.</summary>
    /// <returns>As <see cref="WienerSachtext1"/>.</returns>
    /// <remarks>Bamberger and Vanecek (1984).</remarks>
    public static double WienerSachtext4(ReadabilityCounts counts) =>
        (0.2744 * Percent(Of(counts).Polysyllables, counts)) + (0.2656 * counts.MeanSentenceLength) - 1.693;

    /// <summary>SMOG, for English: 1.043·√(30 · words of three or more syllables/St) + 3.1291.</summary>
    /// <returns>The school year, in the United States, that fully understands the text; at least 3.1291. Meant for 30 sentences or more.</returns>
    /// <remarks>McLaughlin (1969), Journal of Reading 12, 639–646.</remarks>
    public static double Smog(ReadabilityCounts counts) => (1.043 * Math.Sqrt(30.0 * Of(counts).Polysyllables / counts.Sentences)) + 3.1291;

    /// <summary>SMOG for German: √(30 · words of three or more syllables/St) − 2.</summary>
    /// <returns>The school year that can read the text; at least −2. Meant for 30 sentences or more.</returns>
    /// <remarks>Bamberger and Vanecek (1984).</remarks>
    public static double SmogGerman(ReadabilityCounts counts) => Math.Sqrt(30.0 * Of(counts).Polysyllables / counts.Sentences) - 2;

    /// <summary>Gunning's fog index, for English: 0.4 · (MSL + 100 · words of three or more syllables/W).</summary>
    /// <returns>The school year, in the United States, that can read the text; above 0.</returns>
    /// <remarks>Gunning (1952), The Technique of Clear Writing. Names, compounds and verbs with endings count too here, which he leaves out.</remarks>
    public static double Fog(ReadabilityCounts counts) => 0.4 * (Of(counts).MeanSentenceLength + Percent(counts.Polysyllables, counts));

    /// <summary>The automated readability index, for English: 0.5·MSL + 4.71·letters/W − 21.43.</summary>
    /// <returns>The school year, in the United States, that can read the text; not bounded.</returns>
    /// <remarks>Smith and Senter (1967), AMRL-TR-66-220.</remarks>
    public static double AutomatedReadabilityIndex(ReadabilityCounts counts) =>
        (0.5 * Of(counts).MeanSentenceLength) + (4.71 * counts.Letters / counts.Words) - 21.43;

    /// <summary>The index of Coleman and Liau, for English: 5.88·letters/W − 29.6·St/W − 15.8.</summary>
    /// <returns>The school year, in the United States, that can read the text; not bounded.</returns>
    /// <remarks>Coleman and Liau (1975), Journal of Applied Psychology 60, 283–284, in its short form.</remarks>
    public static double ColemanLiau(ReadabilityCounts counts) =>
        (5.88 * Of(counts).Letters / counts.Words) - (29.6 * counts.Sentences / counts.Words) - 15.8;

    private static ReadabilityCounts Of(ReadabilityCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        return counts;
    }

    private static double Percent(long words, ReadabilityCounts counts) => 100.0 * words / counts.Words;
}
