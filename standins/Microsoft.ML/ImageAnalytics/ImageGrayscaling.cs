using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;
using Microsoft.ML.Transforms.Image;

[assembly: LoadableClass(
    typeof(ITransformer), typeof(ImageGrayscalingTransformer), null, typeof(SignatureLoadModel), "Image Greyscale Transform", ImageGrayscalingTransformer.LoaderSignature)]

namespace Microsoft.ML.Transforms.Image;

/// <summary>Takes the colour out of images.</summary>
public sealed class ImageGrayscalingEstimator : TrivialEstimator<ImageGrayscalingTransformer>
{
    internal ImageGrayscalingEstimator(IHostEnvironment env, string outputColumnName, string inputColumnName)
        : base(
            env.Register(nameof(ImageGrayscalingEstimator)),
            new ImageGrayscalingTransformer(env, InputOutputColumnPair.ToTuples(outputColumnName, inputColumnName)))
    {
    }

    public override SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        return inputSchema.With([.. Transformer.ColumnPairs.Select(pair => inputSchema.FindImage(pair.Input).Named(pair.Output))]);
    }
}

public sealed class ImageGrayscalingTransformer : OneToOneTransformerBase
{
    internal const string LoaderSignature = "ImageGrayscaleTransform";

    internal ImageGrayscalingTransformer(IHostEnvironment env, (string Output, string Input)[] columns)
        : base(env.Register("ImageGrayscale"), columns)
    {
    }

    private static VersionInfo Version => ModelVersions.First("IMGGRAYT", LoaderSignature, typeof(ImageGrayscalingTransformer));

    internal static ImageGrayscalingTransformer Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        return new ImageGrayscalingTransformer(env, LoadColumns(ctx));
    }

    private protected override void SaveModel(ModelSaveContext ctx)
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(Version);
        SaveColumns(ctx);
    }

    private protected override RowMapper MakeMapper(DataViewSchema schema) => new Mapper(this, schema);

    private sealed class Mapper(ImageGrayscalingTransformer parent, DataViewSchema schema) : HoldingMapper(parent, schema)
    {
        protected override DataViewSchema.DetachedColumn GetOutputColumn(int index, string name, DataViewSchema.Column input)
        {
            return new DataViewSchema.DetachedColumn(name, input.ImageType(), null);
        }

        // Where there is no image, the caller keeps the last, disposed of.
        protected override Delegate MakeGetter(DataViewRow row, int index, DataViewSchema.Column input, out Action disposer)
        {
            ValueGetter<MLImage> getter = row.GetGetter<MLImage>(input);
            MLImage source = null;
            disposer = () => source?.Dispose();
            return new ValueGetter<MLImage>((ref MLImage image) =>
            {
                image?.Dispose();
                getter(ref source);
                if (source != null)
                {
                    image = new MLImage(ImageScaling.Grey(source.Bitmap)) { Tag = source.Tag };
                }
            });
        }
    }
}
