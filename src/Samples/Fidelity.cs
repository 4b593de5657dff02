using Microsoft.ML;
using Microsoft.ML.Data;
using WganSamples.Csv;

namespace WganSamples;

/// <summary>
/// How well one column's synthetic values follow the real ones, from 0 to 1 (the same distribution): for numbers
/// 1 − the Kolmogorov-Smirnov distance (missing left out), for texts 1 − the total variation distance.
/// </summary>
internal static class Fidelity
{
    public static double Of(IDataView real, IDataView synthetic, CsvColumn column) => column.Format is NumericFormat
        ? NumbersAgreement(Numbers(real, column.Name), Numbers(synthetic, column.Name))
        : LevelsAgreement(Levels(real, column), Levels(synthetic, column));

    /// <summary>1 − max |F(x) − G(x)| over all x, F and G the shares of values up to x.</summary>
    public static double NumbersAgreement(double[] real, double[] synthetic)
    {
        if (real.Length == 0 || synthetic.Length == 0)
        {
            return real.Length == synthetic.Length ? 1 : 0;
        }
        Array.Sort(real);
        Array.Sort(synthetic);
        double distance = 0;
        int i = 0, j = 0;
        while (i < real.Length && j < synthetic.Length)
        {
            double x = Math.Min(real[i], synthetic[j]);
            while (i < real.Length && real[i] == x)
            {
                i++;
            }
            while (j < synthetic.Length && synthetic[j] == x)
            {
                j++;
            }
            distance = Math.Max(distance, Math.Abs(((double)i / real.Length) - ((double)j / synthetic.Length)));
        }
        return 1 - distance;
    }

    /// <summary>1 − ½ Σ |p − q| over all levels.</summary>
    public static double LevelsAgreement(IReadOnlyDictionary<string, double> real, IReadOnlyDictionary<string, double> synthetic) =>
        1 - (0.5 * real.Keys.Union(synthetic.Keys).Sum(level => Math.Abs(real.GetValueOrDefault(level) - synthetic.GetValueOrDefault(level))));

    private static double[] Numbers(IDataView rows, string name)
    {
        using DataViewRowCursor cursor = rows.GetRowCursor([rows.Schema[name]]);
        Func<double> read = CellReader.Number(cursor, rows.Schema[name])
            ?? throw new InvalidOperationException($"Column '{name}' holds {rows.Schema[name].Type}, not numbers.");
        var values = new List<double>();
        while (cursor.MoveNext())
        {
            values.Add(read());
        }
        return [.. values.Where(value => !double.IsNaN(value))];
    }

    private static Dictionary<string, double> Levels(IDataView rows, CsvColumn column)
    {
        using DataViewRowCursor cursor = rows.GetRowCursor([rows.Schema[column.Name]]);
        Func<string> read = CellReader.For(cursor, column);
        var shares = new Dictionary<string, double>(StringComparer.Ordinal);
        long count = 0;
        for (; cursor.MoveNext(); count++)
        {
            string level = read();
            shares[level] = shares.GetValueOrDefault(level) + 1;
        }
        foreach (string level in shares.Keys)
        {
            shares[level] /= count;
        }
        return shares;
    }
}
