using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace CorpusAnalysis.Formats;

/// <summary>Opens XML so that nothing outside the document is read and nothing in it can grow: a DOCTYPE is passed over, and an entity that it declares is an error.</summary>
internal sealed class XmlSource : IDisposable
{
    /// <summary>How deep elements may lie in one another.</summary>
    public const int MostDepth = 256;

    private readonly SourceDocument _document;
    private readonly string _vocabulary;
    private readonly Stream _stream;
    private readonly XmlReader _reader;

    // Encodings other than those of Unicode are known only when asked for.
    static XmlSource() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Opens a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="vocabulary">How errors name what it should be.</param>
    public XmlSource(SourceDocument document, string vocabulary)
    {
        (_document, _vocabulary) = (document, vocabulary);
        _stream = Open(document);
        _reader = XmlReader.Create(_stream, Settings(document.Limits.DocumentBytes));
    }

    /// <summary>The root element by its local name and namespace; null when the beginning is no XML.</summary>
    public static XName? Root(DocumentHead head)
    {
        if (!head.IsText || !head.Trimmed.StartsWith("<"))
        {
            return null;
        }

        try
        {
            byte[] bytes = head.Bytes.ToArray();
            int white = WhiteBytes(bytes);
            using var reader = XmlReader.Create(new MemoryStream(bytes, white, bytes.Length - white), Settings(bytes.Length));
            return reader.MoveToContent() == XmlNodeType.Element ? XName.Get(reader.LocalName, reader.NamespaceURI) : null;
        }
        catch (Exception exception) when (exception is XmlException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>The next element of one of these local names, in memory; null at the end. Elements in it are part of it, and not found again.</summary>
    /// <exception cref="CorpusFormatException">From here on the document is no XML.</exception>
    public XElement? Next(Func<string, bool> isWanted)
    {
        try
        {
            while (!_reader.EOF)
            {
                if (_reader.NodeType == XmlNodeType.Element && isWanted(_reader.LocalName))
                {
                    return ReadElement();
                }

                RefuseDepth();
                _reader.Read();
            }

            return null;
        }
        catch (XmlException exception)
        {
            throw _document.Error(exception.LineNumber, $"no {_vocabulary} from here on: {Sentence(exception)}", "mend the XML, or save it anew in the program that wrote it");
        }
    }

    /// <summary>The attributes of the root element, with the root read and its content to come; null when there is none.</summary>
    public XElement? RootElement()
    {
        try
        {
            if (_reader.MoveToContent() != XmlNodeType.Element)
            {
                return null;
            }

            XElement root = Shallow();
            _reader.Read();
            return root;
        }
        catch (XmlException exception)
        {
            throw _document.Error(exception.LineNumber, $"expected {_vocabulary}: {Sentence(exception)}", "mend the XML, or save it anew in the program that wrote it");
        }
    }

    /// <summary>The line on which an element begins, from 1.</summary>
    public static int Line(XElement element) => element.Annotation<LineNumber>()?.Value ?? 0;

    /// <inheritdoc/>
    public void Dispose()
    {
        _reader.Dispose();
        _stream.Dispose();
    }

    // Not XNode.ReadFrom, as it knows no limit of depth.
    private XElement ReadElement()
    {
        XElement root = Shallow(), current = root;
        if (_reader.IsEmptyElement)
        {
            _reader.Read();
            return root;
        }

        int depth = _reader.Depth;
        while (_reader.Read() && _reader.Depth > depth)
        {
            switch (_reader.NodeType)
            {
                case XmlNodeType.Element:
                    RefuseDepth();
                    bool isEmpty = _reader.IsEmptyElement;
                    XElement inner = Shallow();
                    current.Add(inner);
                    current = isEmpty ? current : inner;
                    break;
                case XmlNodeType.EndElement:
                    current = current.Parent!;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    current.Add(new XText(_reader.Value));
                    break;
            }
        }

        _reader.Read();
        return root;
    }

    private XElement Shallow()
    {
        var element = new XElement(XName.Get(_reader.LocalName, _reader.NamespaceURI));
        element.AddAnnotation(new LineNumber(((IXmlLineInfo)_reader).LineNumber));
        while (_reader.MoveToNextAttribute())
        {
            if (_reader.Prefix != "xmlns" && _reader.Name != "xmlns")
            {
                element.SetAttributeValue(XName.Get(_reader.LocalName, _reader.NamespaceURI), _reader.Value);
            }
        }

        _reader.MoveToElement();
        return element;
    }

    private void RefuseDepth()
    {
        if (_reader.Depth > MostDepth)
        {
            throw _document.Error(((IXmlLineInfo)_reader).LineNumber, $"its elements are nested more than {MostDepth} deep, as in no article", "see whether the file is what it should be");
        }
    }

    private static XmlReaderSettings Settings(long most) => new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        MaxCharactersFromEntities = 1,
        MaxCharactersInDocument = most,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    // Programs of the web leave blank lines before the XML declaration, where they are not allowed.
    private static Stream Open(SourceDocument document)
    {
        if (document.Head.Bytes.IsEmpty)
        {
            throw document.Error(0, "expected XML, found an empty file", "remove the file or fill it");
        }

        int white = WhiteBytes(document.Head.Bytes.Span);
        if (white == 0)
        {
            return document.Open();
        }

        byte[] bytes = document.ReadBytes();
        return new MemoryStream(bytes, white, bytes.Length - white);
    }

    private static int WhiteBytes(ReadOnlySpan<byte> bytes)
    {
        int mark = bytes.StartsWith(Encoding.UTF8.Preamble) ? 3 : 0;
        int white = Math.Max(0, bytes[mark..].IndexOfAnyExcept(" \t\r\n"u8));
        return white == 0 ? 0 : mark + white;
    }

    private static string Sentence(XmlException exception)
    {
        string message = exception.Message.ReplaceLineEndings(" ");
        int place = message.LastIndexOf(" Line ", StringComparison.Ordinal);
        return (place > 0 ? message[..place] : message).TrimEnd('.');
    }

    private sealed record LineNumber(int Value);
}
