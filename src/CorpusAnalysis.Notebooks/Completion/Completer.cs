using System.Collections.Immutable;
using CorpusAnalysis.Notebooks.Execution;

namespace CorpusAnalysis.Notebooks.Completion;

/// <summary>Completes the C# of a cell from the live session: by reflection over variables and referenced types, without a compiler.</summary>
/// <remarks>
/// No code of the user's or of a library runs: of live objects only fields are read. Right for code that is right so far; what is not
/// understood gives fewer completions and never an exception. Safe for calls from several threads; a cell may run at the same time.
/// </remarks>
public sealed class Completer
{
    private readonly CellSession _session;
    private readonly CompletionOptions _options;
    private readonly MemberTable _members = new();
    private readonly Lock _lock = new();
    private (ImmutableArray<string> References, Task<TypeIndex> Index) _index;
    private (TypeIndex? Index, XmlDocumentation? Documentation) _documentation;

    /// <summary>Makes a completer; the types of the session's references are indexed in the background.</summary>
    public Completer(CellSession session, CompletionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(session);
        (_session, _options) = (session, options ?? new CompletionOptions());
        _ = Index();
    }

    /// <summary>Completes the word that ends at the cursor.</summary>
    /// <param name="code">The whole cell.</param>
    /// <param name="cursor">The number of UTF-16 units before the cursor.</param>
    /// <returns>The completions; none in comments, in strings of which nothing is known, and where a new name is expected.</returns>
    public CompletionList Complete(string code, int cursor)
    {
        ArgumentNullException.ThrowIfNull(code);
        cursor = Math.Clamp(cursor, 0, code.Length);
        int start = cursor;
        while (start > 0 && (char.IsLetterOrDigit(code[start - 1]) || code[start - 1] == '_'))
        {
            start--;
        }

        string text = code[..cursor];
        string line = text[(text.LastIndexOf('\n') + 1)..];
        if (line.TrimStart().StartsWith('#'))
        {
            return Magics(cursor - line.TrimStart().Length, cursor, line.TrimStart());
        }

        if (CursorReading.EndsInComment(text))
        {
            return new CompletionList(cursor, cursor, []);
        }

        try
        {
            return Complete(code, start, cursor);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // Reflection fails in many ways on assemblies that lack others; typing must go on.
            return new CompletionList(cursor, cursor, []);
        }
    }

    private CompletionList Complete(string code, int start, int cursor)
    {
        CursorReading reading = Read(code, cursor);
        if (reading.Binder.Cursor is not { } place)
        {
            return new CompletionList(cursor, cursor, []);
        }

        if (place.Place == CursorPlace.String)
        {
            return new CompletionList(cursor - place.Prefix.Length, cursor, Strings(place, reading));
        }

        var offers = new Offers(reading, _members, Documentation());
        return new CompletionList(start, cursor, offers.At(place, code[start..cursor]));
    }

    /// <summary>Reads code for what is at a place in it.</summary>
    internal CursorReading Read(string code, int cursor) => CursorReading.Read(_session, Index().GetAwaiter().GetResult(), _members, code, cursor);

    /// <summary>The documentation of what the session references.</summary>
    internal XmlDocumentation Documentation()
    {
        TypeIndex index = Index().GetAwaiter().GetResult();
        lock (_lock)
        {
            if (_documentation.Index != index)
            {
                _documentation = (index, new XmlDocumentation(index.PathOf));
            }

            return _documentation.Documentation!;
        }
    }

    // Made anew when a cell brought an assembly.
    private Task<TypeIndex> Index()
    {
        ImmutableArray<string> references = _session.Surface.References;
        lock (_lock)
        {
            if (_index.Index is null || _index.References.Length != references.Length)
            {
                _index = (references, Task.Run(() => new TypeIndex(references)));
            }

            return _index.Index;
        }
    }

    private CompletionList Magics(int start, int cursor, string written) => new(
        start,
        cursor,
        [
            .. _options.Magics.Where(magic => magic.StartsWith(written, StringComparison.OrdinalIgnoreCase) && magic.Length > written.Length)
                .Order(StringComparer.Ordinal).Select(magic => new CompletionItem(magic, CompletionKind.Magic)),
        ]);

    private ImmutableArray<CompletionItem> Strings(Cursor place, CursorReading reading)
    {
        var argument = new StringArgument(place.Method!, place.Parameter, place.Target?.Instance, place.Prefix, reading.Variables);
        return
        [
            .. _options.Strings.Select(known => known.Values(argument)).FirstOrDefault(values => values is not null)?
                .Where(value => value.StartsWith(place.Prefix, StringComparison.OrdinalIgnoreCase))
                .Take(_options.MostStrings)
                .Select(value => new CompletionItem(value, CompletionKind.Text)) ?? [],
        ];
    }
}
