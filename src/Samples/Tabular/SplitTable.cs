using WganSamples.Csv;

namespace WganSamples.Tabular;

/// <summary>A table in two parts, the rows in random order: four fifths to learn from, one fifth held out.</summary>
internal sealed class SplitTable
{
    private const double TrainingShare = 0.8;

    private readonly Random _random;

    public SplitTable(CsvTable table, int seed)
    {
        _random = new Random(seed);
        int[] order = Shuffled(table.RowCount);
        int cut = (int)(TrainingShare * order.Length);
        Training = table.Rows(order[..cut]);
        HeldOut = table.Rows(order[cut..]);
    }

    public CsvTable Training { get; }

    public CsvTable HeldOut { get; }

    /// <summary>The training rows with each column in a random order of its own: every column is right, and nothing goes together.</summary>
    public CsvTable Independent() => Training with { Cells = [.. Training.Cells.Select(column => column.Rows(Shuffled(Training.RowCount)))] };

    private int[] Shuffled(int count)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        _random.Shuffle(order);
        return order;
    }
}
