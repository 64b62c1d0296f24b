using System.Collections.Immutable;

namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>What a top-level statement of a cell is, and so where it goes in the compiled class.</summary>
internal enum StatementKind
{
    /// <summary><c>using X;</c>, <c>using static X;</c>, <c>using A = X;</c>: to the top of the file, and of the cells after.</summary>
    Using,

    /// <summary>A type: beside the cell's class.</summary>
    Type,

    /// <summary>A method: a member, or a local function where it mentions a variable of its cell.</summary>
    Method,

    /// <summary>An extension method: into a static class of its own.</summary>
    ExtensionMethod,

    /// <summary>A property or a constant: a member.</summary>
    Member,

    /// <summary>A declaration of variables: into the body; the variables are kept for later cells.</summary>
    Declaration,

    /// <summary>Any other statement: into the body.</summary>
    Statement,

    /// <summary>An expression without a semicolon at the end: the cell's value.</summary>
    Expression,
}

/// <summary>A top-level statement of a cell.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Its first character in the cell.</param>
/// <param name="End">The place after its last.</param>
/// <param name="Name">The name of a type, method or member; otherwise null.</param>
/// <param name="Variables">The variables that it brings into the cell's scope.</param>
/// <param name="Head">The place after its attributes, where modifiers go.</param>
/// <param name="Blanked">Modifiers that have no meaning where the statement goes, to be blanked out.</param>
internal sealed record CellStatement(
    StatementKind Kind,
    int Start,
    int End,
    string? Name,
    ImmutableArray<string> Variables,
    int Head,
    ImmutableArray<(int Start, int End)> Blanked);
