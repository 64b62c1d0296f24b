using System.Collections.Immutable;
using System.Reflection;

namespace CorpusAnalysis.Notebooks.Completion;

internal sealed partial class Binder
{
    private int PenaltyOfLambda(Trial trial, Syntax.Lambda lambda, Type of, VariableScope scope)
    {
        if (TypeInference.Invoke(of) is not { } invoke || invoke.GetParameters().Length != lambda.Parameters.Length)
        {
            Lambda(lambda, [.. lambda.Parameters.Select(_ => (Type?)null)], scope);
            return 100;
        }

        Type?[] parameters = [.. invoke.GetParameters().Select(parameter => Known(TypeInference.Substitute(WithNames(parameter.ParameterType, parameter), trial.Bound)))];
        Value body = Lambda(lambda, parameters, scope);
        Type wanted = invoke.ReturnType;
        if (wanted == typeof(void) || body.Type is null)
        {
            return wanted == typeof(void) && lambda.Body is not null && body.Type is not null && body.Type != typeof(void) ? 1 : 0;
        }

        if (body.Type == typeof(void))
        {
            return 100;
        }

        Type? result = lambda.Waits ? TypeInference.Make(typeof(Task<>), [body.Type]) : body.Type;
        return result is null ? 1 : PenaltyOf(result, wanted, trial.Bound);
    }

    private static Type? Known(Type? type) => type is null or { ContainsGenericParameters: true } ? null : type.IsByRef ? type.GetElementType() : type;

    private static int PenaltyOfGroup(Trial trial, IReadOnlyList<Candidate> methods, Type of)
    {
        if (TypeInference.Invoke(of) is not { } invoke)
        {
            return 100;
        }

        Type?[] wanted = [.. invoke.GetParameters().Select(parameter => Known(TypeInference.Substitute(parameter.ParameterType, trial.Bound)))];
        foreach (MethodInfo method in methods.Select(candidate => candidate.Method).OfType<MethodInfo>())
        {
            ParameterInfo[] given = method.GetParameters();
            bool fits = given.Length == wanted.Length && given.Zip(wanted).All(pair => pair.Second is null || TypeInference.Converts(pair.Second, pair.First.ParameterType));
            if (fits && (invoke.ReturnType == typeof(void) || (!method.ReturnType.ContainsGenericParameters && TypeInference.Unify(invoke.ReturnType, method.ReturnType, trial.Bound))))
            {
                return 0;
            }
        }

        return 100;
    }

    private Value BindLambda(Syntax.Lambda lambda, VariableScope scope, Type? expected)
    {
        ParameterInfo[] parameters = expected is not null && TypeInference.Invoke(expected) is { } invoke ? invoke.GetParameters() : [];
        Value body = Lambda(lambda, [.. lambda.Parameters.Select((_, i) => i < parameters.Length ? Known(parameters[i].ParameterType) : null)], scope);
        return new Value(expected ?? Natural(lambda, body));
    }

    // var f = (int x) => x + 1
    private Type? Natural(Syntax.Lambda lambda, Value body)
    {
        Type?[] types = [.. lambda.Parameters.Select(parameter => Written(parameter.Written, null)), body.Type];
        return !types.Contains(null) && !types.Contains(typeof(void)) && System.Linq.Expressions.Expression.TryGetFuncType([.. types.OfType<Type>()], out Type? made) ? made : null;
    }

    // The value of the body, whatever the delegate.
    private Value Lambda(Syntax.Lambda lambda, Type?[] parameters, VariableScope scope)
    {
        if (!_lambdas.TryGetValue(lambda, out var before))
        {
            _lambdas.Add(lambda, before = []);
        }

        foreach (var known in before)
        {
            if (known.Scope == scope && known.Parameters.SequenceEqual(parameters))
            {
                _found = new Found(known.Found.Cursor ?? _found.Cursor, known.Found.Call ?? _found.Call);
                return known.Value;
            }
        }

        var inner = new VariableScope(scope);
        for (int i = 0; i < lambda.Parameters.Length; i++)
        {
            inner.Add(lambda.Parameters[i].Name, new Value(Written(lambda.Parameters[i].Written, parameters[i])));
        }

        Found outer = _found;
        _found = new Found(null, null);
        Value value = lambda.Body is not null ? Bind(lambda.Body, inner) with { Instance = null } : Block(lambda.Block, inner);
        before.Add((parameters, scope, value, _found));
        _found = new Found(_found.Cursor ?? outer.Cursor, _found.Call ?? outer.Call);
        return value;
    }

    private Value Block(ImmutableArray<StatementSyntax> statements, VariableScope scope)
    {
        List<Type?>? outer = _returned;
        _returned = [];
        Bind(statements, scope);
        List<Type?> returned = _returned;
        _returned = outer;
        return new Value(returned.Count == 0 ? typeof(void) : returned.Aggregate((Type?)null, Common));
    }
}
