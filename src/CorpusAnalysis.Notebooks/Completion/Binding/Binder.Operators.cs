using System.Collections.Immutable;
using System.Reflection;

namespace CorpusAnalysis.Notebooks.Completion;

internal sealed partial class Binder
{
    private Value BindOperators(Syntax syntax, VariableScope scope, Type? expected)
    {
        switch (syntax)
        {
            case Syntax.Binary binary:
                return BindBinary(binary, scope, expected);
            case Syntax.Unary unary:
                Type? operand = Bind(unary.Operand, scope, expected).Type;
                return new Value(unary.Operator switch
                {
                    "!" => typeof(bool),
                    "await" => operand is null ? null : TypeInference.Awaited(operand),
                    "^" => typeof(Index),
                    ".." => null,
                    "-" or "+" or "~" when operand == typeof(short) || operand == typeof(byte) || operand == typeof(char) => typeof(int),
                    _ => operand,
                });
            case Syntax.Conditional conditional:
                Bind(conditional.Condition, scope);
                Type? one = Bind(conditional.WhenTrue, scope, expected).Type;
                Type? other = conditional.WhenFalse is null ? null : Bind(conditional.WhenFalse, scope, expected).Type;
                return new Value(Common(one, other));
            case Syntax.Tuple tuple:
                Type[]? parts = expected is null ? null : EmittedTypes.TupleElements(expected);
                Type?[] elements = [.. tuple.Parts.Select((part, i) => Bind(part.Value, scope, parts is not null && i < parts.Length ? parts[i] : null).Type)];
                return new Value(_types.Emitted.Tuple(elements, [.. tuple.Parts.Select(part => part.Name)]));
            case Syntax.Anonymous anonymous:
                (string Name, Type? Type)[] members = [.. anonymous.Parts.Select(part => (part.Name ?? "", Bind(part.Value, scope).Type))];
                return new Value(_types.Emitted.Anonymous([.. members.Where(member => member.Name.Length > 0).DistinctBy(member => member.Name)]));
            case Syntax.Elements array:
                return BindElements(array, scope, expected);
            case Syntax.Switch chosen:
                return BindSwitch(chosen, scope, expected);
            default:
                return Value.Unknown;
        }
    }

    private Value BindElements(Syntax.Elements array, VariableScope scope, Type? expected)
    {
        Type? element = array.Element is null ? null : _types.Resolve(array.Element);
        element ??= expected is null ? null : TypeInference.ElementOf(expected);
        Type? found = null;
        foreach (Syntax item in array.Items)
        {
            found = Common(found, Bind(item, scope, element).Type);
        }

        if (array.IsCollection)
        {
            return new Value(expected is { ContainsGenericParameters: false } ? expected : Array(element ?? found));
        }

        return new Value(Array(element ?? found));
    }

    private static Type? Array(Type? element) => element is null or { IsByRefLike: true } || element == typeof(void) || element.IsByRef ? null : element.MakeArrayType();

    private Value BindSwitch(Syntax.Switch chosen, VariableScope scope, Type? expected)
    {
        Type? operand = Bind(chosen.Operand, scope).Type, result = null;
        foreach ((ImmutableArray<PatternSyntax> patterns, Syntax? when, Syntax? value) in chosen.Arms)
        {
            var inner = new VariableScope(scope);
            BindPatterns(patterns, operand, inner);
            _ = when is null ? null : Bind(when, inner);
            result = value is null ? result : Common(result, Bind(value, inner, expected).Type);
        }

        return new Value(result);
    }

    private static Type? Common(Type? one, Type? other)
    {
        if (one is null || other is null)
        {
            return one ?? other;
        }

        return TypeInference.Converts(other, one) ? one : TypeInference.Converts(one, other) ? other : one;
    }

    private Value BindBinary(Syntax.Binary binary, VariableScope scope, Type? expected)
    {
        Value left = Bind(binary.Left, scope);
        if (binary.Right is Syntax.Literal { AtCursor: true } text && left.Symbol is PropertyInfo { GetMethod: { } getter })
        {
            Put(new Cursor(CursorPlace.String, scope) { Method = getter, Prefix = text.Content ?? "" });
        }

        Type? right = Bind(binary.Right, scope, binary.Operator == "??" ? left.Type ?? expected : left.Type).Type;
        switch (binary.Operator)
        {
            case "==" or "!=" or "<" or ">" or "<=" or ">=" or "&&" or "||":
                return new Value(typeof(bool));
            case "=" or "+=" or "-=" or "*=" or "/=":
                return new Value(left.Type ?? right);
            case "??":
                return new Value(left.Type is { } nullable ? Nullable.GetUnderlyingType(nullable) is { } underlying && right == underlying ? underlying : nullable : right);
            case "+" when left.Type == typeof(string) || right == typeof(string):
                return new Value(typeof(string));
            case "..":
                return new Value(typeof(Range));
            default:
                return new Value(Arithmetic(binary.Operator, left.Type, right));
        }
    }

    private static Type? Arithmetic(string sign, Type? left, Type? right)
    {
        if (left is null || right is null)
        {
            return left ?? right;
        }

        string name = sign switch { "+" => "op_Addition", "-" => "op_Subtraction", "*" => "op_Multiply", "/" => "op_Division", "%" => "op_Modulus", _ => "" };
        MethodInfo? defined = name.Length == 0 || (left.IsPrimitive && right.IsPrimitive) ? null : new[] { left, right }
            .SelectMany(owner => owner.GetMethods(BindingFlags.Public | BindingFlags.Static))
            .FirstOrDefault(method => method.Name == name && TypeInference.Converts(left, method.GetParameters()[0].ParameterType) && TypeInference.Converts(right, method.GetParameters()[1].ParameterType));
        if (defined is not null)
        {
            return defined.ReturnType;
        }

        Type wider = Common(left, right)!;
        return wider == typeof(byte) || wider == typeof(short) || wider == typeof(char) || wider == typeof(sbyte) || wider == typeof(ushort) ? typeof(int) : wider;
    }

    private void BindPatterns(ImmutableArray<PatternSyntax> patterns, Type? operand, VariableScope scope)
    {
        foreach (PatternSyntax pattern in patterns)
        {
            Type? type = Written(pattern.Written, operand);
            if (pattern.Properties is not null)
            {
                BindInitializer(pattern.Properties, type is null ? null : Nullable.GetUnderlyingType(type) ?? type, scope, isPattern: true);
            }

            if (pattern.Constant is not null)
            {
                Bind(pattern.Constant, scope, operand is null ? null : Nullable.GetUnderlyingType(operand) ?? operand);
            }

            scope.Add(pattern.Variable ?? "", new Value(type));
        }
    }

    private void BindInitializer(Initializer initializer, Type? type, VariableScope scope, bool isPattern)
    {
        string[] used = [.. initializer.Parts.Select(part => part.Name).OfType<string>()];
        Type? element = type is null || isPattern ? null : TypeInference.ElementOf(type);
        bool collects = element is not null && type!.GetMethod("Add", BindingFlags.Public | BindingFlags.Instance, [element]) is not null;
        foreach ((string? name, Syntax? value) in initializer.Parts)
        {
            if (value is null)
            {
                continue;
            }

            Type? expected = name is null ? element : type is null ? null : _members.Find(type, name, isStatic: false) is { } member ? TypeOf(member) : null;
            Bind(value, scope, expected);
            if (value is Syntax.Literal { AtCursor: true } text && name is not null && type?.GetProperty(name)?.GetMethod is { } getter)
            {
                Put(new Cursor(CursorPlace.String, scope) { Method = getter, Prefix = text.Content ?? "" });
            }

            if (name is null && value is Syntax.Name { AtCursor: true } at && !collects)
            {
                Put(new Cursor(CursorPlace.Initializer, scope) { Target = new Value(type), Prefix = at.Text, Used = used, IsPattern = isPattern });
            }
        }
    }

    private Value BindQuery(Syntax.Query query, VariableScope scope)
    {
        var inner = new VariableScope(scope);
        Type? result = null, group = null, joined = null;
        foreach (QueryClause clause in query.Clauses)
        {
            Value value = clause.Value is null ? Value.Unknown : Bind(clause.Value, inner);
            Type? element = value.Type is { } type ? TypeInference.ElementOf(type) : null;
            switch (clause.Word)
            {
                case "from":
                    inner.Add(clause.Name!, new Value(element));
                    break;
                case "let":
                    inner.Add(clause.Name!, new Value(value.Type));
                    break;
                case "join":
                    inner.Add(clause.Name!, new Value(element));
                    joined = element;
                    break;
                case "select":
                    (result, joined) = (value.Type, null);
                    break;
                case "group":
                    (group, joined) = (value.Type, null);
                    break;
                case "by":
                    result = TypeInference.Make(typeof(IGrouping<,>), [value.Type, group]);
                    break;
                case "into" when joined is not null:
                    inner.Add(clause.Name!, new Value(TypeInference.Make(typeof(IEnumerable<>), [joined])));
                    joined = null;
                    break;
                case "into":
                    inner = new VariableScope(scope);
                    inner.Add(clause.Name!, new Value(result));
                    break;
            }
        }

        return new Value(TypeInference.Make(typeof(IEnumerable<>), [result]));
    }
}
