using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>Looks through the compiled code of a cell before it runs: what cannot be followed is told, what reads files is made to tell.</summary>
/// <param name="record">Takes what is found.</param>
/// <param name="folder">Where relative paths start.</param>
internal sealed class CellWatch(RunRecord record, string folder)
{
    private const int LongestPath = 260;

    private static readonly System.Buffers.SearchValues<char> NoPath = System.Buffers.SearchValues.Create("\n\r\t\0<>\"|*?{}");

    /// <summary>Looks through an assembly and changes its calls of file APIs.</summary>
    public void Inspect(ModuleDefinition module)
    {
        var calls = new FileCalls(module);
        foreach (MethodDefinition method in module.GetAllTypes().SelectMany(type => type.Methods))
        {
            if (method.IsPInvokeImpl)
            {
                record.CannotFollow($"calls native code ({method.Name})");
            }

            if (method.HasBody)
            {
                method.Body.SimplifyMacros();
                foreach (Instruction instruction in method.Body.Instructions.ToArray())
                {
                    Inspect(method, instruction, calls);
                }

                method.Body.OptimizeMacros();
            }
        }
    }

    private void Inspect(MethodDefinition method, Instruction instruction, FileCalls calls)
    {
        if (instruction.Operand is string text)
        {
            ReadLiteral(text);
        }
        else if (instruction.Operand is MethodReference or FieldReference)
        {
            var member = (MemberReference)instruction.Operand;
            if (FileCalls.KindOf(member) is not null)
            {
                if (instruction.OpCode.Code is Code.Call or Code.Newobj)
                {
                    calls.Record(method, instruction);
                }
                else
                {
                    record.CannotFollow($"passes {member.DeclaringType.Name}.{member.Name} on without calling it");
                }
            }
            else if ((FileCalls.Problem(member) ?? FollowedMembers.Problem(member, method)) is { } problem)
            {
                record.CannotFollow(problem);
            }
        }
    }

    // A text may reach a file by a way that nobody sees, so what it names counts as read; a name with an ending or a folder, also while there is no such file.
    private void ReadLiteral(string text)
    {
        if (text.Length is 0 or > LongestPath || text.AsSpan().ContainsAny(NoPath) || !text.Any(char.IsLetterOrDigit))
        {
            return;
        }

        string path = Path.GetFullPath(text, folder);
        if (text.AsSpan().ContainsAny('.', '/', '\\') || Path.Exists(path))
        {
            record.Read(path, ReadKind.File);
        }
    }
}
