using Microsoft.ML.Wgan.Columns;
using Microsoft.ML.Wgan.Encoding;
using Microsoft.ML.Wgan.Training;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.TrainingTests;

/// <summary>A small table with a known joint distribution: x normal, y = 2x + noise, a level that is x's sign.</summary>
internal static class ToyTable
{
    public static Table Make(int rowCount, ulong seed)
    {
        var x = new double[rowCount];
        var y = new double[rowCount];
        var sign = new int[rowCount];
        var noise = new float[2 * rowCount];
        CounterNoise.FillNormal(noise, seed, 0, 2);
        for (int i = 0; i < rowCount; i++)
        {
            x[i] = noise[2 * i];
            y[i] = (2 * x[i]) + (0.5 * noise[(2 * i) + 1]);
            sign[i] = x[i] < 0 ? 0 : 1;
        }

        var range = new NumberRange(IsInteger: false, -1e30, 1e30, AllowsMissing: true);
        return new Table([new NumberColumn("x", x, range), new NumberColumn("y", y, range), new CategoryColumn("sign", sign, 2, ["negative", "positive"])]);
    }

    /// <summary>Options for runs of seconds.</summary>
    public static WganOptions Options(int steps) => new()
    {
        Networks = new() { LatentWidth = 16, GeneratorWidth = 32, CriticWidth = 32 },
        Training = new() { GeneratorSteps = steps, BatchSize = 64, EarlyStopping = null },
        Run = new() { Threads = 1 },
        Seed = 1,
    };

    public static TrainedGenerator Train(EncodedTable rows, WganOptions options, ulong seed = 1) =>
        new AdversarialTrainer(rows, options, CPU, seed).Train();

    public static EncodedTable Encode(Table table) =>
        TableEncoder.Fit(table, new EncodingOptions()).Encode(table, seed: 1);
}
