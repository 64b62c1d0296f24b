using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;

namespace CorpusAnalysis.Notebooks.Parameters;

/// <summary>Reads what was written into values of a parameter's type: invariant numbers, ISO 8601 dates, names of enumerations.</summary>
internal static class ParameterConversion
{
    private const NumberStyles Whole = NumberStyles.AllowLeadingSign;
    private const NumberStyles Decimal = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    // Without an offset, since a DateTime has none; Z is UTC.
    private static readonly string[] Times =
    [
        "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss",
        "yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'",
    ];

    /// <summary>The value, of the parameter's type.</summary>
    /// <exception cref="ParameterException">It does not fit; or the type is none that can be given.</exception>
    public static object? Read(NotebookParameter parameter, ParameterInput input)
    {
        Type type = parameter.Type;
        if (ParameterType.ItemOf(type) is { } item && (input.Text ?? (object?)input.Items) is not null)
        {
            ImmutableArray<string?> items = input.Items ?? [.. ParameterInput.Split(input.Text!)];
            return List(type, item, [.. items.Select(text => One(parameter, item, text, text is null ? "null" : $"'{text}'"))]);
        }

        return input.Items is null || input.Text is not null
            ? One(parameter, type, input.Text, input.ToString())
            : throw Unfit(parameter, type, $"and {input} is a list");
    }

    private static IList List(Type type, Type item, object?[] values)
    {
        var array = Array.CreateInstance(item, values.Length);
        Array.Copy(values, array, values.Length);
        return ParameterType.IsList(type) ? (IList)Activator.CreateInstance(type, array)! : array;
    }

    private static object? One(NotebookParameter parameter, Type type, string? text, string quoted)
    {
        Type plain = Nullable.GetUnderlyingType(type) ?? type;
        if (text is null || (plain != type && (text.Length == 0 || text.Equals("null", StringComparison.OrdinalIgnoreCase))))
        {
            return ParameterType.AllowsNull(type) ? null : throw Unfit(parameter, type, $"and {quoted} is no value of it");
        }

        (bool known, object? value) = Parse(plain, plain == typeof(string) ? text : text.Trim());
        return value ?? throw (known
            ? Unfit(parameter, type, $"which {quoted} does not fit: write {Wanted(plain)}")
            : new ParameterException($"Parameter '{parameter.Name}' has the type {parameter.TypeName}, of which no value ({quoted}) can be given from outside."));
    }

    private static (bool Known, object? Value) Parse(Type type, string text)
    {
        if (type.IsEnum)
        {
            // Numbers are no names, and several names are a value of flags alone, though TryParse takes them all.
            bool isName = text.Length > 0 && !char.IsAsciiDigit(text[0]) && text[0] is not ('-' or '+');
            bool isOne = !text.Contains(',', StringComparison.Ordinal) || type.IsDefined(typeof(FlagsAttribute), inherit: false);
            return (true, isName && isOne && Enum.TryParse(type, text, ignoreCase: true, out object? name) ? name : null);
        }

        return Type.GetTypeCode(type) switch
        {
            TypeCode.String => (true, text),
            TypeCode.Boolean => (true, bool.TryParse(text, out bool flag) ? flag : null),
            TypeCode.Char => (true, text.Length == 1 ? text[0] : null),
            TypeCode.Double => (true, Real(text)),
            TypeCode.Single => (true, Real(text) is double wide && (double.IsFinite(wide) == float.IsFinite((float)wide)) ? (float)wide : null),
            TypeCode.Decimal => (true, decimal.TryParse(text, Decimal, Invariant, out decimal exact) ? exact : null),
            TypeCode.DateTime => (true, Time(text)),
            >= TypeCode.SByte and <= TypeCode.UInt64 => (true, WholeNumber(type, text)),
            _ when type == typeof(DateOnly) => (true, DateOnly.TryParseExact(text, "yyyy-MM-dd", Invariant, DateTimeStyles.None, out DateOnly date) ? date : null),
            _ => (false, null),
        };
    }

    // What overflows to infinity was not written as infinity.
    private static double? Real(string text) => double.TryParse(text, Decimal | NumberStyles.AllowExponent, Invariant, out double value)
        && (double.IsFinite(value) || !char.IsAsciiDigit(text[^1])) ? value : null;

    private static object? WholeNumber(Type type, string text) => Int128.TryParse(text, Whole, Invariant, out Int128 value)
        && value >= Limit(type, "MinValue") && value <= Limit(type, "MaxValue")
            ? Convert.ChangeType(decimal.Parse(text, Whole, Invariant), type, Invariant)
            : null;

    private static Int128 Limit(Type type, string name) =>
        Int128.Parse(Convert.ToString(type.GetField(name, BindingFlags.Public | BindingFlags.Static)!.GetValue(null), Invariant)!, Invariant);

    private static DateTime? Time(string text) => DateTime.TryParseExact(text, Times, Invariant, DateTimeStyles.None, out DateTime time)
        ? text.EndsWith('Z') ? DateTime.SpecifyKind(time, DateTimeKind.Utc) : time
        : null;

    private static string Wanted(Type type) => Type.GetTypeCode(type) switch
    {
        _ when type.IsEnum => $"one of {string.Join(", ", Enum.GetNames(type))}",
        _ when type == typeof(DateOnly) => "a day as 2024-03-14",
        TypeCode.Boolean => "true or false",
        TypeCode.Char => "one character",
        TypeCode.DateTime => "a time as 2024-03-14 or 2024-03-14T08:30:00, with Z for UTC",
        TypeCode.Double or TypeCode.Single or TypeCode.Decimal => "a number as 1234.5",
        _ => string.Create(Invariant, $"a whole number from {Limit(type, "MinValue")} to {Limit(type, "MaxValue")}"),
    };

    private static ParameterException Unfit(NotebookParameter parameter, Type type, string why)
    {
        string item = type == parameter.Type ? "" : $" with items of type {Display.TypeNames.Of(type)}";
        return new ParameterException($"Parameter '{parameter.Name}' has the type {parameter.TypeName}{item}, {why}.");
    }
}
