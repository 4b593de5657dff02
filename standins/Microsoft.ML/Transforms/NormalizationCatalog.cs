using Microsoft.ML.Data;
using Microsoft.ML.Transforms;

namespace Microsoft.ML;

/// <summary>Transforms to a common scale.</summary>
public static class NormalizationCatalog
{
    private const long MaximumExampleCount = 1000000000;

    public static NormalizingEstimator NormalizeMinMax(
        this TransformsCatalog catalog,
        string outputColumnName,
        string inputColumnName = null,
        long maximumExampleCount = MaximumExampleCount,
        bool fixZero = true)
    {
        return new NormalizingEstimator(
            catalog.Environment, new MinMaxKind(fixZero), maximumExampleCount, InputOutputColumnPair.ToTuples(outputColumnName, inputColumnName));
    }

    public static NormalizingEstimator NormalizeMinMax(
        this TransformsCatalog catalog, InputOutputColumnPair[] columns, long maximumExampleCount = MaximumExampleCount, bool fixZero = true)
    {
        return new NormalizingEstimator(catalog.Environment, new MinMaxKind(fixZero), maximumExampleCount, InputOutputColumnPair.ToTuples(columns));
    }

    public static NormalizingEstimator NormalizeMeanVariance(
        this TransformsCatalog catalog,
        string outputColumnName,
        string inputColumnName = null,
        long maximumExampleCount = MaximumExampleCount,
        bool fixZero = true,
        bool useCdf = false)
    {
        InputOutputColumnPair[] columns = [new InputOutputColumnPair(outputColumnName, inputColumnName)];
        return catalog.NormalizeMeanVariance(columns, maximumExampleCount, fixZero, useCdf);
    }

    public static NormalizingEstimator NormalizeMeanVariance(
        this TransformsCatalog catalog,
        InputOutputColumnPair[] columns,
        long maximumExampleCount = MaximumExampleCount,
        bool fixZero = true,
        bool useCdf = false)
    {
        return new NormalizingEstimator(
            catalog.Environment, new MeanVarianceKind(fixZero, useCdf), maximumExampleCount, InputOutputColumnPair.ToTuples(columns));
    }
}
