namespace WganSamples.Csv;

/// <summary>All that is needed to read and write a column again; saved with the model.</summary>
/// <param name="Header">Name as the file writes it.</param>
/// <param name="Name">Name in the model.</param>
/// <param name="Format">What the cells mean and how they are spelled.</param>
/// <param name="MissingMarker">What stands for a missing number; null if the column has none. Texts keep their markers as levels.</param>
/// <param name="Quoting">When cells are quoted.</param>
internal sealed record CsvColumn(string Header, string Name, CellFormat Format, string? MissingMarker, QuotingStyle Quoting)
{
    /// <summary>The cell's text for a number of the model.</summary>
    public string Write(double value) =>
        double.IsNaN(value) ? MissingMarker ?? "" : ((NumericFormat)Format).Write(value);
}
