using System.Reflection;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;
using Microsoft.ML.Transforms;

[assembly: LoadableClass(
    typeof(ITransformer), typeof(KeyToValueMappingTransformer), null, typeof(SignatureLoadModel), "Key To Value Transform", KeyToValueMappingTransformer.LoaderSignature)]

namespace Microsoft.ML.Transforms;

/// <summary>Gives keys their values back.</summary>
public sealed class KeyToValueMappingEstimator : TrivialEstimator<KeyToValueMappingTransformer>
{
    internal KeyToValueMappingEstimator(IHostEnvironment env, (string Output, string Input)[] columns)
        : base(env.Register(nameof(KeyToValueMappingEstimator)), new KeyToValueMappingTransformer(env, columns))
    {
    }

    public override SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        return inputSchema.With([.. Transformer.ColumnPairs.Select(pair => Mapped(inputSchema.Find(pair.Input), pair.Output))]);
    }

    private static SchemaShape.Column Mapped(SchemaShape.Column source, string name)
    {
        if (!source.IsKey)
        {
            throw source.Mismatch("KeyType");
        }

        if (!source.Annotations.TryFindColumn(AnnotationKinds.KeyValues, out SchemaShape.Column values))
        {
            throw source.Mismatch(AnnotationKinds.KeyValues);
        }

        SchemaShape annotations = source.Has(AnnotationKinds.SlotNames) ? new SchemaShape([ShapeColumns.SlotNames]) : null;
        return new SchemaShape.Column(name, source.Kind, values.ItemType, values.IsKey, annotations);
    }
}

public sealed class KeyToValueMappingTransformer : OneToOneTransformerBase
{
    internal const string LoaderSignature = "KeyToValueTransform";

    internal KeyToValueMappingTransformer(IHostEnvironment env, (string Output, string Input)[] columns)
        : base(env.Register(nameof(KeyToValueMappingTransformer)), columns)
    {
    }

    private static VersionInfo Version => ModelVersions.First("KEY2VALT", LoaderSignature, typeof(KeyToValueMappingTransformer));

    internal static KeyToValueMappingTransformer Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        return new KeyToValueMappingTransformer(env, LoadColumns(ctx));
    }

    private protected override void SaveModel(ModelSaveContext ctx)
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(Version);
        SaveColumns(ctx);
    }

    private protected override RowMapper MakeMapper(DataViewSchema schema) => new Mapper(this, schema);

    private sealed class Mapper(KeyToValueMappingTransformer parent, DataViewSchema schema) : OneToOneMapper(parent, schema)
    {
        private static readonly MethodInfo _getter = typeof(KeyToValueGetter).GetMethod(nameof(KeyToValueGetter.Create));

        protected override DataViewSchema.DetachedColumn GetOutputColumn(int index, string name, DataViewSchema.Column input)
        {
            PrimitiveDataViewType item = ValueType(input);
            DataViewType type = input.Type is VectorDataViewType vector ? new VectorDataViewType(item, vector.Dimensions) : item;
            DataViewSchema.Annotations.Builder builder = new();
            builder.Add(input.Annotations, kind => kind == AnnotationKinds.SlotNames);
            return new DataViewSchema.DetachedColumn(name, type, builder.ToAnnotations());
        }

        protected override Delegate MakeGetter(DataViewRow row, int index, DataViewSchema.Column input)
        {
            MethodInfo method = _getter.MakeGenericMethod(input.Type.GetItemType().RawType, ValueType(input).RawType);
            return (Delegate)method.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [row, input], null);
        }

        private static PrimitiveDataViewType ValueType(DataViewSchema.Column input)
        {
            return input.HasKeyValues()
                ? ((VectorDataViewType)input.Annotations.Schema[AnnotationKinds.KeyValues].Type).ItemType
                : throw new InvalidOperationException("Metadata KeyValues does not exist");
        }
    }
}
