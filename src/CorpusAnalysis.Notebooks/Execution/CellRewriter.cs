using System.Text.RegularExpressions;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>Makes the variables of a compiled cell outlast it, and the cell stoppable.</summary>
/// <remarks>
/// The compiler put all variables into one closure. Its fields become public static fields of the cell's class, with the types and
/// attributes the compiler gave them, so that later cells, which inherit from it, see them by name; every access is turned to them.
/// No type is ever spelled here, so anonymous types, tuple names and <c>dynamic</c> survive.
/// </remarks>
internal sealed partial class CellRewriter
{
    private readonly ModuleDefinition _module;
    private readonly TypeDefinition _cell;
    private readonly Dictionary<string, FieldDefinition> _variables = [];

    private CellRewriter(ModuleDefinition module, string cell)
    {
        _module = module;
        _cell = module.GetAllTypes().First(type => type.Name == cell);
    }

    /// <summary>Rewrites an assembly in place.</summary>
    /// <param name="path">The assembly, with its symbols embedded.</param>
    /// <param name="cell">The name of the cell's class.</param>
    /// <param name="variables">The variables to keep.</param>
    /// <param name="localMethods">The local functions that later cells can call.</param>
    /// <param name="folders">Where referenced assemblies are.</param>
    /// <param name="watch">Looks through the code first; null for nobody.</param>
    public static void Rewrite(string path, string cell, IReadOnlySet<string> variables, IReadOnlySet<string> localMethods, IEnumerable<string> folders, CellWatch? watch)
    {
        using var resolver = new DefaultAssemblyResolver();
        foreach (string folder in folders)
        {
            resolver.AddSearchDirectory(folder);
        }

        var reading = new ReaderParameters
        {
            InMemory = true,
            AssemblyResolver = resolver,
            ReadSymbols = true,
            SymbolReaderProvider = new EmbeddedPortablePdbReaderProvider(),
            ReadingMode = ReadingMode.Immediate,
        };
        string written = path + ".rewritten";
        using (var assembly = AssemblyDefinition.ReadAssembly(path, reading))
        {
            watch?.Inspect(assembly.MainModule);
            var rewriter = new CellRewriter(assembly.MainModule, cell);
            rewriter.Publish();
            rewriter.MoveVariables(variables);
            rewriter.RewriteBodies();
            rewriter.PublishLocalMethods(localMethods);
            assembly.Write(written, new WriterParameters { WriteSymbols = true, SymbolWriterProvider = new EmbeddedPortablePdbWriterProvider() });
        }

        File.Move(written, path, overwrite: true);
    }

    // Later cells are other assemblies: what the cell's own code could see, they must.
    private void Publish()
    {
        foreach (TypeDefinition type in _module.Types)
        {
            bool anonymous = type.Name.StartsWith("<>f__AnonymousType", StringComparison.Ordinal);
            bool embedded = type.CustomAttributes.Any(attribute => attribute.AttributeType.Name == "EmbeddedAttribute");
            if (anonymous || (type.Name[0] != '<' && !embedded))
            {
                type.IsPublic = true;
            }

            if (type == _cell || (type.IsSealed && type.IsAbstract))
            {
                foreach (MethodDefinition method in type.Methods.Where(method => method.IsAssembly && method.Name[0] != '<'))
                {
                    method.IsPublic = true;
                }
            }
        }
    }

    private void MoveVariables(IReadOnlySet<string> variables)
    {
        TypeDefinition? closure = _cell.NestedTypes.Append(_cell)
            .FirstOrDefault(type => type.Methods.Any(method => method.Name.Contains("g____Keep|", StringComparison.Ordinal)));
        if (closure is null || closure == _cell || !closure.Name.Contains("DisplayClass", StringComparison.Ordinal))
        {
            return;
        }

        foreach (FieldDefinition field in closure.Fields.Where(field => variables.Contains(field.Name)))
        {
            var variable = new FieldDefinition(field.Name, FieldAttributes.Public | FieldAttributes.Static, field.FieldType);
            foreach (CustomAttribute attribute in field.CustomAttributes.Where(attribute => attribute.AttributeType.Name != "CompilerGeneratedAttribute"))
            {
                variable.CustomAttributes.Add(attribute);
            }

            _cell.Fields.Add(variable);
            _variables.Add(field.FullName, variable);
        }
    }

    private void RewriteBodies()
    {
        FieldReference stop = _cell.Fields.First(field => field.Name == "__stop");
        MethodReference poll = _module.ImportReference(typeof(CellRuntime).GetMethod(nameof(CellRuntime.Poll)));
        MethodReference enter = _module.ImportReference(typeof(CellRuntime).GetMethod(nameof(CellRuntime.Enter)));
        MethodReference fieldExpression = _module.ImportReference(typeof(CellRuntime).GetMethod(nameof(CellRuntime.Field)));
        foreach (MethodDefinition method in _module.GetAllTypes().SelectMany(type => type.Methods).Where(method => method.HasBody))
        {
            method.Body.SimplifyMacros();
            ILProcessor code = method.Body.GetILProcessor();
            foreach (Instruction instruction in method.Body.Instructions.ToArray())
            {
                if (instruction.Operand is FieldReference field && _variables.TryGetValue(field.FullName, out FieldDefinition? variable))
                {
                    UseStatic(code, instruction, variable);
                }
                else if (IsFieldExpression(instruction))
                {
                    instruction.Operand = fieldExpression;
                }
            }

            InsertPolls(method, code, stop, poll);
            InsertEntry(method, code, stop, enter);
            method.Body.OptimizeMacros();
        }
    }

    // The closure's instance is on the stack already, below the value to store: it is dropped.
    private static void UseStatic(ILProcessor code, Instruction instruction, FieldDefinition variable)
    {
        switch (instruction.OpCode.Code)
        {
            case Code.Ldfld or Code.Ldflda:
                OpCode load = instruction.OpCode == OpCodes.Ldfld ? OpCodes.Ldsfld : OpCodes.Ldsflda;
                (instruction.OpCode, instruction.Operand) = (OpCodes.Pop, null);
                code.InsertAfter(instruction, code.Create(load, variable));
                break;
            case Code.Stfld:
                (instruction.OpCode, instruction.Operand) = (OpCodes.Stsfld, variable);
                code.InsertAfter(instruction, code.Create(OpCodes.Pop));
                break;
            default: // ldtoken, in expression trees
                instruction.Operand = variable;
                break;
        }
    }

    private static bool IsFieldExpression(Instruction instruction) =>
        instruction.OpCode == OpCodes.Call
        && instruction.Operand is MethodReference { Name: "Field", DeclaringType.FullName: "System.Linq.Expressions.Expression" } called
        && called.Parameters is [_, { ParameterType.Name: "FieldInfo" }];

    // At every jump backwards. Out of a try it polls before it leaves, so that what is thrown may be caught there; but whoever catches it comes
    // to the next poll, and no way leads round a loop without one.
    private static void InsertPolls(MethodDefinition method, ILProcessor code, FieldReference stop, MethodReference poll)
    {
        Instruction[] instructions = [.. method.Body.Instructions];
        var places = instructions.Select((instruction, place) => (instruction, place)).ToDictionary(item => item.instruction, item => item.place);
        for (int i = 0; i < instructions.Length; i++)
        {
            Instruction jump = instructions[i];
            bool branches = jump.OpCode.FlowControl is FlowControl.Branch or FlowControl.Cond_Branch;
            if (branches && jump.Operand is Instruction target && places[target] <= i)
            {
                // What jumps to the jump itself shall poll too, so the poll takes its place.
                Instruction moved = code.Create(jump.OpCode, target);
                (jump.OpCode, jump.Operand) = (OpCodes.Volatile, null);
                code.InsertAfter(jump, moved);
                code.InsertBefore(moved, code.Create(OpCodes.Ldsfld, stop));
                code.InsertBefore(moved, code.Create(OpCodes.Call, poll));
            }
        }
    }

    // At the start of methods, except of state machines, which an await re-enters, and of static constructors, whose type would be lost.
    private static void InsertEntry(MethodDefinition method, ILProcessor code, FieldReference stop, MethodReference enter)
    {
        const int worthIt = 8; // it would cost a property's getter more than that does; a short lambda is where a long query can be stopped
        bool isLambda = method.Name.Contains(">b__", StringComparison.Ordinal);
        bool canRecur = method.Body.Instructions.Any(instruction => instruction.OpCode.FlowControl == FlowControl.Call
            && instruction.Operand is not MethodReference { Name: ".ctor", DeclaringType.FullName: "System.Object" });
        if ((method.Body.Instructions.Count > worthIt || isLambda || canRecur) && !(method.IsConstructor && method.IsStatic) && method.Name != "MoveNext")
        {
            Instruction first = method.Body.Instructions[0];
            code.InsertBefore(first, code.Create(OpCodes.Volatile));
            code.InsertBefore(first, code.Create(OpCodes.Ldsfld, stop));
            code.InsertBefore(first, code.Create(OpCodes.Call, enter));
        }
    }

    // A local function that uses variables is a method of the closure; later cells get a static one of its own name that calls it.
    private void PublishLocalMethods(IReadOnlySet<string> names)
    {
        foreach (TypeDefinition type in _cell.NestedTypes.Prepend(_cell).ToArray())
        {
            foreach (MethodDefinition method in type.Methods.ToArray())
            {
                Match match = LocalFunction().Match(method.Name);
                if (match.Success && names.Contains(match.Groups[1].Value))
                {
                    _cell.Methods.Add(ForwardingMethod.To(method, match.Groups[1].Value, _module));
                    method.IsAssembly = true;
                }
            }
        }
    }

    [GeneratedRegex(@"^<__Run>g__(\w+)\|")]
    private static partial Regex LocalFunction();
}
