using System.Diagnostics;

namespace Microsoft.ML.Wgan.Experiments;

/// <summary>What is left of an experiment's time, and how much of it a training may take.</summary>
/// <param name="settings">The limits.</param>
/// <param name="earlier">Time that trials of a checkpoint file took.</param>
internal sealed class TrialClock(GenerativeExperimentSettings settings, TimeSpan earlier)
{
    // Of a trial's share of the time; the rest is for scoring. Settled beforehand, so that the first trial gets no other share than the others.
    private const double TrainingShare = 0.8;

    // With less than this of a training's time left, no trial is worth its while.
    private const double LeastShare = 0.25;

    private readonly Stopwatch _watch = Stopwatch.StartNew();

    /// <summary>Time that is over, that of a checkpoint file's trials included.</summary>
    public TimeSpan Spent => earlier + _watch.Elapsed;

    /// <summary>The longest time that a training may take; null for no limit.</summary>
    /// <param name="scoring">The longest time that anything but training took in a trial so far.</param>
    /// <param name="typical">What a completed training took so far; null where none was completed.</param>
    /// <param name="limit">The result: more than nothing if the method says true.</param>
    /// <returns>Whether there is time for another trial.</returns>
    public bool TryTrain(TimeSpan scoring, TimeSpan? typical, out TimeSpan? limit)
    {
        TimeSpan? share = settings.MaxTrainingTime ?? (settings.MaxTime * (TrainingShare / settings.MaxTrials));
        TimeSpan? wish = Least(share, settings.BaseOptions.Run.MaxTime);
        TimeSpan? left = settings.MaxTime - Spent - scoring;
        limit = Least(wish, left);

        // A limit need not be used up: a table's steps may be made long before.
        TimeSpan? needed = Least(wish, typical) * LeastShare;
        return left is null || (left > TimeSpan.Zero && (needed is null || left >= needed));
    }

    private static TimeSpan? Least(TimeSpan? first, TimeSpan? second) => first is null || second < first ? second ?? first : first;
}
