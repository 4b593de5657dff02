using Microsoft.ML.Data;
using Xunit.Abstractions;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.TrainingTests;

/// <summary>Nothing is left behind: tensors, handles and files are counted before and after.</summary>
public sealed class LeakTests(ITestOutputHelper output) : IDisposable
{
    private readonly MLContext _ml = new(seed: 1);
    private readonly string _folder = Directory.CreateTempSubdirectory("wgan-leaks").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_short_training_with_checkpoints_and_some_generates_leave_nothing() => LeaveNothing(steps: 150, generates: 30, checkpointEvery: 10);

    [Fact]
    [Trait("Category", "Long")]
    public void Ten_thousand_steps_and_a_thousand_generates_leave_nothing() => LeaveNothing(steps: 10_000, generates: 1_000, checkpointEvery: 100);

    private void LeaveNothing(int steps, int generates, int checkpointEvery)
    {
        // Whatever is made once a process is made here.
        Run(steps: 20, generates: 2, checkpointEvery: 5, "warm-up");
        (long tensors, int handles) = Count();

        Run(steps, generates, checkpointEvery, "run");

        (long tensorsAfter, int handlesAfter) = Count();
        Assert.Equal(tensors, tensorsAfter);

        // The runtime's own (timers, pooled threads) come and go.
        Assert.InRange(handlesAfter, 0, handles + 3);
        Assert.Equal(["checkpoint", "lock"], Directory.GetFiles(Path.Combine(_folder, "run")).Select(file => Path.GetFileName(file).Split('-')[0]).Distinct().Order());
        output.WriteLine($"{steps} steps, {generates} generates: {tensorsAfter - tensors} tensors and {handlesAfter - handles} handles more than before.");
    }

    private void Run(int steps, int generates, int checkpointEvery, string name)
    {
        IDataView data = _ml.Data.LoadFromEnumerable(Parts.Rows(2_100, seed: 1));
        var options = new WganOptions
        {
            Seed = 1,
            Networks = new() { LatentWidth = 8, GeneratorWidth = 16, CriticWidth = 16 },
            Training = new() { GeneratorSteps = steps, BatchSize = 16, CriticStepsPerGeneratorStep = 1 },
            Run = new() { Device = "cpu", Threads = 1, Checkpoint = new() { Folder = Path.Combine(_folder, name), EverySteps = checkpointEvery } },
        };
        using WganTransformer model = _ml.Generative.Wgan(options).Fit(data);
        for (int seed = 0; seed < generates; seed++)
        {
            _ = model.Generate(20, seed).GetColumn<float>("Size").Sum();
        }
    }

    private static (long Tensors, int Handles) Count()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        return (Tensor.TotalCount, Directory.Exists("/proc/self/fd") ? Directory.GetFileSystemEntries("/proc/self/fd").Length : 0);
    }
}
