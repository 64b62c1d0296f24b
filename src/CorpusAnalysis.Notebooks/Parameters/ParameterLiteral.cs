using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace CorpusAnalysis.Notebooks.Parameters;

/// <summary>Writes values as C# that any kernel understands, whatever it has imported; no value can end its literal.</summary>
internal static class ParameterLiteral
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>The value as an expression that converts to the type; false where C# has none for it.</summary>
    public static bool TryWrite(object? value, Type type, [NotNullWhen(true)] out string? code)
    {
        code = ParameterType.ItemOf(type) is { } item && value is IEnumerable items ? List(items, item, ParameterType.IsList(type)) : One(value);
        return code is not null;
    }

    private static string? List(IEnumerable items, Type item, bool isList)
    {
        string?[] codes = [.. items.Cast<object?>().Select(One)];
        string start = isList ? $"new System.Collections.Generic.List<{Name(item)}>" : $"new {Name(item)}[]";
        return codes.Contains(null) ? null : codes.Length == 0 ? $"{start} {{ }}" : $"{start} {{ {string.Join(", ", codes)} }}";
    }

    private static string? One(object? value) => value switch
    {
        null => "null",
        string text => Quoted(text, '"'),
        char letter => Quoted(letter.ToString(), '\''),
        bool flag => flag ? "true" : "false",
        double.NaN => "double.NaN",
        double.PositiveInfinity => "double.PositiveInfinity",
        double.NegativeInfinity => "double.NegativeInfinity",
        double number => number.ToString("R", Invariant) + "d",
        float.NaN => "float.NaN",
        float.PositiveInfinity => "float.PositiveInfinity",
        float.NegativeInfinity => "float.NegativeInfinity",
        float number => number.ToString("R", Invariant) + "f",
        decimal number => number.ToString(Invariant) + "m",
        int number => number.ToString(Invariant),
        long number => number.ToString(Invariant) + "L",
        uint number => number.ToString(Invariant) + "u",
        ulong number => number.ToString(Invariant) + "ul",
        sbyte or byte or short or ushort => $"({Name(value.GetType())})({Convert.ToString(value, Invariant)})",
        Enum name => Enumeration(name),
        DateOnly date => string.Create(Invariant, $"new System.DateOnly({date.Year}, {date.Month}, {date.Day})"),
        DateTime { Kind: not DateTimeKind.Local } time => Time(time),
        _ => null,
    };

    private static string Time(DateTime time)
    {
        string kind = $"System.DateTimeKind.{time.Kind}";
        return time.Ticks % TimeSpan.TicksPerSecond == 0
            ? string.Create(Invariant, $"new System.DateTime({time.Year}, {time.Month}, {time.Day}, {time.Hour}, {time.Minute}, {time.Second}, {kind})")
            : string.Create(Invariant, $"new System.DateTime({time.Ticks}L, {kind})");
    }

    // Several names for flags; a number for a value without a name.
    private static string Enumeration(Enum value)
    {
        string type = Name(value.GetType());
        string names = value.ToString();
        return char.IsLetter(names[0]) || names[0] == '_'
            ? string.Join(" | ", names.Split(", ").Select(name => $"{type}.{name}"))
            : $"({type})({value:D})";
    }

    private static string Name(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return Name(value) + "?";
        }

        string known = Display.TypeNames.Of(type);
        if (known != type.Name)
        {
            return known;
        }

        // The types of cells have no namespace, or one of the engine's own that other kernels do not have.
        string space = type.Namespace is null || type.Assembly.GetType($"{type.Namespace}.{type.Assembly.GetName().Name}") is { } cell && typeof(Execution.CellGlobals).IsAssignableFrom(cell)
            ? "" : type.Namespace + ".";
        string nested = type.Name;
        for (Type? outer = type.DeclaringType; outer is not null; outer = outer.DeclaringType)
        {
            nested = $"{outer.Name}.{nested}";
        }

        return space + nested;
    }

    // Letters and digits stay readable; what is not seen, or turns the direction of text, is written by its number.
    private static string Quoted(string text, char quote)
    {
        var literal = new StringBuilder().Append(quote);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool isPair = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if (isPair)
            {
                literal.Append(c).Append(text[++i]);
                continue;
            }

            literal.Append(c switch
            {
                '\\' => @"\\",
                '\n' => @"\n",
                '\r' => @"\r",
                '\t' => @"\t",
                _ when c == quote => "\\" + quote,
                ' ' => " ",
                _ when char.IsLetterOrDigit(c) || char.IsPunctuation(c) || char.IsSymbol(c) || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark => c.ToString(),
                _ => $"\\u{(int)c:x4}",
            });
        }

        return literal.Append(quote).ToString();
    }
}
