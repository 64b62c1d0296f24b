namespace CorpusAnalysis.Formats;

/// <summary>
/// Looks through the footer of a Parquet file and the headers of its pages, and refuses those that are damaged. Parquet.Net believes every
/// type and every length in them: at a wrong one it reads numbers behind the end, which never ends.
/// </summary>
/// <remarks>Both are in the compact protocol of Thrift; the structures are those of the format's own description, parquet.thrift.</remarks>
internal sealed class ParquetThrift(ReadOnlyMemory<byte> bytes)
{
    // Compact types; true and false are two types of the same.
    private const int True = 1, False = 2, Byte = 3, I16 = 4, I32 = 5, I64 = 6, Binary = 8, List = 9, Struct = 12;
    private const int MostDepth = 16;

    // A structure: the types of its fields from 1. Lower case letters are values (b truth, y byte, s i16, i i32, l i64, t text, . none),
    // * makes a list of what follows, a capital letter is a structure, and 0 one without fields.
    private static readonly Dictionary<char, string[]> Structures = new()
    {
        ['F'] = Fields("i *E l *R *K t *O A t"),
        ['E'] = Fields("i i i t i i i i i L"),
        ['L'] = Fields("0 0 0 0 D 0 T T . N 0 0 0 0 0 V G H"),
        ['D'] = Fields("i i"),
        ['T'] = Fields("b U"),
        ['U'] = Fields("0 0 0"),
        ['N'] = Fields("y b"),
        ['V'] = Fields("y"),
        ['G'] = Fields("t"),
        ['H'] = Fields("t i"),
        ['R'] = Fields("*C l l *S l l s"),
        ['S'] = Fields("i b b"),
        ['C'] = Fields("t l M l i l i Y t"),
        ['M'] = Fields("i *i *t i l l l *K l l l X *P l i Z B"),
        ['K'] = Fields("t t"),
        ['X'] = Fields("t t l l t t b b"),
        ['P'] = Fields("i i i"),
        ['Z'] = Fields("l *l *l"),
        ['B'] = Fields(". *i"),
        ['O'] = Fields("0"),
        ['A'] = Fields("Q Q"),
        ['Q'] = Fields("t t b"),
        ['Y'] = Fields("0 W"),
        ['W'] = Fields("*t t"),
        ['J'] = Fields("i i i i I 0 a d"),
        ['I'] = Fields("i i i i X"),
        ['a'] = Fields("i i b"),
        ['d'] = Fields("i i i i i i b X"),
        ['0'] = [],
    };

    private int _at;
    private long _packed;

    /// <summary>Refuses a footer that is none.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static void CheckFooter(Stream stream)
    {
        const int end = 8;
        byte[] tail = new byte[end];
        stream.Position = Math.Max(0, stream.Length - end);
        stream.ReadExactly(tail);
        long length = BitConverter.ToUInt32(tail), begin = stream.Length - end - length;
        if (!tail.AsSpan(4).SequenceEqual("PAR1"u8) || begin < 4)
        {
            throw new InvalidDataException("it does not end as a Parquet file does");
        }

        byte[] footer = new byte[length];
        stream.Position = begin;
        stream.ReadExactly(footer);
        new ParquetThrift(footer).Structure('F', 0);
        stream.Position = 0;
    }

    /// <summary>Refuses pages of a column of which one is none, or longer than the column.</summary>
    /// <exception cref="InvalidDataException">One is damaged.</exception>
    public static void CheckPages(Stream stream, long begin, long length)
    {
        if (begin < 0 || length < 0 || begin > stream.Length - length)
        {
            throw new InvalidDataException("a column lies behind the end");
        }

        byte[] column = new byte[length];
        stream.Position = begin;
        stream.ReadExactly(column);
        var reader = new ParquetThrift(column);
        while (reader._at < column.Length)
        {
            reader._packed = -1;
            reader.Structure('J', 0);
            if (reader._packed < 0 || reader._packed > column.Length - reader._at)
            {
                throw new InvalidDataException("a page is longer than its column");
            }

            reader._at += (int)reader._packed;
        }
    }

    private static string[] Fields(string fields) => fields.Split(' ');

    private void Structure(char name, int depth)
    {
        if (depth > MostDepth)
        {
            throw new InvalidDataException("structures lie too deep in each other");
        }

        string[] fields = Structures[name];
        for (int field = 0; Next() is not 0 and int header;)
        {
            int type = header & 15;
            field = header >> 4 is not 0 and int more ? field + more : (int)Number();
            string kind = field >= 1 && field <= fields.Length ? fields[field - 1] : ".";
            if (kind != "." && TypeOf(kind) != (type == False ? True : type))
            {
                throw new InvalidDataException($"field {field} of its description is of another type than it must be");
            }

            if (type is not (True or False))
            {
                long value = Value(kind == "." ? Unknown(type) : kind, depth);
                _packed = name == 'J' && field == 3 ? value : _packed;
            }
        }
    }

    // Parquet.Net passes over values that it does not know, but not over structures.
    private static string Unknown(int type) => type switch
    {
        Byte => "y",
        I16 => "s",
        I32 => "i",
        I64 => "l",
        Binary => "t",
        _ => throw new InvalidDataException("its description holds what no reader knows"),
    };

    private static int TypeOf(string kind) => kind[0] switch
    {
        'b' => True,
        'y' => Byte,
        's' => I16,
        'i' => I32,
        'l' => I64,
        't' => Binary,
        '*' => List,
        _ => Struct,
    };

    private long Value(string kind, int depth)
    {
        switch (kind[0])
        {
            case 'b' or 'y':
                return Next();
            case 's' or 'i' or 'l':
                return Number();
            case 't':
                long length = Unsigned();
                _at = length >= 0 && length <= bytes.Length - _at ? _at + (int)length : throw new InvalidDataException("a text is longer than its description");
                return 0;
            case '*':
                Elements(kind[1..], depth);
                return 0;
            default:
                Structure(kind[0], depth + 1);
                return 0;
        }
    }

    private void Elements(string kind, int depth)
    {
        int header = Next();
        long count = header >> 4 == 15 ? Unsigned() : header >> 4;
        if (count < 0 || count > bytes.Length - _at || (count > 0 && TypeOf(kind) != (header & 15)))
        {
            throw new InvalidDataException("a list is longer than its description, or of another type than it must be");
        }

        for (; count > 0; count--)
        {
            Value(kind, depth);
        }
    }

    private long Number() => Unsigned() is var zigzag ? (long)((ulong)zigzag >> 1) ^ -(zigzag & 1) : 0;

    private long Unsigned()
    {
        ulong value = 0;
        for (int shift = 0; shift < 70; shift += 7)
        {
            int next = Next();
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return (long)value;
            }
        }

        throw new InvalidDataException("a number without end");
    }

    private int Next() => _at < bytes.Length ? bytes.Span[_at++] : throw new InvalidDataException("its description is cut off");
}
