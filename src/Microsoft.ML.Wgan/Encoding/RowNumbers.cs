using System.Globalization;
using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Encoding;

/// <summary>Finds number columns that name rows instead of measuring something: customer numbers, running numbers.</summary>
/// <remarks>
/// Whole numbers of which none occurs twice, although by chance some would: n numbers drawn from N places meet at least n(n − 1) / 2N times on
/// average, evenly spread ones most seldom. Many expected meetings and none seen cannot be chance. Where hardly any is expected (amounts in cents in
/// a small table) nothing speaks against a quantity, and it is learned as one.
/// </remarks>
internal static class RowNumbers
{
    // Seeing none where so many are expected has a probability of e^-20.
    private const double LeastExpectedMeetings = 20;

    // Beyond it a double skips whole numbers, beyond the other a float.
    private const double LargestExact = 1L << 53;
    private const double LargestExactSingle = 1 << 24;

    public static (FreshNumberEncoder Encoder, string Note)? Find(NumberColumn column, DistinctNumbers distinct)
    {
        double limit = column.Range.IsSingle ? LargestExactSingle : LargestExact;
        double[] values = distinct.Values;
        if (column.IsTime || values.Length != distinct.RowCount || !values.All(value => double.IsInteger(value) && Math.Abs(value) <= limit))
        {
            return null;
        }

        long step = CommonStep(values);
        double places = ((values[^1] - values[0]) / step) + 1;
        double meetings = values.Length * (values.Length - 1.0) / 2 / places;
        if (meetings < LeastExpectedMeetings)
        {
            return null;
        }

        if (IsCount(column.Values, step, out double signedStep))
        {
            double end = signedStep > 0 ? Math.Min(limit, column.Range.Maximum) : Math.Max(-limit, column.Range.Minimum);
            double count = Math.Floor((end - column.Values[0]) / signedStep) + 1;
            return (new FreshNumberEncoder(column.Name, column.Range, column.Values[0], signedStep, count, isInOrder: true),
                $"Column '{column.Name}' counts the rows in even steps; synthetic rows are counted the same way, not learned.");
        }

        string note = string.Create(CultureInfo.InvariantCulture,
            $"Column '{column.Name}' has {values.Length} whole numbers of which none repeats, where chance would repeat {meetings:F0}: they name rows. They are generated fresh, not learned.");
        return (new FreshNumberEncoder(column.Name, column.Range, values[0], step, places, isInOrder: false), note);
    }

    private static long CommonStep(double[] ascending)
    {
        long step = 0;
        for (int i = 1; i < ascending.Length && step != 1; i++)
        {
            long distance = (long)(ascending[i] - ascending[i - 1]);
            while (distance != 0)
            {
                (step, distance) = (distance, step % distance);
            }
        }

        return step;
    }

    // Row after row one step further, up or down.
    private static bool IsCount(double[] values, long step, out double signedStep)
    {
        signedStep = values[1] > values[0] ? step : -step;
        for (int row = 1; row < values.Length; row++)
        {
            if (values[row] - values[row - 1] != signedStep)
            {
                return false;
            }
        }

        return true;
    }
}
