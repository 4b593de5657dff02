using System.Globalization;
using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Encoding.Constraints;

/// <summary><see cref="SumOf"/>: a total is computed from its parts.</summary>
internal static class StatedSums
{
    // Of numbers without a grid: what the order of additions changes, and no more.
    private const double RoundingError = 1e-12;

    public static void Encode(StatedConstraints stated, SumOf sum, EncoderChoice[] choices)
    {
        int total = stated.Columns.Number(sum, sum.Total);
        int[] parts = [.. sum.Parts.Select(part => stated.Columns.Number(sum, part))];
        RequireRoom(stated, sum, total, parts);
        var numbers = (NumberColumn)stated.Table.Columns[total].Open();
        double[] finite = [.. numbers.Values.Where(double.IsFinite).Order()];
        NumberRange range = numbers.Range;
        NumberGrid grid = NumberGrid.Learn(finite.Length > 0 ? finite : [0], range) with
        {
            Minimum = Math.Max(range.Minimum, stated.Bounds[total].Minimum),
            Maximum = Math.Min(range.Maximum, stated.Bounds[total].Maximum),
        };

        SumEncoder encoder = new(sum.Total, range, grid, parts, CountsMissing(stated.Table, numbers, parts));
        double[] sums = new double[numbers.RowCount];
        encoder.Fill(stated.Table.Columns, 0, sums, new ColumnBuffers());
        int breaches = sums.Zip(numbers.Values).Count(row => !IsSame(row.First, row.Second));
        stated.State(
            choices,
            total,
            encoder,
            $"Column '{sum.Total}' is the sum of {string.Join(", ", sum.Parts.Select(part => $"'{part}'"))}, as stated; it is computed, not learned.",
            stated.Breaches("It is another number than the sum", breaches));
    }

    // A total has no range of its own: where columns above or below bound it, the smallest and the largest parts must not add up to more.
    private static void RequireRoom(StatedConstraints stated, SumOf sum, int total, int[] parts)
    {
        double least = 0, greatest = 0;
        ColumnBuffers buffers = new();
        foreach (int part in parts)
        {
            stated.RequireFinite(sum, part);
            double[] present = [.. ((NumberColumn)stated.Table.Columns[part].Open(buffers)).Values.Where(double.IsFinite)];
            least += present.DefaultIfEmpty(0).Min();
            greatest += present.DefaultIfEmpty(0).Max();
        }

        (double minimum, double maximum) = stated.Bounds[total];
        if (stated.Bounds.IsNarrow(total) && (least < minimum || greatest > maximum))
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture,
                $"{sum} cannot hold: other constraints, or the types of other columns, bound column '{sum.Total}' from {minimum} to {maximum}, but its parts add up to numbers from {least} to {greatest}; Within can bound the parts."));
        }
    }

    private static bool CountsMissing(Table table, NumberColumn total, int[] parts)
    {
        ColumnBuffers buffers = new();
        bool[] misses = new bool[table.RowCount];
        foreach (int part in parts)
        {
            double[] cells = ((NumberColumn)table.Columns[part].Open(buffers)).Values;
            for (int row = 0; row < cells.Length; row++)
            {
                misses[row] |= double.IsNaN(cells[row]);
            }
        }

        int present = misses.Where((missesPart, row) => missesPart && !double.IsNaN(total.Values[row])).Count();
        return !total.Range.AllowsMissing || 2 * present > misses.Count(missesPart => missesPart);
    }

    private static bool IsSame(double sum, double total) => sum.Equals(total + 0.0) || Math.Abs(sum - total) <= RoundingError * Math.Abs(total);
}
