using System.Globalization;
using System.Text;

namespace CorpusAnalysis;

/// <summary>An article as a text with YAML fields above it.</summary>
internal static class FrontMatterFile
{
    /// <summary>The text. Values are quoted, so that none is taken for anything but a text.</summary>
    public static string Of(Article article)
    {
        var text = new StringBuilder("---\n");
        foreach ((string name, string value) in WrittenFields.Names.Zip(WrittenFields.Values(article)))
        {
            AppendField(text, name, value);
        }

        AppendField(text, WrittenFields.SourceFile, WrittenFields.Source(article));
        foreach ((string name, string value) in WrittenFields.Metadata(article))
        {
            AppendField(text, WrittenFields.MetadataName(name), value);
        }

        text.Append("---\n\n").Append(WrittenFields.Text(article.Paragraphs));
        return text.Append(article.Paragraphs.IsEmpty ? "" : "\n").ToString();
    }

    private static void AppendField(StringBuilder text, string name, string value)
    {
        if (value.Trim().Length > 0)
        {
            bool isPlain = char.IsAsciiLetter(name[0]) && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' or '.') && name.ToLowerInvariant() is not ("true" or "false" or "yes" or "no" or "on" or "off" or "null" or "y" or "n");
            text.Append(isPlain ? name : Quoted(name)).Append(": ").Append(Quoted(value)).Append('\n');
        }
    }

    private static string Quoted(string value)
    {
        var quoted = new StringBuilder("\"");
        foreach (char letter in WrittenFields.Clean(value))
        {
            quoted.Append(letter switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ when char.IsControl(letter) || letter is '\u0085' or '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)letter:X4}"),
                _ => letter.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }
}
