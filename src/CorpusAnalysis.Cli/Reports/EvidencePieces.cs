namespace CorpusAnalysis.Cli.Reports;

/// <summary>Stretches of an article's blocks, in order; those that touch or overlap are one.</summary>
internal sealed class EvidencePieces
{
    private readonly Dictionary<int, List<(int Start, int End)>> _pieces = [];

    /// <summary>The characters of all stretches.</summary>
    public int Length { get; private set; }

    /// <summary>Adds a stretch.</summary>
    public void Add(int block, (int Start, int End) piece)
    {
        Length = LengthWith(block, piece);
        if (!_pieces.TryGetValue(block, out List<(int Start, int End)>? pieces))
        {
            _pieces.Add(block, pieces = []);
        }

        (piece, List<(int Start, int End)> touching) = Joined(block, piece);
        pieces.RemoveAll(touching.Contains);
        int place = pieces.FindIndex(other => other.Start > piece.Start);
        pieces.Insert(place < 0 ? pieces.Count : place, piece);
    }

    /// <summary>The characters of all stretches with another one.</summary>
    public int LengthWith(int block, (int Start, int End) piece)
    {
        (piece, List<(int Start, int End)> touching) = Joined(block, piece);
        return Length + piece.End - piece.Start - touching.Sum(other => other.End - other.Start);
    }

    /// <summary>Whether a stretch lies in these.</summary>
    public bool Holds(int block, (int Start, int End) piece) => Of(block).Any(other => other.Start <= piece.Start && piece.End <= other.End);

    /// <summary>The stretches of a block.</summary>
    public IReadOnlyList<(int Start, int End)> Of(int block) => _pieces.GetValueOrDefault(block) ?? [];

    // One blank parts a sentence from the next, and no sign is needed between the two.
    private ((int Start, int End) Piece, List<(int Start, int End)> Touching) Joined(int block, (int Start, int End) piece)
    {
        List<(int Start, int End)> touching = _pieces.GetValueOrDefault(block)?.FindAll(other => other.Start <= piece.End + 1 && piece.Start <= other.End + 1) ?? [];
        return ((touching.Select(other => other.Start).Append(piece.Start).Min(), touching.Select(other => other.End).Append(piece.End).Max()), touching);
    }
}
