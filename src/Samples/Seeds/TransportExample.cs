using System.Globalization;
using Microsoft.ML.Wgan.Evaluation.Transport;

namespace WganSamples.Seeds;

/// <summary>
/// The tutorial's example of a transport plan (its figure 3 and equation 4): masses .1 .2 .2 .1 .1 .3, moved over 0 2 0 0 1 0.
/// </summary>
/// <remarks>
/// The table of the plan is printed as a picture; this is the reading that gives the six terms of equation 4 in their order, row by row: four
/// places in a line, one apart, P in the rows and Q in the columns.
/// </remarks>
internal static class TransportExample
{
    /// <summary>Mass taken from place i to place j.</summary>
    public static double[,] Plan { get; } =
    {
        { 0.1, 0.0, 0.2, 0.0 },
        { 0.0, 0.2, 0.0, 0.0 },
        { 0.0, 0.0, 0.1, 0.1 },
        { 0.0, 0.0, 0.0, 0.3 },
    };

    /// <summary>The distance from place i to place j.</summary>
    public static double[,] Distances { get; } =
    {
        { 0, 1, 2, 3 },
        { 1, 0, 1, 2 },
        { 2, 1, 0, 1 },
        { 3, 2, 1, 0 },
    };

    /// <summary>P: the mass at each place before.</summary>
    public static double[] Before { get; } = [0.3, 0.2, 0.2, 0.3];

    /// <summary>Q: the mass at each place after.</summary>
    public static double[] After { get; } = [0.1, 0.2, 0.3, 0.4];

    /// <summary>Σ γ_ij D_ij of the given plan, which is checked to move P to Q.</summary>
    public static double CostOfPlan => PlanCost.Of(Plan, Before, After, Distances);

    /// <summary>The Wasserstein distance of P and Q.</summary>
    public static double CostOfBestPlan => OptimalTransport.Solve(Before, After, Distances).Cost;

    private static IEnumerable<int> Places => Enumerable.Range(0, Before.Length);

    /// <summary>The plan as text, with the sums of its rows and, last, of its columns.</summary>
    public static IEnumerable<IEnumerable<string>> Rows() =>
    [
        .. Places.Select(from => (string[])[$"{from + 1}", .. Places.Select(to => Text(Plan[from, to])), Text(Before[from])]),
        ["Q", .. After.Select(Text), ""],
    ];

    private static string Text(double mass) => mass == 0 ? "" : mass.ToString("0.0", CultureInfo.InvariantCulture);
}
