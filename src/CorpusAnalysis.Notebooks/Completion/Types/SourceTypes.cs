using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace CorpusAnalysis.Notebooks.Completion;

/// <summary>The types and methods that the cell under the cursor defines itself, which no compiler has seen yet.</summary>
internal sealed class SourceTypes
{
    private readonly TypeScope _scope;
    private readonly List<(TypeBuilder Builder, SourceMember Header, ImmutableArray<SourceMember> Members)> _types = [];

    private SourceTypes(TypeScope scope) => _scope = scope;

    /// <summary>Adds the types in some code to a scope and returns the methods.</summary>
    /// <param name="code">The whole cell.</param>
    /// <param name="cursor">Where the cursor is: what is open there may swallow what comes after.</param>
    /// <param name="scope">Gets the types.</param>
    public static IReadOnlyList<MethodInfo> Define(string code, int cursor, TypeScope scope)
    {
        int nextLine = code.IndexOf('\n', Math.Min(cursor, code.Length));
        ImmutableArray<SourceMember> members = SourceMember.Read(code);
        if (nextLine >= 0)
        {
            members = [.. members, .. SourceMember.Read(code[nextLine..]).Where(after => !members.Any(member => member.Name == after.Name && member.Kind == after.Kind))];
        }

        var source = new SourceTypes(scope);
        source.DefineTypes(members);
        return source.DefineMethods(members);
    }

    private void DefineTypes(ImmutableArray<SourceMember> members)
    {
        foreach (SourceMember member in members.Where(member => member.Kind == SourceMemberKind.Type).DistinctBy(member => member.Name))
        {
            Quietly(() => DefineType(member));
        }

        foreach ((TypeBuilder builder, SourceMember header, ImmutableArray<SourceMember> inner) in _types)
        {
            Quietly(() => Inherit(builder, header));
            foreach (ParameterSyntax parameter in header.IsRecord ? header.Parameters : [])
            {
                Quietly(() => EmittedTypes.Property(builder, parameter.Name, Resolve(parameter.Written)));
            }

            Quietly(() => Constructor(builder, header.Parameters));
            foreach (SourceMember member in inner.Where(member => member.IsPublic))
            {
                Quietly(() => Define(builder, member));
            }
        }

        var waiting = _types.ToList();
        while (waiting.Count > 0)
        {
            // A base comes before what inherits from it.
            var next = waiting.FirstOrDefault(type => type.Builder.BaseType is not TypeBuilder parent || parent.IsCreated());
            next = next.Builder is null ? waiting[0] : next;
            waiting.Remove(next);
            Quietly(() => _scope.Add(next.Builder.Name, next.Builder.CreateType()));
        }
    }

    private void DefineType(SourceMember member)
    {
        if (member.Keyword == "enum")
        {
            EnumBuilder values = _scope.Emitted.DefineEnum(member.Name);
            for (int i = 0; i < member.Values.Length; i++)
            {
                values.DefineLiteral(member.Values[i], i);
            }

            _scope.Add(member.Name, values.CreateType());
            return;
        }

        bool isStatic = member.Words.Contains("static");
        TypeAttributes attributes = member.Keyword == "interface" ? TypeAttributes.Interface | TypeAttributes.Abstract
            : isStatic ? TypeAttributes.Abstract | TypeAttributes.Sealed
            : member.HasBases ? TypeAttributes.Abstract : TypeAttributes.Class;
        string name = member.TypeParameters.IsEmpty ? member.Name : string.Create(CultureInfo.InvariantCulture, $"{member.Name}`{member.TypeParameters.Length}");
        TypeBuilder builder = _scope.Emitted.Define(name, attributes);
        if (!member.TypeParameters.IsEmpty)
        {
            foreach (GenericTypeParameterBuilder parameter in builder.DefineGenericParameters([.. member.TypeParameters]))
            {
                _scope.Add(parameter.Name, parameter);
            }
        }

        _scope.Add(name, builder);
        _types.Add((builder, member, SourceMember.Read(member.Body, member.Keyword == "interface")));
    }

    private void Inherit(TypeBuilder builder, SourceMember header)
    {
        foreach (TypeSyntax written in header.Bases)
        {
            Type based = Resolve(written);
            if (based.IsInterface)
            {
                builder.AddInterfaceImplementation(based);
            }
            else if (!based.IsSealed && !builder.IsInterface && based != builder)
            {
                builder.SetParent(based);
            }
        }
    }

    private void Constructor(TypeBuilder builder, ImmutableArray<ParameterSyntax> parameters)
    {
        if (builder.IsInterface || (builder.IsAbstract && builder.IsSealed))
        {
            return;
        }

        ConstructorBuilder constructor = builder.DefineConstructor(
            MethodAttributes.Public, CallingConventions.Standard, [.. parameters.Select(parameter => Resolve(parameter.Written))]);
        for (int i = 0; i < parameters.Length; i++)
        {
            constructor.DefineParameter(i + 1, parameters[i].IsOptional ? ParameterAttributes.Optional : ParameterAttributes.None, parameters[i].Name);
        }

        EmittedTypes.NoBody(constructor.GetILGenerator());
    }

    private void Define(TypeBuilder builder, SourceMember member)
    {
        bool isStatic = member.Words.Contains("static") || member.Words.Contains("const");
        switch (member.Kind)
        {
            case SourceMemberKind.Property:
                EmittedTypes.Property(builder, member.Name, Resolve(member.Written!), isStatic);
                break;
            case SourceMemberKind.Field when !builder.IsInterface:
                builder.DefineField(member.Name, Resolve(member.Written!), FieldAttributes.Public | (isStatic ? FieldAttributes.Static : 0));
                break;
            case SourceMemberKind.Method:
                DefineMethod(builder, member, isStatic);
                break;
        }
    }

    private IReadOnlyList<MethodInfo> DefineMethods(ImmutableArray<SourceMember> members)
    {
        SourceMember[] methods = [.. members.Where(member => member.Kind == SourceMemberKind.Method)];
        if (methods.Length == 0)
        {
            return [];
        }

        TypeBuilder builder = _scope.Emitted.Define("Methods", TypeAttributes.Abstract | TypeAttributes.Sealed);
        foreach (SourceMember method in methods)
        {
            Quietly(() => DefineMethod(builder, method, isStatic: true));
        }

        Type? made = null;
        Quietly(() => made = builder.CreateType());
        if (made is null)
        {
            return [];
        }

        _scope.Add("methods of the cell", made); // its extension methods are found with those of all types
        return [.. made.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)];
    }

    private void DefineMethod(TypeBuilder builder, SourceMember member, bool isStatic)
    {
        MethodAttributes attributes = MethodAttributes.Public | MethodAttributes.HideBySig
            | (isStatic ? MethodAttributes.Static : builder.IsInterface ? MethodAttributes.Abstract | MethodAttributes.Virtual | MethodAttributes.NewSlot : 0);
        MethodBuilder method = builder.DefineMethod(member.Name, attributes);
        if (!member.TypeParameters.IsEmpty)
        {
            foreach (GenericTypeParameterBuilder parameter in method.DefineGenericParameters([.. member.TypeParameters]))
            {
                _scope.Add(parameter.Name, parameter);
            }
        }

        method.SetReturnType(Resolve(member.Written!));
        method.SetParameters([.. member.Parameters.Select(parameter => Resolve(parameter.Written))]);
        for (int i = 0; i < member.Parameters.Length; i++)
        {
            ParameterSyntax parameter = member.Parameters[i];
            ParameterBuilder made = method.DefineParameter(i + 1, parameter.IsOptional ? ParameterAttributes.Optional : ParameterAttributes.None, parameter.Name);
            if (parameter.IsCollected)
            {
                made.SetCustomAttribute(new CustomAttributeBuilder(typeof(ParamArrayAttribute).GetConstructor([])!, []));
            }
        }

        if (member.Parameters is [{ IsThis: true }, ..])
        {
            method.SetCustomAttribute(new CustomAttributeBuilder(typeof(ExtensionAttribute).GetConstructor([])!, []));
        }

        if ((attributes & MethodAttributes.Abstract) == 0)
        {
            EmittedTypes.NoBody(method.GetILGenerator());
        }
    }

    private Type Resolve(TypeSyntax written) => _scope.Resolve(written) ?? typeof(object);

    // What cannot be defined is left out: the code is being typed, and the compiler will tell.
    private static void Quietly(Action define)
    {
        try
        {
            define();
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException or NotSupportedException or TypeLoadException or NotImplementedException)
        {
        }
    }
}
