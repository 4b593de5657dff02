namespace Microsoft.ML.Wgan.Experiments;

/// <summary>What no other is at least as good as in everything and better in something.</summary>
internal static class ParetoFront
{
    /// <summary>The items that no other dominates, in their order; of equal ones all.</summary>
    /// <param name="items">What to choose from.</param>
    /// <param name="losses">Losses of an item, as many for each; lower is better.</param>
    public static IReadOnlyList<T> Of<T>(IReadOnlyList<T> items, Func<T, double[]> losses)
    {
        double[][] all = [.. items.Select(losses)];
        return [.. items.Where((_, own) => !all.Any(other => Dominates(other, all[own])))];
    }

    private static bool Dominates(double[] other, double[] own) => other.Zip(own).All(pair => pair.First <= pair.Second) && other.Zip(own).Any(pair => pair.First < pair.Second);
}
