using Microsoft.ML.Runtime;

namespace Microsoft.ML;

/// <summary>Loads, splits and samples views.</summary>
public sealed partial class DataOperationsCatalog
{
    internal DataOperationsCatalog(IHostEnvironment env)
    {
        Environment = env;
    }

    internal IHostEnvironment Environment { get; }
}
