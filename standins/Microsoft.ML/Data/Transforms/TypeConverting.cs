using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;
using Microsoft.ML.Transforms;

[assembly: LoadableClass(typeof(ITransformer), typeof(TypeConvertingTransformer), null, typeof(SignatureLoadModel), "Convert Transform", TypeConvertingTransformer.LoaderSignature)]

namespace Microsoft.ML.Transforms;

/// <summary>Gives columns another item type.</summary>
public sealed class TypeConvertingEstimator : TrivialEstimator<TypeConvertingTransformer>
{
    internal TypeConvertingEstimator(IHostEnvironment env, (string Output, string Input)[] columns, DataKind outputKind)
        : base(env.Register(nameof(TypeConvertingEstimator)), new TypeConvertingTransformer(env, columns, outputKind))
    {
    }

    public override SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        return inputSchema.With([.. Transformer.ColumnPairs.Select(pair => Converted(inputSchema.Find(pair.Input), pair.Output))]);
    }

    private SchemaShape.Column Converted(SchemaShape.Column source, string name)
    {
        if (source.IsKey || !ItemConverters.Exist(source.ItemType, Transformer.ItemType))
        {
            throw TypeConvertingTransformer.Incompatible(source.Name, source.ItemType, Transformer.ItemType);
        }

        SchemaShape annotations = source.Has(AnnotationKinds.SlotNames) ? new SchemaShape([ShapeColumns.SlotNames]) : null;
        return new SchemaShape.Column(name, source.Kind, Transformer.ItemType, false, annotations);
    }
}

public sealed class TypeConvertingTransformer : OneToOneTransformerBase
{
    internal const string LoaderSignature = "ConvertTransform";

    private readonly DataKind _kind;

    internal TypeConvertingTransformer(IHostEnvironment env, (string Output, string Input)[] columns, DataKind outputKind)
        : base(env.Register(nameof(TypeConvertingTransformer)), columns)
    {
        _kind = outputKind;
        ItemType = outputKind.ToPrimitiveType();
    }

    internal PrimitiveDataViewType ItemType { get; }

    private static VersionInfo Version => ModelVersions.First("CONVERTF", LoaderSignature, typeof(TypeConvertingTransformer));

    internal static TypeConvertingTransformer Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        return new TypeConvertingTransformer(env, LoadColumns(ctx), (DataKind)ctx.Reader.ReadByte());
    }

    internal static ArgumentOutOfRangeException Incompatible(string name, DataViewType from, DataViewType to)
    {
        return new ArgumentOutOfRangeException("inputSchema", $"source column '{name}' with item type '{from}' is not compatible with destination type '{to}'");
    }

    private protected override void SaveModel(ModelSaveContext ctx)
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(Version);
        SaveColumns(ctx);
        ctx.Writer.Write((byte)_kind);
    }

    private protected override RowMapper MakeMapper(DataViewSchema schema) => new Mapper(this, schema);

    private sealed class Mapper(TypeConvertingTransformer parent, DataViewSchema schema) : OneToOneMapper(parent, schema)
    {
        protected override DataViewSchema.DetachedColumn GetOutputColumn(int index, string name, DataViewSchema.Column input)
        {
            DataViewType source = input.Type.GetItemType();
            if (!ItemConverters.Exist(source, parent.ItemType))
            {
                throw Incompatible(input.Name, source, parent.ItemType);
            }

            DataViewSchema.Annotations.Builder builder = new();
            builder.Add(input.Annotations, kind => kind == AnnotationKinds.SlotNames);
            bool isReal = parent.ItemType == NumberDataViewType.Single || parent.ItemType == NumberDataViewType.Double;
            if (isReal && (source is BooleanDataViewType || input.IsNormalized()))
            {
                builder.AddIsNormalized();
            }

            DataViewType type = input.Type is VectorDataViewType vector ? new VectorDataViewType(parent.ItemType, vector.Dimensions) : parent.ItemType;
            return new DataViewSchema.DetachedColumn(name, type, builder.ToAnnotations());
        }

        protected override Delegate MakeGetter(DataViewRow row, int index, DataViewSchema.Column input)
        {
            return ItemConverters.Getter(row, input, parent.ItemType.RawType);
        }
    }
}
