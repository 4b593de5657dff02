using System.Globalization;
using Microsoft.ML.Wgan.Columns;
using Microsoft.ML.Wgan.Encoding;
using Microsoft.ML.Wgan.Training;
using TorchSharp;

namespace Microsoft.ML.Wgan.Bench;

/// <summary>Does memory stay level while a GAN trains? Live tensors and resident memory at every fifth of a run.</summary>
internal static class Memory
{
    public static int Run(int steps) => Train(StepTime.Adult(20_000), new WganOptions(), steps);

    public static int RunPictures(int side, int steps) =>
        Train(StepTime.Pictures(2_000, new ImageShape(side, side, 1)), new WganOptions { Image = new() { Column = "Image" } }, steps);

    private static int Train(EncodedTable rows, WganOptions options, int steps)
    {
        options = options with
        {
            Training = new() { GeneratorSteps = steps, CriticStepsPerGeneratorStep = 1 },
            Run = new() { ReportEvery = Math.Max(1, steps / 5), Progress = new Printer() },
        };
        using TrainedGenerator generator = new AdversarialTrainer(rows, options, torch.CPU, seed: 1).Train();
        return 0;
    }

    private sealed class Printer : IProgress<TrainingStep>
    {
        public void Report(TrainingStep value) => Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"step {value.Step}: {DisposeScopeManager.Statistics.ThreadTotalLiveCount} live tensors, {Environment.WorkingSet / 1048576.0:F1} MiB resident"));
    }
}
