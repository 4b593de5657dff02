using Microsoft.ML.Data;

namespace Microsoft.ML;

public sealed partial class DataOperationsCatalog
{
    public TrainTestData TrainTestSplit(IDataView data, double testFraction = 0.1, string samplingKeyColumnName = null, int? seed = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (testFraction is not (> 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(testFraction), "Must be between 0 and 1 exclusive");
        }

        return Split(data, samplingKeyColumnName, seed, 0, testFraction);
    }

    public IReadOnlyList<TrainTestData> CrossValidationSplit(IDataView data, int numberOfFolds = 5, string samplingKeyColumnName = null, int? seed = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (numberOfFolds <= 1)
        {
            throw new ArgumentOutOfRangeException(nameof(numberOfFolds), "Must be more than 1");
        }

        return
        [
            .. Enumerable.Range(0, numberOfFolds)
                .Select(fold => Split(data, samplingKeyColumnName, seed, (double)fold / numberOfFolds, (fold + 1.0) / numberOfFolds)),
        ];
    }

    private TrainTestData Split(IDataView data, string samplingKeyColumnName, int? seed, double low, double high)
    {
        DataViewSchema.Column? key = samplingKeyColumnName == null ? null : data.Schema.GetColumnOrNull(samplingKeyColumnName)
            ?? throw new ArgumentOutOfRangeException("samplingKeyColumn", $"Could not find SamplingKeyColumn column '{samplingKeyColumnName}'");
        int number = seed ?? DefaultSeed;
        return new TrainTestData(
            RowFilters.ByHash(data, key, number, hash => hash < low || hash >= high),
            RowFilters.ByHash(data, key, number, hash => hash >= low && hash < high));
    }

    /// <summary>Rows to learn from and rows to test on.</summary>
    public readonly struct TrainTestData
    {
        public readonly IDataView TrainSet;
        public readonly IDataView TestSet;

        internal TrainTestData(IDataView trainSet, IDataView testSet)
        {
            TrainSet = trainSet;
            TestSet = testSet;
        }
    }
}
