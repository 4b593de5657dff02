using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers;

/// <summary>A trainer on a column of features, with a label and perhaps weights.</summary>
public abstract class TrainerEstimatorBase<TTransformer, TModel> : ITrainerEstimator<TTransformer, TModel>
    where TTransformer : ISingleFeaturePredictionTransformer<TModel>
    where TModel : class
{
    public readonly SchemaShape.Column FeatureColumn;
    public readonly SchemaShape.Column LabelColumn;
    public readonly SchemaShape.Column WeightColumn;

    private protected TrainerEstimatorBase(IHost host, SchemaShape.Column feature, SchemaShape.Column label, SchemaShape.Column weight)
    {
        Host = host;
        FeatureColumn = feature;
        LabelColumn = label;
        WeightColumn = weight;
    }

    public abstract TrainerInfo Info { get; }

    private protected IHost Host { get; }

    public TTransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        Check(SchemaShape.Create(input.Schema));
        return Train(input);
    }

    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        Check(inputSchema);
        return inputSchema.With(OutputColumns());
    }

    private protected abstract TTransformer Train(IDataView input);

    private protected abstract SchemaShape.Column[] OutputColumns();

    private void Check(SchemaShape schema)
    {
        Check(schema, FeatureColumn, "feature", "inputSchema");
        Check(schema, LabelColumn, "label", "labelCol");
        if (WeightColumn.Name != null)
        {
            Check(schema, WeightColumn, "weight", "inputSchema");
        }
    }

    private static void Check(SchemaShape schema, SchemaShape.Column wanted, string role, string mismatchParameter)
    {
        if (!schema.TryFindColumn(wanted.Name, out SchemaShape.Column found))
        {
            throw SchemaFaults.NotFound("inputSchema", role, wanted.Name);
        }

        if (!found.IsCompatibleWith(wanted))
        {
            throw SchemaFaults.Mismatch(mismatchParameter, role, wanted.Name, wanted.GetTypeString(), found.GetTypeString());
        }
    }
}

/// <summary>The columns that trainers want.</summary>
internal static class TrainerColumns
{
    public static SchemaShape.Column Features(string name)
    {
        return new SchemaShape.Column(name, SchemaShape.Column.VectorKind.Vector, NumberDataViewType.Single, false);
    }

    public static SchemaShape.Column BooleanLabel(string name) => Scalar(name, BooleanDataViewType.Instance);

    /// <summary>No column if there is no name.</summary>
    public static SchemaShape.Column Weight(string name) => name == null ? default : Scalar(name, NumberDataViewType.Single);

    private static SchemaShape.Column Scalar(string name, DataViewType type) => new(name, SchemaShape.Column.VectorKind.Scalar, type, false);
}
