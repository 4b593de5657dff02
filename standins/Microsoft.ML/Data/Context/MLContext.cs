using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML;

/// <summary>The root of all operations: the catalogs, the source of randomness and the log.</summary>
public sealed class MLContext : IHostEnvironment
{
    private readonly Host _host;

    public MLContext(int? seed = null)
    {
        Random random = seed == null ? new Random() : new Random(seed.Value);
        _host = new Host(null, random, new ComponentCatalog(), OnMessage);
        BinaryClassification = new BinaryClassificationCatalog(_host);
        MulticlassClassification = new MulticlassClassificationCatalog(_host);
        Regression = new RegressionCatalog(_host);
        Transforms = new TransformsCatalog(_host);
        Model = new ModelOperationsCatalog(_host);
        Data = new DataOperationsCatalog(_host);
    }

    public event EventHandler<LoggingEventArgs> Log;

    public BinaryClassificationCatalog BinaryClassification { get; }

    public MulticlassClassificationCatalog MulticlassClassification { get; }

    public RegressionCatalog Regression { get; }

    public TransformsCatalog Transforms { get; }

    public ModelOperationsCatalog Model { get; }

    public DataOperationsCatalog Data { get; }

    public ComponentCatalog ComponentCatalog => _host.ComponentCatalog;

    public string TempFilePath { get; set; } = Path.GetTempPath();

    public int? GpuDeviceId { get; set; }

    public bool FallbackToCpu { get; set; }

    string IExceptionContext.ContextDescription => _host.ContextDescription;

    IHost IHostEnvironment.Register(string name, int? seed, bool? verbose) => _host.Register(name, seed, verbose);

    IChannel IChannelProvider.Start(string name) => _host.Start(name);

    IPipe<TMessage> IChannelProvider.StartPipe<TMessage>(string name) => _host.StartPipe<TMessage>(name);

    IProgressChannel IProgressChannelProvider.StartProgressChannel(string name) => _host.StartProgressChannel(name);

    TException IExceptionContext.Process<TException>(TException ex) => _host.Process(ex);

    private void OnMessage(string source, ChannelMessage message)
    {
        Log?.Invoke(this, new LoggingEventArgs(message.Message, message.Kind, source));
    }
}
