using System.Runtime.ExceptionServices;

namespace CorpusAnalysis;

/// <summary>Loops of several threads.</summary>
internal static class InParallel
{
    /// <summary>Runs a loop. What one thread met, such as a damaged file, is thrown as if there were no others.</summary>
    public static void Run(Func<ParallelLoopResult> loop)
    {
        try
        {
            loop();
        }
        catch (AggregateException errors)
        {
            ExceptionDispatchInfo.Throw(errors.Flatten().InnerExceptions[0]);
        }
    }
}
