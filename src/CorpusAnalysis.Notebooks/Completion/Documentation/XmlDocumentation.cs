using System.Collections.Concurrent;
using System.Reflection;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace CorpusAnalysis.Notebooks.Completion;

/// <summary>Finds the XML documentation of members in the files beside the assemblies.</summary>
/// <param name="pathOf">The assembly file that a type's users compile against; null where it is not known.</param>
internal sealed class XmlDocumentation(Func<Type, string?> pathOf)
{
    private readonly ConcurrentDictionary<string, XElement?> _found = new(StringComparer.Ordinal);

    /// <summary>The documentation of a member, its own or what it inherits; null without any.</summary>
    public XElement? Of(MemberInfo member) => Own(member) is { } own && own.Element("inheritdoc") is null ? own : Inherited(member).Select(Own).FirstOrDefault(found => found is not null);

    private XElement? Own(MemberInfo member)
    {
        if (DocumentationId.Of(member) is not { } id || (member as Type ?? member.DeclaringType) is not { } type || type.Assembly.IsDynamic)
        {
            return null;
        }

        return _found.GetOrAdd(id, _ => Read(Outermost(type), id));
    }

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static IEnumerable<MemberInfo> Inherited(MemberInfo member)
    {
        if (member.DeclaringType is not { } type || member is ConstructorInfo)
        {
            yield break;
        }

        int parameters = (member as MethodBase)?.GetParameters().Length ?? 0;
        IEnumerable<Type> types = type.IsInterface ? type.GetInterfaces() : [.. type.BaseType is null ? [] : new[] { type.BaseType }, .. type.GetInterfaces()];
        foreach (MemberInfo other in types.SelectMany(each => each.GetMember(member.Name)))
        {
            if (other.MemberType == member.MemberType && ((other as MethodBase)?.GetParameters().Length ?? 0) == parameters)
            {
                yield return other;
            }
        }
    }

    private XElement? Read(Type type, string id)
    {
        string? xml = new[] { pathOf(type), type.Assembly.Location }
            .Where(path => !string.IsNullOrEmpty(path)).Select(path => Path.ChangeExtension(path!, ".xml")).FirstOrDefault(File.Exists);
        try
        {
            return xml is null ? null : Find(File.ReadAllBytes(xml), id);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or XmlException)
        {
            return null;
        }
    }

    // A search through the bytes is faster than reading the file as XML, and nothing of it is kept.
    private static XElement? Find(ReadOnlySpan<byte> file, string id)
    {
        string name = new XText(id).ToString().Replace("\"", "&quot;", StringComparison.Ordinal);
        ReadOnlySpan<byte> end = "</member>"u8;
        byte[] start = Encoding.UTF8.GetBytes($"<member name=\"{name}\">");
        int from = file.IndexOf(start);
        int length = from < 0 ? -1 : file[from..].IndexOf(end);
        return length < 0 ? null : XElement.Parse(Encoding.UTF8.GetString(file.Slice(from, length + end.Length)), LoadOptions.PreserveWhitespace);
    }
}
