using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Xml.Linq;

namespace CorpusAnalysis.Notebooks.Completion;

/// <summary>Says what a name is, and which arguments a call takes.</summary>
/// <param name="completer">The completer of the same session.</param>
public sealed class Inspector(Completer completer)
{
    private const int MostText = 200;

    /// <summary>Inspects the name that the cursor is in or behind, or else the call that it is in.</summary>
    /// <param name="code">The whole cell.</param>
    /// <param name="cursor">The number of UTF-16 units before the cursor.</param>
    /// <returns>What is known, or null when nothing is.</returns>
    public Inspection? Inspect(string code, int cursor)
    {
        ArgumentNullException.ThrowIfNull(code);
        cursor = Math.Clamp(cursor, 0, code.Length);
        (int start, int end) = (cursor, cursor);
        while (start > 0 && IsLetter(code[start - 1]))
        {
            start--;
        }

        while (end < code.Length && IsLetter(code[end]))
        {
            end++;
        }

        try
        {
            return (end > start && !CursorReading.EndsInComment(code[..end]) ? Named(code, end, code[start..end]) : null) ?? Called(code, cursor);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return null; // reflection fails in many ways on assemblies that lack others
        }
    }

    /// <summary>The overloads of the call that the cursor is in, or null outside of calls.</summary>
    /// <param name="code">The whole cell.</param>
    /// <param name="cursor">The number of UTF-16 units before the cursor.</param>
    public SignatureHelp? Signatures(string code, int cursor)
    {
        ArgumentNullException.ThrowIfNull(code);
        cursor = Math.Clamp(cursor, 0, code.Length);
        try
        {
            return CursorReading.EndsInComment(code[..cursor]) || completer.Read(code, cursor).Binder.Call is not { } call ? null : Help(call);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return null; // as above
        }
    }

    private static bool IsLetter(char c) => char.IsLetterOrDigit(c) || c == '_';

    private SignatureHelp Help(OpenCall call)
    {
        XmlDocumentation documentation = completer.Documentation();
        int active = call.Chosen is null ? 0 : Math.Max(0, call.Candidates.ToList().IndexOf(call.Chosen));
        return new SignatureHelp([.. call.Candidates.Select(candidate => Overload(candidate, call, documentation))], active);
    }

    private static SignatureOverload Overload(Candidate candidate, OpenCall call, XmlDocumentation documentation)
    {
        ParameterInfo[] parameters = [.. candidate.Method.GetParameters().Skip(candidate.Extension ? 1 : 0)];
        int at = call.Name is not null ? Array.FindIndex(parameters, parameter => parameter.Name == call.Name) : call.Argument;
        at = at < parameters.Length ? at : parameters is [.., var last] && last.IsDefined(typeof(ParamArrayAttribute), false) ? parameters.Length - 1 : -1;
        XElement? said = documentation.Of(candidate.Method);
        return new SignatureOverload(
            CSharpNames.Signature(candidate.Method, candidate.Extension),
            [.. parameters.Select(CSharpNames.Parameter)],
            at,
            said is null ? "" : DocumentationText.Summary(said, markdown: false),
            said is null || at < 0 ? "" : DocumentationText.Parameter(said, parameters[at].Name ?? "", markdown: false));
    }

    private Inspection? Called(string code, int cursor)
    {
        if (Signatures(code, cursor) is not { } help)
        {
            return null;
        }

        SignatureOverload active = help.Overloads[help.Active];
        string parameter = active.Parameter >= 0 ? active.Parameters[active.Parameter] : "";
        ImmutableArray<string> signatures = [active.Signature, .. help.Overloads.Where((_, i) => i != help.Active).Select(overload => overload.Signature)];
        string[] said = [active.Summary, parameter.Length > 0 ? $"{parameter}{(active.AboutParameter.Length > 0 ? $": {active.AboutParameter}" : "")}" : ""];
        return Written(signatures, string.Join("\n\n", said.Where(text => text.Length > 0)), string.Join("\n\n", said.Where(text => text.Length > 0)));
    }

    private Inspection? Named(string code, int end, string name)
    {
        CursorReading reading = completer.Read(code, end);
        if (reading.Binder.Cursor is not { } cursor || reading.Binder.Named(cursor, name) is not { } value)
        {
            return null;
        }

        XmlDocumentation documentation = completer.Documentation();
        if (value.Methods.Count > 0)
        {
            return Documented([.. value.Methods.Select(candidate => CSharpNames.Signature(candidate.Method, candidate.Extension))], documentation.Of(value.Methods[0].Method));
        }

        if (value is { IsType: true, Type: { } type })
        {
            return Documented([CSharpNames.Signature(type)], documentation.Of(type is { IsGenericType: true } ? type.GetGenericTypeDefinition() : type));
        }

        if (value.Namespace is { } space)
        {
            return Documented([$"namespace {space}"], null);
        }

        bool isVariable = cursor.Place == CursorPlace.Name && value.Symbol is null or FieldInfo { IsStatic: true };
        if (value.Symbol is { } symbol && !(isVariable && cursor.Place == CursorPlace.Name))
        {
            return Documented([CSharpNames.Signature(symbol)], documentation.Of(symbol));
        }

        string shown = value.Instance is null ? "" : Short(value.Instance);
        return Written([value.Type is null ? name : $"{CSharpNames.Of(value.Type)} {name}"], shown, shown);
    }

    private static Inspection Documented(ImmutableArray<string> signatures, XElement? said) => Written(
        signatures,
        said is null ? "" : DocumentationText.Write(said, markdown: false),
        said is null ? "" : DocumentationText.Write(said, markdown: true));

    private static Inspection Written(ImmutableArray<string> signatures, string text, string markdown)
    {
        var plain = new StringBuilder().AppendJoin('\n', signatures);
        var marked = new StringBuilder("```csharp\n").AppendJoin('\n', signatures).Append("\n```");
        return new Inspection(
            signatures,
            text.Length > 0 ? plain.Append("\n\n").Append(text).ToString() : plain.ToString(),
            markdown.Length > 0 ? marked.Append("\n\n").Append(markdown).ToString() : marked.ToString());
    }

    // Only what is sure to run no code of the user's.
    private static string Short(object value) => value switch
    {
        string text => text.Length > MostText ? $"\"{text[..MostText]}…\" ({text.Length.ToString(CultureInfo.InvariantCulture)} characters)" : $"\"{text}\"",
        IFormattable number when value.GetType().IsPrimitive || value is decimal or DateTime or DateOnly or TimeSpan or Guid => number.ToString(null, CultureInfo.InvariantCulture),
        bool or char => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        Enum member => Enum.GetName(member.GetType(), member) ?? "",
        ICollection items when value.GetType().Assembly == typeof(object).Assembly || value is Array => $"{items.Count.ToString(CultureInfo.InvariantCulture)} elements",
        _ => "",
    };
}
