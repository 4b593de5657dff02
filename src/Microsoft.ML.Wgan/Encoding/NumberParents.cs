namespace Microsoft.ML.Wgan.Encoding;

/// <summary>
/// In which order numbers are calibrated and what each is calibrated by: of the categories, and of the numbers before it, the few that say most of it. What says more comes
/// later, so that it is kept more exactly. The order is that of a forest as <see cref="ChowLiuForest"/>'s, so that what says most of a number is mostly before it.
/// </summary>
/// <remarks>
/// What a parent says is <see cref="MutualInformation.Charged"/>, with the number's ranks in ten bins, of the rows in which it is no atom; an edge of the forest, what two numbers say of each other. To calibrate by one parent after the other is one round of
/// iterative proportional fitting. Source: Deming and Stephan 1940, "On a least squares adjustment of a sampled frequency table when the expected marginal totals are known". Differs from it: numbers are moved, not
/// rows weighted, and once only.
/// </remarks>
internal sealed class NumberParents
{
    // More of them cost time in every row, and add little.
    private const int MostOfAKind = 3;

    // Parts that a parent is cut into: finer ones show how closely two numbers are tied, and each still stands for so many rows.
    private const int MostBins = 32;
    private const int RowsOfBin = 500;

    private const int CountedBins = 10;

    private readonly EncodedTable _rows;
    private readonly LevelPicks _picks;
    private readonly ColumnPlace[] _numbers;
    private readonly int _step;

    private NumberParents(EncodedTable rows, LevelPicks picks, ColumnPlace[] numbers)
    {
        _rows = rows;
        _picks = picks;
        _numbers = numbers;
        _step = ChowLiuForest.StepFor(rows.RowCount, numbers.Length + picks.Categories.Count());
    }

    /// <summary>Every number with its parents, each behind the numbers that are its parents.</summary>
    /// <param name="rows">The real rows.</param>
    /// <param name="picks">Picks the levels.</param>
    /// <param name="numbers">The columns with a number.</param>
    public static IReadOnlyList<(ColumnPlace Number, IReadOnlyList<NumberParent> Parents)> Of(EncodedTable rows, LevelPicks picks, IEnumerable<ColumnPlace> numbers) =>
        new NumberParents(rows, picks, [.. numbers]).Ordered();

    private List<(ColumnPlace Number, IReadOnlyList<NumberParent> Parents)> Ordered()
    {
        int bins = Math.Min(MostBins, _rows.RowCount / RowsOfBin);
        double[,] information = bins > 1 ? BetweenNumbers() : new double[_numbers.Length, _numbers.Length];
        int[] order = Order(information);
        List<(ColumnPlace, IReadOnlyList<NumberParent>)> ordered = [];
        for (int at = 0; at < order.Length; at++)
        {
            int number = order[at];
            IEnumerable<(NumberParent Parent, double Information)> categories = Best(_picks.Categories
                .Where(category => category != _numbers[number].Category)
                .Select(category => (NumberParent.Level(category), Information(_numbers[number], NumberParent.Level(category)))));
            IEnumerable<(NumberParent Parent, double Information)> numbers = Best(order[..at]
                .Select(other => (NumberParent.Bin(_numbers[other], bins), information[number, other])));
            ordered.Add((_numbers[number], [.. categories.Concat(numbers).OrderBy(parent => parent.Information).Select(parent => parent.Parent)]));
        }

        return ordered;
    }

    private static IEnumerable<(NumberParent Parent, double Information)> Best(IEnumerable<(NumberParent Parent, double Information)> parents) =>
        parents.Where(parent => parent.Information > 0).OrderByDescending(parent => parent.Information).Take(MostOfAKind);

    private int[] Order(double[,] information)
    {
        int[] numbers = [.. Enumerable.Range(0, _numbers.Length)];
        SpanningForest forest = new(numbers, (a, b) => Math.Min(information[a, b], information[b, a]));
        IReadOnlyList<(int Child, int Parent)> edges = forest.Directed(numbers.OrderByDescending(forest.Weight));
        return [.. numbers.Except(edges.Select(edge => edge.Child)), .. edges.Select(edge => edge.Child)];
    }

    // What the second number says of the first.
    private double[,] BetweenNumbers()
    {
        double[,] information = new double[_numbers.Length, _numbers.Length];
        for (int of = 0; of < _numbers.Length; of++)
        {
            for (int by = 0; by < _numbers.Length; by++)
            {
                information[of, by] = of == by ? 0 : Information(_numbers[of], NumberParent.Bin(_numbers[by], CountedBins));
            }
        }

        return information;
    }

    private double Information(ColumnPlace place, NumberParent parent)
    {
        int[,] counts = new int[parent.StateCount(_rows.Layout), CountedBins];
        int total = 0;
        for (int row = 0; row < _rows.RowCount; row += _step)
        {
            if (_rows.HasNumber(place, row))
            {
                counts[_rows.State(parent, row), Math.Min((int)((_rows.Number(place, row) + 1) * (CountedBins / 2)), CountedBins - 1)]++;
                total++;
            }
        }

        return MutualInformation.Charged(counts, total);
    }
}
