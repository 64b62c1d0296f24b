using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Execution;

namespace CorpusAnalysis.Notebooks.Display;

/// <summary>A value on show, which can be replaced.</summary>
public sealed class DisplayedValue
{
    private readonly CellContext _context;
    private readonly string _id;

    internal DisplayedValue(CellContext context, object? value)
    {
        (_context, _id) = (context, context.NewDisplayId());
        Update(value);
    }

    /// <summary>Shows another value in its place.</summary>
    public void Update(object? value) => _context.Emit(new DisplayOutput(_context.Format(value), _id));
}
