using Microsoft.ML;
using Microsoft.ML.Data;

namespace WganSamples.Csv;

/// <summary>The format for a model that wasn't trained on a CSV file.</summary>
internal static class PlainFormat
{
    public static CsvFormat For(DataViewSchema schema) => new(
        CsvDialect.Plain,
        [.. schema.Where(column => !column.IsHidden).Select(column => new CsvColumn(
            column.Name, column.Name, IsText(column.Type) ? new TextFormat(false) : NumberFormat.Plain, "", QuotingStyle.None))]);

    private static bool IsText(DataViewType type) => type is TextDataViewType or BooleanDataViewType;
}
