using System.Collections.Immutable;
using System.Text;

namespace CorpusAnalysis.Formats;

/// <summary>Collects running text into paragraphs, while a tree of elements is walked.</summary>
internal sealed class ParagraphCollector
{
    private readonly ImmutableArray<string>.Builder _paragraphs = ImmutableArray.CreateBuilder<string>();
    private readonly StringBuilder _text = new();

    /// <summary>Adds text to the paragraph.</summary>
    public void Add(string text) => _text.Append(text);

    /// <summary>Whether the paragraph ends with a letter or sign, so that a word that follows needs a space.</summary>
    public bool EndsWithWord => _text.Length > 0 && !char.IsWhiteSpace(_text[^1]);

    /// <summary>Ends the paragraph.</summary>
    public void Break()
    {
        if (_text.Length > 0 && WhiteSpace.Single(_text.ToString()) is { Length: > 0 } paragraph)
        {
            _paragraphs.Add(paragraph);
        }

        _text.Clear();
    }

    /// <summary>All paragraphs.</summary>
    public ImmutableArray<string> ToParagraphs()
    {
        Break();
        return _paragraphs.ToImmutable();
    }
}
