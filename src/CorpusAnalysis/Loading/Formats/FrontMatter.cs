using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CorpusAnalysis;

/// <summary>A text with YAML fields above it, between lines of three hyphens, as writers of web pages use them.</summary>
/// <remarks>Anchors and aliases of YAML are refused, as they can make a small text endlessly large.</remarks>
public sealed class FrontMatter
{
    private const string Fence = "---";
    private const int MostDepth = 20;

    private readonly FieldRecord _fields;

    private FrontMatter(FieldRecord fields, string body, int bodyLine) => (_fields, Body, BodyLine) = (fields, body, bodyLine);

    /// <summary>The text below the fields.</summary>
    public string Body { get; }

    /// <summary>The line on which it begins, from 1.</summary>
    public int BodyLine { get; }

    /// <summary>Whether a document begins with a line of three hyphens and a field.</summary>
    public static bool IsAbove(DocumentHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        string[] lines = [.. head.Text.Split('\n').Take(200).Select(line => line.TrimEnd())];
        string? first = lines.Skip(1).FirstOrDefault(line => line.Length > 0 && !line.StartsWith('#'));
        return lines[0] == Fence && first is not null && first.IndexOf(':') > 0 && char.IsLetter(first.TrimStart('"', '\'')[0]) && (lines.Skip(1).Any(IsEnd) || lines.Length == 200);
    }

    /// <summary>Reads a text; one without fields is all body.</summary>
    /// <exception cref="CorpusFormatException">The fields are no YAML, or are not closed.</exception>
    public static FrontMatter Read(SourceDocument document, string text)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(text);
        string lines = text.ReplaceLineEndings("\n");
        if (!lines.StartsWith(Fence + "\n", StringComparison.Ordinal))
        {
            return new(new(1), lines, 1);
        }

        int begin = Fence.Length + 1, line = 2;
        for (int at = begin; at < lines.Length; line++)
        {
            int end = lines.IndexOf('\n', at);
            end = end < 0 ? lines.Length : end;
            if (IsEnd(lines[at..end].TrimEnd()))
            {
                return new(Fields(document, lines[begin..at]), lines[Math.Min(lines.Length, end + 1)..], line + 1);
            }

            at = end + 1;
        }

        throw document.Error(1, "expected a second line of three hyphens below the fields, found none", "close the fields with ---");
    }

    /// <summary>The article with these fields and a text that was read from the body.</summary>
    /// <param name="document">The document.</param>
    /// <param name="headline">The headline of the text, which counts where the fields have none.</param>
    /// <param name="paragraphs">The paragraphs of the text.</param>
    /// <exception cref="CorpusFormatException">A field that was asked for is missing.</exception>
    public ArticleDraft Draft(SourceDocument document, string headline, IReadOnlyList<string> paragraphs)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(headline);
        ArgumentNullException.ThrowIfNull(paragraphs);
        if (_fields.Names.Count == 0)
        {
            return new() { Headline = headline, Paragraphs = paragraphs };
        }

        ArticleDraft about = ArticleColumns.FindAbout(document, _fields.Names, 1).Draft([.. Enumerable.Range(0, _fields.Names.Count).Select(_fields.Value)], 0);
        bool isSame = about.Headline.Length == 0 || about.Headline == headline;
        return about with { Headline = isSame ? headline : about.Headline, Paragraphs = isSame || headline.Length == 0 ? paragraphs : [headline, .. paragraphs] };
    }

    private static bool IsEnd(string line) => line is Fence or "...";

    private static FieldRecord Fields(SourceDocument document, string yaml)
    {
        var fields = new FieldRecord(1);
        try
        {
            var parser = new Parser(new StringReader(yaml));
            parser.Consume<StreamStart>();
            if (parser.TryConsume<DocumentStart>(out _))
            {
                ReadNode(document, parser, fields, "", 0);
            }

            return fields;
        }
        catch (YamlException exception)
        {
            // The fields begin on the second line.
            throw new CorpusFormatException(
                new(LoadSeverity.Error, document.Path, (int)exception.Start.Line + 1, $"expected YAML fields such as title: …, found something else ({exception.Message.TrimEnd('.')})", "mend the line; quote values that hold a colon"), exception);
        }
    }

    private static void ReadNode(SourceDocument document, IParser parser, FieldRecord fields, string name, int depth)
    {
        if (depth > MostDepth)
        {
            throw document.Error((int)parser.Current!.Start.Line + 1, "fields that lie too deep in each other", "write them flat");
        }

        if (parser.TryConsume<MappingStart>(out _))
        {
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                string key = parser.Consume<Scalar>().Value;
                ReadNode(document, parser, fields, name.Length == 0 ? key : $"{name}.{key}", depth + 1);
            }
        }
        else if (parser.TryConsume<SequenceStart>(out _))
        {
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                ReadNode(document, parser, fields, name, depth + 1);
            }
        }
        else if (parser.TryConsume<Scalar>(out Scalar? scalar) && name.Length > 0)
        {
            if (scalar.Style != ScalarStyle.Plain || scalar.Value is not ("" or "~" or "null"))
            {
                fields.Add(name, scalar.Value);
            }
        }
        else
        {
            throw document.Error((int)(scalar?.Start ?? parser.Current!.Start).Line + 1, "expected a field such as title: …, found something else, or an alias of YAML", "write a name, a colon and the value itself");
        }
    }
}
