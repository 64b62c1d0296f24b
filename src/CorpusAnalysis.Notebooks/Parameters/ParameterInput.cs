using System.Collections.Immutable;
using System.Text;

namespace CorpusAnalysis.Notebooks.Parameters;

/// <summary>A value for a notebook's parameter, as it was written: not yet of the parameter's type.</summary>
public sealed record ParameterInput
{
    private ParameterInput(string? text, ImmutableArray<string?>? items) => (Text, Items) = (text, items);

    /// <summary>No value, for a parameter that may have none.</summary>
    public static ParameterInput Null { get; } = new(null, null);

    /// <summary>The text of a single value; for a list its items with commas between them. Null for a list of several items and for no value.</summary>
    public string? Text { get; }

    /// <summary>The items of a list that was written as one, null where an item is none; null for a value that is none.</summary>
    public ImmutableArray<string?>? Items { get; }

    /// <summary>A value in text.</summary>
    public static ParameterInput OfText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(text, null);
    }

    /// <summary>A value in text that is one item where a list is wanted, also with commas in it.</summary>
    public static ParameterInput OfItem(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(text, [text]);
    }

    /// <summary>A list of values in text, null for an item without a value.</summary>
    public static ParameterInput OfItems(IEnumerable<string?> items) => new(null, [.. items]);

    /// <summary>Cuts a text at its commas; <c>\,</c> is a comma within an item, and an empty text has no item.</summary>
    public static ImmutableArray<string> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var items = ImmutableArray.CreateBuilder<string>();
        var item = new StringBuilder();
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == ',')
            {
                items.Add(item.ToString());
                item.Clear();
            }
            else
            {
                i += text[i] == '\\' && i + 1 < text.Length && text[i + 1] == ',' ? 1 : 0;
                item.Append(text[i]);
            }
        }

        return text.Length == 0 ? [] : [.. items, item.ToString()];
    }

    /// <summary>The value as messages quote it.</summary>
    public override string ToString() => Text is not null ? $"'{Text}'" : Items is { } items ? $"[{string.Join(", ", items.Select(item => item ?? "null"))}]" : "null";
}
