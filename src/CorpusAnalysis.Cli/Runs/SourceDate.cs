using System.Globalization;

namespace CorpusAnalysis.Cli.Runs;

/// <summary>A clock that stands still at the time that <c>SOURCE_DATE_EPOCH</c> names, so that two renders of the same input are the same bytes.</summary>
/// <remarks>reproducible-builds.org/specs/source-date-epoch: seconds since 1970, UTC. Timestamps, for measuring, still run.</remarks>
internal sealed class SourceDate(DateTimeOffset time) : TimeProvider
{
    private const string Variable = "SOURCE_DATE_EPOCH";

    /// <summary>The clock of reports: the one that stands still where the variable is set, else the system's.</summary>
    /// <exception cref="UsageException">The variable holds no time.</exception>
    public static TimeProvider FromEnvironment() => Environment.GetEnvironmentVariable(Variable) switch
    {
        null or "" => System,
        var text when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long seconds) && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds() =>
            new SourceDate(DateTimeOffset.FromUnixTimeSeconds(seconds)),
        var text => throw new UsageException($"{Variable} must be a number of seconds since 1970, and is '{text}'."),
    };

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => time;
}
