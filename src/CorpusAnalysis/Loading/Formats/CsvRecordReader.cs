using System.Text;
using Sylvan.Data.Csv;

namespace CorpusAnalysis;

/// <summary>Reads the records of a CSV text one by one.</summary>
internal sealed class CsvRecordReader : IDisposable
{
    // What a record may have where nobody says otherwise; the buffer grows to it only when it is needed.
    private const int UsualLongest = 100_000_000;

    private readonly string _path;
    private readonly int _longest;
    private readonly TextReader _text;
    private CsvDataReader? _csv;
    private readonly CsvDataReaderOptions _options;
    private int _next;

    /// <summary>Prepares to read.</summary>
    /// <param name="text">The text from its beginning; <c>#</c> begins no comment.</param>
    /// <param name="path">How messages name it.</param>
    /// <param name="delimiter">What stands between cells; null: it is found from the first line.</param>
    /// <param name="longest">The characters that a record may have.</param>
    /// <param name="firstLine">The number of the first line.</param>
    public CsvRecordReader(TextReader text, string path, char? delimiter = null, int longest = UsualLongest, int firstLine = 1)
    {
        (_path, _longest, _next) = (path, longest, firstLine);
        _text = new SameLineEnds(text);
        _options = new() { HasHeaders = false, Comment = '\0', Delimiter = delimiter, BufferSize = Math.Min(1 << 16, longest), MaxBufferSize = longest };
    }

    /// <summary>The line on which the record that was read last begins, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>Reads a record with its trimmed cells; false at the end.</summary>
    /// <exception cref="CorpusFormatException">A quotation mark is out of place, or a record is too long.</exception>
    public bool TryRead(out string[] cells)
    {
        cells = [];
        Line = _next;
        try
        {
            _csv ??= CsvDataReader.Create(_text, _options);
            if (!_csv.Read())
            {
                return false;
            }

            cells = new string[_csv.RowFieldCount];
            for (int i = 0; i < cells.Length; i++)
            {
                cells[i] = _csv.GetString(i).Trim();
            }

            // A quoted cell may hold line ends.
            _next += 1 + _csv.GetRawRecordSpan().TrimEnd('\n').Count('\n');
            return true;
        }
        catch (DecoderFallbackException exception)
        {
            throw new CorpusFormatException(
                new(LoadSeverity.Error, _path, Line, "a record that is not in the encoding of the text before it", "save the file as UTF-8"), exception);
        }
        catch (CsvRecordTooLargeException exception)
        {
            throw new CorpusFormatException(
                new(LoadSeverity.Error, _path, Line, FormattableString.Invariant($"a record longer than {_longest:N0} characters, perhaps because of a quotation mark that is left open; what follows was not read"), "close the quotation mark, or raise LoadLimits.LineLength"), exception);
        }
        catch (CsvFormatException exception)
        {
            throw new CorpusFormatException(
                new(LoadSeverity.Error, _path, Line, $"expected a CSV record, found a quotation mark out of place ({exception.Message.TrimEnd('.')}); what follows was not read", "close every quotation mark and double those inside a cell"), exception);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _csv?.Dispose();
        _text.Dispose();
    }

    /// <summary>A text in which every line ends with LF, so that lines can be counted.</summary>
    private sealed class SameLineEnds(TextReader text) : TextReader
    {
        private bool _wasReturn;

        public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

        public override int Read(Span<char> buffer)
        {
            int kept = 0;
            while (kept == 0)
            {
                int read = text.Read(buffer);
                if (read <= 0)
                {
                    return 0;
                }

                kept = _wasReturn || buffer[..read].Contains('\r') ? Convert(buffer[..read]) : read;
            }

            return kept;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                text.Dispose();
            }

            base.Dispose(disposing);
        }

        private int Convert(Span<char> letters)
        {
            int kept = 0;
            foreach (char letter in letters)
            {
                if (letter != '\n' || !_wasReturn)
                {
                    letters[kept++] = letter == '\r' ? '\n' : letter;
                }

                _wasReturn = letter == '\r';
            }

            return kept;
        }
    }
}
