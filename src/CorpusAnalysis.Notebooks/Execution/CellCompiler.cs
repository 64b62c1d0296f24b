using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>Compiles the cells of a session one after the other, each on top of those before.</summary>
/// <remarks>Only a cell that is kept counts: one that does not compile, or is not to run after all, leaves everything as it was.</remarks>
internal sealed partial class CellCompiler : IDisposable
{
    private const int MostAttempts = 5;

    private static readonly string[] Arguments =
    [
        "-noconfig", "-nologo", "-nostdlib+", "-target:library", "-optimize+", "-debug:embedded", "-langversion:latest", "-nullable:annotations", "-unsafe+",
        "-preferreduilang:en-US", "-nowarn:CS0105,CS0108,CS0162,CS0168,CS0219,CS0436,CS1591,CS1701,CS1702,CS1998,CS4014,CS8321,CS8632,CS8981",
    ];

    private readonly ICellCompiler _compiler;
    private readonly SessionFolder _session = new();
    private readonly string _folder;
    private readonly List<string> _references;
    private readonly List<string> _usings;
    private readonly HashSet<string> _types = [];
    private readonly CellWatch? _watch;
    private string _baseClass = "global::CorpusAnalysis.Notebooks.Execution.CellGlobals";
    private string _space = "";

    public CellCompiler(ICellCompiler compiler, CellSessionOptions options)
    {
        (_compiler, _folder) = (compiler, _session.FullName);
        _watch = options.Record is null ? null : new CellWatch(options.Record, options.Folder);
        _references = [.. compiler.Sdk.References, .. options.References];
        if (!_references.Contains(typeof(CellRuntime).Assembly.Location))
        {
            _references.Add(typeof(CellRuntime).Assembly.Location);
        }

        _usings = [.. options.Namespaces.Select(name => $"using {name};")];
        References = [.. _references];
    }

    /// <summary>The using directives in force.</summary>
    public ImmutableArray<string> Usings => [.. _usings];

    /// <summary>The assemblies that cells compile against, without the cells' own.</summary>
    public ImmutableArray<string> References { get; private set; }

    /// <summary>Compiles nothing much, so that the compiler has started and read all references before the first cell, and all else has run once.</summary>
    public void WarmUp()
    {
        string folder = Directory.CreateDirectory(Path.Combine(_folder, "warm")).FullName;
        string file = Path.Combine(folder, "warm.cs");
        File.WriteAllText(file, new CellSource("var numbers = new[] { 1 }; numbers.Select(n => n + 1).ToList()", 0).Write(_usings, _baseClass, "", ["numbers"], false));
        string path = Path.Combine(folder, "warm.dll");
        if (_compiler.Compile(CommandLine(file, path, _references), folder).Success)
        {
            CellRewriter.Rewrite(path, "Cell0", new HashSet<string> { "numbers" }, new HashSet<string>(), [.. _references.Select(reference => Path.GetDirectoryName(reference)!).Distinct()], watch: null);
        }

        SessionFolder.SweepOnce();
    }

    /// <summary>Compiles a cell.</summary>
    /// <param name="source">The cell, as the splitter shall see it.</param>
    /// <param name="number">Its number in the session, from 1.</param>
    /// <param name="added">Assemblies that it brings.</param>
    /// <exception cref="CellCompilationException">It does not compile.</exception>
    public CompiledCell Compile(string source, int number, IReadOnlyList<string> added)
    {
        var cell = new CellSource(source, number);
        string name = $"Cell{number}";
        string space = cell.NewTypes.Any(_types.Contains) ? Deeper(number) : _space;
        List<string> references = [.. _references, .. added];
        string path = Path.Combine(_folder, $"{name}.dll");
        List<string> kept = Compile(cell, space, path, references);
        CellRewriter.Rewrite(
            path,
            name,
            kept.Select(variable => variable.TrimStart('@')).ToHashSet(),
            cell.LocalMethods.Select(method => method.Name!).ToHashSet(),
            [.. references.Select(reference => Path.GetDirectoryName(reference)!).Append(_folder).Distinct()],
            _watch);

        return new CompiledCell(path, space.Length > 0 ? $"{space}.{name}" : name, space, added, cell.NewTypes, cell.Usings);
    }

    /// <summary>Puts the next cells on top of one that compiled.</summary>
    public void Keep(CompiledCell cell)
    {
        (_space, _baseClass) = (cell.Space, $"global::{cell.Class}");
        _references.AddRange([.. cell.Added, cell.Path]);
        References = References.AddRange(cell.Added.Except(References));
        _types.UnionWith(cell.Types);
        _usings.AddRange(cell.Usings.Except(_usings));
    }

    // A namespace below the last one: the nearest type of a name wins.
    private string Deeper(int number) => _space.Length > 0 ? $"{_space}.After{number}" : $"After{number}";

    private List<string> Compile(CellSource cell, string space, string path, IReadOnlyList<string> references)
    {
        List<string> kept = [.. cell.Variables];
        bool tailAsStatement = false;
        string file = Path.ChangeExtension(path, ".cs");
        for (int attempt = 1; ; attempt++)
        {
            File.WriteAllText(file, cell.Write(_usings, _baseClass, space, kept, tailAsStatement));
            CompilerResult result = _compiler.Compile(CommandLine(file, path, references), _folder);
            if (result.Success)
            {
                return kept;
            }

            // A variable that cannot be kept, such as a span, stays the cell's own; a tail that cannot be a lambda is returned at once.
            int refused = kept.RemoveAll(Refused(result.Output, kept).Contains);
            if (attempt == MostAttempts || (refused == 0 && (tailAsStatement || cell.Tail is null || !NoLambda().IsMatch(result.Output))))
            {
                throw new CellCompilationException(Diagnostics(result.Output));
            }

            tailAsStatement |= refused == 0;
        }
    }

    // What is wrong in the cell can go on into our lines, also behind those of the variables.
    private static HashSet<string> Refused(string output, List<string> kept) =>
        [.. KeepLine().Matches(output).Select(match => Number(match.Groups[1])).Where(line => line <= kept.Count).Select(line => kept[line - 1])];

    private static ImmutableArray<CellDiagnostic> Diagnostics(string output)
    {
        // An error in our lines comes from one in the cell's, and says nothing besides it.
        MatchCollection matches = Diagnostic().Matches(output);
        bool isTold = matches.Any(match => match.Groups["line"].Success);
        ImmutableArray<CellDiagnostic> all =
        [
            .. matches.Where(match => !isTold || !match.Groups["own"].Success).Select(match => new CellDiagnostic(
                match.Groups["code"].Value,
                match.Groups["message"].Value.Trim(),
                Number(match.Groups["line"]),
                Number(match.Groups["column"]))).Distinct(),
        ];
        return all.IsEmpty ? [new CellDiagnostic("CS", output.Trim(), 0, 0)] : [.. all.OrderBy(diagnostic => diagnostic.Line).ThenBy(diagnostic => diagnostic.Column)];
    }

    private static int Number(Group group) => group.Success ? int.Parse(group.ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : 0;

    private string[] CommandLine(string file, string output, IEnumerable<string> references) =>
        [.. Arguments, $"-pathmap:{_folder}=.", $"-out:{output}", file, .. references.Select(reference => $"-r:{reference}")];

    /// <summary>Removes what was compiled from the disk; loaded cells stay loaded.</summary>
    public void Dispose() => _session.Dispose();

    [GeneratedRegex(@"__keep\((\d+),")]
    private static partial Regex KeepLine();

    // Errors that say: not within a lambda, or no type can be inferred for it.
    [GeneratedRegex("CS8175|CS9108|CS8352|CS1628|CS4012|CS0411|CS0815|CS0201|CS1686")]
    private static partial Regex NoLambda();

    [GeneratedRegex(@"(?:cell-\d+\((?<line>\d+),(?<column>\d+)[^)]*\)|^[^\n(]*(?<own>\([\d,]+\))?): error (?<code>\w+): (?<message>[^\n]*)", RegexOptions.Multiline)]
    private static partial Regex Diagnostic();
}
