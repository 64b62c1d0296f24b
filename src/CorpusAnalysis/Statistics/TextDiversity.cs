namespace CorpusAnalysis;

/// <summary>How varied the vocabulary of an article, or of a group of articles, is; a measure is null where its formula is not defined.</summary>
/// <param name="Text">The id of the article, or the name of the group.</param>
/// <param name="Articles">The articles counted; at least 1.</param>
/// <param name="Tokens">Their tokens.</param>
/// <param name="Types">Their terms, each once.</param>
/// <param name="TypeTokenRatio">TTR; see <see cref="LexicalDiversity.TypeTokenRatio"/>.</param>
/// <param name="HerdanC">C; see <see cref="LexicalDiversity.HerdanC"/>.</param>
/// <param name="GuiraudR">R; see <see cref="LexicalDiversity.GuiraudR"/>.</param>
/// <param name="CarrollTypeTokenRatio">CTTR; see <see cref="LexicalDiversity.CarrollTypeTokenRatio"/>.</param>
/// <param name="DugastU">U; see <see cref="LexicalDiversity.DugastU"/>.</param>
/// <param name="SummerS">S; see <see cref="LexicalDiversity.SummerS"/>.</param>
/// <param name="YuleK">K; see <see cref="LexicalDiversity.YuleK"/>.</param>
/// <param name="YuleI">I; see <see cref="LexicalDiversity.YuleI"/>.</param>
/// <param name="SimpsonD">D; see <see cref="LexicalDiversity.SimpsonD"/>.</param>
/// <param name="HerdanVm">Vm; see <see cref="LexicalDiversity.HerdanVm"/>.</param>
/// <param name="MaasRoot">Maas' root form; see <see cref="LexicalDiversity.MaasRoot"/>.</param>
/// <param name="MaasSquared">Maas' a²; see <see cref="LexicalDiversity.MaasSquared"/>.</param>
/// <param name="Mattr">MATTR; see <see cref="LexicalDiversity.Mattr"/>.</param>
/// <param name="Msttr">MSTTR; see <see cref="LexicalDiversity.Msttr"/>.</param>
/// <param name="Mtld">MTLD; see <see cref="LexicalDiversity.Mtld"/>.</param>
/// <param name="HdD">HD-D; see <see cref="LexicalDiversity.HdD"/>.</param>
public sealed record TextDiversity(
    string Text,
    int Articles,
    long Tokens,
    int Types,
    double? TypeTokenRatio,
    double? HerdanC,
    double? GuiraudR,
    double? CarrollTypeTokenRatio,
    double? DugastU,
    double? SummerS,
    double? YuleK,
    double? YuleI,
    double? SimpsonD,
    double? HerdanVm,
    double? MaasRoot,
    double? MaasSquared,
    double? Mattr,
    double? Msttr,
    double? Mtld,
    double? HdD);
