using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Encoding;

/// <summary>
/// Finds number columns that are never above another one although their ranges overlap: a start and an end, a minimum and a maximum. One of the two is then
/// encoded as its distance from the other, which is never negative, so that every generated row keeps the order.
/// </summary>
internal sealed class Orderings
{
    private const int LeastRows = 100;

    // Most pairs are in no order, and a few rows show it.
    private const int HeadRows = 10_000;

    // Of two independent columns, so large a share of rows would break the order: otherwise that no row does says nothing.
    private const double LeastExpectedBreaches = 0.05;

    private readonly Table _table;
    private readonly EncoderChoice[] _choices;
    private readonly EncodingOptions _options;

    // Columns that are known to be above each column.
    private readonly List<int>[] _above;

    private Orderings(Table table, EncoderChoice[] choices, EncodingOptions options)
    {
        _table = table;
        _choices = [.. choices];
        _options = options;
        _above = [.. choices.Select(_ => new List<int>())];
    }

    /// <summary>The choices with encoders of distances where an order holds in every row.</summary>
    public static EncoderChoice[] Keep(Table table, EncoderChoice[] choices, EncodingOptions options) => new Orderings(table, choices, options).Run();

    private EncoderChoice[] Run()
    {
        Dictionary<int, double[]> heads = Enumerable.Range(0, _choices.Length).Where(column => _choices[column].Encoder is RankEncoder or NumberLevelEncoder)
            .ToDictionary(column => column, column => Comparable((NumberColumn)_table.Columns[column].Head(HeadRows)));
        var pairs = from low in heads.Keys
                    from high in heads.Keys
                    where low != high && IsTime(low) == IsTime(high) && MeanDistance(heads[low], heads[high]) is not null
                    let distance = MeanDistance(Values(low), Values(high))
                    where distance is not null
                    orderby distance, low, high
                    select (Low: low, High: high);
        foreach ((int low, int high) in pairs.ToList())
        {
            // What follows from orders that are kept already needs no more.
            if (!IsBelow(low, high) && (Encode(high, low, isLower: true) || Encode(low, high, isLower: false)))
            {
                _above[low].Add(high);
            }
        }

        return _choices;
    }

    private bool Encode(int column, int source, bool isLower)
    {
        if (_choices[column].Encoder is not RankEncoder { HasFiniteAtoms: false } || _options.Conditions.Contains(_table.Columns[column].Name) || DependsOn(source, column))
        {
            return false;
        }

        NumberColumn numbers = (NumberColumn)_table.Columns[column].Open(), sources = (NumberColumn)_table.Columns[source].Open();
        NumberGrid grid = GridOf(numbers), sourceGrid = GridOf(sources);
        bool fitsGrid = grid.Decimals < 0 || (sourceGrid.Decimals >= 0 && sourceGrid.Decimals <= grid.Decimals);
        if (!fitsGrid)
        {
            return false;
        }

        Anchors anchors = new(isLower, grid, isLower ? grid.Maximum : grid.Minimum, numbers.Times, [(source, sources.Times)]);
        _choices[column] = _choices[column] with
        {
            Encoder = DistanceEncoder.Fit(_table, column, anchors, _options),
            Note = $"Column '{_table.Columns[source].Name}' is never {(isLower ? "above" : "below")} column '{numbers.Name}'; of the latter, the distance between them is learned.",
        };
        return true;
    }

    private bool DependsOn(int column, int other) =>
        column == other || _choices[column].Encoder.Sources.Any(source => DependsOn(source, other));

    private bool IsBelow(int low, int high) => _above[low].Any(next => next == high || IsBelow(next, high));

    private bool IsTime(int column) => ((NumberColumn)_table.Columns[column].Head(0)).IsTime;

    private double[] Values(int column) => Comparable((NumberColumn)_table.Columns[column].Open());

    // Each time column counts on its own grid; what two of them have in common are ticks.
    private static double[] Comparable(NumberColumn numbers) => numbers.Times is TimeScale times
        ? Array.ConvertAll(numbers.Values, number => double.IsFinite(number) ? (double)times.Ticks(number) : number)
        : numbers.Values;

    private static NumberGrid GridOf(NumberColumn numbers) => NumberGrid.Learn([.. numbers.Values.Where(double.IsFinite).Order()], numbers.Range);

    // Null unless low ≤ high in every row, and not by chance or because all of the one lies below all of the other.
    private static double? MeanDistance(double[] low, double[] high)
    {
        double sum = 0;
        int count = 0;
        int breaches = 0;
        for (int row = 0; row < low.Length; row++)
        {
            if (!double.IsFinite(low[row]) || !double.IsFinite(high[row]))
            {
                // Distances need both; one that is missing alone would leave the other without an anchor.
                if (double.IsFinite(low[row]) != double.IsFinite(high[row]))
                {
                    return null;
                }

                continue;
            }

            if (low[row] > high[row])
            {
                return null;
            }

            sum += high[row] - low[row];
            count++;
            breaches += low[(row + (low.Length / 2)) % low.Length] > high[row] ? 1 : 0;
        }

        return count >= LeastRows && breaches >= LeastExpectedBreaches * count ? sum / count : null;
    }
}
