using System.Reflection;

namespace CorpusAnalysis.Notebooks.Completion;

/// <summary>What is known of an expression without running it.</summary>
/// <param name="Type">Its type, or the type it names; null when it is not known.</param>
internal sealed record Value(Type? Type)
{
    public static readonly Value Unknown = new((Type?)null);

    /// <summary>Whether it names the type itself.</summary>
    public bool IsType { get; init; }

    /// <summary>The namespace that it names.</summary>
    public string? Namespace { get; init; }

    /// <summary>The methods that it names.</summary>
    public IReadOnlyList<Candidate> Methods { get; init; } = [];

    /// <summary>The object itself, or for a result of the same type the object that it was made from; null where only running code could tell.</summary>
    public object? Instance { get; init; }

    /// <summary>The member that it names.</summary>
    public MemberInfo? Symbol { get; init; }
}

/// <summary>A method that may be meant.</summary>
/// <param name="Method">The method.</param>
/// <param name="Extension">Whether it is called on its first argument.</param>
/// <param name="Receiver">What it is called on.</param>
internal sealed record Candidate(MethodBase Method, bool Extension, Value? Receiver);

/// <summary>The variables in scope.</summary>
internal sealed class VariableScope(VariableScope? outer)
{
    private readonly Dictionary<string, Value> _variables = new(StringComparer.Ordinal);

    /// <summary>The type whose members are in scope; null outside of types.</summary>
    public Value? This { get; init; } = outer?.This;

    public void Add(string name, Value value)
    {
        if (name.Length > 0 && name != "_")
        {
            _variables[name] = value;
        }
    }

    public Value? Find(string name) => _variables.TryGetValue(name, out Value? value) ? value : _outer?.Find(name);

    /// <summary>All variables, the nearest of a name.</summary>
    public IEnumerable<(string Name, Value Value, int Depth)> All()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        int depth = 0;
        for (VariableScope? scope = this; scope is not null; scope = scope._outer)
        {
            foreach ((string name, Value value) in scope._variables)
            {
                if (seen.Add(name))
                {
                    yield return (name, value, depth);
                }
            }

            depth++;
        }
    }

    private readonly VariableScope? _outer = outer;
}

/// <summary>What the cursor is at.</summary>
internal enum CursorPlace
{
    Name,
    Type,
    Member,
    Initializer,
    String,
    Using,
}

/// <summary>The cursor, and what is known there.</summary>
internal sealed record Cursor(CursorPlace Place, VariableScope Scope)
{
    /// <summary>Left of the dot, or what an initialiser makes.</summary>
    public Value? Target { get; init; }

    /// <summary>The type that is expected.</summary>
    public Type? Expected { get; init; }

    /// <summary>The name at the cursor as far as it is written.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>The members that an initialiser sets already.</summary>
    public IReadOnlyCollection<string> Used { get; init; } = [];

    /// <summary>Whether the members are looked at and not set.</summary>
    public bool IsPattern { get; init; }

    /// <summary>Whether the cursor is where an argument begins, so that it may be named.</summary>
    public bool BeginsArgument { get; init; }

    /// <summary>Of a string: the member that it is given to or compared with.</summary>
    public MethodBase? Method { get; init; }

    public ParameterInfo? Parameter { get; init; }
}

/// <summary>The innermost call that the cursor is in.</summary>
/// <param name="Candidates">What may be called.</param>
/// <param name="Chosen">What fits the arguments best.</param>
/// <param name="Argument">The number of the argument at the cursor.</param>
/// <param name="Name">Its name where it is named.</param>
internal sealed record OpenCall(IReadOnlyList<Candidate> Candidates, Candidate? Chosen, int Argument, string? Name);
