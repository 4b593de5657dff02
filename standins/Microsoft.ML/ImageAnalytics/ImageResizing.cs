using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;
using Microsoft.ML.Transforms.Image;

[assembly: LoadableClass(
    typeof(ITransformer), typeof(ImageResizingTransformer), null, typeof(SignatureLoadModel), "Image Resizer Transform", ImageResizingTransformer.LoaderSignature)]

namespace Microsoft.ML.Transforms.Image;

/// <summary>Brings images to one size.</summary>
public sealed class ImageResizingEstimator : TrivialEstimator<ImageResizingTransformer>
{
    internal ImageResizingEstimator(IHostEnvironment env, string outputColumnName, string inputColumnName, ImageTarget target)
        : base(
            env.Register(nameof(ImageResizingEstimator)),
            new ImageResizingTransformer(env, InputOutputColumnPair.ToTuples(outputColumnName, inputColumnName), [target]))
    {
    }

    public enum ResizingKind : byte
    {
        IsoPad = 0,
        IsoCrop = 1,
        Fill = 2,
    }

    public enum Anchor : byte
    {
        Right = 0,
        Left = 1,
        Top = 2,
        Bottom = 3,
        Center = 4,
    }

    public override SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        return inputSchema.With([.. Transformer.ColumnPairs.Select((pair, i) => Resized(inputSchema.FindImage(pair.Input), pair.Output, i))]);
    }

    private SchemaShape.Column Resized(SchemaShape.Column _, string name, int index) => ImageShapes.Scalar(name, Transformer.Targets[index].Type);
}

public sealed class ImageResizingTransformer : OneToOneTransformerBase
{
    internal const string LoaderSignature = "ImageScalerTransform";

    internal ImageResizingTransformer(IHostEnvironment env, (string Output, string Input)[] columns, ImageTarget[] targets)
        : base(env.Register("ImageScaler"), columns)
    {
        Targets = targets;
    }

    /// <summary>The size and manner of each pair of columns.</summary>
    internal ImageTarget[] Targets { get; }

    private static VersionInfo Version =>
        new("IMGSCALF", 0x00010003, 0x00010003, 0x00010003, typeof(ImageResizingTransformer).Assembly.GetName().Name, LoaderSignature);

    internal static ImageResizingTransformer Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        (string Output, string Input)[] columns = LoadColumns(ctx);
        return new ImageResizingTransformer(env, columns, [.. columns.Select(_ => ImageTarget.Read(ctx.Reader))]);
    }

    private protected override void SaveModel(ModelSaveContext ctx)
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(Version);
        SaveColumns(ctx);
        foreach (ImageTarget target in Targets)
        {
            target.Write(ctx.Writer);
        }
    }

    private protected override RowMapper MakeMapper(DataViewSchema schema) => new Mapper(this, schema);

    private sealed class Mapper(ImageResizingTransformer parent, DataViewSchema schema) : OneToOneMapper(parent, schema)
    {
        protected override DataViewSchema.DetachedColumn GetOutputColumn(int index, string name, DataViewSchema.Column input)
        {
            input.ImageType();
            return new DataViewSchema.DetachedColumn(name, parent.Targets[index].Type, null);
        }

        // An image that has the size already is handed on as it is, not copied. Where there is no image, the caller keeps the last, disposed of.
        protected override Delegate MakeGetter(DataViewRow row, int index, DataViewSchema.Column input)
        {
            ImageTarget target = parent.Targets[index];
            ValueGetter<MLImage> getter = row.GetGetter<MLImage>(input);
            MLImage source = null;
            return new ValueGetter<MLImage>((ref MLImage image) =>
            {
                image?.Dispose();
                getter(ref source);
                if (source != null)
                {
                    image = target.IsReachedBy(source) ? source : Resized(source, target);
                }
            });
        }

        private static MLImage Resized(MLImage source, ImageTarget target)
        {
            return new MLImage(ImageScaling.Resized(source.Bitmap, target.Width, target.Height, target.Resizing, target.Anchor)) { Tag = source.Tag };
        }
    }
}
