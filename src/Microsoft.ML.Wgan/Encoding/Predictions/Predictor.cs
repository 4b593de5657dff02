using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Encoding.Predictions;

/// <summary>A column as an input of a regression on a sample of rows.</summary>
/// <param name="column">Its index in the table.</param>
internal abstract class Predictor(int column)
{
    public int Column { get; } = column;

    /// <summary>Its features, a number a sampled row each.</summary>
    public abstract IReadOnlyList<double[]> Features(PredictionForm form);
}

/// <summary>What predictions are tried: sums of the numbers themselves, or products, as sums of logarithms with a bend.</summary>
internal enum PredictionForm
{
    /// <summary>Numbers on their own scale, linear.</summary>
    Sum,

    /// <summary>Numbers on the logarithmic scale where they have one, linear and squared.</summary>
    Product,
}

/// <inheritdoc/>
internal sealed class NumberPredictor : Predictor
{
    private readonly double[] _numbers;
    private readonly NumberScale? _logarithmic;

    public NumberPredictor(int column, NumberColumn numbers, int[] rows)
        : base(column)
    {
        _numbers = [.. rows.Select(row => numbers.Values[row])];
        _logarithmic = NumberScale.LogarithmicOf(numbers.Values);
        HasInfinite = numbers.Values.Any(double.IsInfinity);
        Range = numbers.Range;
    }

    public bool HasInfinite { get; }

    public NumberRange Range { get; }

    public NumberScale Scale(PredictionForm form) => form == PredictionForm.Product && _logarithmic is NumberScale scale ? scale : NumberScale.Plain;

    /// <summary>Its values on the scale of the form; NaN for missing and infinite ones.</summary>
    public double[] Scaled(PredictionForm form)
    {
        NumberScale scale = Scale(form);
        return [.. _numbers.Select(number => double.IsFinite(number) ? scale.Of(number) : double.NaN)];
    }

    // t, with squares t², and where some are missing, whether it is.
    public override IReadOnlyList<double[]> Features(PredictionForm form)
    {
        double[] scaled = Scaled(form);
        (double mean, double deviation) = Moments(scaled);
        double[] t = [.. scaled.Select(value => double.IsNaN(value) ? 0 : (value - mean) / deviation)];
        List<double[]> features = [t];
        if (form == PredictionForm.Product)
        {
            features.Add([.. t.Select(value => value * value)]);
        }

        if (scaled.Any(double.IsNaN))
        {
            features.Add([.. scaled.Select(value => double.IsNaN(value) ? 1.0 : 0.0)]);
        }

        return features;
    }

    /// <summary>The term that the coefficients of its features make.</summary>
    public NumberTerm Term(PredictionForm form, ReadOnlySpan<double> coefficients)
    {
        double[] scaled = Scaled(form);
        (double mean, double deviation) = Moments(scaled);
        bool hasSquare = form == PredictionForm.Product;
        return new NumberTerm(
            Column, Scale(form), mean, deviation, coefficients[0], hasSquare ? coefficients[1] : 0, scaled.Any(double.IsNaN) ? coefficients[^1] : 0);
    }

    private static (double Mean, double Deviation) Moments(double[] scaled)
    {
        double[] present = [.. scaled.Where(value => !double.IsNaN(value))];
        double mean = present.Length == 0 ? 0 : present.Average();
        double deviation = present.Length == 0 ? 0 : Math.Sqrt(present.Average(value => (value - mean) * (value - mean)));
        return (mean, deviation > 0 && double.IsFinite(deviation) ? deviation : 1);
    }
}

/// <inheritdoc/>
internal sealed class LevelPredictor : Predictor
{
    private readonly int[] _codes;
    private readonly int _levelCount;

    // The commonest level is the one that others are compared with.
    private readonly int[] _compared;

    public LevelPredictor(int column, CategoryColumn categories, int[] rows)
        : base(column)
    {
        _codes = [.. rows.Select(row => categories.Codes[row])];
        _levelCount = categories.LevelCount;
        _compared = [.. _codes.CountBy(code => code).OrderByDescending(level => level.Value).ThenBy(level => level.Key).Skip(1).Select(level => level.Key)];
    }

    public int FeatureCount => _compared.Length;

    public override IReadOnlyList<double[]> Features(PredictionForm form) =>
        [.. _compared.Select(level => _codes.Select(code => code == level ? 1.0 : 0.0).ToArray())];

    /// <inheritdoc cref="NumberPredictor.Term"/>
    public LevelTerm Term(ReadOnlySpan<double> coefficients)
    {
        double[] effects = new double[_levelCount + 1];
        for (int i = 0; i < _compared.Length; i++)
        {
            effects[_compared[i] + 1] = coefficients[i];
        }

        return new LevelTerm(Column, effects);
    }
}
