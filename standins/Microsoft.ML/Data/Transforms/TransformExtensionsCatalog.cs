using Microsoft.ML.Transforms;

namespace Microsoft.ML;

/// <summary>Transforms of whole columns.</summary>
public static class TransformExtensionsCatalog
{
    public static ColumnCopyingEstimator CopyColumns(this TransformsCatalog catalog, string outputColumnName, string inputColumnName)
    {
        return new ColumnCopyingEstimator(catalog.Environment, InputOutputColumnPair.ToTuples(outputColumnName, inputColumnName));
    }

    public static ColumnConcatenatingEstimator Concatenate(this TransformsCatalog catalog, string outputColumnName, params string[] inputColumnNames)
    {
        return new ColumnConcatenatingEstimator(catalog.Environment, outputColumnName, inputColumnNames);
    }

    public static ColumnSelectingEstimator DropColumns(this TransformsCatalog catalog, params string[] columnNames)
    {
        return new ColumnSelectingEstimator(catalog.Environment, new ColumnSelectingTransformer(keeps: false, columnNames, keepsHidden: true));
    }

    public static ColumnSelectingEstimator SelectColumns(this TransformsCatalog catalog, string[] columnNames, bool keepHidden)
    {
        return new ColumnSelectingEstimator(catalog.Environment, new ColumnSelectingTransformer(keeps: true, columnNames, keepHidden));
    }

    public static ColumnSelectingEstimator SelectColumns(this TransformsCatalog catalog, params string[] columnNames)
    {
        return catalog.SelectColumns(columnNames, false);
    }
}
