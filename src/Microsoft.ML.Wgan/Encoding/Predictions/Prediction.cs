using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Encoding.Predictions;

/// <summary>A number column as other columns foretell it: s⁻¹(intercept + a term for each of them), s the column's scale.</summary>
/// <param name="scale">s.</param>
/// <param name="intercept">On that scale.</param>
/// <param name="numbers">Terms of number columns.</param>
/// <param name="levels">Terms of category columns.</param>
internal sealed class Prediction(NumberScale scale, double intercept, IReadOnlyList<NumberTerm> numbers, IReadOnlyList<LevelTerm> levels)
{
    // No term takes fewer.
    private const int BytesOfTerm = 2 * sizeof(int);

    /// <summary>The scale on which prediction and residual add up to the column's value.</summary>
    public NumberScale Scale => scale;

    /// <summary>The columns it is made from.</summary>
    public IReadOnlyList<int> Sources { get; } = [.. Terms(numbers, levels).Select(term => term.Column)];

    /// <summary>The prediction of some rows, on the scale.</summary>
    /// <param name="columns">The table's columns; the sources are filled.</param>
    /// <param name="firstRow">The first of the rows.</param>
    /// <param name="scaled">Receives one number a row.</param>
    /// <param name="buffers">For stored columns, which are opened one at a time.</param>
    public void Predict(IReadOnlyList<TableColumn> columns, int firstRow, Span<double> scaled, ColumnBuffers? buffers = null)
    {
        scaled.Fill(intercept);
        foreach (PredictionTerm term in Terms(numbers, levels))
        {
            term.AddTo(columns[term.Column].Open(buffers), firstRow, scaled);
        }
    }

    public void Write(BinaryWriter writer)
    {
        scale.Write(writer);
        writer.Write(intercept);
        writer.WriteItems(numbers, term => term.Write(writer));
        writer.WriteItems(levels, term => term.Write(writer));
    }

    public static Prediction Read(PayloadReader reader)
    {
        NumberScale scale = NumberScale.Read(reader);
        double intercept = reader.Double();
        NumberTerm[] numbers = reader.Items(BytesOfTerm, NumberTerm.Read);
        LevelTerm[] levels = reader.Items(BytesOfTerm, LevelTerm.Read);
        PayloadReader.Require(double.IsFinite(intercept) && Terms(numbers, levels).All(term => term.Column >= 0));
        return new Prediction(scale, intercept, numbers, levels);
    }

    private static IEnumerable<PredictionTerm> Terms(IEnumerable<NumberTerm> numbers, IEnumerable<LevelTerm> levels) => numbers.Concat<PredictionTerm>(levels);
}
