using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace CorpusAnalysis.Notebooks.Display;

/// <summary>A public property or field of a value.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its declared type.</param>
/// <param name="Read">Reads it from a value; what the getter throws comes as <see cref="FailedRead"/>.</param>
internal sealed record ValueMember(string Name, Type Type, Func<object, object?> Read)
{
    /// <summary>The members that are shown, in the order of their declaration, those of base types first; not what is marked, or whose type is, as <c>[Browsable(false)]</c>.</summary>
    public static IReadOnlyList<ValueMember> Of(Type type)
    {
        if (typeof(ITuple).IsAssignableFrom(type) && type.IsGenericType)
        {
            return [.. type.GetGenericArguments().Select((item, i) => new ValueMember($"Item{i + 1}", item, tuple => ((ITuple)tuple)[i]))];
        }

        IEnumerable<ValueMember> properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => IsShown(property, property.PropertyType) && property.GetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0 && !property.PropertyType.IsByRef && !property.PropertyType.IsByRefLike && !property.PropertyType.IsPointer)
            .Select(property => new ValueMember(property.Name, property.PropertyType, value => Guarded(property.GetValue, value)));
        IEnumerable<ValueMember> fields = type.GetFields(BindingFlags.Public | BindingFlags.Instance)
            .Where(field => IsShown(field, field.FieldType) && !field.FieldType.IsPointer)
            .Select(field => new ValueMember(field.Name, field.FieldType, field.GetValue));
        return [.. properties.Concat(fields).DistinctBy(member => member.Name)];
    }

    private static bool IsShown(MemberInfo member, Type type) => new[] { member, Nullable.GetUnderlyingType(type) ?? type }
        .All(each => each.GetCustomAttribute<BrowsableAttribute>(inherit: true) is not { Browsable: false });

    [SuppressMessage("Design", "CA1031", Justification = "A getter may throw anything, and showing an object must not fail for it.")]
    private static object? Guarded(Func<object?, object?> read, object value)
    {
        try
        {
            return read(value);
        }
        catch (Exception error)
        {
            return new FailedRead(error is TargetInvocationException { InnerException: { } inner } ? inner : error);
        }
    }
}
