using Microsoft.ML.Data;
using Microsoft.ML.Transforms;

namespace Microsoft.ML;

/// <summary>Transforms of categories to numbers.</summary>
public static class CategoricalCatalog
{
    public static OneHotEncodingEstimator OneHotEncoding(
        this TransformsCatalog.CategoricalTransforms catalog,
        string outputColumnName,
        string inputColumnName = null,
        OneHotEncodingEstimator.OutputKind outputKind = OneHotEncodingEstimator.OutputKind.Indicator,
        int maximumNumberOfKeys = 1000000,
        ValueToKeyMappingEstimator.KeyOrdinality keyOrdinality = ValueToKeyMappingEstimator.KeyOrdinality.ByOccurrence,
        IDataView keyData = null)
    {
        InputOutputColumnPair[] columns = [new InputOutputColumnPair(outputColumnName, inputColumnName)];
        return catalog.OneHotEncoding(columns, outputKind, maximumNumberOfKeys, keyOrdinality, keyData);
    }

    public static OneHotEncodingEstimator OneHotEncoding(
        this TransformsCatalog.CategoricalTransforms catalog,
        InputOutputColumnPair[] columns,
        OneHotEncodingEstimator.OutputKind outputKind = OneHotEncodingEstimator.OutputKind.Indicator,
        int maximumNumberOfKeys = 1000000,
        ValueToKeyMappingEstimator.KeyOrdinality keyOrdinality = ValueToKeyMappingEstimator.KeyOrdinality.ByOccurrence,
        IDataView keyData = null)
    {
        (string Output, string Input)[] pairs = InputOutputColumnPair.ToTuples(columns);
        ValueToKeyMappingEstimator keys = new(catalog.Environment, pairs, maximumNumberOfKeys, keyOrdinality, addKeyValuesAsText: true, keyData);
        return new OneHotEncodingEstimator(catalog.Environment, keys, pairs, outputKind);
    }
}
