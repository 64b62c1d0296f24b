using System.Globalization;
using System.Reflection;
using System.Text;

namespace CorpusAnalysis.Notebooks.Completion;

/// <summary>The names of members in the compiler's XML documentation.</summary>
internal static class DocumentationId
{
    /// <summary>The name, such as <c>M:System.String.IndexOf(System.Char)</c>; null for a member that has none.</summary>
    public static string? Of(MemberInfo member)
    {
        if (member is Type type)
        {
            return "T:" + NameOf(Open(type));
        }

        if (member.DeclaringType is not { } declaring)
        {
            return null;
        }

        Type owner = Open(declaring);
        const BindingFlags all = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        MemberInfo open = owner == declaring ? member : owner.GetMembers(all).FirstOrDefault(other => other.MetadataToken == member.MetadataToken) ?? member;
        string name = $"{NameOf(owner)}.{open.Name.Replace('.', '#')}";
        return open switch
        {
            MethodInfo method => $"M:{name}{(method.IsGenericMethod ? $"``{method.GetGenericArguments().Length}" : "")}{Parameters(method.GetParameters())}",
            ConstructorInfo constructor => $"M:{name}{Parameters(constructor.GetParameters())}",
            PropertyInfo property => $"P:{name}{Parameters(property.GetIndexParameters())}",
            FieldInfo => $"F:{name}",
            EventInfo => $"E:{name}",
            _ => null,
        };
    }

    private static Type Open(Type type) => type is { IsGenericType: true, IsGenericTypeDefinition: false } ? type.GetGenericTypeDefinition() : type;

    private static string NameOf(Type type) => type.DeclaringType is { } outer ? $"{NameOf(Open(outer))}.{type.Name}" : type.Namespace is { Length: > 0 } space ? $"{space}.{type.Name}" : type.Name;

    private static string Parameters(ParameterInfo[] parameters) =>
        parameters.Length == 0 ? "" : $"({string.Join(',', parameters.Select(parameter => Reference(parameter.ParameterType)))})";

    private static string Reference(Type type)
    {
        if (type.IsByRef)
        {
            return Reference(type.GetElementType()!) + "@";
        }

        if (type.IsPointer)
        {
            return Reference(type.GetElementType()!) + "*";
        }

        if (type.IsArray)
        {
            int rank = type.GetArrayRank();
            string bounds = rank == 1 ? "" : string.Join(',', Enumerable.Repeat("0:", rank));
            return $"{Reference(type.GetElementType()!)}[{bounds}]";
        }

        if (type.IsGenericParameter)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{(type.DeclaringMethod is null ? "`" : "``")}{type.GenericParameterPosition}");
        }

        return type.IsGenericType ? Constructed(type) : NameOf(type);
    }

    private static string Constructed(Type type)
    {
        var name = new StringBuilder();
        Type[] arguments = type.GetGenericArguments();
        int used = 0;
        string[] parts = NameOf(type.GetGenericTypeDefinition()).Split('.');
        for (int i = 0; i < parts.Length; i++)
        {
            string[] pieces = parts[i].Split('`');
            name.Append(i > 0 ? "." : "").Append(pieces[0]);
            if (pieces.Length == 2 && int.TryParse(pieces[1], CultureInfo.InvariantCulture, out int count))
            {
                name.Append('{').AppendJoin(',', arguments.Skip(used).Take(count).Select(Reference)).Append('}');
                used += count;
            }
        }

        return name.ToString();
    }
}
