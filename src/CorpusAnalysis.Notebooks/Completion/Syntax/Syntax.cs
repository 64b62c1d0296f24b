using System.Collections.Immutable;

namespace CorpusAnalysis.Notebooks.Completion;

/// <summary>An expression, read only as far as types need it; what is not understood is <see cref="Unknown"/>.</summary>
internal abstract record Syntax
{
    public sealed record Unknown : Syntax;

    /// <summary>A name, with type arguments or without.</summary>
    public sealed record Name(string Text, ImmutableArray<TypeSyntax> TypeArguments, bool AtCursor) : Syntax;

    /// <summary>A type where an expression stands, such as <c>int</c> in <c>int.Parse</c>.</summary>
    public sealed record Type(TypeSyntax Written) : Syntax;

    /// <summary><c>target.name</c> or <c>target?.name</c>.</summary>
    public sealed record Member(Syntax Target, string Text, ImmutableArray<TypeSyntax> TypeArguments, bool AtCursor) : Syntax;

    /// <summary>A call; open where the cursor is in its arguments.</summary>
    public sealed record Call(Syntax Target, ImmutableArray<Argument> Arguments, bool Open) : Syntax;

    /// <summary><c>target[…]</c>.</summary>
    public sealed record Index(Syntax Target, ImmutableArray<Argument> Arguments, bool Open) : Syntax;

    /// <summary><c>new T(…) { … }</c>; without a type where it is left to the target.</summary>
    public sealed record New(TypeSyntax? Written, ImmutableArray<Argument> Arguments, bool Open, Initializer? Initializer) : Syntax;

    /// <summary><c>new[] { … }</c>, <c>new T[n]</c> and <c>[a, b]</c>.</summary>
    public sealed record Elements(TypeSyntax? Element, ImmutableArray<Syntax> Items, bool IsCollection) : Syntax;

    /// <summary><c>new { Name = value, a.Member }</c>.</summary>
    public sealed record Anonymous(ImmutableArray<(string? Name, Syntax Value)> Parts) : Syntax;

    public sealed record Lambda(ImmutableArray<(string Name, TypeSyntax? Written)> Parameters, Syntax? Body, ImmutableArray<StatementSyntax> Block, bool Waits) : Syntax;

    /// <summary>A literal of a type; a string's content as it is written, up to the cursor where it is open.</summary>
    public sealed record Literal(System.Type? Of, string? Content = null, bool AtCursor = false) : Syntax;

    /// <summary><c>$"…"</c>: the expressions in its holes.</summary>
    public sealed record Interpolated(ImmutableArray<Syntax> Holes) : Syntax;

    public sealed record Binary(string Operator, Syntax Left, Syntax Right) : Syntax;

    public sealed record Unary(string Operator, Syntax Operand) : Syntax;

    public sealed record Conditional(Syntax Condition, Syntax WhenTrue, Syntax? WhenFalse) : Syntax;

    public sealed record Cast(TypeSyntax Written, Syntax Operand) : Syntax;

    public sealed record Tuple(ImmutableArray<Argument> Parts) : Syntax;

    /// <summary><c>x is …</c> and the arms' patterns of a switch.</summary>
    public sealed record Is(Syntax Operand, ImmutableArray<PatternSyntax> Patterns) : Syntax;

    public sealed record Switch(Syntax Operand, ImmutableArray<(ImmutableArray<PatternSyntax> Patterns, Syntax? When, Syntax? Value)> Arms) : Syntax;

    public sealed record With(Syntax Operand, Initializer Initializer) : Syntax;

    /// <summary><c>out var x</c>.</summary>
    public sealed record Declared(TypeSyntax Written, string Text) : Syntax;

    public sealed record Query(ImmutableArray<QueryClause> Clauses) : Syntax;
}

/// <summary>An argument, named or not.</summary>
internal sealed record Argument(string? Name, Syntax Value);

/// <summary>The braces after <c>new</c> or <c>with</c>: assignments to members, or elements.</summary>
/// <param name="Parts">A name or null, and the value; null where the cursor is in its stead.</param>
/// <param name="AtCursor">Whether the cursor is where a part begins.</param>
internal sealed record Initializer(ImmutableArray<(string? Name, Syntax? Value)> Parts, bool AtCursor);

/// <summary>A variable of a pattern with its type, the properties it looks into, or the constants it compares with.</summary>
internal sealed record PatternSyntax(TypeSyntax? Written, string? Variable, Syntax? Constant, Initializer? Properties);

/// <summary>A clause of a query.</summary>
internal sealed record QueryClause(string Word, string? Name, Syntax? Value, Syntax? More = null);

/// <summary>A type as it is written.</summary>
internal abstract record TypeSyntax
{
    public sealed record Named(ImmutableArray<(string Name, ImmutableArray<TypeSyntax> Arguments)> Parts, bool AtCursor) : TypeSyntax
    {
        public bool IsVar => Parts is [{ Name: "var", Arguments.IsEmpty: true }];
    }

    public sealed record Array(TypeSyntax Element, int Rank) : TypeSyntax;

    public sealed record Nullable(TypeSyntax Underlying) : TypeSyntax;

    public sealed record Tuple(ImmutableArray<(TypeSyntax Written, string? Name)> Parts) : TypeSyntax;
}

/// <summary>A statement, read only as far as the variables in it need it.</summary>
internal abstract record StatementSyntax
{
    public sealed record Expression(Syntax Value, bool Returns = false) : StatementSyntax;

    public sealed record Declaration(TypeSyntax Written, ImmutableArray<(string Name, Syntax? Value)> Variables) : StatementSyntax;

    public sealed record Deconstruction(ImmutableArray<(TypeSyntax? Written, string Name)> Variables, Syntax Value) : StatementSyntax;

    public sealed record ForEach(TypeSyntax? Written, ImmutableArray<string> Names, Syntax Collection, ImmutableArray<StatementSyntax> Body) : StatementSyntax;

    /// <summary>Statements with a scope of their own, also those of a loop or a condition with its head.</summary>
    public sealed record Block(ImmutableArray<StatementSyntax> Statements) : StatementSyntax;

    /// <summary>A method, or a type with its members: parameters are in scope inside.</summary>
    public sealed record Function(string Name, bool IsType, ImmutableArray<(string Name, TypeSyntax? Written)> Parameters, ImmutableArray<StatementSyntax> Body) : StatementSyntax;

    /// <summary>A using directive; <paramref name="Text"/> is what is written after the word.</summary>
    public sealed record Using(string Text, bool AtCursor) : StatementSyntax;

    /// <summary>The cursor is where a type is expected.</summary>
    public sealed record TypeAtCursor(TypeSyntax Written) : StatementSyntax;
}

/// <summary>A parameter of a method.</summary>
internal sealed record ParameterSyntax(string Name, TypeSyntax Written, bool IsThis, bool IsOptional, bool IsCollected);
