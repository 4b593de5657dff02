using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;
using Microsoft.ML.Transforms.Image;

[assembly: LoadableClass(
    typeof(ITransformer), typeof(VectorToImageConvertingTransformer), null, typeof(SignatureLoadModel), "Vector To Image Transform", VectorToImageConvertingTransformer.LoaderSignature)]

namespace Microsoft.ML.Transforms.Image;

/// <summary>Makes vectors of numbers into images.</summary>
public sealed class VectorToImageConvertingEstimator : TrivialEstimator<VectorToImageConvertingTransformer>
{
    internal VectorToImageConvertingEstimator(IHostEnvironment env, string outputColumnName, string inputColumnName, ImageFromVector conversion)
        : base(
            env.Register(nameof(VectorToImageConvertingEstimator)),
            new VectorToImageConvertingTransformer(env, InputOutputColumnPair.ToTuples(outputColumnName, inputColumnName), [conversion]))
    {
    }

    public override SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        return inputSchema.With([.. Transformer.ColumnPairs.Select((pair, i) => Converted(inputSchema.Find(pair.Input), pair.Output, i))]);
    }

    private SchemaShape.Column Converted(SchemaShape.Column source, string name, int index)
    {
        bool isVector = source.Kind == SchemaShape.Column.VectorKind.Vector && VectorToImageConvertingTransformer.IsConvertible(source.ItemType);
        return isVector
            ? ImageShapes.Scalar(name, Transformer.Conversions[index].Type)
            : throw source.Mismatch("known-size vector of type Single, Double or Byte");
    }
}

public sealed class VectorToImageConvertingTransformer : OneToOneTransformerBase
{
    internal const string LoaderSignature = "VectorToImageConverter";

    internal VectorToImageConvertingTransformer(IHostEnvironment env, (string Output, string Input)[] columns, ImageFromVector[] conversions)
        : base(env.Register(LoaderSignature), columns)
    {
        Conversions = conversions;
    }

    /// <summary>What is made for each pair of columns.</summary>
    internal ImageFromVector[] Conversions { get; }

    private static VersionInfo Version =>
        new("VECTOIMG", 0x00010003, 0x00010002, 0x00010003, typeof(VectorToImageConvertingTransformer).Assembly.GetName().Name, LoaderSignature);

    internal static bool IsConvertible(DataViewType itemType)
    {
        return itemType == NumberDataViewType.Single || itemType == NumberDataViewType.Double || itemType == NumberDataViewType.Byte;
    }

    internal static VectorToImageConvertingTransformer Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        (string Output, string Input)[] columns = LoadColumns(ctx);
        return new VectorToImageConvertingTransformer(env, columns, [.. columns.Select(_ => ImageFromVector.Read(ctx.Reader))]);
    }

    private protected override void SaveModel(ModelSaveContext ctx)
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(Version);
        SaveColumns(ctx);
        foreach (ImageFromVector conversion in Conversions)
        {
            conversion.Write(ctx.Writer);
        }
    }

    private protected override RowMapper MakeMapper(DataViewSchema schema) => new Mapper(this, schema);

    private sealed class Mapper(VectorToImageConvertingTransformer parent, DataViewSchema schema) : OneToOneMapper(parent, schema)
    {
        protected override DataViewSchema.DetachedColumn GetOutputColumn(int index, string name, DataViewSchema.Column input)
        {
            ImageFromVector conversion = parent.Conversions[index];
            if (input.Type is not VectorDataViewType vector)
            {
                throw SchemaFaults.Mismatch("inputSchema", "input", input.Name, "image", input.Type.ToString());
            }

            return vector.Size == conversion.VectorSize
                ? new DataViewSchema.DetachedColumn(name, conversion.Type, null)
                : throw SchemaFaults.Mismatch("inputSchema", "input", input.Name, conversion.VectorType(vector.ItemType).ToString(), vector.ToString());
        }

        // A vector without a value that is written down, be it all zeros, is no image.
        protected override Delegate MakeGetter(DataViewRow row, int index, DataViewSchema.Column input)
        {
            if (!IsConvertible(input.Type.GetItemType()))
            {
                throw new InvalidOperationException("We only support float, double or byte arrays");
            }

            ImageFromVector conversion = parent.Conversions[index];
            var getter = (ValueGetter<VBuffer<float>>)ItemConverters.Getter(row, input, typeof(float));
            VBuffer<float> values = default;
            return new ValueGetter<MLImage>((ref MLImage image) =>
            {
                getter(ref values);
                image = values.GetValues().IsEmpty ? null : conversion.Image([.. values.DenseValues()]);
            });
        }
    }
}
