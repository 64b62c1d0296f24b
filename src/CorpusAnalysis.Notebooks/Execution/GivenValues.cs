using System.Collections.Concurrent;
using System.ComponentModel;
using System.Globalization;
using CorpusAnalysis.Notebooks.Display;

namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>Values on their way into variables of C# cells; not for use by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class GivenValues
{
    private static int _last;

    /// <summary>The values that were not taken yet, by number.</summary>
    internal static ConcurrentDictionary<int, object> Waiting { get; } = [];

    /// <summary>Takes a value that was given; it can be taken once.</summary>
    public static T Take<T>(int number) => Waiting.TryRemove(number, out object? value)
        ? (T)value
        : throw new InvalidOperationException("The value was taken already.");

    /// <summary>Keeps a value until it is taken, and gives the C# that takes it.</summary>
    internal static string Give(object value, out int number)
    {
        number = Interlocked.Increment(ref _last);
        Waiting[number] = value;
        return string.Create(CultureInfo.InvariantCulture, $"global::{typeof(GivenValues).FullName}.Take<{TypeOf(value)}>({number})");
    }

    /// <summary>The value's type as C# spells it anywhere; <c>dynamic</c> for one that cells cannot name.</summary>
    internal static string TypeOf(object value) => value.GetType() is { IsVisible: true } type && !TypeNames.IsAnonymous(type) ? Spelled(type) : "dynamic";

    private static string Spelled(Type type)
    {
        if (type.IsArray)
        {
            // An array of arrays is spelled from the outside in.
            Type element = type;
            string ranks = "";
            while (element.IsArray)
            {
                ranks += $"[{new string(',', element.GetArrayRank() - 1)}]";
                element = element.GetElementType()!;
            }

            return Spelled(element) + ranks;
        }

        // Nested types share the arguments of those around them.
        string definition = (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!;
        var arguments = new Queue<Type>(type.GetGenericArguments());
        IEnumerable<string> parts = definition.Split('+').Select(part => part.Split('`') is [var name, var count]
            ? $"{name}<{string.Join(", ", Enumerable.Range(0, int.Parse(count, CultureInfo.InvariantCulture)).Select(_ => Spelled(arguments.Dequeue())))}>"
            : part);
        return "global::" + string.Join('.', parts);
    }
}
