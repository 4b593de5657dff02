using WganSamples.Csv;

namespace WganSamples.Tabular;

/// <summary>The table that a benchmark learns: one that comes with the samples, or any CSV file.</summary>
/// <param name="Name">Begins the names of the files that are written.</param>
/// <param name="Target">Column that a model is to predict from the others.</param>
/// <param name="Cells">The table.</param>
internal sealed record BenchmarkTable(string Name, string Target, CsvTable Cells)
{
    private const int FewestRows = 20;

    private static readonly (string Name, string Target)[] _known =
        [("adult", "income"), ("diamonds", "price"), ("penguins", "species"), ("nyc_weather", "temp")];

    /// <summary>Names of the tables that come with the samples.</summary>
    public static IEnumerable<string> Known => _known.Select(known => known.Name);

    /// <summary>Columns of texts that never repeat: they are made fresh, and there is nothing to score.</summary>
    public IReadOnlyList<CsvColumn> LeftOut { get; } = [.. Cells.Format.Columns.Zip(Cells.Cells).Where(column => NeverRepeats(column.First, column.Second)).Select(column => column.First)];

    /// <param name="data">A known name, or the path of a CSV file.</param>
    /// <param name="target">Null: the known table's own; of another file the last column.</param>
    public static BenchmarkTable Read(string data, string? target)
    {
        int known = Array.FindIndex(_known, known => known.Name == data);
        if (known < 0 && !File.Exists(data))
        {
            throw new UserErrorException($"--data must be {string.Join(", ", Known)} or a CSV file, not '{data}'.");
        }
        CsvTable table = CsvTable.Read(known < 0 ? data : Path.Combine(AppContext.BaseDirectory, "data", $"{data}.csv"));
        string name = known < 0 ? Path.GetFileNameWithoutExtension(data) : data;
        string predicted = target ?? (known < 0 ? table.Format.Columns[^1].Name : _known[known].Target);
        if (table.Format.Columns.All(column => column.Name != predicted))
        {
            throw new UserErrorException($"--target must be a column of {name} ({string.Join(", ", table.Format.Columns.Select(column => column.Name))}), not '{predicted}'.");
        }
        if (table.RowCount < FewestRows)
        {
            throw new UserErrorException($"{name} has {table.RowCount} rows; a benchmark needs at least {FewestRows}.");
        }
        var read = new BenchmarkTable(name, predicted, table);
        return read.LeftOut.All(column => column.Name != predicted)
            ? read
            : throw new UserErrorException($"--target must be a column of {name} that can be predicted; the texts of '{predicted}' never repeat.");
    }

    private static bool NeverRepeats(CsvColumn column, CellColumn cells) => column.Format is not NumericFormat && cells.Texts.Count == cells.Codes.Count;
}
