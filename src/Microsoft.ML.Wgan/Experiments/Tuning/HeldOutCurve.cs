namespace Microsoft.ML.Wgan.Experiments;

/// <summary>How a trial's held-out score (<see cref="TrainingStep.HeldOutScore"/>; 0.5 is ideal, lower is better) went over its training.</summary>
/// <param name="Shares">Shares of the training that were over at a new score, rising, within 0 and 1.</param>
/// <param name="Scores">The scores, as many.</param>
/// <param name="Reached">Share of the training that was over at last; 1 of a trial that was trained to its end.</param>
internal sealed record HeldOutCurve(IReadOnlyList<double> Shares, IReadOnlyList<double> Scores, double Reached)
{
    public static HeldOutCurve Empty { get; } = new([], [], 0);

    /// <summary>The last score when a share of the training was over; null if it was not reached, or had no score then.</summary>
    public double? At(double share)
    {
        int last = Shares.Count - 1;
        while (last >= 0 && Shares[last] > share)
        {
            last--;
        }

        return Reached < share || last < 0 ? null : Scores[last];
    }

    /// <summary>The curve with one more report.</summary>
    public HeldOutCurve With(double share, double? score) => score is not double known || (Scores.Count > 0 && Scores[^1] == known)
        ? this with { Reached = share }
        : new HeldOutCurve([.. Shares, share], [.. Scores, known], share);
}
