using CorpusAnalysis.Notebooks.Documents;

namespace CorpusAnalysis.Notebooks.Display;

/// <summary>Hears of the values that a notebook shows, while they are whole: what is shown of a long table is its first rows.</summary>
public interface IValueSink
{
    /// <summary>Takes a value, on the thread of the cell that shows it; it may change after the call.</summary>
    /// <param name="shown">What is shown of it: the very bundle that the output holds.</param>
    /// <param name="value">The value.</param>
    void Take(MimeBundle shown, object value);
}
