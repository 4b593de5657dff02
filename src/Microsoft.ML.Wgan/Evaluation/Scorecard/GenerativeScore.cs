namespace Microsoft.ML.Wgan.Evaluation;

/// <summary>One score of synthetic rows between its floor and its ceiling: what rows of known quality get on the very same data.</summary>
/// <param name="Name">Name of the score: that of the property of <see cref="GenerativeMetrics"/> which holds its value.</param>
/// <param name="Title">What is measured, in a few words.</param>
/// <param name="Group">What it is about.</param>
/// <param name="Unit">What the number is.</param>
/// <param name="Ideal">What the best possible rows would get if there were endlessly many.</param>
/// <param name="Value">What the synthetic rows get.</param>
public sealed record GenerativeScore(string Name, string Title, ScoreGroup Group, ScoreUnit Unit, double Ideal, double Value)
{
    private const double NormalQuantile = 1.959964;

    /// <summary>Standard error of the value over other samples of rows, by bootstrap or in closed form; null where it is not known.</summary>
    public double? StandardError { get; init; }

    /// <summary>Lower end of the 95 % interval, value − 1.96 standard errors; null without a standard error.</summary>
    public double? Lower => Value - (NormalQuantile * StandardError);

    /// <summary>Upper end of the 95 % interval; null without a standard error.</summary>
    public double? Upper => Value + (NormalQuantile * StandardError);

    /// <summary>What real rows get that were held out: as good as a sample can be. Of utility: a model trained on the real rows.</summary>
    public double? RealRows { get; init; }

    /// <summary>What the training rows get when each column is shuffled by itself: every column right, nothing belonging together.</summary>
    public double? IndependentColumns { get; init; }

    /// <summary>What the training rows themselves get: everything right, nothing private.</summary>
    public double? CopiedRows { get; init; }

    /// <summary>How the value is to be read beside its yardsticks.</summary>
    public ScoreReading Reading { get; init; }
}
