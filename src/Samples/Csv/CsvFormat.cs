namespace WganSamples.Csv;

/// <summary>How a file is written, from its encoding down to the decimals of each column.</summary>
internal sealed record CsvFormat(CsvDialect Dialect, IReadOnlyList<CsvColumn> Columns);
