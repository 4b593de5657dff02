using Microsoft.ML.Data;

namespace Microsoft.ML;

/// <summary>Applies a transformer to one object at a time. Not safe for use from several threads at once.</summary>
public abstract class PredictionEngineBase<TSrc, TDst> : IDisposable
    where TSrc : class
    where TDst : class, new()
{
    private readonly ITransformer _transformer;
    private readonly bool _ownsTransformer;
    private bool _disposed;

    private protected PredictionEngineBase(ITransformer transformer, PredictionEngineOptions options)
    {
        _transformer = transformer;
        _ownsTransformer = options.OwnsTransformer;
        MemberColumn[] input = MemberColumn.ForReading(typeof(TSrc), options.InputSchemaDefinition);
        InputRow = new ObjectRow<TSrc>(input);
        if (!transformer.IsRowToRowMapper)
        {
            throw new ArgumentOutOfRangeException(nameof(transformer), "Must be a row to row mapper");
        }

        // Like the package: all columns are active, whatever the user's type takes, and the row outlives the engine.
        IRowToRowMapper mapper = transformer.GetRowToRowMapper(InputRow.Schema);
        MemberColumn[] output = MemberColumn.ForWriting(
            typeof(TDst),
            options.OutputSchemaDefinition,
            mapper.OutputSchema,
            options.IgnoreMissingColumns);
        DataViewRow outputRow = mapper.GetRow(InputRow, mapper.OutputSchema);
        Filler = new ObjectFiller<TDst>(outputRow, output);
        OutputSchema = transformer.GetOutputSchema(InputRow.Schema);
    }

    public DataViewSchema OutputSchema { get; }

    private protected ObjectRow<TSrc> InputRow { get; }

    private protected ObjectFiller<TDst> Filler { get; }

    public TDst Predict(TSrc example)
    {
        TDst prediction = new();
        Predict(example, ref prediction);
        return prediction;
    }

    public abstract void Predict(TSrc example, ref TDst prediction);

    public void Dispose()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        if (_ownsTransformer)
        {
            (_transformer as IDisposable)?.Dispose();
        }
    }
}

/// <summary>Applies a transformer to one object at a time. Not safe for use from several threads at once.</summary>
public sealed class PredictionEngine<TSrc, TDst> : PredictionEngineBase<TSrc, TDst>
    where TSrc : class
    where TDst : class, new()
{
    internal PredictionEngine(ITransformer transformer, PredictionEngineOptions options)
        : base(transformer, options)
    {
    }

    public override void Predict(TSrc example, ref TDst prediction)
    {
        ArgumentNullException.ThrowIfNull(example);
        InputRow.Current = example;
        prediction ??= new TDst();
        Filler.Fill(prediction);
    }
}
