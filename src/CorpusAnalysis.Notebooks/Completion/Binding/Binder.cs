using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace CorpusAnalysis.Notebooks.Completion;

/// <summary>Finds the types of expressions up to the cursor, and what the cursor is at. No code of the user's runs.</summary>
internal sealed partial class Binder
{
    private const int MostSteps = 50_000;

    private readonly TypeScope _types;
    private readonly MemberTable _members;
    private readonly Dictionary<Syntax, List<(Type? Expected, VariableScope Scope, Value Value, Found Found)>> _bound = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Syntax, List<(Type?[] Parameters, VariableScope Scope, Value Value, Found Found)>> _lambdas = new(ReferenceEqualityComparer.Instance);
    private Found _found = new(null, null);
    private List<Type?>? _returned;
    private int _steps;

    public Binder(TypeScope types, MemberTable members) => (_types, _members) = (types, members);

    /// <summary>What the cursor is at; null where nothing is known.</summary>
    public Cursor? Cursor => _found.Cursor;

    /// <summary>The call that the cursor is in; null outside of calls.</summary>
    public OpenCall? Call => _found.Call;

    /// <summary>Goes through statements in order.</summary>
    public void Bind(ImmutableArray<StatementSyntax> statements, VariableScope scope)
    {
        foreach (StatementSyntax statement in statements)
        {
            Bind(statement, scope);
        }
    }

    private void Bind(StatementSyntax statement, VariableScope scope)
    {
        switch (statement)
        {
            case StatementSyntax.Expression expression:
                Value value = Bind(expression.Value, scope);
                if (expression.Returns)
                {
                    _returned?.Add(value.Type);
                }

                break;
            case StatementSyntax.Declaration declaration:
                Declare(declaration, scope);
                break;
            case StatementSyntax.Deconstruction deconstruction:
                Deconstruct(deconstruction.Variables, Bind(deconstruction.Value, scope).Type, scope);
                break;
            case StatementSyntax.ForEach loop:
                var inner = new VariableScope(scope);
                Type? element = Bind(loop.Collection, scope).Type is { } collection ? TypeInference.ElementOf(collection) : null;
                if (loop.Names.Length > 1)
                {
                    Deconstruct([.. loop.Names.Select(name => ((TypeSyntax?)null, name))], element, inner);
                }
                else
                {
                    foreach (string name in loop.Names)
                    {
                        inner.Add(name, new Value(Written(loop.Written, element)));
                    }
                }

                Bind(loop.Body, inner);
                break;
            case StatementSyntax.Block block:
                Bind(block.Statements, new VariableScope(scope));
                break;
            case StatementSyntax.Function function:
                BindFunction(function, scope);
                break;
            case StatementSyntax.Using directive:
                if (directive.AtCursor)
                {
                    Put(new Cursor(CursorPlace.Using, scope) { Prefix = directive.Text });
                }
                else
                {
                    _types.Import(directive.Text);
                }

                break;
            case StatementSyntax.TypeAtCursor type:
                BindType(type.Written, scope);
                break;
        }
    }

    private void BindFunction(StatementSyntax.Function function, VariableScope scope)
    {
        var inner = new VariableScope(scope) { This = function.IsType && _types.Find(function.Name) is { } own ? new Value(own) : scope.This };
        foreach ((string name, TypeSyntax? written) in function.Parameters)
        {
            inner.Add(name, new Value(Written(written, null)));
        }

        List<Type?>? outer = _returned;
        _returned = null;
        Bind(function.Body, inner);
        _returned = outer;
    }

    private void Declare(StatementSyntax.Declaration declaration, VariableScope scope)
    {
        BindType(declaration.Written, scope);
        Type? written = Written(declaration.Written, null);
        foreach ((string name, Syntax? initial) in declaration.Variables)
        {
            Value? value = initial is null ? null : Bind(initial, scope, written);
            scope.Add(name, (value ?? Value.Unknown) with { Type = written ?? value?.Type, IsType = false, Methods = [], Symbol = null, Namespace = null });
        }
    }

    private void Deconstruct(ImmutableArray<(TypeSyntax? Written, string Name)> variables, Type? type, VariableScope scope)
    {
        Type?[] parts = type is null ? [] : PartsOf(type, variables.Length);
        for (int i = 0; i < variables.Length; i++)
        {
            scope.Add(variables[i].Name, new Value(Written(variables[i].Written, i < parts.Length ? parts[i] : null)));
        }
    }

    private static Type?[] PartsOf(Type type, int count)
    {
        if (EmittedTypes.TupleElements(type) is { } elements)
        {
            return elements;
        }

        return type.GetMethods().FirstOrDefault(method => method.Name == "Deconstruct" && method.GetParameters().Length == count) is { } deconstruct
            ? [.. deconstruct.GetParameters().Select(parameter => parameter.ParameterType.GetElementType())]
            : [.. type.GetConstructors().Where(constructor => type.Assembly.IsDynamic && constructor.GetParameters().Length == count).Take(1)
                .SelectMany(constructor => constructor.GetParameters()).Select(parameter => parameter.ParameterType)];
    }

    private Type? Written(TypeSyntax? written, Type? otherwise) =>
        written is null or TypeSyntax.Named { IsVar: true } ? otherwise : _types.Resolve(written) ?? otherwise;

    // The cursor may be in a type: behind a dot, or at its last name.
    private void BindType(TypeSyntax written, VariableScope scope)
    {
        if (written is TypeSyntax.Named { AtCursor: true } named)
        {
            Value? target = null;
            foreach ((string name, _) in named.Parts.SkipLast(1))
            {
                target = target is null ? NamedTypeOrNamespace(name, 0) : Member(target, name, []);
            }

            Put(new Cursor(target is null ? CursorPlace.Type : CursorPlace.Member, scope) { Target = target, Prefix = named.Parts[^1].Name });
        }
    }

    private void Put(Cursor cursor) => _found = _found with { Cursor = cursor };

    private Value Bind(Syntax syntax, VariableScope scope, Type? expected = null)
    {
        if (++_steps > MostSteps || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return Value.Unknown;
        }

        if (!Wants(syntax))
        {
            expected = null;
        }

        if (!_bound.TryGetValue(syntax, out var before))
        {
            _bound.Add(syntax, before = []);
        }

        foreach (var known in before)
        {
            if (known.Expected == expected && known.Scope == scope)
            {
                _found = new Found(known.Found.Cursor ?? _found.Cursor, known.Found.Call ?? _found.Call);
                return known.Value;
            }
        }

        Found outer = _found;
        _found = new Found(null, null);
        Value value = BindAnew(syntax, scope, expected);
        before.Add((expected, scope, value, _found));
        _found = new Found(_found.Cursor ?? outer.Cursor, _found.Call ?? outer.Call);
        return value;
    }

    // Expressions whose type, or what is offered in them, depends on what is expected.
    private static bool Wants(Syntax syntax) => syntax switch
    {
        Syntax.New { Written: null } or Syntax.Elements { IsCollection: true } or Syntax.Conditional or Syntax.Switch or Syntax.Lambda or Syntax.Tuple => true,
        Syntax.Name { AtCursor: true } or Syntax.Literal { Of: null } => true,
        Syntax.Binary binary => Wants(binary.Right),
        Syntax.Unary unary => Wants(unary.Operand),
        _ => false,
    };

    private Value BindAnew(Syntax syntax, VariableScope scope, Type? expected)
    {
        switch (syntax)
        {
            case Syntax.Name name:
                return BindName(name, scope, expected);
            case Syntax.Member member:
                return BindMember(member, scope);
            case Syntax.Call call:
                return BindCall(call, scope);
            case Syntax.Index index:
                return BindIndex(index, scope);
            case Syntax.New created:
                return BindNew(created, scope, expected);
            case Syntax.Literal literal:
                return new Value(literal.Of ?? expected);
            case Syntax.Interpolated interpolated:
                foreach (Syntax hole in interpolated.Holes)
                {
                    Bind(hole, scope);
                }

                return new Value(typeof(string));
            case Syntax.Cast cast:
                BindType(cast.Written, scope);
                Bind(cast.Operand, scope);
                return new Value(_types.Resolve(cast.Written));
            case Syntax.Type type:
                BindType(type.Written, scope);
                return new Value(_types.Resolve(type.Written)) { IsType = true };
            case Syntax.Lambda lambda:
                return BindLambda(lambda, scope, expected);
            case Syntax.Is test:
                BindPatterns(test.Patterns, Bind(test.Operand, scope).Type, scope);
                return new Value(typeof(bool));
            case Syntax.With with:
                Value operand = Bind(with.Operand, scope);
                BindInitializer(with.Initializer, operand.Type, scope, isPattern: false);
                return new Value(operand.Type);
            case Syntax.Query query:
                return BindQuery(query, scope);
            case Syntax.Declared declared:
                scope.Add(declared.Text, new Value(Written(declared.Written, null)));
                return new Value(Written(declared.Written, null));
            default:
                return BindOperators(syntax, scope, expected);
        }
    }

    /// <summary>What was found of the cursor so far.</summary>
    private sealed record Found(Cursor? Cursor, OpenCall? Call);
}
