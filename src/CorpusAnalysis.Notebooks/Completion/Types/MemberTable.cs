using System.ComponentModel;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace CorpusAnalysis.Notebooks.Completion;

/// <summary>The public members of types that are worth offering, kept per type.</summary>
internal sealed class MemberTable
{
    private readonly ConditionalWeakTable<Type, MemberInfo[]> _instance = [];
    private readonly ConditionalWeakTable<Type, MemberInfo[]> _static = [];

    /// <summary>The members of a type: no accessors, nothing obsolete or hidden from editors.</summary>
    public IReadOnlyList<MemberInfo> Of(Type type, bool isStatic) => (isStatic ? _static : _instance).GetValue(type, each => Read(each, isStatic));

    /// <summary>The property, field or event of a name, or null.</summary>
    public MemberInfo? Find(Type type, string name, bool isStatic) =>
        Of(type, isStatic).FirstOrDefault(member => member.Name == name && member is not (MethodBase or Type) && !(member is PropertyInfo indexer && indexer.GetIndexParameters().Length > 0));

    /// <summary>The methods of a name.</summary>
    public IEnumerable<MethodInfo> Methods(Type type, string name, bool isStatic) => Of(type, isStatic).OfType<MethodInfo>().Where(method => method.Name == name);

    /// <summary>The indexers of a type.</summary>
    public IEnumerable<PropertyInfo> Indexers(Type type) => Of(type, isStatic: false).OfType<PropertyInfo>().Where(property => property.GetIndexParameters().Length > 0);

    /// <summary>Whether a member is to be seen in editors.</summary>
    public static bool IsShown(MemberInfo member) => member.GetCustomAttribute<EditorBrowsableAttribute>(inherit: false) is not { State: EditorBrowsableState.Never }
        && !member.IsDefined(typeof(ObsoleteAttribute), inherit: false);

    private static MemberInfo[] Read(Type type, bool isStatic)
    {
        try
        {
            return ReadAll(type, isStatic);
        }
        catch (Exception error) when (error is IOException or TypeLoadException or BadImageFormatException)
        {
            return []; // an assembly that it needs is not there
        }
    }

    private static MemberInfo[] ReadAll(Type type, bool isStatic)
    {
        BindingFlags flags = BindingFlags.Public | (isStatic ? BindingFlags.Static | BindingFlags.FlattenHierarchy : BindingFlags.Instance);
        IEnumerable<Type> types = type.IsInterface && !isStatic ? [type, .. type.GetInterfaces(), typeof(object)] : [type];
        return
        [
            .. types.SelectMany(each => each.GetMembers(flags))
                .Where(member => member is not (ConstructorInfo or Type) && member.Name[0] != '<' && !member.Name.Contains('.', StringComparison.Ordinal))
                .Where(member => member is not MethodInfo { IsSpecialName: true } and not FieldInfo { IsSpecialName: true })
                .Where(IsShown)
                .OrderBy(member => member.Name, StringComparer.Ordinal),
        ];
    }
}
