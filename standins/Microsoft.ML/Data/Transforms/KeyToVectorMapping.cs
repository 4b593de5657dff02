using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;
using Microsoft.ML.Transforms;

[assembly: LoadableClass(typeof(ITransformer), typeof(KeyToVectorMappingTransformer), null, typeof(SignatureLoadModel), "Key To Vector Transform", KeyToVectorMappingTransformer.LoaderSignature)]

namespace Microsoft.ML.Transforms;

/// <summary>Makes of a key a vector with a one at its place; of several keys one such vector each, or their sum.</summary>
public sealed class KeyToVectorMappingEstimator : TrivialEstimator<KeyToVectorMappingTransformer>
{
    internal KeyToVectorMappingEstimator(IHostEnvironment env, (string Output, string Input)[] columns, bool outputCountVector)
        : base(env.Register(nameof(KeyToVectorMappingEstimator)), new KeyToVectorMappingTransformer(env, columns, outputCountVector))
    {
    }

    public override SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        return inputSchema.With([.. Transformer.ColumnPairs.Select(pair => Mapped(inputSchema.Find(pair.Input), pair.Output))]);
    }

    private SchemaShape.Column Mapped(SchemaShape.Column source, string name)
    {
        if (!source.IsKey)
        {
            throw source.Mismatch("KeyType");
        }

        List<SchemaShape.Column> annotations = [];
        if (source.Annotations.TryFindColumn(AnnotationKinds.KeyValues, out SchemaShape.Column values) && values.ItemType is TextDataViewType)
        {
            annotations.Add(ShapeColumns.SlotNames);
        }

        if (!Transformer.SumsUp)
        {
            annotations.Add(ShapeColumns.CategoricalSlotRanges);
        }

        if (!Transformer.SumsUp || source.Kind == SchemaShape.Column.VectorKind.Scalar)
        {
            annotations.Add(ShapeColumns.IsNormalized);
        }

        bool varies = source.Kind == SchemaShape.Column.VectorKind.VariableVector && !Transformer.SumsUp;
        SchemaShape.Column.VectorKind kind = varies ? SchemaShape.Column.VectorKind.VariableVector : SchemaShape.Column.VectorKind.Vector;
        return new SchemaShape.Column(name, kind, NumberDataViewType.Single, false, new SchemaShape(annotations));
    }
}

public sealed class KeyToVectorMappingTransformer : OneToOneTransformerBase
{
    internal const string LoaderSignature = "KeyToVectorTransform";

    internal KeyToVectorMappingTransformer(IHostEnvironment env, (string Output, string Input)[] columns, bool outputCountVector)
        : base(env.Register(nameof(KeyToVectorMappingTransformer)), columns)
    {
        SumsUp = outputCountVector;
    }

    /// <summary>Whether several keys make one vector of their counts.</summary>
    internal bool SumsUp { get; }

    private static VersionInfo Version => ModelVersions.First("KEY2VECT", LoaderSignature, typeof(KeyToVectorMappingTransformer));

    internal static KeyToVectorMappingTransformer Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        return new KeyToVectorMappingTransformer(env, LoadColumns(ctx), ctx.Reader.ReadBoolean());
    }

    private protected override void SaveModel(ModelSaveContext ctx)
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(Version);
        SaveColumns(ctx);
        ctx.Writer.Write(SumsUp);
    }

    private protected override RowMapper MakeMapper(DataViewSchema schema) => new Mapper(this, schema);

    private sealed class Mapper(KeyToVectorMappingTransformer parent, DataViewSchema schema) : OneToOneMapper(parent, schema)
    {
        protected override DataViewSchema.DetachedColumn GetOutputColumn(int index, string name, DataViewSchema.Column input)
        {
            return new DataViewSchema.DetachedColumn(name, KeyVectors.TypeOf(input, parent.SumsUp), KeyVectors.AnnotationsOf(input, parent.SumsUp));
        }

        protected override Delegate MakeGetter(DataViewRow row, int index, DataViewSchema.Column input)
        {
            return KeyVectors.Getter(row, input, parent.SumsUp);
        }
    }
}
