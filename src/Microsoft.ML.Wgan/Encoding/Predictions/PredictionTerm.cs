using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Encoding.Predictions;

/// <summary>What one other column adds to a prediction.</summary>
/// <param name="column">Its index in the table.</param>
internal abstract class PredictionTerm(int column)
{
    public int Column { get; } = column;

    /// <summary>Adds the term of some rows.</summary>
    /// <param name="cells">The column the term is about.</param>
    /// <param name="firstRow">The first of the rows.</param>
    /// <param name="sums">One number a row.</param>
    public abstract void AddTo(TableColumn cells, int firstRow, Span<double> sums);

    public abstract void Write(BinaryWriter writer);

    protected static T Expect<T>(TableColumn cells)
        where T : TableColumn =>
        cells as T ?? throw new ArgumentException($"Column '{cells.Name}' is a {cells.GetType().Name}, where another column's prediction expects a {typeof(T).Name}.", nameof(cells));
}

/// <summary>A number's term: a·t + b·t², t its value on a scale less the mean, by the deviation; what is missing or infinite has a term of its own.</summary>
internal sealed class NumberTerm(int column, NumberScale scale, double mean, double deviation, double linear, double square, double missing) : PredictionTerm(column)
{
    public override void AddTo(TableColumn cells, int firstRow, Span<double> sums)
    {
        ReadOnlySpan<double> numbers = Expect<NumberColumn>(cells).Values.AsSpan(firstRow, sums.Length);
        for (int row = 0; row < sums.Length; row++)
        {
            double t = (scale.Of(numbers[row]) - mean) / deviation;
            sums[row] += double.IsFinite(t) ? (linear * t) + (square * t * t) : missing;
        }
    }

    public override void Write(BinaryWriter writer)
    {
        writer.Write(Column);
        scale.Write(writer);
        writer.WriteDoubles([mean, deviation, linear, square, missing]);
    }

    public static NumberTerm Read(PayloadReader reader)
    {
        int column = reader.Int();
        NumberScale scale = NumberScale.Read(reader);
        double[] numbers = reader.Doubles();
        PayloadReader.Require(numbers.Length == 5 && numbers.All(double.IsFinite) && numbers[1] > 0);
        return new NumberTerm(column, scale, numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
    }
}

/// <summary>A category's term: a number for each of its levels.</summary>
/// <param name="column">Its index in the table.</param>
/// <param name="effects">By code, that of a missing level first.</param>
internal sealed class LevelTerm(int column, double[] effects) : PredictionTerm(column)
{
    public override void AddTo(TableColumn cells, int firstRow, Span<double> sums)
    {
        ReadOnlySpan<int> codes = Expect<CategoryColumn>(cells).Codes.AsSpan(firstRow, sums.Length);
        for (int row = 0; row < sums.Length; row++)
        {
            int place = codes[row] + 1;
            sums[row] += place < effects.Length ? effects[place] : 0;
        }
    }

    public override void Write(BinaryWriter writer)
    {
        writer.Write(Column);
        writer.WriteDoubles(effects);
    }

    public static LevelTerm Read(PayloadReader reader)
    {
        LevelTerm term = new(reader.Int(), reader.Doubles());
        PayloadReader.Require(term.IsFinite);
        return term;
    }

    private bool IsFinite => effects.All(double.IsFinite);
}
