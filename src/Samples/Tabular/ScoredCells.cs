using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Wgan.Evaluation.Fidelity;
using WganSamples.Csv;

namespace WganSamples.Tabular;

/// <summary>
/// Reads rows for the scores as their CSV file spells them: numbers with the decimals that are written, texts as levels. A level has the same
/// code in every table read here.
/// </summary>
/// <param name="columns">The columns to score.</param>
internal sealed class ScoredCells(IReadOnlyList<CsvColumn> columns)
{
    private readonly Dictionary<string, int>[] _codes = [.. columns.Select(_ => new Dictionary<string, int>(StringComparer.Ordinal))];

    public ScoredTable Read(IDataView rows)
    {
        using DataViewRowCursor cursor = rows.GetRowCursor(columns.Select(column => rows.Schema[column.Name]));
        Func<string>[] readers = [.. columns.Select(column => CellReader.For(cursor, column))];
        List<string>[] cells = [.. columns.Select(_ => new List<string>())];
        while (cursor.MoveNext())
        {
            for (int i = 0; i < readers.Length; i++)
            {
                cells[i].Add(readers[i]());
            }
        }
        return new ScoredTable([.. columns.Select((column, i) => Column(column, cells[i], _codes[i]))]);
    }

    private static ScoredColumn Column(CsvColumn column, List<string> cells, Dictionary<string, int> codes) => column.Format is NumericFormat format
        ? ScoredColumn.OfNumbers(column.Name, [.. cells.Select(cell => format.TryRead(cell, out double number) ? number : double.NaN)])
        : ScoredColumn.OfLevels(column.Name, [.. cells.Select(cell => Code(cell, codes))]);

    private static int Code(string cell, Dictionary<string, int> codes)
    {
        if (!codes.TryGetValue(cell, out int code))
        {
            code = codes.Count;
            codes.Add(cell, code);
        }
        return code;
    }
}
