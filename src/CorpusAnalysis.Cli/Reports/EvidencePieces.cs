namespace CorpusAnalysis.Cli.Reports;

/// <summary>Stretches of an article's blocks, in order; those that touch or overlap are one.</summary>
internal sealed class EvidencePieces
{
    private readonly Dictionary<int, List<(int Start, int End)>> _pieces = [];

    /// <summary>Adds a stretch.</summary>
    public void Add(int block, (int Start, int End) piece)
    {
        if (!_pieces.TryGetValue(block, out List<(int Start, int End)>? pieces))
        {
            _pieces.Add(block, pieces = []);
        }

        // One blank parts a sentence from the next, and no sign is needed between the two.
        foreach ((int Start, int End) touching in pieces.FindAll(other => other.Start <= piece.End + 1 && piece.Start <= other.End + 1))
        {
            piece = (Math.Min(piece.Start, touching.Start), Math.Max(piece.End, touching.End));
            pieces.Remove(touching);
        }

        int place = pieces.FindIndex(other => other.Start > piece.Start);
        pieces.Insert(place < 0 ? pieces.Count : place, piece);
    }

    /// <summary>The stretches of a block.</summary>
    public IReadOnlyList<(int Start, int End)> Of(int block) => _pieces.GetValueOrDefault(block) ?? [];
}
