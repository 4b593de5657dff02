using System.Globalization;
using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Encoding.Constraints;

/// <summary><see cref="AtMost"/>: of each pair, one column is learned as its distance from the other.</summary>
/// <remarks>
/// All pairs that hang together are encoded one way, upwards or downwards, so that a column between others is held from one side only: upwards, unless a column
/// that is itself computed stands above another one, or its numbers are too coarse.
/// </remarks>
internal sealed class StatedOrders
{
    private readonly StatedConstraints _stated;
    private readonly EncoderChoice[] _choices;

    private StatedOrders(StatedConstraints stated, EncoderChoice[] choices) => (_stated, _choices) = (stated, choices);

    private sealed record Pair(int Low, int High, AtMost Order);

    public static void Encode(StatedConstraints stated, EncoderChoice[] choices)
    {
        List<Pair> left =
        [
            .. stated.Options.Constraints.OfType<AtMost>().Distinct().Select(order => new Pair(
                stated.Columns.Number(order, order.Lower, acceptsTimes: true), stated.Columns.Number(order, order.Upper, acceptsTimes: true), order)),
        ];
        StatedOrders orders = new(stated, choices);
        while (left.Count > 0)
        {
            Pair[] together = Together(left);
            orders.Encode(together, orders.GoUpwards(together));
            left.RemoveAll(pair => together.Contains(pair));
        }
    }

    // The pairs that hang together with the first one.
    private static Pair[] Together(List<Pair> pairs)
    {
        HashSet<int> columns = [pairs[0].Low];
        int before;
        do
        {
            before = columns.Count;
            foreach (Pair pair in pairs.Where(pair => columns.Contains(pair.Low) || columns.Contains(pair.High)))
            {
                columns.Add(pair.Low);
                columns.Add(pair.High);
            }
        }
        while (columns.Count > before);
        return [.. pairs.Where(pair => columns.Contains(pair.Low))];
    }

    private bool GoUpwards(Pair[] pairs)
    {
        bool mayGoUp = !pairs.Any(pair => _choices[pair.High].IsStated);
        bool mayGoDown = !pairs.Any(pair => _choices[pair.Low].IsStated);
        if (!mayGoUp && !mayGoDown)
        {
            string computed = string.Join(", ", pairs.SelectMany(pair => (int[])[pair.Low, pair.High]).Distinct()
                .Where(column => _choices[column].IsStated).Select(column => $"'{_choices[column].Encoder.ColumnName}'"));
            throw new ArgumentException(
                $"{string.Join(" and ", pairs.Select(pair => pair.Order))} cannot hold together: other constraints decide {computed}, and columns that are decided may stand on one side of an order only.");
        }

        return mayGoUp && (!mayGoDown || pairs.All(pair => Fits(pair.High, pair.Low)) || !pairs.All(pair => Fits(pair.Low, pair.High)));
    }

    // Whether one column can show all numbers of the other.
    private bool Fits(int column, int other)
    {
        NumberGrid? grid = GridOf(column), others = GridOf(other);
        return grid is not { Decimals: >= 0 } fine || others is not NumberGrid coarse || (coarse.Decimals >= 0 && coarse.Decimals <= fine.Decimals);
    }

    private void Encode(Pair[] pairs, bool upwards)
    {
        foreach (Pair pair in pairs)
        {
            _stated.RequireFinite(pair.Order, pair.Low);
            _stated.RequireFinite(pair.Order, pair.High);
        }

        foreach (IGrouping<int, Pair> target in pairs.GroupBy(pair => upwards ? pair.High : pair.Low))
        {
            int column = target.Key;
            if (GridOf(column) is not NumberGrid grid)
            {
                // Missing in every row: there is nothing to be above or below.
                continue;
            }

            NumberColumn head = _stated.Columns.Head(column);
            (double minimum, double maximum) = _stated.Bounds[column];
            var others = target.Select(pair => upwards ? pair.Low : pair.High).Select(other => (other, _stated.Columns.Head(other).Times));
            Anchors anchors = new(upwards, grid, upwards ? maximum : minimum, head.Times, [.. others]);
            string[] said = [.. target.Select(pair => $"Column '{pair.Order.Lower}' is at most column '{pair.Order.Upper}', as stated.")];
            _stated.State(
                _choices,
                column,
                DistanceEncoder.Fit(_stated.Table, column, anchors, _stated.Options),
                [.. said, $"Of column '{head.Name}', the distance is learned.", .. target.Select(BreachesOf)]);
        }
    }

    private string? BreachesOf(Pair pair)
    {
        double[] highs = [.. ((NumberColumn)_stated.Rows.Columns[pair.High].Open()).Values];
        double[] lows = ((NumberColumn)_stated.Rows.Columns[pair.Low].Open()).Values;
        TimeScale? lowTimes = _stated.Columns.Head(pair.Low).Times, highTimes = _stated.Columns.Head(pair.High).Times;
        int breaches = lows.Zip(highs).Count(row => double.IsFinite(row.First) && double.IsFinite(row.Second)
            && (lowTimes is TimeScale low && highTimes is TimeScale high ? low.Ticks(row.First) > high.Ticks(row.Second) : row.First > row.Second));
        return _stated.Breaches(string.Create(CultureInfo.InvariantCulture, $"Column '{pair.Order.Upper}' is below '{pair.Order.Lower}'"), breaches);
    }

    private NumberGrid? GridOf(int column)
    {
        var numbers = (NumberColumn)_stated.Table.Columns[column].Open();
        double[] finite = [.. numbers.Values.Where(double.IsFinite).Order()];
        return finite.Length == 0 ? null : NumberGrid.Learn(finite, numbers.Range);
    }
}
