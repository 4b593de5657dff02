using System.Diagnostics;
using System.Globalization;
using Microsoft.ML.Wgan;
using Spectre.Console;

namespace WganSamples.Terminal;

/// <summary>Shows how far a training is: a bar in a terminal, a line now and then in a file.</summary>
internal static class TrainingProgress
{
    private static readonly TimeSpan _betweenLines = TimeSpan.FromSeconds(10);

    /// <summary>Runs <paramref name="fit"/> and shows the steps that it reports.</summary>
    /// <param name="maxTime">When the training will be stopped, if it will.</param>
    /// <param name="fit">Trains; is given where to report.</param>
    public static WganTransformer Fit(TimeSpan? maxTime, Func<IProgress<TrainingStep>, WganTransformer> fit)
    {
        var watch = Stopwatch.StartNew();
        WganTransformer model = Report.IsInteractive ? WithBar(maxTime, fit) : fit(new LinePrinter(maxTime));
        int steps = model.History.Count == 0 ? 0 : model.History[^1].Step;
        Report.Line(string.Create(CultureInfo.InvariantCulture, $"Trained {steps:N0} steps in {Report.Duration(watch.Elapsed)}."));
        return model;
    }

    private static WganTransformer WithBar(TimeSpan? maxTime, Func<IProgress<TrainingStep>, WganTransformer> fit) =>
        AnsiConsole.Progress()
            .AutoClear(true)
            .Columns(new ProgressBarColumn(), new PercentageColumn(), new TaskDescriptionColumn { Alignment = Justify.Left })
            .Start(context => fit(new Bar(context.AddTask("reading and encoding the rows", maxValue: 1), maxTime)));

    /// <summary>A training ends with its last step or its time, whichever is nearer.</summary>
    public static double Fraction(TrainingStep step, TimeSpan? maxTime)
    {
        double bySteps = (double)step.Step / step.TotalSteps;
        double byTime = maxTime is TimeSpan limit ? step.Elapsed / limit : 0;
        return Math.Clamp(Math.Max(bySteps, byTime), 0, 1);
    }

    public static string Describe(TrainingStep step, double fraction)
    {
        TimeSpan left = fraction > 0 ? step.Elapsed * ((1 - fraction) / fraction) : TimeSpan.Zero;
        string heldOut = step.HeldOutScore is double score ? string.Create(CultureInfo.InvariantCulture, $"held-out score {score:0.000}, ") : "";
        return string.Create(CultureInfo.InvariantCulture,
            $"step {step.Step:N0} of {step.TotalSteps:N0}, Wasserstein {step.WassersteinEstimate:0.000}, {heldOut}{Report.Duration(left)} left");
    }

    private sealed class Bar(ProgressTask task, TimeSpan? maxTime) : IProgress<TrainingStep>
    {
        public void Report(TrainingStep value)
        {
            double fraction = Fraction(value, maxTime);
            task.Value = fraction;
            task.Description = Describe(value, fraction);
        }
    }

    private sealed class LinePrinter(TimeSpan? maxTime) : IProgress<TrainingStep>
    {
        private TimeSpan _next = TimeSpan.Zero;

        public void Report(TrainingStep value)
        {
            if (value.Elapsed < _next)
            {
                return;
            }
            _next = value.Elapsed + _betweenLines;
            Terminal.Report.Line(Describe(value, Fraction(value, maxTime)));
        }
    }
}
