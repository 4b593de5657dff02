using System.Diagnostics;
using Microsoft.ML.Wgan;
using Microsoft.ML.Wgan.Evaluation;
using Microsoft.ML.Wgan.Evaluation.Transport;
using Microsoft.ML.Wgan.Toys;

namespace WganSamples.Constraints;

/// <summary>One run of a toy game that is looked at again and again.</summary>
/// <param name="Constraint">How the critic is held.</param>
/// <param name="Weight">Its weight; null for a constraint without.</param>
/// <param name="Data">What is learned.</param>
/// <param name="Preset">The game's settings.</param>
/// <param name="Width">Units a layer; null for the preset's.</param>
/// <param name="GeneratorSteps">Length; null for the preset's.</param>
/// <param name="Seed">Seed of the game.</param>
internal sealed record ToyRun(NamedConstraint Constraint, double? Weight, ToyDistribution Data, ToyPreset Preset, int? Width, int? GeneratorSteps, int Seed)
{
    /// <summary>A distance no generator of these problems has unless it was driven away.</summary>
    public const double FarAway = 10;

    /// <summary>Points of each cloud in the distance at a look.</summary>
    public const int PointsALook = 1_000;

    /// <summary>Points of each cloud in the last distance.</summary>
    public const int PointsAtEnd = 2_000;

    private const int Looks = 10;
    private const int PointsForModes = 10_000;

    // Fresh real points never share a seed with a training's.
    private const int FreshSeed = 1_000_000;
    private const int SeedsApart = 1_000;

    /// <summary>Pairs of samples over which the last distance is averaged: one pair of two real samples of the swiss roll scores between 0.056 and 0.085.</summary>
    public int SamplesAtEnd { get; init; } = 1;

    public WganOptions Options
    {
        get
        {
            WganOptions preset = Preset.Create(Constraint.Create(Weight ?? 0));
            return preset with
            {
                Seed = Seed,
                Networks = Width is int width ? preset.Networks with { GeneratorWidth = width, CriticWidth = width } : preset.Networks,
                Training = preset.Training with { GeneratorSteps = GeneratorSteps ?? preset.Training.GeneratorSteps },
            };
        }
    }

    public string Key => Outline().Key;

    /// <summary>Exact Wasserstein-1 distance between two fresh samples of the data: what a perfect generator scores.</summary>
    public static double RealAgainstReal(ToyDistribution data, int points, int seed) =>
        ExactWasserstein.Between(data.Sample(points, FreshSeed + (2 * seed)), data.Sample(points, FreshSeed + (2 * seed) + 1));

    /// <summary>Plays it to the end.</summary>
    /// <param name="cancellation">Stops within a step.</param>
    /// <param name="look">Is shown the game at every look.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public ToyResult Play(CancellationToken cancellation, Action<ToyGame, double, CriticDiagnosis>? look = null)
    {
        WganOptions options = Options;
        using var game = new ToyGame(Data, options with { Run = options.Run with { Cancellation = cancellation } });
        ToyResult outline = Outline();
        var looks = new LooksAtGame();
        double seconds = 0;
        bool diverged = false;
        for (int i = 1; i <= Looks && !diverged; i++)
        {
            int next = (int)((long)outline.GeneratorSteps * i / Looks);
            long start = Stopwatch.GetTimestamp();
            try
            {
                game.Play(next - game.Step);
                seconds += Stopwatch.GetElapsedTime(start).TotalSeconds;
                double distance = Distance(game, PointsALook, Seed);
                CriticDiagnosis diagnosis = game.Diagnose();
                looks.Add(game.Step, distance, diagnosis);
                look?.Invoke(game, distance, diagnosis);
                diverged = !(distance < FarAway);
            }
            catch (TrainingDivergedException)
            {
                diverged = true;
            }
        }

        ToyResult result = looks.AddTo(outline) with { Diverged = diverged, CriticSteps = game.CriticSteps, Seconds = seconds };
        return diverged ? result : AddEnd(result, game);
    }

    private ToyResult Outline() => new()
    {
        Constraint = Constraint.Name,
        Weight = Weight,
        Data = Data.Name,
        Preset = Preset.Name,
        Width = Options.Networks.CriticWidth,
        Seed = Seed,
        GeneratorSteps = Options.Training.GeneratorSteps ?? 0,
    };

    private ToyResult AddEnd(ToyResult result, ToyGame game)
    {
        ModeScores? modes = Data is GaussianMixture mixture ? ModeScores.Of(mixture, game.Generate(PointsForModes, FreshSeed)) : null;
        return result with
        {
            FinalDistance = Enumerable.Range(1, SamplesAtEnd).Average(sample => Distance(game, PointsAtEnd, Seed + (SeedsApart * (sample - 1)) + 1)),
            Modes = modes?.ModesCaptured ?? 0,
            HighQuality = modes?.HighQualityShare ?? 0,
            ReverseKl = modes?.ReverseKl ?? 0,
        };
    }

    private double Distance(ToyGame game, int points, int seed)
    {
        PointCloud generated = game.Generate(points, seed);
        return generated.Values.ToArray().All(float.IsFinite) ? ExactWasserstein.Between(generated, Data.Sample(points, FreshSeed + seed)) : double.PositiveInfinity;
    }
}
