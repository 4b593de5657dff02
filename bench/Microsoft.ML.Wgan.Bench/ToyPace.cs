using System.Diagnostics;
using System.Globalization;
using Microsoft.ML.Wgan.Lipschitz;
using Microsoft.ML.Wgan.Toys;

namespace Microsoft.ML.Wgan.Bench;

/// <summary>How many critic steps a second does a toy game make? Same sizes and optimizer as bench/toy_pace.py: three hidden layers, RMSProp, batch 256.</summary>
internal static class ToyPace
{
    // So many critic steps before a generator step that the latter hardly counts.
    private const int CriticSteps = 100;

    public static int Run(string[] args)
    {
        LipschitzConstraint constraint = args[0] switch
        {
            "gradient" => new GradientPenalty(10),
            "quotient" => new Slogan(10),
            "clipping" => new WeightClipping(),
            "pairs" => new AllPairs(10),
            "spectral" => new SpectralNorm(),
            "sorting" => new GroupSort(),
            _ => throw new ArgumentException($"gradient, quotient, clipping, pairs, spectral or sorting, not '{args[0]}'."),
        };
        int width = int.Parse(args[1], CultureInfo.InvariantCulture), blocks = int.Parse(args[2], CultureInfo.InvariantCulture);
        WganOptions blog = ToyPresets.Blog(constraint);
        using var game = new ToyGame(ToyDistributions.SwissRoll, blog with
        {
            Networks = blog.Networks with { GeneratorWidth = width, CriticWidth = width },
            Training = blog.Training with { CriticStepsPerGeneratorStep = CriticSteps, WarmUp = null },
        });
        game.Play(1);

        var paces = new List<double>();
        for (int block = 0; block < blocks; block++)
        {
            long start = Stopwatch.GetTimestamp();
            game.Play(1);
            paces.Add(CriticSteps / Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        paces.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{paces[blocks / 2]:F1}"));
        return 0;
    }
}
