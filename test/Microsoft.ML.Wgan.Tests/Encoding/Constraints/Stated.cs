using Microsoft.ML.Wgan.Columns;
using Microsoft.ML.Wgan.Encoding;

namespace Microsoft.ML.Wgan.Tests.Encoding.Constraints;

/// <summary>Tables with stated constraints, and what any generator could make of them.</summary>
internal static class Stated
{
    public const int RowCount = 1_500;

    public static NumberRange Int { get; } = new(true, int.MinValue, int.MaxValue, false);

    public static TableEncoder Fit(Table table, params RowConstraint[] constraints) => TableEncoder.Fit(table, new EncodingOptions { Constraints = constraints });

    /// <summary>2,000 rows of outputs that have nothing to do with the data, from the encoder and from its saved copy, which must agree.</summary>
    public static Table Wild(TableEncoder encoder)
    {
        float[] noise = new float[2_000 * encoder.Layout.Width];
        CounterNoise.FillNormal(noise, 3, 0, Math.Max(1, encoder.Layout.Width));
        float[] outputs = [.. noise.Select(value => MathF.Tanh(2 * value))];
        Table decoded = encoder.Decode(outputs, 2_000, 0, 1);
        Assert.Equal(SampleColumns.Rows(decoded), SampleColumns.Rows(Reread(encoder).Decode(outputs, 2_000, 0, 1)));

        // Calibration moves outputs, but no row out of its constraints; return what it makes of them.
        return encoder.Calibrated(outputs, 2_000).Decode(outputs, 2_000, 0, 1);
    }

    public static TableEncoder Reread(TableEncoder encoder)
    {
        using MemoryStream stream = new();
        using BinaryWriter writer = new(stream);
        encoder.Write(writer);
        writer.Flush();
        stream.Position = 0;
        return TableEncoder.Read(new BinaryReader(stream));
    }

    public static void AssertDecodesWhatItEncodes(TableEncoder encoder, Table table)
    {
        Table decoded = encoder.Decode(OneHot.Outputs(encoder.Encode(table, 1)), table.RowCount, 0, 1);
        for (int column = 0; column < table.Columns.Count; column++)
        {
            SampleColumns.AssertSame(table.Columns[column], decoded.Columns[column]);
        }
    }

    /// <summary>Decodes the training rows themselves.</summary>
    public static Table Learned(TableEncoder encoder, Table table) => encoder.Decode(OneHot.Outputs(encoder.Encode(table, 1)), table.RowCount, 0, 1);

    public static double[] Numbers(Table table, int column) => ((NumberColumn)table.Columns[column]).Values;

    public static NumberColumn Number(string name, ulong stream, Func<double, double> value, NumberRange? range = null) =>
        new(name, [.. Enumerable.Range(0, RowCount).Select(row => value(Uniform(row, stream)))], range ?? NumberRange.Double);

    public static CategoryColumn Levels(string name, Func<int, int> code, int count) =>
        new(name, [.. Enumerable.Range(0, RowCount).Select(code)], count, [.. Enumerable.Range(0, count).Select(level => $"{name} {level}")]);

    public static double Uniform(int row, ulong stream) => CounterNoise.Uniform(11, (ulong)row, stream);

    public static void Throws(Table table, string message, params RowConstraint[] constraints) =>
        Assert.Contains(message, Assert.Throws<ArgumentException>(() => Fit(table, constraints)).Message, StringComparison.Ordinal);
}
