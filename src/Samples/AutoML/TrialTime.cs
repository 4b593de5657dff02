namespace WganSamples.AutoML;

/// <summary>How long a training may take, so that its trial ends before AutoML ends it: what is cut off is lost.</summary>
/// <param name="all">Time of all trials; null: no limit.</param>
/// <param name="each">The longest time that any training may take; null: what is left.</param>
internal sealed class TrialTime(TimeSpan? all, TimeSpan? each)
{
    // As in an experiment of ours: what had less than a quarter of the others' time cannot be compared with them.
    private const double LeastShare = 0.25;

    // The most that a trial took beside what its training may take: reading, encoding, scoring.
    private TimeSpan _beside;

    /// <summary>The limit of the next training.</summary>
    /// <param name="elapsed">Time since the first trial began.</param>
    /// <exception cref="OperationCanceledException">Too little is left; the one exception that never ends AutoML's experiment.</exception>
    public TimeSpan? Next(TimeSpan elapsed)
    {
        TimeSpan? left = all - elapsed - _beside;
        TimeSpan? limit = each is null || left < each ? left : each;
        return limit <= TimeSpan.Zero || limit < each * LeastShare
            ? throw new OperationCanceledException("Too little time is left for a training that could be compared with the others.")
            : limit;
    }

    /// <summary>Learns from a trial.</summary>
    /// <param name="limit">What its training was limited to.</param>
    /// <param name="runtime">How long it took.</param>
    /// <param name="training">How long its training took, which steps may have ended sooner.</param>
    public void Learn(TimeSpan? limit, TimeSpan runtime, TimeSpan training)
    {
        TimeSpan beside = runtime - (limit < training ? limit.Value : training);
        _beside = beside > _beside ? beside : _beside;
    }
}
