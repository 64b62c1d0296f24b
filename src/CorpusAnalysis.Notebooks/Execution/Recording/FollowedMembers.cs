using System.Text.RegularExpressions;
using Mono.Cecil;

namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>Which members a cell may use so that its result depends on nothing but its code and the files it is seen to read.</summary>
/// <remarks>
/// What is not known here cannot be followed, so that a forgotten member costs a run and never a stale result. File APIs with a path are
/// <see cref="FileCalls"/>' to record.
/// </remarks>
internal static partial class FollowedMembers
{
    // Namespaces of the framework whose types only compute with what they are given.
    private static readonly HashSet<string> Computing =
    [
        "System.Buffers", "System.Buffers.Text", "System.Collections", "System.Collections.Concurrent", "System.Collections.Frozen", "System.Collections.Generic",
        "System.Collections.Immutable", "System.Collections.ObjectModel", "System.Collections.Specialized",
        "System.Diagnostics.CodeAnalysis", "System.Globalization", "System.IO.Compression", "System.IO.Hashing", "System.Linq", "System.Numerics",
        "System.Runtime.CompilerServices", "System.Text", "System.Text.Encodings.Web", "System.Text.Json", "System.Text.Json.Nodes", "System.Text.Json.Serialization",
        "System.Text.RegularExpressions", "System.Text.Unicode", "System.Threading.Tasks", "System.Threading.Tasks.Sources",
    ];

    // Types of other namespaces that do so too.
    private static readonly HashSet<string> ComputingTypes =
    [
        "System.IO.BinaryReader", "System.IO.BinaryWriter", "System.IO.BufferedStream", "System.IO.FileStream", "System.IO.MemoryStream", "System.IO.Path", "System.IO.Stream",
        "System.IO.StreamReader", "System.IO.StreamWriter", "System.IO.StringReader", "System.IO.StringWriter", "System.IO.TextReader", "System.IO.TextWriter",
        "System.Net.WebUtility", "System.Runtime.InteropServices.CollectionsMarshal", "System.Runtime.InteropServices.ImmutableCollectionsMarshal",
        "System.Runtime.InteropServices.MemoryMarshal", "System.Runtime.InteropServices.InAttribute", "System.Security.Cryptography.MD5", "System.Security.Cryptography.SHA1",
        "System.Security.Cryptography.SHA256", "System.Security.Cryptography.SHA512", "System.Threading.CancellationToken",
        "System.Threading.CancellationTokenSource", "System.Threading.Interlocked", "System.Threading.Lock", "System.Threading.Monitor", "System.Threading.SemaphoreSlim",
        "System.Threading.Volatile", "System.Diagnostics.DebuggerBrowsableAttribute", "System.Diagnostics.DebuggerHiddenAttribute", "System.Diagnostics.DebuggerDisplayAttribute",
        "System.Diagnostics.DebuggableAttribute", "System.Diagnostics.Debug", "System.Diagnostics.UnreachableException",
        "System.Xml.Linq.XElement", "System.Xml.Linq.XDocument", "System.Xml.Linq.XAttribute", "System.Xml.Linq.XName", "System.Xml.Linq.XNamespace", "System.Xml.Linq.XContainer",
        "System.Xml.Linq.XNode", "System.Xml.Linq.XObject", "System.Xml.Linq.XText", "System.Xml.Linq.Extensions",
    ];

    // Assemblies of packages that compute; what reads, writes or opens is told by its name.
    private static readonly HashSet<string> ComputingPackages =
    [
        "Plotly.NET", "Plotly.NET.CSharp", "Plotly.NET.Interactive", "FSharp.Core", "DynamicObj", "Newtonsoft.Json", "Microsoft.Data.Analysis", "MathNet.Numerics",
        "Microsoft.AspNetCore.Html.Abstractions", "Microsoft.DotNet.Interactive.Formatting",
    ];

    /// <summary>What is wrong with a member, as the rest of a sentence that begins with the cell; null when nothing is.</summary>
    /// <param name="member">A method or field that the cell's code names.</param>
    /// <param name="user">The method that names it.</param>
    public static string? Problem(MemberReference member, MethodDefinition user)
    {
        // Hashes of texts differ from process to process, and so do those of what holds them; in a GetHashCode of the cell's own they only serve dictionaries.
        if (member.DeclaringType is { } hashing && (member.Name == "GetHashCode" || (hashing.FullName == "System.HashCode" && member.Name is "Combine" or "ToHashCode")) && !IsHashCode(user))
        {
            return $"asks for what is not the same each time ({NameOf(hashing)}.{member.Name})";
        }

        TypeReference type = member.DeclaringType is null ? null! : Outermost(member.DeclaringType.GetElementType());
        if (type is null || type.Scope is ModuleDefinition)
        {
            return null;
        }

        string assembly = type.Scope.Name;
        string name = $"{NameOf(member.DeclaringType!)}.{NameOf(member)}";
        return CellAssembly().IsMatch(assembly) ? null
            : assembly.StartsWith("CorpusAnalysis", StringComparison.Ordinal) ? OfOurs(assembly, type, member, name)
            : ComputingPackages.Contains(assembly) ? OfPackage(member, name)
            : assembly.StartsWith("System", StringComparison.Ordinal) || assembly is "mscorlib" or "netstandard" ? OfFramework(type, member, name, user)
            : assembly == "Microsoft.CSharp" ? "uses dynamic, which may call anything"
            : $"calls {name} of {assembly}, which cannot be followed";
    }

    private static string? OfFramework(TypeReference type, MemberReference member, string name, MethodDefinition user) => type.Namespace switch
    {
        "System" => OfSystem(type, member, name, user),
        "System.IO" when type.Name == "Path" && member.Name is "GetTempPath" or "GetTempFileName" or "GetRandomFileName" => $"asks for what is not the same each time ({name})",
        "System.IO" when type.Name.EndsWith("Exception", StringComparison.Ordinal) => null,
        "System.IO.Compression" when type.Name == "ZipFile" || member.Name == "ExtractToFile" => $"calls {name}, which cannot be followed",
        "System.Linq" when member.Name == "Shuffle" => $"makes random numbers without a seed ({name})",
        "System.Xml.Linq" when member.Name is "Load" or "LoadAsync" or "Save" or "SaveAsync" => $"calls {name}, which cannot be followed",
        "System.Diagnostics" when type.Name == "Process" => $"starts or looks at processes ({name})",
        "System.Diagnostics" when type.Name == "Stopwatch" => $"reads the clock ({name})",
        { } space when Computing.Contains(space) || ComputingTypes.Contains(type.FullName) => null,
        { } space when space.StartsWith("System.Net", StringComparison.Ordinal) => $"uses the network ({name})",
        { } space when space.StartsWith("System.Reflection", StringComparison.Ordinal) => $"uses reflection ({name})",
        _ => $"calls {name}, which cannot be followed",
    };

    private static string? OfSystem(TypeReference type, MemberReference member, string name, MethodDefinition user) => (type.Name, member.Name) switch
    {
        ("DateTime" or "DateTimeOffset", "get_Now" or "get_UtcNow" or "get_Today") or ("TimeProvider", _) => $"reads the clock ({name})",
        ("Random", "get_Shared") or ("Random", ".ctor") when member is not MethodReference { Parameters.Count: 1 } => "makes random numbers without a seed",
        ("Guid", "NewGuid" or "CreateVersion7") => $"makes random numbers without a seed ({name})",
        ("Environment", "get_NewLine") => null,

        // The compiler's own, in iterators.
        ("Environment", "get_CurrentManagedThreadId") when user.DeclaringType.Name.StartsWith('<') => null,
        ("Environment", "GetEnvironmentVariable" or "GetEnvironmentVariables" or "ExpandEnvironmentVariables") => $"reads environment variables ({name})",
        ("Environment" or "AppContext" or "AppDomain" or "OperatingSystem" or "GC", _) => $"asks the machine ({name})",
        ("Console", "Write" or "WriteLine" or "get_Out" or "get_Error") => null,
        ("Console", _) => $"asks the console ({name})",
        ("Type", "GetTypeFromHandle" or "get_Name" or "get_FullName" or "op_Equality" or "op_Inequality" or "ToString" or "get_EqualityContract") => null,
        ("Type" or "Activator" or "RuntimeTypeHandle" or "RuntimeMethodHandle", _) or ("Delegate" or "MulticastDelegate", "DynamicInvoke" or "CreateDelegate" or "get_Method") => $"uses reflection ({name})",
        _ => null,
    };

    private static string? OfOurs(string assembly, TypeReference type, MemberReference member, string name) => assembly switch
    {
        "CorpusAnalysis" or "CorpusAnalysis.Charts" or "CorpusAnalysis.Formats" or "CorpusAnalysis.Sql" => null,
        "CorpusAnalysis.Notebooks" when type.Name == nameof(CellGlobals) && member.Name.ToUpperInvariant() is "INPUT" or "PASSWORD" => $"asks the person at the notebook ({member.Name})",
        "CorpusAnalysis.Notebooks" when type.Namespace == "CorpusAnalysis.Notebooks.Display" || type.Name is nameof(CellGlobals) or nameof(CellRuntime) or nameof(GivenValues) => null,
        _ => $"calls {name} of {assembly}, which cannot be followed",
    };

    private static string? OfPackage(MemberReference member, string name) =>
        MathRandom().IsMatch($"{member.DeclaringType.FullName}.{member.Name}") || member.Name is "Sample" or "Samples" ? $"makes random numbers ({name})"
        : member.DeclaringType.FullName == "Plotly.NET.Defaults" && member.Name.StartsWith("set_", StringComparison.Ordinal) ? $"changes the defaults of all charts ({name})"
        : Touching().IsMatch(member.Name) ? $"calls {name}, which cannot be followed"
        : null;

    // Also one that is written for an interface: its name begins with the interface's.
    private static bool IsHashCode(MethodDefinition method) => method.Name == "GetHashCode" || method.Name.EndsWith(".GetHashCode", StringComparison.Ordinal);

    private static TypeReference Outermost(TypeReference type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static string NameOf(TypeReference type) => type.Name.Split('`')[0];

    private static string NameOf(MemberReference member) => member.Name switch
    {
        ".ctor" => "new",
        var name when name.StartsWith("get_", StringComparison.Ordinal) || name.StartsWith("set_", StringComparison.Ordinal) => name[4..],
        var name => name,
    };

    [GeneratedRegex(@"^Cell\d+$")]
    private static partial Regex CellAssembly();

    [GeneratedRegex("^(?:Load|Save|Read|Write|Open|Show|Export|Import)")]
    private static partial Regex Touching();

    [GeneratedRegex(@"^MathNet\.Numerics\.(?:(?:Random|Control|Providers|Generate|Statistics\.Mcmc)\b|Combinatorics\.(?:Generate|Select)|.*\.Random)")]
    private static partial Regex MathRandom();
}
