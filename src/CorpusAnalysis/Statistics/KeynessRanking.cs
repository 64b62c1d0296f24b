using System.Runtime.InteropServices;

namespace CorpusAnalysis;

/// <summary>Tests, corrects and ranks the differences between a target and a reference.</summary>
/// <remarks>
/// Most items have few hits, so that many have the same two frequencies: what depends on these alone is computed once for all of them.
/// Sorting such classes of items instead of the items makes the ranking linear in their number.
/// </remarks>
internal static class KeynessRanking
{
    private const int Few = 256;

    /// <summary>Ranks items.</summary>
    /// <param name="counts">Their counts, in the order of equally strong ones.</param>
    /// <param name="options">How to test and order; which items are listed has been decided.</param>
    /// <returns>The items that are listed. p is adjusted over all.</returns>
    public static IReadOnlyList<Keyword> Rank(KeynessCounts counts, KeynessOptions options)
    {
        (int[] items, Func<int, FrequencyClass> classOf) = Ordered(counts, options);
        return new RowsOnDemand<Keyword>(items.Length, row => Row(classOf(items[row]), counts, items[row]));
    }

    /// <summary>Ranks items, and gives every measure of each.</summary>
    /// <inheritdoc cref="Rank" path="/param|/returns"/>
    public static IReadOnlyList<KeynessMeasures> Measures(KeynessCounts counts, KeynessOptions options)
    {
        (int[] items, Func<int, FrequencyClass> classOf) = Ordered(counts, options);
        return new RowsOnDemand<KeynessMeasures>(items.Length, row => MeasuresRow(classOf(items[row]), counts, items[row]));
    }

    // The items that are listed, in the order asked for.
    private static (int[] Items, Func<int, FrequencyClass> ClassOf) Ordered(KeynessCounts counts, KeynessOptions options)
    {
        (int[] classOf, List<FrequencyClass> classes) = Classes(counts, options);
        Adjust(CollectionsMarshal.AsSpan(classes), counts.Target.Length, options.Correction);
        int[] order = [.. Enumerable.Range(0, classes.Count)];
        order.AsSpan().Sort((a, b) => Compare(classes[a], classes[b], options));

        // Each bucket of equally strong classes gets the places behind those before it, and its items take them in their own order.
        int[] bucketOf = new int[classes.Count], next = new int[classes.Count];
        int place = 0;
        for (int i = 0; i < order.Length; i++)
        {
            bool equal = i > 0 && Compare(classes[order[i - 1]], classes[order[i]], options) == 0;
            bucketOf[order[i]] = equal ? bucketOf[order[i - 1]] : order[i];
            next[order[i]] = place;
            place += classes[order[i]].Listed;
        }

        int[] items = new int[place];
        for (int i = 0; i < classOf.Length; i++)
        {
            if (counts.Listed?[i] ?? true)
            {
                items[next[bucketOf[classOf[i]]]++] = i;
            }
        }

        return (items, item => classes[classOf[item]]);
    }

    private static (int[] ClassOf, List<FrequencyClass> Classes) Classes(KeynessCounts counts, KeynessOptions options)
    {
        int[] classOf = new int[counts.Target.Length];
        var classes = new List<FrequencyClass>();
        int[] few = new int[Few * Few];
        var many = new Dictionary<(long, long), int>();
        for (int i = 0; i < classOf.Length; i++)
        {
            (long a, long b) = (counts.Target[i], counts.Reference[i]);
            ref int number = ref a < Few && b < Few ? ref few[(a * Few) + b] : ref CollectionsMarshal.GetValueRefOrAddDefault(many, (a, b), out _);
            if (number == 0)
            {
                classes.Add(FrequencyClass.Of(new ContingencyTable(a, counts.TargetSize, b, counts.ReferenceSize), options.Test));
                number = classes.Count;
            }

            classOf[i] = number - 1;
            classes[number - 1].Items++;
            classes[number - 1].Listed += counts.Listed?[i] ?? true ? 1 : 0;
        }

        return (classOf, classes);
    }

    // Holm, or Benjamini and Hochberg, as in MultipleTests, where equal p values come in one go.
    private static void Adjust(Span<FrequencyClass> classes, int tests, TestCorrection correction)
    {
        FrequencyClass[] byP = classes.ToArray();
        Array.Sort(byP, (a, b) => a.P.CompareTo(b.P));
        int before = 0;
        double running = 0;
        foreach (FrequencyClass each in byP)
        {
            running = correction == TestCorrection.Holm ? Math.Max(running, Math.Min(1, (tests - before) * each.P)) : each.P;
            before += each.Items;
            each.AdjustedP = correction == TestCorrection.BenjaminiHochberg ? each.P * ((double)tests / before) : running;
        }

        if (correction == TestCorrection.BenjaminiHochberg)
        {
            running = 1;
            foreach (FrequencyClass each in byP.Reverse())
            {
                running = each.AdjustedP = Math.Min(running, each.AdjustedP);
            }
        }
    }

    private static int Compare(FrequencyClass a, FrequencyClass b, KeynessOptions options)
    {
        if (options.Order == KeynessOrder.Effect)
        {
            (int groupOfA, int groupOfB) = (Group(a, options), Group(b, options));
            if (groupOfA != groupOfB)
            {
                return groupOfA.CompareTo(groupOfB);
            }

            if (groupOfA != 0 && a.LogRatio != b.LogRatio)
            {
                return b.LogRatio.CompareTo(a.LogRatio);
            }
        }

        return b.LogLikelihood.CompareTo(a.LogLikelihood);
    }

    // -1 marks the target, 1 the reference, 0 neither for sure.
    private static int Group(FrequencyClass each, KeynessOptions options) => each.AdjustedP < options.Significance ? -Math.Sign(each.LogLikelihood) : 0;

    private static Keyword Row(FrequencyClass each, KeynessCounts counts, int item)
    {
        (Evidence target, Evidence reference) = counts.Evidence(item);
        return new(
            counts.Names(item),
            each.Table.TargetFrequency,
            each.Table.ReferenceFrequency,
            CorpusFrequencies.PerMillion(each.Table.TargetFrequency, each.Table.TargetSize),
            CorpusFrequencies.PerMillion(each.Table.ReferenceFrequency, each.Table.ReferenceSize),
            each.LogLikelihood,
            each.AdjustedP,
            each.LogRatio,
            each.Interval.Low,
            each.Interval.High,
            counts.TargetArticles[item],
            counts.ReferenceArticles[item],
            counts.TargetDispersion(item))
        {
            Evidence = each.Table.TargetFrequency == 0 ? default : target,
            InReference = each.Table.ReferenceFrequency == 0 ? default : reference,
        };
    }

    private static KeynessMeasures MeasuresRow(FrequencyClass each, KeynessCounts counts, int item)
    {
        Keyword keyword = Row(each, counts, item);
        each.Measures ??= Keyness.Measures(keyword, each.Table);
        return each.Measures with
        {
            Term = keyword.Term,
            TargetDocumentFrequency = keyword.TargetDocumentFrequency,
            ReferenceDocumentFrequency = keyword.ReferenceDocumentFrequency,
            TargetDP = keyword.TargetDP,
            Evidence = keyword.Evidence,
            InReference = keyword.InReference,
        };
    }

    /// <summary>All items with the same two frequencies.</summary>
    private sealed record FrequencyClass(ContingencyTable Table, double LogLikelihood, double P, double LogRatio, Interval Interval)
    {
        public int Items { get; set; }

        public int Listed { get; set; }

        public double AdjustedP { get; set; }

        /// <summary>All measures of one of the items; what is not of the frequencies alone is to be replaced.</summary>
        public KeynessMeasures? Measures { get; set; }

        public static FrequencyClass Of(ContingencyTable table, KeynessTest test)
        {
            double evidence = Keyness.LogLikelihood(table);
            return new FrequencyClass(table, evidence, PValue(table, evidence, test), Keyness.LogRatio(table), Keyness.LogRatioInterval(table));
        }

        private static double PValue(ContingencyTable table, double evidence, KeynessTest test) => test switch
        {
            KeynessTest.LogLikelihoodTwoTerm => Keyness.PValue(Keyness.LogLikelihoodTwoTerm(table)),
            KeynessTest.ChiSquared => Keyness.PValue(Keyness.ChiSquared(table)),
            KeynessTest.ChiSquaredYates => Keyness.PValue(Keyness.ChiSquaredYates(table)),
            KeynessTest.FisherExactWhereSmall when table.SmallestExpectedFrequency < 5 => Keyness.FisherExactPValue(table),
            _ => Keyness.PValue(evidence),
        };
    }
}
