using System.Diagnostics;
using System.Globalization;
using Microsoft.ML.Wgan.Columns;
using Microsoft.ML.Wgan.Encoding;
using Microsoft.ML.Wgan.Lipschitz;
using Microsoft.ML.Wgan.Networks;
using Microsoft.ML.Wgan.Optimizers;
using Microsoft.ML.Wgan.Training;
using TorchSharp;

namespace Microsoft.ML.Wgan.Bench;

/// <summary>How long does one WGAN-GP step take? Same sizes, optimizer and penalty as bench/step_time.py.</summary>
internal static class StepTime
{
    // Adult's shape: 6 numbers, 11 categories of together 106 levels. The toy is two numbers.
    private static readonly int[] _adultLevels = [9, 16, 7, 15, 6, 5, 2, 2, 2, 42, 2];

    public static int Run(string[] args)
    {
        bool table = args[0] == "table";
        int batch = Number(args[1]), width = Number(args[2]), steps = Number(args[3]), threads = Number(args[4]);
        torch.set_num_threads(threads);
        torch.Device device = torch.device(args.Length > 5 ? args[5] : "cpu");
        EncodedTable rows = table ? Adult(20_000) : Rows(2, [], 20_000);
        TableLayout layout = rows.Layout;

        using RandomSource random = RandomSource.On(device, 1);
        using var data = new TrainingData(rows, device);
        using var head = new OutputHead(layout.NumberWidth, layout.CategoryWidth, layout.Categories, device);
        using var generator = new ResidualGenerator(new GeneratorShape(128, width, layout.NumberWidth, layout.CategoryWidth), head, 1, device);
        using var critic = new MultilayerCritic(layout.Width, width, 2, device);
        using var game = new Game(data, generator, critic, new GradientPenalty(), new Adam(), batch, random);

        return Show(game, steps, device);
    }

    /// <summary>How long does a WGAN-GP step on pictures take? Same networks, optimizer and penalty as bench/picture_step.py.</summary>
    public static int RunPictures(string[] args)
    {
        int side = Number(args[0]), channels = Number(args[1]), batch = Number(args[2]), steps = Number(args[3]), threads = Number(args[4]);
        torch.set_num_threads(threads);
        torch.Device device = torch.device(args.Length > 5 ? args[5] : "cpu");
        EncodedTable rows = Pictures(2_000, new ImageShape(side, side, channels));
        TableLayout layout = rows.Layout;

        using RandomSource random = RandomSource.On(device, 1);
        using var data = new TrainingData(rows, device);
        using var head = new OutputHead(layout.CategoryStart, 0, [], device);
        var options = new WganOptions { Image = new ImageOptions { Column = "Image" } };
        GeneratorShape shape = NetworkFactory.ShapeOf(layout, options, conditionWidth: 0);
        using GeneratorNetwork generator = NetworkFactory.CreateGenerator(shape, head, 1, device);
        using TrainableCritic critic = NetworkFactory.CreateCritic(shape, options, 2, device);
        using var game = new Game(new LatentRows(data, generator), generator, critic, new GradientPenalty(), new Adam(), batch, random);

        return Show(game, steps, device);
    }

    /// <summary>Random rows of Adult's shape.</summary>
    public static EncodedTable Adult(int rowCount) => Rows(6, _adultLevels, rowCount);

    /// <summary>Pictures of random pixels.</summary>
    public static EncodedTable Pictures(int count, ImageShape shape)
    {
        var rows = new EncodedTable(count, new TableLayout(0, [], shape));
        new Random(1).NextBytes(rows.Pixels);
        return rows;
    }

    private static int Show(Game game, int steps, torch.Device device)
    {
        double critically = Median(steps, device, () => game.StepCritic(1e-4));
        double generating = Median(steps / 4, device, () => game.StepGenerator(1e-4));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{critically:F1} {generating:F1} {Environment.WorkingSet >> 20}"));
        return 0;
    }

    // Median over 20 blocks of steps, so that one disturbance does not count; microseconds a step.
    private static double Median(int steps, torch.Device device, Action step)
    {
        const int Blocks = 20;
        int block = Math.Max(1, steps / Blocks);
        for (int i = 0; i < block; i++)
        {
            step();
        }

        var times = new List<double>();
        for (int b = 0; b < Blocks; b++)
        {
            Wait(device);
            long start = Stopwatch.GetTimestamp();
            for (int i = 0; i < block; i++)
            {
                step();
            }

            Wait(device);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds / block);
        }

        times.Sort();
        return times[Blocks / 2];
    }

    private static void Wait(torch.Device device)
    {
        if (device.type == DeviceType.CUDA)
        {
            torch.cuda.synchronize();
        }
    }

    private static EncodedTable Rows(int numbers, int[] levels, int count)
    {
        float[] values = [.. Enumerable.Range(0, count * numbers).Select(i => (float)((2 * CounterNoise.Uniform(1, (ulong)i, 0)) - 1))];
        int[] codes = [.. Enumerable.Range(0, count * levels.Length).Select(i => (int)(CounterNoise.Uniform(1, (ulong)i, 1) * levels[i % levels.Length]))];
        var layout = new TableLayout(numbers, levels);
        return new EncodedTable(count, layout, values, LevelCodes.Of(layout, codes));
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
