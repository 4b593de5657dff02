using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

[assembly: LoadableClass(
    typeof(CompositeDataLoader<IMultiStreamSource, ITransformer>),
    typeof(CompositeDataLoader),
    null,
    typeof(SignatureLoadModel),
    "Composite loader",
    CompositeDataLoader.LoaderSignature)]

namespace Microsoft.ML.Data;

/// <summary>A loader with transformers applied to what it loads.</summary>
public sealed class CompositeDataLoader<TSource, TLastTransformer> : IDataLoader<TSource>, IDisposable
    where TLastTransformer : class, ITransformer
{
    public readonly IDataLoader<TSource> Loader;
    public readonly TransformerChain<TLastTransformer> Transformer;

    public CompositeDataLoader(IDataLoader<TSource> loader, TransformerChain<TLastTransformer> transformerChain = null)
    {
        ArgumentNullException.ThrowIfNull(loader);
        Loader = loader;
        Transformer = transformerChain ?? new TransformerChain<TLastTransformer>();
    }

    public IDataView Load(TSource input) => Transformer.Transform(Loader.Load(input));

    public DataViewSchema GetOutputSchema() => Transformer.GetOutputSchema(Loader.GetOutputSchema());

    public CompositeDataLoader<TSource, TNewLast> AppendTransformer<TNewLast>(TNewLast transformer)
        where TNewLast : class, ITransformer
    {
        return new CompositeDataLoader<TSource, TNewLast>(Loader, Transformer.Append(transformer));
    }

    void ICanSaveModel.Save(ModelSaveContext ctx)
    {
        ArgumentNullException.ThrowIfNull(ctx);
        ctx.CheckAtModel();
        ctx.SetVersionInfo(CompositeDataLoader.Version);
        ctx.SaveModel(Loader, CompositeDataLoader.LoaderFolder);
        ctx.SaveModel(Transformer, TransformerChain.LoaderSignature);
    }

    public void Dispose() => Transformer.Dispose();
}

/// <summary>Reads a composite loader back.</summary>
internal static class CompositeDataLoader
{
    public const string LoaderSignature = "CompositeLoader";
    public const string LoaderFolder = "Loader";

    public static VersionInfo Version { get; } =
        new("CMPSTLDR", 0x00010001, 0x00010001, 0x00010001, typeof(CompositeDataLoader).Assembly.GetName().Name, LoaderSignature);

    public static CompositeDataLoader<IMultiStreamSource, ITransformer> Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        ctx.LoadModel<IDataLoader<IMultiStreamSource>, SignatureLoadModel>(env, out IDataLoader<IMultiStreamSource> loader, LoaderFolder);
        ctx.LoadModel<TransformerChain<ITransformer>, SignatureLoadModel>(
            env,
            out TransformerChain<ITransformer> chain,
            TransformerChain.LoaderSignature);
        return new CompositeDataLoader<IMultiStreamSource, ITransformer>(loader, chain);
    }
}
