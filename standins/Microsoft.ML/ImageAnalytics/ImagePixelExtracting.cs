using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;
using Microsoft.ML.Transforms.Image;

[assembly: LoadableClass(
    typeof(ITransformer), typeof(ImagePixelExtractingTransformer), null, typeof(SignatureLoadModel), "Image Pixel Extractor Transform", ImagePixelExtractingTransformer.LoaderSignature)]

namespace Microsoft.ML.Transforms.Image;

/// <summary>Makes images of one size into vectors of numbers.</summary>
public sealed class ImagePixelExtractingEstimator : TrivialEstimator<ImagePixelExtractingTransformer>
{
    internal ImagePixelExtractingEstimator(IHostEnvironment env, string outputColumnName, string inputColumnName, PixelExtraction extraction)
        : base(
            env.Register(nameof(ImagePixelExtractingEstimator)),
            new ImagePixelExtractingTransformer(env, InputOutputColumnPair.ToTuples(outputColumnName, inputColumnName), [extraction]))
    {
    }

    [Flags]
    public enum ColorBits : byte
    {
        Alpha = 1,
        Red = 2,
        Green = 4,
        Blue = 8,
        Rgb = Red | Green | Blue,
        All = Alpha | Red | Green | Blue,
    }

    public enum ColorsOrder : byte
    {
        ARGB = 1,
        ARBG = 2,
        ABRG = 3,
        ABGR = 4,
        AGRB = 5,
        AGBR = 6,
    }

    public override SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        return inputSchema.With([.. Transformer.ColumnPairs.Select((pair, i) => Extracted(inputSchema.FindImage(pair.Input), pair.Output, i))]);
    }

    private SchemaShape.Column Extracted(SchemaShape.Column _, string name, int index)
    {
        return new SchemaShape.Column(name, SchemaShape.Column.VectorKind.Vector, Transformer.Extractions[index].ItemType, false);
    }
}

public sealed class ImagePixelExtractingTransformer : OneToOneTransformerBase
{
    internal const string LoaderSignature = "ImagePixelExtractor";

    internal ImagePixelExtractingTransformer(IHostEnvironment env, (string Output, string Input)[] columns, PixelExtraction[] extractions)
        : base(env.Register(LoaderSignature), columns)
    {
        Extractions = extractions;
    }

    /// <summary>What is extracted for each pair of columns.</summary>
    internal PixelExtraction[] Extractions { get; }

    private static VersionInfo Version =>
        new("IMGPXEXT", 0x00010003, 0x00010002, 0x00010002, typeof(ImagePixelExtractingTransformer).Assembly.GetName().Name, LoaderSignature);

    internal static ImagePixelExtractingTransformer Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        (string Output, string Input)[] columns = LoadColumns(ctx);
        return new ImagePixelExtractingTransformer(env, columns, [.. columns.Select(_ => PixelExtraction.Read(ctx.Reader))]);
    }

    private protected override void SaveModel(ModelSaveContext ctx)
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(Version);
        SaveColumns(ctx);
        foreach (PixelExtraction extraction in Extractions)
        {
            extraction.Write(ctx.Writer);
        }
    }

    private protected override RowMapper MakeMapper(DataViewSchema schema) => new Mapper(this, schema);

    private delegate void Extract<T>(MLImage image, Span<T> values);

    private sealed class Mapper(ImagePixelExtractingTransformer parent, DataViewSchema schema) : HoldingMapper(parent, schema)
    {
        protected override DataViewSchema.DetachedColumn GetOutputColumn(int index, string name, DataViewSchema.Column input)
        {
            ImageDataViewType type = input.ImageType();
            if (type.Height == 0)
            {
                throw SchemaFaults.Mismatch("inputSchema", "input", input.Name, "known-size image", "unknown-size image");
            }

            return new DataViewSchema.DetachedColumn(name, parent.Extractions[index].TypeFor(type), null);
        }

        protected override Delegate MakeGetter(DataViewRow row, int index, DataViewSchema.Column input, out Action disposer)
        {
            PixelExtraction extraction = parent.Extractions[index];
            return extraction.AsFloats
                ? MakeGetter<float>(row, input, extraction.TypeFor(input.ImageType()).Size, extraction.Extract, out disposer)
                : MakeGetter<byte>(row, input, extraction.TypeFor(input.ImageType()).Size, extraction.Extract, out disposer);
        }

        // The last image is disposed of with the cursor, whoever made it.
        private static ValueGetter<VBuffer<T>> MakeGetter<T>(
            DataViewRow row, DataViewSchema.Column input, int size, Extract<T> extract, out Action disposer)
        {
            ImageDataViewType type = input.ImageType();
            ValueGetter<MLImage> getter = row.GetGetter<MLImage>(input);
            MLImage source = null;
            disposer = () => source?.Dispose();
            return (ref VBuffer<T> pixels) =>
            {
                getter(ref source);
                if (source == null)
                {
                    pixels = VBufferEditor.Create(ref pixels, size, 0).Commit();
                    return;
                }

                if (source.Height != type.Height || source.Width != type.Width)
                {
                    throw new InvalidOperationException($"Column '{input.Name}' is of {type}, but an image of {source.Height}, {source.Width} came");
                }

                VBufferEditor<T> editor = VBufferEditor.Create(ref pixels, size);
                extract(source, editor.Values);
                pixels = editor.Commit();
            };
        }
    }
}
