using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CorpusAnalysis;

/// <summary>Writes theme dictionaries.</summary>
public static class ThemeDictionaryYaml
{
    /// <summary>The dictionary as YAML, which <see cref="ThemeDictionary.Parse"/> reads again with the same hits.</summary>
    /// <param name="dictionary">The themes.</param>
    /// <returns>
    /// The YAML, its lines ended by LF, a pattern a line. Themes without patterns, and without any below them, are left out, since they
    /// are never found; comments of the file it was read from are lost.
    /// </returns>
    public static string ToYaml(this ThemeDictionary dictionary)
    {
        ArgumentNullException.ThrowIfNull(dictionary);
        using var text = new StringWriter { NewLine = "\n" };
        new Writer(new Emitter(text, EmitterSettings.Default.WithIndentedSequences().WithBestWidth(int.MaxValue))).Write(dictionary);
        return text.ToString();
    }

    private static bool HasPatterns(Theme theme) => theme.Patterns.Length > 0 || theme.Themes.Any(HasPatterns);

    private sealed class Writer(Emitter emitter)
    {
        // Letters that other readers of YAML take for truth values or for nothing; so is Norwegian as a language.
        private static readonly HashSet<string> Keywords = new(["true", "false", "yes", "no", "on", "off", "y", "n", "null"], StringComparer.OrdinalIgnoreCase);

        public void Write(ThemeDictionary dictionary)
        {
            emitter.Emit(new StreamStart());
            emitter.Emit(new DocumentStart(version: null, tags: null, isImplicit: true));
            Mapping(() => Pair("themes", () => Themes(dictionary.Where(theme => theme.Parent is null))));
            emitter.Emit(new DocumentEnd(isImplicit: true));
            emitter.Emit(new StreamEnd());
        }

        private void Themes(IEnumerable<Theme> themes) => Mapping(() =>
        {
            foreach (Theme theme in themes.Where(HasPatterns))
            {
                Pair(theme.Name, () => Mapping(() => Parts(theme)));
            }
        });

        private void Parts(Theme theme)
        {
            Pair("definition", () => Text(theme.Definition), theme.Definition.Length > 0);
            Pair("note", () => Text(theme.Note), theme.Note.Length > 0);
            Pair("patterns", () => Patterns(theme.Patterns), theme.Patterns.Length > 0);
            Pair("exclude", () => Patterns(theme.Exclusions), theme.Exclusions.Length > 0);
            Pair("themes", () => Themes(theme.Themes), theme.Themes.Any(HasPatterns));
        }

        // A list where all are for every language, else lists by language.
        private void Patterns(IReadOnlyCollection<ThemePattern> patterns)
        {
            if (patterns.All(pattern => pattern.Language == ThemePattern.AnyLanguage))
            {
                List(patterns);
                return;
            }

            Mapping(() =>
            {
                foreach (IGrouping<string, ThemePattern> language in patterns.GroupBy(pattern => pattern.Language))
                {
                    Pair(language.Key, () => List(language));
                }
            });
        }

        private void List(IEnumerable<ThemePattern> patterns)
        {
            emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, SequenceStyle.Block));
            foreach (ThemePattern pattern in patterns)
            {
                Pattern(pattern);
            }

            emitter.Emit(new SequenceEnd());
        }

        private void Pattern(ThemePattern pattern)
        {
            if (pattern.Weight == 1)
            {
                Text(pattern.Text);
                return;
            }

            Mapping(() => Pair(pattern.Text, () => emitter.Emit(new Scalar(pattern.Weight.ToString(CultureInfo.InvariantCulture)))));
        }

        private void Mapping(Action pairs)
        {
            emitter.Emit(new MappingStart());
            pairs();
            emitter.Emit(new MappingEnd());
        }

        private void Pair(string key, Action value, bool isKnown = true)
        {
            if (isKnown)
            {
                Text(key);
                value();
            }
        }

        private void Text(string text)
        {
            bool isPlain = char.IsLetter(text[0]) && text.All(sign => char.IsLetterOrDigit(sign) || sign is ' ' or '-' or '*' or '?') && !Keywords.Contains(text);
            emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, text, isPlain ? ScalarStyle.Plain : ScalarStyle.DoubleQuoted, isPlainImplicit: true, isQuotedImplicit: true));
        }
    }
}
