using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Transforms;

/// <summary>Brings numbers to a common scale.</summary>
public sealed class NormalizingEstimator : IEstimator<NormalizingTransformer>
{
    private readonly IHost _host;
    private readonly NormalizerKind _kind;
    private readonly long _maximumExampleCount;
    private readonly (string Output, string Input)[] _columns;

    internal NormalizingEstimator(IHostEnvironment env, NormalizerKind kind, long maximumExampleCount, (string Output, string Input)[] columns)
    {
        if (maximumExampleCount <= 1)
        {
            throw new ArgumentOutOfRangeException(nameof(maximumExampleCount), "Must be greater than 1");
        }

        _host = env.Register(nameof(NormalizingEstimator));
        _kind = kind;
        _maximumExampleCount = maximumExampleCount;
        _columns = columns;
    }

    public NormalizingTransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        DataViewSchema.Column[] sources =
        [
            .. _columns.Select(pair => input.Schema.GetColumnOrNull(pair.Input) ?? throw SchemaFaults.NotFound("data", "input", pair.Input)),
        ];
        foreach (DataViewSchema.Column source in sources.Where(source => !IsReal(source.Type.GetItemType()) || source.Type.GetValueCount() == 0))
        {
            throw new ArgumentOutOfRangeException(
                "srcType", $"Wrong column type for input column. Expected: Single, Double, Vector of Single or Vector of Double. Got: {source.Type}.");
        }

        using DataViewRowCursor cursor = input.GetRowCursor(sources);
        ColumnMoments[] moments = [.. sources.Select(source => new ColumnMoments(cursor, source))];
        for (long rows = 0; rows < _maximumExampleCount && cursor.MoveNext(); rows++)
        {
            Array.ForEach(moments, column => column.Add());
        }

        return new NormalizingTransformer(_host, _columns, [.. moments.Select(_kind.Normalizer)]);
    }

    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        return inputSchema.With([.. _columns.Select(pair => Normalized(inputSchema.Find(pair.Input), pair.Output))]);
    }

    private static SchemaShape.Column Normalized(SchemaShape.Column source, string name)
    {
        if (!IsReal(source.ItemType) || source.IsKey || source.Kind == SchemaShape.Column.VectorKind.VariableVector)
        {
            throw source.Mismatch("vector or scalar of Single or Double");
        }

        List<SchemaShape.Column> annotations = [ShapeColumns.IsNormalized];
        if (source.Has(AnnotationKinds.SlotNames))
        {
            annotations.Add(ShapeColumns.SlotNames);
        }

        return new SchemaShape.Column(name, source.Kind, source.ItemType, false, new SchemaShape(annotations));
    }

    private static bool IsReal(DataViewType type) => type == NumberDataViewType.Single || type == NumberDataViewType.Double;
}
