using Microsoft.ML;

namespace WganSamples.Csv;

/// <summary>How a file is written, from its encoding down to the decimals of each column.</summary>
internal sealed record CsvFormat(CsvDialect Dialect, IReadOnlyList<CsvColumn> Columns)
{
    /// <summary>The format of a file with only those columns that rows of the schema have; free text, for one, is not generated.</summary>
    public CsvFormat Of(DataViewSchema schema) => this with { Columns = [.. Columns.Where(column => schema.GetColumnOrNull(column.Name) is not null)] };
}
