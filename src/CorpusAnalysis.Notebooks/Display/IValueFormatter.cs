using CorpusAnalysis.Notebooks.Documents;

namespace CorpusAnalysis.Notebooks.Display;

/// <summary>Turns values into what is shown of them.</summary>
public interface IValueFormatter
{
    /// <summary>The representations of a value, <c>text/plain</c> always among them; null leaves the value to the next formatter.</summary>
    MimeBundle? Format(object value);
}
