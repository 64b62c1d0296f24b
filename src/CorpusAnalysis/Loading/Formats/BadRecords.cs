using System.Globalization;

namespace CorpusAnalysis;

/// <summary>Reports what is wrong with the records of one document: the first hundred each, the others as a number.</summary>
internal sealed class BadRecords(SourceDocument document)
{
    private const int Told = 100;

    private int _count;

    /// <summary>Reports a record that is left out.</summary>
    public void Add(int line, string message, string mend)
    {
        if (_count++ < Told)
        {
            document.Report(LoadSeverity.Error, line, message, mend);
        }
    }

    /// <summary>Whether a draft is an article; one without text and headline is reported.</summary>
    public bool IsArticle(ArticleDraft draft)
    {
        bool isArticle = draft.Headline.Length > 0 || draft.Paragraphs.Count > 0;
        if (!isArticle)
        {
            Add(draft.Line, "a record with neither a text nor a headline", "give it one, or remove it");
        }

        return isArticle;
    }

    /// <summary>Reports how many were not reported one by one; at the end of the document.</summary>
    public void End()
    {
        if (_count > Told)
        {
            document.Report(LoadSeverity.Error, 0, string.Create(CultureInfo.InvariantCulture, $"{_count - Told} further records were left out"), "mend the first hundred, which are reported, and load again");
        }
    }
}
