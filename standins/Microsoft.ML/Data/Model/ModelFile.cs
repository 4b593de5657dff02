using Microsoft.ML.Runtime;

namespace Microsoft.ML.Data;

/// <summary>The zip file of a model: a transformer, or a loader with transformers.</summary>
internal static class ModelFile
{
    public const string ChainFolder = TransformerChain.LoaderSignature;

    // Where releases before the first put their models; the package looks there last.
    private const string LegacyFolder = "DataLoaderModel";

    public static void Save(Stream stream, Action<RepositoryWriter> write)
    {
        using RepositoryWriter rep = RepositoryWriter.CreateNew(stream);
        write(rep);
        rep.Commit();
    }

    /// <summary>The model's loader, or null if it was saved without one.</summary>
    public static CompositeDataLoader<IMultiStreamSource, ITransformer> LoadLoader(IHostEnvironment env, RepositoryReader rep)
    {
        ModelLoadContext.LoadModelOrNull<CompositeDataLoader<IMultiStreamSource, ITransformer>, SignatureLoadModel>(
            env,
            out CompositeDataLoader<IMultiStreamSource, ITransformer> loader,
            rep,
            null);
        return loader;
    }

    public static ITransformer LoadChain(IHostEnvironment env, RepositoryReader rep)
    {
        if (ModelLoadContext.LoadModelOrNull<ITransformer, SignatureLoadModel>(env, out ITransformer model, rep, ChainFolder))
        {
            return model;
        }

        string legacy = Repository.PathOf(LegacyFolder, ModelLoadContext.ModelStreamName);
        InvalidOperationException missing = new($"Repository doesn't contain entry {legacy}");
        throw new InvalidOperationException("Could not load legacy format model", missing);
    }

    /// <summary>The only link of a chain of one, else the chain.</summary>
    public static ITransformer Unwrap(TransformerChain<ITransformer> chain) => chain.Count() == 1 ? chain.LastTransformer : chain;
}
