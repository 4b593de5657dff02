using System.Runtime.ExceptionServices;

namespace Microsoft.ML.Wgan.Evaluation;

/// <summary>Two jobs on two threads.</summary>
internal static class SideBySide
{
    /// <summary>Does both; a fault comes out as it was thrown, and not as one of "one or more errors".</summary>
    public static void Do(Action first, Action second)
    {
        try
        {
            Parallel.Invoke(new ParallelOptions { MaxDegreeOfParallelism = 2 }, first, second);
        }
        catch (AggregateException faults)
        {
            ExceptionDispatchInfo.Throw(faults.Flatten().InnerExceptions[0]);
        }
    }
}
