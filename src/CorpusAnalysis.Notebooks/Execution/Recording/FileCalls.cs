using Mono.Cecil;
using Mono.Cecil.Cil;

namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>Calls of the framework's file APIs in a cell's code: those that read are made to tell their path first.</summary>
internal sealed class FileCalls(ModuleDefinition module)
{
    private static readonly HashSet<string> Reading =
    [
        "Exists", "OpenRead", "OpenText", "ReadAllBytes", "ReadAllBytesAsync", "ReadAllLines", "ReadAllLinesAsync", "ReadAllText", "ReadAllTextAsync", "ReadLines", "ReadLinesAsync",
    ];

    private static readonly HashSet<string> Listing =
    [
        "GetFiles", "EnumerateFiles", "GetDirectories", "EnumerateDirectories", "GetFileSystemEntries", "EnumerateFileSystemEntries",
    ];

    private readonly MethodReference _reads = module.ImportReference(typeof(CellRuntime).GetMethod(nameof(CellRuntime.Reads)));
    private readonly MethodReference _opens = module.ImportReference(typeof(CellRuntime).GetMethod(nameof(CellRuntime.Opens)));

    /// <summary>How much a call reads of the path that is its first argument; null when it is no call that reads.</summary>
    public static ReadKind? KindOf(MemberReference member)
    {
        if (member is not MethodReference { Parameters: [{ ParameterType.FullName: "System.String" }, ..] } method || method.DeclaringType.Namespace != "System.IO"
            || method.Parameters.Any(parameter => parameter.ParameterType.Name == nameof(FileStreamOptions)))
        {
            return null;
        }

        return (method.DeclaringType.Name, method.Name) switch
        {
            ("File", "Open") or ("FileStream" or "StreamReader", ".ctor") or ("Path" or "Directory", "Exists") => ReadKind.File,
            ("File", var name) when Reading.Contains(name) => ReadKind.File,
            ("Directory", var name) when Listing.Contains(name) => method.Parameters.Count < 3 ? ReadKind.Folder : ReadKind.Folders,
            _ => null,
        };
    }

    /// <summary>What is wrong with a member of the file APIs that does not only read; null when nothing is, or it is none.</summary>
    public static string? Problem(MemberReference member)
    {
        string name = $"{member.DeclaringType.Name}.{(member.Name == ".ctor" ? "new" : member.Name)}";
        return KindOf(member) is not null || member.DeclaringType.Namespace != "System.IO" ? null : (member.DeclaringType.Name, member.Name) switch
        {
            ("File" or "Directory", var method) when method.StartsWith("Get", StringComparison.Ordinal) => $"looks at more of files than what is in them ({name})",
            ("File" or "Directory", "OpenHandle" or "ResolveLinkTarget") => $"calls {name}, which cannot be followed",
            ("File" or "Directory", _) => $"writes files ({name})",
            ("StreamWriter", ".ctor") when !TakesStream(member) => $"writes files ({name})",
            ("FileStream" or "StreamReader", ".ctor") when !TakesStream(member) => $"calls {name}, which cannot be followed",
            _ => null,
        };
    }

    /// <summary>Makes a call tell its path before it is made; what else there is stays as it is.</summary>
    /// <param name="method">The method it is in.</param>
    /// <param name="call">A call or a <c>newobj</c>.</param>
    public void Record(MethodDefinition method, Instruction call)
    {
        var called = (MethodReference)call.Operand;
        ILProcessor code = method.Body.GetILProcessor();
        VariableDefinition[] others = [.. called.Parameters.Skip(1).Select(parameter => new VariableDefinition(module.ImportReference(parameter.ParameterType)))];
        VariableDefinition? mode = others.FirstOrDefault(variable => variable.VariableType.Name == nameof(FileMode));
        foreach (VariableDefinition variable in others)
        {
            method.Body.Variables.Add(variable);
        }

        // The path lies below the other arguments, which are put aside and back.
        Instruction[] instructions =
        [
            .. others.Reverse().Select(variable => code.Create(OpCodes.Stloc, variable)),
            code.Create(OpCodes.Dup),
            mode is not null ? code.Create(OpCodes.Ldloc, mode) : code.Create(OpCodes.Ldc_I4, (int)KindOf(called)!.Value),
            code.Create(OpCodes.Call, mode is not null ? _opens : _reads),
            .. others.Select(variable => code.Create(OpCodes.Ldloc, variable)),
            code.Create(call.OpCode, called),
        ];

        // What jumps to the call shall tell too, so the first of them takes its place.
        (call.OpCode, call.Operand) = (instructions[0].OpCode, instructions[0].Operand);
        Instruction last = call;
        foreach (Instruction instruction in instructions.Skip(1))
        {
            code.InsertAfter(last, instruction);
            last = instruction;
        }
    }

    private static bool TakesStream(MemberReference member) => member is MethodReference { Parameters: [{ ParameterType.FullName: "System.IO.Stream" }, ..] };
}
