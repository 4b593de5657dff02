using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Transforms;

/// <summary>Joins columns of one item type into a vector.</summary>
public sealed class ColumnConcatenatingEstimator : IEstimator<ColumnConcatenatingTransformer>
{
    private readonly IHost _host;
    private readonly string _name;
    private readonly string[] _sources;

    internal ColumnConcatenatingEstimator(IHostEnvironment env, string outputColumnName, string[] inputColumnNames)
    {
        ArgumentException.ThrowIfNullOrEmpty(outputColumnName);
        ArgumentNullException.ThrowIfNull(inputColumnNames);
        if (inputColumnNames.Length == 0)
        {
            throw new ArgumentOutOfRangeException(nameof(inputColumnNames), "Input columns not specified");
        }

        _host = env.Register(nameof(ColumnConcatenatingEstimator));
        _name = outputColumnName;
        _sources = inputColumnNames;
    }

    public ColumnConcatenatingTransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return new ColumnConcatenatingTransformer(_host, _name, _sources);
    }

    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        SchemaShape.Column[] sources = [.. _sources.Select(inputSchema.Find)];
        foreach (SchemaShape.Column source in sources.Where(source => !source.ItemType.Equals(sources[0].ItemType)))
        {
            throw source.Mismatch(sources[0].ItemType.ToString());
        }

        return inputSchema.With(Joined(sources));
    }

    private SchemaShape.Column Joined(SchemaShape.Column[] sources)
    {
        bool varies = sources.Any(source => source.Kind == SchemaShape.Column.VectorKind.VariableVector);
        List<SchemaShape.Column> annotations = [];
        if (sources.All(source => source.Has(AnnotationKinds.IsNormalized)))
        {
            annotations.Add(ShapeColumns.IsNormalized);
        }

        if (sources.Any(source => source.Has(AnnotationKinds.CategoricalSlotRanges)))
        {
            annotations.Add(ShapeColumns.CategoricalSlotRanges);
        }

        bool isNamed = sources.Any(source => source.Kind == SchemaShape.Column.VectorKind.Scalar || source.Has(AnnotationKinds.SlotNames));
        if (isNamed && !varies)
        {
            annotations.Add(ShapeColumns.SlotNames);
        }

        SchemaShape.Column.VectorKind kind = varies ? SchemaShape.Column.VectorKind.VariableVector : SchemaShape.Column.VectorKind.Vector;
        return new SchemaShape.Column(_name, kind, sources[0].ItemType, false, new SchemaShape(annotations));
    }
}
