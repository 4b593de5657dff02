namespace Microsoft.ML.Wgan.Reports;

/// <summary>Round numbers along an axis.</summary>
internal static class Ticks
{
    private const int MostDecimals = 10;
    private const double LeastPlain = 1e-4;

    private static readonly double[] _steps = [1, 2, 2.5, 5, 10];

    /// <summary>The multiples of 1, 2, 2.5 or 5 times a power of ten within a range: as many as there may be at most.</summary>
    public static double[] Between(double low, double high, int most)
    {
        if (!(high > low) || !double.IsFinite(high - low))
        {
            return [];
        }

        double power = Math.Pow(10, Math.Floor(Math.Log10((high - low) / most)));
        double step = power * _steps.First(multiple => Math.Floor(high / (multiple * power)) - Math.Ceiling(low / (multiple * power)) < most || multiple == _steps[^1]);
        double first = Math.Ceiling(low / step);
        int count = (int)(Math.Floor(high / step) - first) + 1;
        return [.. Enumerable.Range(0, Math.Max(0, count)).Select(i => (first + i) * step)];
    }

    /// <summary>The ticks as texts, each with as many decimals as tell them apart.</summary>
    public static string[] Texts(double[] ticks)
    {
        int decimals = 0;
        while (decimals < MostDecimals && ticks.Any(tick => Math.Abs((tick * Math.Pow(10, decimals)) - Math.Round(tick * Math.Pow(10, decimals))) > LeastPlain))
        {
            decimals++;
        }

        return [.. ticks.Select(tick => Math.Abs(tick) is > 0 and < LeastPlain ? Words.Number(tick) : Words.Fixed(tick, decimals))];
    }
}
