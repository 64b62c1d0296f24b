using System.CommandLine;
using System.Globalization;

namespace CorpusAnalysis.Cli.Commands;

/// <summary><c>corpus reprints</c>: articles that are printed more than once.</summary>
internal static class ReprintsCommand
{
    // What a reader needs first.
    private static readonly string[] Columns =
    [
        nameof(ReprintMember.Group),
        nameof(ReprintMember.ArticleId),
        nameof(ReprintMember.Date),
        nameof(ReprintMember.Headline),
        nameof(ReprintMember.IsRepresentative),
        nameof(ReprintMember.Similarity),
        nameof(ReprintMember.IsExact),
        nameof(ReprintMember.Containment),
    ];

    public static Command Create()
    {
        var byDefault = new ReprintOptions();
        var threshold = new NumberOption<double>(
            "--threshold", "The Jaccard coefficient of shingles from which on two articles are reprints; a version shortened by half has 0.5 at most.", byDefault.Threshold, number => number is > 0 and <= 1, "above 0 and at most 1");
        var shingle = new NumberOption<int>(
            "--shingle", "Tokens in a row that make a shingle.", byDefault.ShingleLength, length => length is >= 1 and <= ReprintOptions.MaxShingleLength, $"from 1 to {ReprintOptions.MaxShingleLength}");
        var seed = new NumberOption<int>("--seed", "Draws the hash functions; another number can only find a pair that was missed, or miss one.", byDefault.Seed, _ => true, "a whole number");
        var groupsOnly = new Option<bool>("--groups") { Description = "List the groups instead, a row each." };
        var command = new Command("reprints", "Lists articles that are the same text or nearly, in groups: the earliest of a group stands for it. --unique of other commands counts each group once.") { threshold, shingle, seed, groupsOnly };
        CorpusInput input = CorpusInput.AddTo(command, groups: false, unique: false);
        TableOutput output = TableOutput.AddTo(command);
        command.SetAction(parsed =>
        {
            Corpus corpus = input.Load(parsed);
            IReadOnlyList<ReprintGroup> groups = corpus.Reprints(new ReprintOptions { Threshold = parsed.GetValue(threshold), ShingleLength = parsed.GetValue(shingle), Seed = parsed.GetValue(seed) });
            if (parsed.GetValue(groupsOnly))
            {
                output.Write(parsed, groups);
            }
            else
            {
                output.Write(parsed, groups.Members(), Columns);
            }

            Console.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"corpus: {corpus.Articles.Count:N0} articles, {groups.Sum(group => group.Articles - 1):N0} of them reprints of others: {UniqueOption.Count(groups)}."));
            return ExitCode.Success;
        });
        return command;
    }
}
