using System.Globalization;
using Microsoft.ML.Wgan.Networks;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Training;

/// <summary>Asks now and then how well generated rows can be told from held-out ones, remembers the best weights and says when there is no more to gain.</summary>
internal sealed class HeldOutWatch : IDisposable
{
    private const int FittedRows = 8_192;
    private const int FittedCells = 1 << 22;

    // Above it nearly every row is told: the start, of which a lack of progress says nothing.
    private const double Hopeless = 0.95;

    private readonly EarlyStopping _stopping;
    private readonly TrainingData _data;
    private readonly GeneratorNetwork _generator;
    private readonly Tensor _average;
    private readonly ConditionedRows? _conditions;
    private readonly RandomSource _random;
    private readonly TwoSampleTest _test;
    private readonly Tensor _best;
    private readonly long _rows;
    private double _bestScore = double.PositiveInfinity;
    private int _bestStep;
    private int _since;

    /// <param name="stopping">When to stop.</param>
    /// <param name="data">Real rows, some of them held out.</param>
    /// <param name="generator">The generator, of which only the shape counts.</param>
    /// <param name="average">The weights to judge, in its order.</param>
    /// <param name="parts">Numbers and categories of a row.</param>
    /// <param name="numbers">How many of a row's first columns are numbers.</param>
    /// <param name="random">A source of its own, so that watching changes nothing of what is watched; owned from here on.</param>
    /// <param name="conditions">Where rows are made under conditions: a source of its own of those; owned from here on.</param>
    public HeldOutWatch(
        EarlyStopping stopping, TrainingData data, GeneratorNetwork generator, Tensor average, int parts, int numbers, RandomSource random, ConditionedRows? conditions)
    {
        _stopping = stopping;
        _data = data;
        _generator = generator;
        _average = average;
        _random = random;
        _conditions = conditions;
        _test = new TwoSampleTest(data.Width, numbers, parts, random, average.device);
        _rows = Math.Clamp(FittedCells / data.Width, 256, FittedRows);
        _best = average.clone().DetachFromDisposeScope();
        Deviation = TwoSampleTest.Deviation(data.HeldOutCount, _rows);
    }

    /// <summary>Standard deviation of the score if nothing could be told.</summary>
    public double Deviation { get; }

    /// <summary>The last score; null before the first.</summary>
    public double? Score { get; private set; }

    /// <summary>Whether the scores have stopped getting better.</summary>
    public bool IsOver => _since >= _stopping.Patience;

    /// <summary>Judges the averaged weights as they are.</summary>
    /// <param name="step">The generator step.</param>
    public void Evaluate(int step)
    {
        using var scope = NewDisposeScope();
        double score = Judge();
        Score = score;
        double least = _bestScore > 0.5 + (2 * Deviation) ? Deviation / 2 : Deviation;
        _since = score < _bestScore - least || score > Hopeless ? 0 : _since + 1;

        if (score < _bestScore)
        {
            (_bestScore, _bestStep) = (score, step);
            _best.copy_(_average);
        }
    }

    /// <summary>Puts the best weights in the average's place if the last ones are worse by more than chance.</summary>
    /// <returns>What was found, for the log.</returns>
    public string KeepBest()
    {
        string found = string.Create(
            CultureInfo.InvariantCulture, $"held-out score {Score:F3} (0.5: not to be told from real rows; real rows themselves within {0.5 + (2 * Deviation):F3})");
        if (Score is not double last || last <= _bestScore + (2 * Deviation))
        {
            return found;
        }

        _average.copy_(_best);
        return string.Create(CultureInfo.InvariantCulture, $"{found}; the weights of step {_bestStep}, with {_bestScore:F3}, are kept");
    }

    /// <summary>Visits what it has found so far, the best weights, and how far its own draws have come.</summary>
    public void Visit(StateVisitor state)
    {
        double score = Score ?? double.NaN;
        state.Visit("score", ref score);
        Score = double.IsNaN(score) ? null : score;
        state.Visit("best-score", ref _bestScore);
        state.Visit("best-step", ref _bestStep);
        state.Visit("since", ref _since);
        state.Visit("best", _best);
        state.Visit("random", _random.Visit);
        if (_conditions is not null)
        {
            state.Visit("conditions", _conditions.Visit);
        }
    }

    public void Dispose()
    {
        _test.Dispose();
        _best.Dispose();
        _random.Dispose();
        _conditions?.Dispose();
    }

    private double Judge()
    {
        using IDisposable noGradient = no_grad();
        Tensor own = _generator.Parameters.Values.clone();
        _generator.Parameters.Values.copy_(_average);
        Tensor fake = Generated(), unseenFake = Generated();
        _generator.Parameters.Values.copy_(own);
        return _test.Auc(_data.Draw(_rows, _random), fake, _data.HeldOut(), unseenFake);
    }

    private Tensor Generated() => _conditions?.InProportion(_rows, _random) ?? _generator.Generate(_random.Normal(_rows, _generator.LatentWidth));
}
