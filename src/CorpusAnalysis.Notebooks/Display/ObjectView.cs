using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using CorpusAnalysis.Notebooks.Documents;
using static System.Net.WebUtility;

namespace CorpusAnalysis.Notebooks.Display;

/// <summary>Shows an object by its properties, objects within it folded, down to a depth; what contains itself is said to.</summary>
internal sealed class ObjectView(FormatOptions options)
{
    private const string Cycle = "(contains itself)";
    private const int MostRows = 10;

    private readonly List<object> _path = [];

    /// <summary>Both representations; null for a value that stands for itself or has no members.</summary>
    public MimeBundle? Read(object value)
    {
        if (!HasMembers(value))
        {
            return null;
        }

        string title = Title(value);
        bool speaks = Speaks(value.GetType());
        string table = Html(value);
        string html = speaks
            ? $"<details class=\"object\"><summary>{HtmlEncode(title)}</summary>{table}</details>"
            : table.Insert(table.LastIndexOf("</table>", StringComparison.Ordinal), $"<caption>{HtmlEncode(title)}</caption>");
        return MimeBundle.Html(html, speaks ? title : title + Text(value, 1));
    }

    private static bool HasMembers(object value) =>
        value is not IEnumerable && !ValueText.IsScalar(value.GetType()) && ValueMember.Of(value.GetType()).Count > 0;

    private string Html(object value)
    {
        _path.Add(value);
        var html = new StringBuilder("<table class=\"object\"><tbody>\n");
        foreach (ValueMember member in ValueMember.Of(value.GetType()))
        {
            object? item = member.Read(value);
            string number = item is not null && ValueText.IsNumber(item.GetType()) ? " class=\"number\"" : "";
            html.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{HtmlEncode(DisplayColumn.Words(member.Name))}</th><td{number}>{ItemHtml(item)}</td></tr>\n");
        }

        _path.RemoveAt(_path.Count - 1);
        return html.Append("</tbody></table>").ToString();
    }

    private string ItemHtml(object? item)
    {
        if (item is not null && IsOnPath(item))
        {
            return $"<em>{Cycle}</em>";
        }

        if (item is FailedRead)
        {
            return $"<em>{HtmlEncode(item.ToString())}</em>";
        }

        if (item is not null && _path.Count < options.DepthLimit)
        {
            string? inner = item is IEnumerable and not IDictionary
                ? TableReader.Read(item, options with { RowLimit = MostRows, DataRowLimit = 0 })?.ToHtml(options with { RowLimit = MostRows })
                : HasMembers(item) ? Html(item) : null;
            if (inner is not null)
            {
                return $"<details><summary>{HtmlEncode(Short(item))}</summary>{inner}</details>";
            }
        }

        return HtmlEncode(Short(item));
    }

    private string Text(object value, int indent)
    {
        _path.Add(value);
        var text = new StringBuilder();
        foreach (ValueMember member in ValueMember.Of(value.GetType()))
        {
            object? item = member.Read(value);
            text.Append('\n').Append(' ', 2 * indent).Append(DisplayColumn.Words(member.Name)).Append(": ");
            if (item is not null && IsOnPath(item))
            {
                text.Append(Cycle);
                continue;
            }

            text.Append(Short(item).ReplaceLineEndings(" "));
            if (item is not null and not FailedRead && _path.Count < options.DepthLimit && HasMembers(item) && !Speaks(item.GetType()))
            {
                text.Append(Text(item, indent + 1));
            }
        }

        _path.RemoveAt(_path.Count - 1);
        return text.ToString();
    }

    private bool IsOnPath(object item) => !item.GetType().IsValueType && _path.Any(outer => ReferenceEquals(outer, item));

    private string Short(object? item) => item switch
    {
        null or FailedRead or IEnumerable => ValueText.Of(item, options.Culture),
        _ when ValueText.IsScalar(item.GetType()) || !HasMembers(item) => ValueText.Of(item, options.Culture),
        _ => Title(item),
    };

    // The text of a type that has one of its own; records and anonymous types only list their members.
    [SuppressMessage("Design", "CA1031", Justification = "ToString may throw anything, and showing an object must not fail for it.")]
    private static string Title(object value)
    {
        if (!Speaks(value.GetType()))
        {
            return TypeNames.Of(value.GetType());
        }

        try
        {
            return value.ToString() ?? "";
        }
        catch (Exception error)
        {
            return new FailedRead(error).ToString();
        }
    }

    private static bool Speaks(Type type) => !TypeNames.IsAnonymous(type) && type.GetMethod(nameof(ToString), Type.EmptyTypes)!.DeclaringType is { } declaring
        && declaring != typeof(object) && declaring != typeof(ValueType)
        && !declaring.GetMethod(nameof(ToString), Type.EmptyTypes)!.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute), inherit: false);
}
