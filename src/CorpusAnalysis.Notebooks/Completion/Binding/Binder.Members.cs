using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace CorpusAnalysis.Notebooks.Completion;

internal sealed partial class Binder
{
    private Value BindName(Syntax.Name name, VariableScope scope, Type? expected)
    {
        if (name.AtCursor)
        {
            Put(new Cursor(CursorPlace.Name, scope) { Prefix = name.Text, Expected = expected });
            return Value.Unknown;
        }

        if (name.Text is "this" or "base")
        {
            return scope.This ?? Value.Unknown;
        }

        if (name.TypeArguments.IsEmpty && scope.Find(name.Text) is { } variable)
        {
            return variable;
        }

        if (scope.This is { Type: not null } own && (Member(own, name.Text, []) is { } member && member != Value.Unknown))
        {
            return member;
        }

        foreach (Type imported in _types.ImportedStatics)
        {
            if (Member(new Value(imported) { IsType = true }, name.Text, []) is { } found && found != Value.Unknown)
            {
                return found;
            }
        }

        Value? method = scope.Find(name.Text);
        return method is { Methods.Count: > 0 } ? method : NamedTypeOrNamespace(name.Text, name.TypeArguments.Length, name.TypeArguments) ?? Value.Unknown;
    }

    /// <summary>What a whole name at the cursor means; null when it means nothing.</summary>
    public Value? Named(Cursor cursor, string name)
    {
        Value found = cursor switch
        {
            { Place: CursorPlace.Member, Target: { } target } => Member(target, name, []) is var member && member != Value.Unknown ? member
                : Enumerable.Range(1, 4).Select(arity => _types.Find(target.Namespace ?? "", name, arity)).FirstOrDefault(type => type is not null) is { } generic
                    ? new Value(generic) { IsType = true } : Value.Unknown,
            { Place: CursorPlace.Initializer, Target: { Type: not null } made } when Member(made, name, []) is var property && property != Value.Unknown => property,
            _ => BindName(new Syntax.Name(name, [], AtCursor: false), cursor.Scope, null),
        };
        if (found == Value.Unknown && cursor.Place is CursorPlace.Name or CursorPlace.Type or CursorPlace.Initializer
            && Enumerable.Range(1, 4).Select(arity => _types.Find(name, arity)).FirstOrDefault(type => type is not null) is { } open)
        {
            found = new Value(open) { IsType = true };
        }

        return found == Value.Unknown ? null : found;
    }

    private Value? NamedTypeOrNamespace(string name, int arity, ImmutableArray<TypeSyntax> arguments = default)
    {
        if (name == "global")
        {
            return new Value((Type?)null) { Namespace = "" };
        }

        Type? type = arguments.IsDefaultOrEmpty ? _types.Find(name, arity) : _types.Resolve(new TypeSyntax.Named([(name, arguments)], false));
        return type is not null ? new Value(type) { IsType = true } : _types.IsNamespace(name) ? new Value((Type?)null) { Namespace = name } : null;
    }

    private Value BindMember(Syntax.Member member, VariableScope scope)
    {
        Value target = Bind(member.Target, scope);
        if (member.AtCursor)
        {
            Put(new Cursor(CursorPlace.Member, scope) { Target = target, Prefix = member.Text });
            return Value.Unknown;
        }

        // A variable may bear the name of its type: then the name may mean either.
        Value found = Member(target, member.Text, member.TypeArguments);
        return found == Value.Unknown && member.Target is Syntax.Name { Text: var name } && !target.IsType && _types.Find(name) is { } type
            ? Member(new Value(type) { IsType = true }, member.Text, member.TypeArguments)
            : found;
    }

    private Value Member(Value target, string name, ImmutableArray<TypeSyntax> typeArguments)
    {
        if (target.Namespace is { } space)
        {
            string full = space.Length > 0 ? $"{space}.{name}" : name;
            Type? type = _types.Find(space, name, typeArguments.Length);
            type = type is null || typeArguments.IsEmpty ? type : TypeInference.Make(type, [.. typeArguments.Select(_types.Resolve)]);
            return type is not null ? new Value(type) { IsType = true } : _types.IsNamespace(full) ? new Value((Type?)null) { Namespace = full } : Value.Unknown;
        }

        if (target.Type is not { } of)
        {
            return Value.Unknown;
        }

        if (target.IsType && of.GetNestedType(typeArguments.IsEmpty ? name : $"{name}`{typeArguments.Length}") is { } nested)
        {
            return new Value(typeArguments.IsEmpty ? nested : TypeInference.Make(nested, [.. typeArguments.Select(_types.Resolve)])) { IsType = true };
        }

        if (_members.Find(of, name, target.IsType) is { } member)
        {
            return new Value(TypeOf(member)) { Symbol = member, Instance = target.Instance is { } instance ? SafeValue(instance, member) : null };
        }

        IReadOnlyList<Candidate> methods = MethodsOf(target, name);
        return methods.Count > 0 ? new Value((Type?)null) { Methods = methods } : Value.Unknown;
    }

    /// <summary>The methods of a name that can be called on a value, extension methods last.</summary>
    internal IReadOnlyList<Candidate> MethodsOf(Value target, string name)
    {
        if (target.Type is not { } type)
        {
            return [];
        }

        List<Candidate> methods = [.. _members.Methods(type, name, target.IsType).Select(method => new Candidate(method, false, target))];
        if (!target.IsType)
        {
            methods.AddRange(_types.Extensions[name].Where(method => Extends(method, type)).Select(method => new Candidate(method, true, target)));
        }

        return methods;
    }

    /// <summary>Whether an extension method can be called on values of a type.</summary>
    public static bool Extends(MethodInfo method, Type type) =>
        method.GetParameters() is [var first, ..] && TypeInference.Unify(first.ParameterType, type, []);

    /// <summary>The type of a property, field or event, with the names of tuples.</summary>
    internal Type? TypeOf(MemberInfo member) => member switch
    {
        PropertyInfo property => WithNames(property.PropertyType, property),
        FieldInfo field => WithNames(field.FieldType, field),
        EventInfo raised => raised.EventHandlerType,
        Type type => type,
        _ => null,
    };

    /// <summary>A type with the tuples in it named as an attribute says.</summary>
    internal Type WithNames(Type type, ICustomAttributeProvider attributes, Dictionary<Type, Type>? bound = null)
    {
        type = type.IsByRef ? type.GetElementType()! : type;
        if (attributes.GetCustomAttributes(typeof(TupleElementNamesAttribute), false) is not [TupleElementNamesAttribute names])
        {
            return bound is null ? type : TypeInference.Substitute(type, bound) ?? typeof(object);
        }

        int next = 0;
        return Named(type, names.TransformNames, bound, ref next) ?? type;
    }

    private Type? Named(Type type, IList<string?> names, Dictionary<Type, Type>? bound, ref int next)
    {
        if (type.IsArray)
        {
            return Named(type.GetElementType()!, names, bound, ref next) is { } element ? type.GetArrayRank() == 1 ? element.MakeArrayType() : element.MakeArrayType(type.GetArrayRank()) : null;
        }

        if (!type.IsGenericType)
        {
            return bound?.GetValueOrDefault(type) ?? type;
        }

        Type[] arguments = type.GetGenericArguments();
        bool tuple = EmittedTypes.TupleElements(type) is not null;
        string?[] own = [];
        if (tuple)
        {
            own = [.. names.Skip(next).Take(arguments.Length)];
            next += arguments.Length;
        }

        var inner = new Type?[arguments.Length];
        for (int i = 0; i < arguments.Length; i++)
        {
            inner[i] = Named(arguments[i], names, bound, ref next);
        }

        return tuple ? arguments.Length > 7 || own.Length < arguments.Length || inner.OfType<Type>().Any(argument => argument.IsGenericParameter) ? type : _types.Emitted.Tuple(inner, own)
            : TypeInference.Make(type.GetGenericTypeDefinition(), inner);
    }

    // A field can be read, and so can a property that has nothing but a field behind it; any other getter is code, which is not run.
    private static object? SafeValue(object instance, MemberInfo member)
    {
        FieldInfo? field = member as FieldInfo ?? (member is PropertyInfo { DeclaringType: { } owner } property && property.GetIndexParameters().Length == 0
            ? owner.GetField($"<{property.Name}>k__BackingField", BindingFlags.NonPublic | BindingFlags.Instance)
            : null);
        return field is { IsStatic: false, DeclaringType: { } declaring } && declaring.IsInstanceOfType(instance) ? field.GetValue(instance) : null;
    }
}
