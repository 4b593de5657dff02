using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Transforms;

/// <summary>Makes of the distinct values of columns keys, and of the keys vectors.</summary>
public sealed class OneHotEncodingEstimator : IEstimator<OneHotEncodingTransformer>
{
    private readonly IEstimator<ITransformer> _chain;

    internal OneHotEncodingEstimator(IHostEnvironment env, ValueToKeyMappingEstimator keys, (string Output, string Input)[] columns, OutputKind outputKind)
    {
        if (outputKind == OutputKind.Key)
        {
            _chain = keys;
            return;
        }

        (string Output, string Input)[] own = [.. columns.Select(pair => (pair.Output, pair.Output))];
        _chain = keys.Append(new KeyToVectorMappingEstimator(env, own, outputKind == OutputKind.Bag));
    }

    public enum OutputKind : byte
    {
        Bag = 1,
        Indicator = 2,
        Key = 3,
    }

    public OneHotEncodingTransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return new OneHotEncodingTransformer(_chain.Fit(input));
    }

    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        return _chain.GetOutputSchema(inputSchema);
    }
}

public sealed class OneHotEncodingTransformer : ITransformer
{
    private readonly ITransformer _chain;

    internal OneHotEncodingTransformer(ITransformer chain)
    {
        _chain = chain;
    }

    bool ITransformer.IsRowToRowMapper => _chain.IsRowToRowMapper;

    public DataViewSchema GetOutputSchema(DataViewSchema inputSchema) => _chain.GetOutputSchema(inputSchema);

    public IDataView Transform(IDataView input) => _chain.Transform(input);

    IRowToRowMapper ITransformer.GetRowToRowMapper(DataViewSchema inputSchema) => _chain.GetRowToRowMapper(inputSchema);

    // It comes back as what it is made of.
    void ICanSaveModel.Save(ModelSaveContext ctx) => _chain.Save(ctx);
}
