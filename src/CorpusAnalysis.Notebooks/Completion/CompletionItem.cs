
namespace CorpusAnalysis.Notebooks.Completion;

/// <summary>A completion.</summary>
public sealed class CompletionItem
{
    private readonly Lazy<string> _signature;
    private readonly Lazy<string> _documentation;

    internal CompletionItem(string text, CompletionKind kind, Func<string>? signature = null, Func<string>? documentation = null, int overloads = 1)
    {
        (Text, Kind, Overloads) = (text, kind, overloads);
        _signature = new(signature ?? (() => text));
        _documentation = new(documentation ?? (() => ""));
    }

    /// <summary>What to insert.</summary>
    public string Text { get; }

    /// <summary>What it is.</summary>
    public CompletionKind Kind { get; }

    /// <summary>The number of methods of the name; 1 for all else.</summary>
    public int Overloads { get; }

    /// <summary>Its declaration, and how many overloads there are besides.</summary>
    public string Signature => _signature.Value;

    /// <summary>What its documentation says, as Markdown; empty without any. Read when first asked for.</summary>
    public string Documentation => _documentation.Value;


    /// <inheritdoc/>
    public override string ToString() => $"{Text} ({Kind})";
}
