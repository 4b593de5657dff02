using Microsoft.ML.Data;

namespace Microsoft.ML;

public sealed partial class RegressionCatalog
{
    public RegressionMetrics Evaluate(IDataView data, string labelColumnName = "Label", string scoreColumnName = "Score")
    {
        ArgumentNullException.ThrowIfNull(data);
        return new RegressionMetrics([.. data.GetColumn<float>(labelColumnName)], [.. data.GetColumn<float>(scoreColumnName)]);
    }
}
