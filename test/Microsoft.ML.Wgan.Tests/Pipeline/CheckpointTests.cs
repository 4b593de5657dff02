using Microsoft.ML.Wgan.Lipschitz;
using Microsoft.ML.Wgan.Optimizers;
using Microsoft.ML.Wgan.Tests.Persistence;

namespace Microsoft.ML.Wgan.Tests.Pipeline;

public sealed class CheckpointTests : IDisposable
{
    private const int Steps = 40;
    private readonly MLContext _ml = new(seed: 1);
    private readonly string _folder = Path.Combine(Directory.CreateTempSubdirectory("wgan-checkpoints").FullName, "run");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_folder)!, recursive: true);

    public static TheoryData<string> Kinds() => ["plain", "early stopping", "conditions", "early stopping under conditions by log-frequency", "spectral norm and RMSProp", "group sort and warm-up", "pictures", "residual pictures under conditions"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Broken_off_and_gone_on_with_a_training_ends_in_the_same_bits(string kind)
    {
        (WganOptions options, IDataView data) = Of(kind);
        string whole = Trained(options, data);

        string[] ends = [.. from lost in (int[])[0, 1, 2] select BrokenOff(options, data, at: 13 + (9 * lost), lost)];

        Assert.All(ends, end => Assert.Equal(whole, end));
    }

    [Fact]
    public void Saving_changes_nothing_of_what_is_trained_and_a_finished_run_gives_its_model_again()
    {
        (WganOptions options, IDataView data) = Of("early stopping");
        string without = Trained(options, data);
        WganOptions saving = With(options, every: 3);

        Assert.Equal(without, Trained(saving, data));
        Assert.Equal(3, Directory.GetFiles(_folder, "*.wgan").Length);
        Assert.Equal(without, Trained(saving, data));
    }

    [Fact]
    public void Time_between_checkpoints_counts_too()
    {
        (WganOptions options, IDataView data) = Of("plain");

        Trained(options with { Run = options.Run with { Checkpoint = new() { Folder = _folder, EveryTime = TimeSpan.FromTicks(1), KeepLast = 100 } } }, data);

        Assert.Equal(Steps, Directory.GetFiles(_folder, "*.wgan").Length);
    }

    [Fact]
    public void Checkpoints_of_an_earlier_run_are_not_run_over()
    {
        (WganOptions options, IDataView data) = Of("plain");
        BreakOff(With(options, every: 3), data, at: 9);
        WganOptions careless = options with { Run = options.Run with { Checkpoint = new() { Folder = _folder } } };

        string message = Assert.Throws<InvalidOperationException>(() => Trained(careless, data)).Message;

        Assert.Contains("holds 3 checkpoint(s) of an earlier training", message, StringComparison.Ordinal);
        Assert.Contains("Run.Checkpoint.Resume", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_data_and_other_options_are_refused_by_name()
    {
        (WganOptions options, IDataView data) = Of("plain");
        WganOptions saving = With(options, every: 3);
        BreakOff(saving, data, at: 9);
        People.Person[] rows = [.. People.Rows()];
        rows[16].Job = "judge";

        string Fault(WganOptions other, IDataView view) => Assert.Throws<InvalidOperationException>(() => Trained(other, view)).Message;
        string ofColumn = Fault(saving, _ml.Data.LoadFromEnumerable(rows)), ofRows = Fault(saving, People.View(_ml, 199));
        string ofOptions = Fault(saving with { Seed = 4, Training = saving.Training with { BatchSize = 17 }, Lipschitz = new Slogan() }, data);

        Assert.Contains("of another training", ofColumn, StringComparison.Ordinal);
        Assert.Contains("the cells of column 'Job' differ", ofColumn, StringComparison.Ordinal);
        Assert.DoesNotContain("'Age'", ofColumn, StringComparison.Ordinal);
        Assert.Contains("the number of rows was 200 and is 199", ofRows, StringComparison.Ordinal);
        Assert.Contains("Training.BatchSize was 16 and is 17", ofOptions, StringComparison.Ordinal);
        Assert.Contains("the seed was 3 and is 4", ofOptions, StringComparison.Ordinal);
        Assert.Contains("Lipschitz was GradientPenalty and is Slogan", ofOptions, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_seed_of_the_options_the_trainings_own_goes_on()
    {
        (WganOptions options, IDataView data) = Of("plain");
        WganOptions seedless = options with { Seed = null };
        string whole = Trained(seedless, data, new MLContext(seed: 5));

        BreakOff(With(seedless, every: 3), data, at: 9, new MLContext(seed: 5));

        Assert.Equal(whole, Trained(With(seedless, every: 3), data, new MLContext(seed: 6)));
    }

    [Fact]
    public void Time_of_earlier_runs_counts_towards_the_limit()
    {
        (WganOptions options, IDataView data) = Of("plain");
        WganOptions saving = With(options with { Training = options.Training with { GeneratorSteps = 1_000_000 } }, every: 1_000_000);
        WganOptions limited = saving with { Run = saving.Run with { MaxTime = TimeSpan.FromSeconds(0.5) } };
        using var stop = new CancellationTokenSource();
        var slow = new Reports(_ =>
        {
            Thread.Sleep(600);
            stop.Cancel();
        });

        Assert.Throws<OperationCanceledException>(() => _ml.Generative.Wgan(saving with { Run = saving.Run with { Progress = slow, Cancellation = stop.Token } }).Fit(data));
        using WganTransformer model = _ml.Generative.Wgan(limited).Fit(data);

        Assert.InRange(model.History[^1].Step, 2, 4);
        Assert.True(model.History[^1].Elapsed > TimeSpan.FromSeconds(0.6));
    }

    private string BrokenOff(WganOptions options, IDataView data, int at, int lost)
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }

        BreakOff(With(options, every: 5), data, at);

        // Without the newest, as if the run had been killed before it was written.
        foreach (string file in Directory.GetFiles(_folder, "*.wgan").OrderDescending(StringComparer.Ordinal).Take(lost))
        {
            File.Delete(file);
        }

        return Trained(With(options, every: 5), data);
    }

    private void BreakOff(WganOptions options, IDataView data, int at, MLContext? context = null)
    {
        using var stop = new CancellationTokenSource();
        var stopping = new Reports(report =>
        {
            if (report.Step == at)
            {
                stop.Cancel();
            }
        });

        Assert.Throws<OperationCanceledException>(() =>
            (context ?? _ml).Generative.Wgan(options with { Run = options.Run with { Progress = stopping, Cancellation = stop.Token } }).Fit(data));
    }

    private string Trained(WganOptions options, IDataView data, MLContext? context = null)
    {
        using WganTransformer model = (context ?? _ml).Generative.Wgan(options).Fit(data);
        return ModelBytes.Trained(model);
    }

    private WganOptions With(WganOptions options, int every) =>
        options with { Run = options.Run with { Checkpoint = new() { Folder = _folder, EverySteps = every, KeepLast = 3, Resume = true } } };

    private (WganOptions Options, IDataView Data) Of(string kind)
    {
        WganOptions quick = People.Quick() with { Training = new() { GeneratorSteps = Steps, BatchSize = 16, CriticStepsPerGeneratorStep = 2, EarlyStopping = null } };
        WganOptions drawn = Drawings.Quick(hasCondition: false) with { Training = new() { GeneratorSteps = Steps, BatchSize = 4 }, Run = quick.Run };
        return kind switch
        {
            "early stopping" => (quick with { Training = quick.Training with { EarlyStopping = new() { Evaluations = 8, Patience = 1 } } }, People.View(_ml, 2_000)),
            "early stopping under conditions by log-frequency" => (
                quick with
                {
                    Training = quick.Training with { EarlyStopping = new() { Evaluations = 8, Patience = 99 }, ConditionSampling = ConditionSampling.LogFrequency },
                    Columns = new() { Condition = ["Job", "Age"] },
                },
                People.View(_ml, 2_000)),
            "conditions" => (quick with { Columns = new() { Condition = ["Job", "Age"] } }, People.View(_ml)),
            "spectral norm and RMSProp" => (quick with { Lipschitz = new SpectralNorm(), Training = quick.Training with { Optimizer = new RmsProp() } }, People.View(_ml)),
            "group sort and warm-up" => (quick with { Lipschitz = new GroupSort(), Training = quick.Training with { WarmUp = new() { CriticSteps = 4, GeneratorSteps = 7, Every = 10 } } }, People.View(_ml)),
            "pictures" => (drawn, Drawings.View(_ml)),
            "residual pictures under conditions" => (
                drawn with { Image = new() { Column = "Image", BaseChannels = 4, Architecture = ImageArchitecture.Residual, Augment = true }, Columns = new() { Condition = ["Kind"] } },
                Drawings.View(_ml)),
            _ => (quick, People.View(_ml)),
        };
    }

    private sealed class Reports(Action<TrainingStep> report) : IProgress<TrainingStep>
    {
        public void Report(TrainingStep value) => report(value);
    }
}
