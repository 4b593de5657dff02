namespace Microsoft.ML.Wgan.Experiments;

/// <summary>Follows one training by its reports, passes them on, and ends it when it falls behind others.</summary>
internal sealed class TrialWatch : IProgress<TrainingStep>, IDisposable
{
    private readonly Abandonment? _rule;
    private readonly IReadOnlyList<HeldOutCurve> _others;
    private readonly IProgress<TrainingStep>? _next;
    private readonly TimeSpan? _limit;
    private readonly CancellationTokenSource _trial;
    private int _rung;

    /// <param name="rule">When a trial falls behind; null: never.</param>
    /// <param name="others">How the trials before it went.</param>
    /// <param name="run">Where reports go, and what else ends the training.</param>
    /// <param name="cancellation">Ends the experiment.</param>
    public TrialWatch(Abandonment? rule, IReadOnlyList<HeldOutCurve> others, RunOptions run, CancellationToken cancellation)
    {
        (_rule, _others, _next, _limit) = (rule, others, run.Progress, run.MaxTime);
        _trial = CancellationTokenSource.CreateLinkedTokenSource(cancellation, run.Cancellation);
    }

    /// <summary>Cancelled when the trial is abandoned or the user cancels.</summary>
    public CancellationToken Cancellation => _trial.Token;

    /// <summary>Whether the trial fell behind.</summary>
    public bool IsAbandoned { get; private set; }

    /// <summary>How it went so far.</summary>
    public HeldOutCurve Curve { get; private set; } = HeldOutCurve.Empty;

    /// <summary>Takes a report.</summary>
    public void Report(TrainingStep value)
    {
        _next?.Report(value);
        double ofTime = _limit is TimeSpan limit ? value.Elapsed / limit : 0;
        Curve = Curve.With(Math.Clamp(Math.Max((double)value.Step / value.TotalSteps, ofTime), 0, 1), value.HeldOutScore);
        while (_rule is not null && !IsAbandoned && _rung < _rule.Rungs.Count && Curve.Reached >= _rule.Rungs[_rung])
        {
            double share = _rule.Rungs[_rung++];
            if (Curve.At(share) is double own && _rule.Abandons(own, [.. _others.Select(other => other.At(share)).OfType<double>()]))
            {
                IsAbandoned = true;
                _trial.Cancel();
            }
        }
    }

    /// <summary>The curve of a training that was made to its end: early stopping may end it before its last planned step.</summary>
    public HeldOutCurve Whole() => Curve with { Reached = 1 };

    public void Dispose() => _trial.Dispose();
}
