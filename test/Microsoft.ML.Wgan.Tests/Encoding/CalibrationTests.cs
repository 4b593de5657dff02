using Microsoft.ML.Wgan.Columns;
using Microsoft.ML.Wgan.Encoding;

namespace Microsoft.ML.Wgan.Tests.Encoding;

public sealed class CalibrationTests
{
    private const int SampleSize = 20_000;

    // Largest distance of two distribution functions that share one sample's noise: 1.95 √(1/n + 1/n) is passed once in a thousand times.
    private const double SamplingDistance = 0.0195;

    private static readonly Table _table = SampleColumns.Mixed(5000);
    private static readonly TableEncoder _plain = TableEncoder.Fit(_table, new EncodingOptions { MaximumLevels = 30 });
    private static readonly TableEncoder _calibrated = _plain.Calibrated(Skewed(firstRow: 0, SampleSize), SampleSize);

    [Fact]
    public void Calibrated_marginals_agree_with_the_data_on_rows_the_calibration_never_saw()
    {
        float[] outputs = Skewed(firstRow: SampleSize, SampleSize);

        Table plain = _plain.Decode(outputs, SampleSize, SampleSize, 1);
        Table calibrated = _calibrated.Decode(outputs, SampleSize, SampleSize, 1);

        for (int column = 0; column < _table.Columns.Count; column++)
        {
            if (_plain.Encoders[column].HasNumber || _plain.Encoders[column].LevelCount > 0)
            {
                double before = Distance(_table.Columns[column], plain.Columns[column]);
                double after = Distance(_table.Columns[column], calibrated.Columns[column]);
                Assert.True(after < SamplingDistance && before > 2 * after, $"{_table.Columns[column].Name}: {before} before, {after} after.");
            }
        }
    }

    [Fact]
    public void The_numbers_beside_the_atoms_are_those_of_the_rows_that_get_no_atom()
    {
        // Rows with a large number are the likelier ones to be ranked, so which rows are ranked decides how the ranked numbers are spread.
        NumberColumn column = new("n", SampleColumns.Cells(5000, u => u < 0.6 ? 0 : Math.Floor(u * 1000)), NumberRange.Double);
        TableEncoder encoder = TableEncoder.Fit(new Table([column]), new EncodingOptions());
        float[] normal = new float[SampleSize];
        CounterNoise.FillNormal(normal, 3, 0, 1);
        float[] outputs = [.. normal.SelectMany(x => new[] { MathF.Tanh(x), 0, x + 1.5f })];

        Table decoded = encoder.Calibrated(outputs, SampleSize).Decode(outputs, SampleSize, 0, 1);

        Assert.Equal((1, 2), (encoder.Layout.NumberWidth, encoder.Layout.CategoryWidth));
        Assert.InRange(Distance(column, decoded.Columns[0]), 0, 0.004);
    }

    [Fact]
    public void Decoding_in_pieces_gives_the_same_rows()
    {
        float[] outputs = Skewed(firstRow: 50, 1000);
        Table whole = _calibrated.Decode(outputs, 1000, 50, 3);

        foreach ((int start, int count) in new[] { (0, 1), (1, 399), (400, 600) })
        {
            int width = _plain.Layout.Width;
            Table piece = _calibrated.Decode(outputs.AsSpan(start * width, count * width), count, 50 + start, 3);
            Assert.Equal(SampleColumns.Rows(whole)[start..(start + count)], SampleColumns.Rows(piece));
        }
    }

    [Fact]
    public void A_calibration_depends_on_its_sample_only()
    {
        float[] outputs = Skewed(firstRow: 9, 500);
        TableEncoder again = _plain.Calibrated(Skewed(firstRow: 0, SampleSize), SampleSize);

        Assert.Equal(SampleColumns.Rows(_calibrated.Decode(outputs, 500, 9, 3)), SampleColumns.Rows(again.Decode(outputs, 500, 9, 3)));
    }

    [Fact]
    public void Outputs_that_are_right_already_stay_right()
    {
        float[] outputs = OneHot.Outputs(_plain.Encode(_table, 1));

        Table decoded = _plain.Calibrated(outputs, 5000).Decode(outputs, 5000, 0, 1);

        for (int column = 0; column < _table.Columns.Count; column++)
        {
            if (_plain.Encoders[column].HasNumber || _plain.Encoders[column].LevelCount > 0)
            {
                Assert.InRange(Distance(_table.Columns[column], decoded.Columns[column]), 0, SamplingDistance);
            }
        }
    }

    [Fact]
    public void A_sample_without_rows_changes_nothing()
    {
        float[] outputs = Skewed(firstRow: 0, 200);

        Table expected = _plain.Decode(outputs, 200, 0, 1);

        Assert.Equal(SampleColumns.Rows(expected), SampleColumns.Rows(_plain.Calibrated([], 0).Decode(outputs, 200, 0, 1)));
    }

    // A poor generator: numbers crowd to one side, levels follow their position.
    private static float[] Skewed(long firstRow, int rowCount)
    {
        int width = _plain.Layout.Width;
        float[] outputs = new float[rowCount * width];
        CounterNoise.FillNormal(outputs, 77, firstRow, width);
        for (int i = 0; i < outputs.Length; i++)
        {
            int place = i % width;
            outputs[i] = place < _plain.Layout.NumberWidth ? MathF.Tanh((outputs[i] * 0.4f) + 0.3f) : (2 * outputs[i]) + (place * 0.4f);
        }

        return outputs;
    }

    private static double Distance(TableColumn real, TableColumn synthetic) => (real, synthetic) switch
    {
        (NumberColumn a, NumberColumn b) => DistributionDistance(a.Values, b.Values),
        (CategoryColumn a, CategoryColumn b) => DistributionDistance([.. a.Codes.Select(code => (double)code)], [.. b.Codes.Select(code => (double)code)]),
        _ => double.PositiveInfinity,
    };

    // The largest distance of the two distribution functions, missing counted as the smallest number.
    private static double DistributionDistance(double[] real, double[] synthetic)
    {
        double[] a = [.. real.Select(x => double.IsNaN(x) ? double.NegativeInfinity : x).Order()];
        double[] b = [.. synthetic.Select(x => double.IsNaN(x) ? double.NegativeInfinity : x).Order()];
        return a.Concat(b).Distinct().Max(x => Math.Abs(
            ((double)SortedSearch.FirstAbove<double>(a, x) / a.Length) - ((double)SortedSearch.FirstAbove<double>(b, x) / b.Length)));
    }
}
