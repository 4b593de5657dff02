using Microsoft.ML.Wgan.Encoding;

namespace Microsoft.ML.Wgan.Experiments;

/// <summary>Chooses what an experiment tries next.</summary>
/// <remarks>A tuner keeps no state: a trial is a function of the space, the seed, the number of the trial and what came of those before it. So an experiment that is resumed goes on as if it had not been interrupted.</remarks>
public abstract class Tuner
{
    private const int Attempts = 100;

    private protected Tuner()
    {
    }

    /// <summary>The paper it is from; empty where there is none to name.</summary>
    public abstract string Reference { get; }

    /// <summary>The point of a trial; null when nothing is left to try.</summary>
    /// <param name="space">Where to look.</param>
    /// <param name="tried">The points of all trials before it, best first.</param>
    /// <param name="trial">Number of the trial.</param>
    /// <param name="seed">Of all draws.</param>
    internal SearchPoint? Next(GenerativeSearchSpace space, IReadOnlyList<SearchPoint> tried, int trial, ulong seed)
    {
        // Trials are reproducible, so the same point twice would be the same trial twice.
        HashSet<SearchPoint> known = [.. tried];
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            if (Propose(space, tried, CounterNoise.Hash(seed, (ulong)trial, (ulong)attempt), attempt) is not { } point)
            {
                return null;
            }

            if (!known.Contains(point))
            {
                return point;
            }
        }

        return null;
    }

    private protected abstract SearchPoint? Propose(GenerativeSearchSpace space, IReadOnlyList<SearchPoint> tried, ulong seed, int attempt);
}
