using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace CorpusAnalysis.Notebooks.Completion;

internal sealed partial class Binder
{
    private Value BindCall(Syntax.Call call, VariableScope scope)
    {
        Value target = Bind(call.Target, scope);
        ImmutableArray<TypeSyntax> written = call.Target switch
        {
            Syntax.Name name => name.TypeArguments,
            Syntax.Member member => member.TypeArguments,
            _ => [],
        };
        IReadOnlyList<Candidate> candidates = target.Methods;
        if (candidates.Count == 0 && target is { IsType: false, Type: { } type } && TypeInference.Invoke(type) is { } invoke)
        {
            candidates = [new Candidate(invoke, false, target)];
        }

        return BindArguments(candidates, call.Arguments, call.Open, written, scope);
    }

    private Value BindIndex(Syntax.Index index, VariableScope scope)
    {
        Value target = Bind(index.Target, scope);
        Candidate[] candidates = target.Type is null ? [] : [.. _members.Indexers(target.Type).Where(property => property.GetMethod is not null).Select(property => new Candidate(property.GetMethod!, false, target))];
        Value value = BindArguments(candidates, index.Arguments, index.Open, [], scope);
        return target.Type switch
        {
            { IsArray: true } array => new Value(array.GetElementType()),
            { } text when text == typeof(string) && value.Type is null => new Value(typeof(char)),
            _ => value with { Methods = [] },
        };
    }

    private Value BindNew(Syntax.New created, VariableScope scope, Type? expected)
    {
        if (created.Written is not null)
        {
            BindType(created.Written, scope);
            if (created.Written is TypeSyntax.Named { AtCursor: true, Parts.Length: 1 } && _found.Cursor is { Place: CursorPlace.Type } cursor)
            {
                Put(cursor with { Expected = expected });
            }
        }

        Type? type = created.Written is null ? expected is null ? null : Nullable.GetUnderlyingType(expected) ?? expected : _types.Resolve(created.Written);
        Candidate[] constructors = type is null or { ContainsGenericParameters: true } ? [] : [.. type.GetConstructors().Where(MemberTable.IsShown).Select(constructor => new Candidate(constructor, false, null))];
        BindArguments(constructors, created.Arguments, created.Open, [], scope);
        if (created.Initializer is not null)
        {
            BindInitializer(created.Initializer, type, scope, isPattern: false);
        }

        return new Value(type);
    }

    private Value BindArguments(IReadOnlyList<Candidate> candidates, ImmutableArray<Argument> arguments, bool open, ImmutableArray<TypeSyntax> written, VariableScope scope)
    {
        int last = Math.Max(0, arguments.Length - 1);
        if (open && candidates.Count > 0)
        {
            _found = _found with { Call = new OpenCall(candidates, null, last, arguments.IsEmpty ? null : arguments[last].Name) };
        }

        Found before = _found;
        Trial? best = null;
        foreach (Candidate candidate in candidates)
        {
            _found = before;
            Trial trial = Try(candidate, arguments, open, written, scope);
            trial.Found = _found;
            best = best is null || trial.Score > best.Score ? trial : best;
        }

        _found = best?.Found ?? before;
        if (best is null)
        {
            foreach (Argument argument in arguments)
            {
                Bind(argument.Value, scope);
            }

            return Value.Unknown;
        }

        Complete(best, arguments, open, scope);
        return Result(best);
    }

    // What depends on the method that was chosen: the string or the name at the cursor, the types of `out var`.
    private void Complete(Trial best, ImmutableArray<Argument> arguments, bool open, VariableScope scope)
    {
        for (int i = 0; i < arguments.Length; i++)
        {
            ParameterInfo? parameter = best.ParameterOf(i, arguments[i].Name);
            Type? expected = parameter is null ? null : TypeInference.Substitute(Trial.TypeOfParameter(parameter), best.Bound);
            if (arguments[i].Value is Syntax.Declared { Written: TypeSyntax.Named { IsVar: true } } declared)
            {
                scope.Add(declared.Text, new Value(expected is { IsByRef: true } ? expected.GetElementType() : expected));
            }

            if (!open || i < arguments.Length - 1)
            {
                continue;
            }

            if (arguments[i].Value is Syntax.Literal { AtCursor: true } text && parameter is not null)
            {
                Put(new Cursor(CursorPlace.String, scope) { Target = best.Candidate.Receiver, Method = best.Candidate.Method, Parameter = parameter, Prefix = text.Content ?? "" });
            }

            if (arguments[i].Value is Syntax.Name { AtCursor: true } && _found.Cursor is { Place: CursorPlace.Name } cursor)
            {
                Put(cursor with { Expected = expected, BeginsArgument = arguments[i].Name is null });
            }
        }

        if (_found.Call is { Chosen: null } call && open && call.Candidates.Contains(best.Candidate))
        {
            _found = _found with { Call = call with { Chosen = best.Candidate } };
        }
    }

    private Value Result(Trial best)
    {
        if (best.Candidate.Method is not MethodInfo method)
        {
            return new Value(best.Candidate.Method.DeclaringType);
        }

        foreach (Type open in method.IsGenericMethod ? method.GetGenericArguments() : [])
        {
            best.Bound.TryAdd(open, typeof(object));
        }

        Type type = WithNames(method.ReturnType, method.ReturnParameter, best.Bound);
        object? instance = best.Candidate.Receiver is { Instance: { } receiver, Type: { } of } && of == type ? receiver : null;
        return new Value(type) { Instance = instance };
    }

    private Trial Try(Candidate candidate, ImmutableArray<Argument> arguments, bool open, ImmutableArray<TypeSyntax> written, VariableScope scope)
    {
        var trial = new Trial(candidate);
        Type[] generic = candidate.Method is MethodInfo { IsGenericMethodDefinition: true } method ? method.GetGenericArguments() : [];
        for (int i = 0; i < written.Length && i < generic.Length; i++)
        {
            if (_types.Resolve(written[i]) is { } type)
            {
                trial.Bound[generic[i]] = type;
            }
        }

        trial.Score -= !written.IsEmpty && written.Length != generic.Length ? 100 : 0;
        if (candidate is { Extension: true, Receiver.Type: { } extended })
        {
            Type first = trial.Parameters[0].ParameterType;
            trial.Score -= TypeInference.Unify(first, extended, trial.Bound) ? first == extended ? 5 : 6 : 100;

            // IEnumerable<T> of a list is nearer than what an implicit conversion would make of it.
            trial.Score -= first.IsInterface || first.IsGenericParameter || !first.IsGenericType || TypeInference.Like(extended, first.GetGenericTypeDefinition()) is not null ? 0 : 3;
            trial.Score += first.IsGenericType && extended.IsGenericType && first.GetGenericTypeDefinition() == extended.GetGenericTypeDefinition() ? 1 : 0;
        }

        int required = trial.Parameters.Skip(trial.Offset).Count(parameter => !parameter.IsOptional && !Trial.Collects(parameter));
        trial.Score -= !open && arguments.Length < required ? 100 : 0;
        foreach (bool later in new[] { false, true })
        {
            for (int i = 0; i < arguments.Length; i++)
            {
                if (IsLater(arguments[i].Value) == later)
                {
                    trial.Score -= Penalty(trial, i, arguments[i], scope);
                }
            }
        }

        return trial;
    }

    private static bool IsLater(Syntax value) => value is Syntax.Lambda;

    private int Penalty(Trial trial, int i, Argument argument, VariableScope scope)
    {
        ParameterInfo? parameter = trial.ParameterOf(i, argument.Name);
        if (parameter is null)
        {
            Bind(argument.Value, scope);
            return 100;
        }

        Type of = Trial.TypeOfParameter(parameter);
        int collected = Trial.Collects(parameter) ? 2 : 0;
        if (argument.Value is Syntax.Lambda lambda)
        {
            return collected + PenaltyOfLambda(trial, lambda, of, scope);
        }

        Type? expected = TypeInference.Substitute(of, trial.Bound);
        Value value = Bind(argument.Value, scope, expected is { ContainsGenericParameters: true } ? null : expected);
        if (value.Methods.Count > 0)
        {
            return collected + PenaltyOfGroup(trial, value.Methods, of);
        }

        if (value.Type is not { } type || argument.Value is Syntax.Literal { Of: null })
        {
            return 1;
        }

        int best = PenaltyOf(type, of, trial.Bound);
        if (Trial.Collects(parameter) && best >= 100 && TypeInference.ElementOf(of) is { } element)
        {
            best = PenaltyOf(type, element, trial.Bound);
        }

        return collected + best;
    }

    private static int PenaltyOf(Type type, Type parameter, Dictionary<Type, Type> bound)
    {
        if (!TypeInference.Unify(parameter, type, bound))
        {
            return 100;
        }

        return parameter == type ? 0 : parameter == typeof(object) ? 4 : parameter.IsGenericParameter ? 2 : 1;
    }

    /// <summary>One candidate with some arguments.</summary>
    private sealed class Trial(Candidate candidate)
    {
        public Candidate Candidate { get; } = candidate;

        public ParameterInfo[] Parameters { get; } = candidate.Method.GetParameters();

        /// <summary>1 where the first parameter is what the method is called on.</summary>
        public int Offset { get; } = candidate.Extension ? 1 : 0;

        public Dictionary<Type, Type> Bound { get; } = [];

        public int Score { get; set; }

        public Found Found { get; set; } = new(null, null);

        public ParameterInfo? ParameterOf(int argument, string? name)
        {
            int i = argument + Offset;
            return name is not null ? Parameters.FirstOrDefault(parameter => parameter.Name == name)
                : i < Parameters.Length ? Parameters[i]
                : Parameters is [.., var last] && Collects(last) && Parameters.Length > Offset ? last : null;
        }

        public static Type TypeOfParameter(ParameterInfo parameter)
        {
            Type type = parameter.ParameterType;
            return type.IsByRef ? type.GetElementType()! : type;
        }

        public static bool Collects(ParameterInfo parameter) =>
            parameter.IsDefined(typeof(ParamArrayAttribute), false) || parameter.IsDefined(typeof(ParamCollectionAttribute), false);
    }
}
