namespace Microsoft.ML.Wgan.Evaluation;

/// <summary>What a score is called, what it is about and when it is bad.</summary>
/// <param name="Name">The property of <see cref="GenerativeMetrics"/>.</param>
/// <param name="Title">What is measured, in a few words.</param>
/// <param name="Group">What it is about.</param>
/// <param name="Unit">What the number is.</param>
/// <param name="Ideal">The best value.</param>
/// <param name="HigherIsBetter">Whether larger values are better; else smaller ones.</param>
/// <param name="Fair">From how far behind real rows on a score is no longer good.</param>
/// <param name="Poor">From how far behind real rows on it is poor.</param>
internal sealed record ScoreDefinition(string Name, string Title, ScoreGroup Group, ScoreUnit Unit, double Ideal, bool HigherIsBetter, double Fair, double Poor)
{
    // Behind by less than this many standard errors may be chance.
    private const double Certain = 2;

    /// <summary>Whether the distance from real rows is a share of what they get.</summary>
    public bool IsRelative => Unit == ScoreUnit.Distance;

    /// <summary>The score with how it is to be read.</summary>
    public GenerativeScore Score(double value, double? standardError, double? realRows, double? independentColumns, double? copiedRows) =>
        new(Name, Title, Group, Unit, Ideal, value)
        {
            StandardError = standardError,
            RealRows = realRows,
            IndependentColumns = independentColumns,
            CopiedRows = copiedRows,
            Reading = Read(value, standardError, realRows),
        };

    /// <summary>How far a value is behind what real rows get; negative if it is ahead. Without real rows the ideal is taken.</summary>
    public double Behind(double value, double? realRows)
    {
        double standard = realRows ?? Ideal;
        double behind = HigherIsBetter ? standard - value : value - standard;
        return IsRelative && standard != 0 ? behind / standard : behind;
    }

    private ScoreReading Read(double value, double? standardError, double? realRows)
    {
        if (realRows is null && IsRelative)
        {
            return ScoreReading.Unknown;
        }

        double behind = Behind(value, realRows);
        double chance = Certain * (standardError ?? 0);
        return behind < Poor ? (behind - chance < Fair ? ScoreReading.Good : ScoreReading.Fair)
            : behind < chance ? ScoreReading.Unknown
            : ScoreReading.Poor;
    }
}
