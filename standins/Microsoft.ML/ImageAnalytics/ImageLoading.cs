using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;
using Microsoft.ML.Transforms.Image;

[assembly: LoadableClass(
    typeof(ITransformer), typeof(ImageLoadingTransformer), null, typeof(SignatureLoadModel), "Image Loader Transform", ImageLoadingTransformer.LoaderSignature)]

namespace Microsoft.ML.Data;

/// <summary>Reads the images that a column of paths names.</summary>
public sealed class ImageLoadingEstimator : TrivialEstimator<ImageLoadingTransformer>
{
    internal ImageLoadingEstimator(IHostEnvironment env, string outputColumnName, string imageFolder, string inputColumnName)
        : base(
            env.Register(nameof(ImageLoadingEstimator)),
            new ImageLoadingTransformer(env, InputOutputColumnPair.ToTuples(outputColumnName, inputColumnName), ImageLoadingTransformer.Existing(imageFolder)))
    {
    }

    public override SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        return inputSchema.With([.. Transformer.ColumnPairs.Select(pair => Loaded(inputSchema.Find(pair.Input), pair.Output))]);
    }

    private static SchemaShape.Column Loaded(SchemaShape.Column paths, string name)
    {
        bool isPath = paths is { ItemType: TextDataViewType, Kind: SchemaShape.Column.VectorKind.Scalar };
        return isPath ? ImageShapes.Scalar(name, new ImageDataViewType()) : throw paths.Mismatch(TextDataViewType.Instance.ToString());
    }
}

public sealed class ImageLoadingTransformer : OneToOneTransformerBase
{
    internal const string LoaderSignature = "ImageLoaderTransform";

    /// <summary>What paths are relative to; null for the current folder.</summary>
    public readonly string ImageFolder;

    internal ImageLoadingTransformer(IHostEnvironment env, (string Output, string Input)[] columns, string imageFolder)
        : base(env.Register(nameof(ImageLoadingTransformer)), columns)
    {
        ImageFolder = imageFolder;
    }

    private static VersionInfo Version =>
        new("IMGLOADR", 0x00010003, 0x00010003, 0x00010003, typeof(ImageLoadingTransformer).Assembly.GetName().Name, LoaderSignature);

    internal static string Existing(string folder)
    {
        if (string.IsNullOrEmpty(folder))
        {
            return null;
        }

        return Directory.Exists(folder) ? Path.GetFullPath(folder) : throw new ArgumentException($"Directory \"{folder}\" does not exist.");
    }

    internal static ImageLoadingTransformer Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        (string Output, string Input)[] columns = LoadColumns(ctx);
        string folder = ctx.LoadString();
        return new ImageLoadingTransformer(env, columns, folder.Length == 0 ? null : folder);
    }

    private protected override void SaveModel(ModelSaveContext ctx)
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(Version);
        SaveColumns(ctx);
        ctx.SaveString(ImageFolder ?? "");
    }

    private protected override RowMapper MakeMapper(DataViewSchema schema) => new Mapper(this, schema);

    private MLImage Load(ReadOnlyMemory<char> name)
    {
        if (name.IsEmpty)
        {
            return null;
        }

        string path = Path.Combine(ImageFolder ?? "", name.ToString());
        using MemoryStream bytes = new(File.ReadAllBytes(path));
        MLImage image = MLImage.CreateFromStream(bytes);
        image.Tag = path;
        return image;
    }

    private sealed class Mapper(ImageLoadingTransformer parent, DataViewSchema schema) : HoldingMapper(parent, schema)
    {
        protected override DataViewSchema.DetachedColumn GetOutputColumn(int index, string name, DataViewSchema.Column input)
        {
            return input.Type is TextDataViewType
                ? new DataViewSchema.DetachedColumn(name, new ImageDataViewType(), null)
                : throw SchemaFaults.Mismatch("inputSchema", "input", input.Name, TextDataViewType.Instance.ToString(), input.Type.ToString());
        }

        // An image lives until the next one takes its place, or the cursor ends.
        protected override Delegate MakeGetter(DataViewRow row, int index, DataViewSchema.Column input, out Action disposer)
        {
            ValueGetter<ReadOnlyMemory<char>> getter = row.GetGetter<ReadOnlyMemory<char>>(input);
            ReadOnlyMemory<char> name = default;
            MLImage last = null;
            disposer = () => last?.Dispose();
            return new ValueGetter<MLImage>((ref MLImage image) =>
            {
                image?.Dispose();
                image = null;
                getter(ref name);
                image = last = parent.Load(name);
            });
        }
    }
}
