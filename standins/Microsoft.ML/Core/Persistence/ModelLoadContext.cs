using System.Reflection;
using System.Text;
using Microsoft.ML.Runtime;

namespace Microsoft.ML;

/// <summary>Where a component reads itself back.</summary>
internal sealed class ModelLoadContext : IDisposable
{
    public const string ModelStreamName = "Model.key";

    public readonly RepositoryReader Repository;
    public readonly string Directory;
    public readonly BinaryReader Reader;
    public readonly string LoaderAssemblyName;
    internal ModelHeader Header;

    private readonly long _start;

    internal ModelLoadContext(RepositoryReader rep, Stream entry, string dir)
    {
        Repository = rep;
        Directory = dir ?? "";
        Reader = new BinaryReader(entry, Encoding.UTF8);
        Header = ModelHeader.Read(Reader);
        LoaderAssemblyName = Header.LoaderAssemblyName;
        _start = entry.Position;
    }

    public bool InRepository => Repository != null;

    public static void LoadModel<TRes, TSig>(IHostEnvironment env, out TRes result, RepositoryReader rep, string dir, params object[] extra)
        where TRes : class
    {
        if (!LoadModelOrNull<TRes, TSig>(env, out result, rep, dir, extra))
        {
            throw new FormatException("Corrupt model file").Mark();
        }
    }

    public static bool LoadModelOrNull<TRes, TSig>(IHostEnvironment env, out TRes result, RepositoryReader rep, string dir, params object[] extra)
        where TRes : class
    {
        result = null;
        using Stream entry = rep.OpenEntryOrNull(dir, ModelStreamName);
        if (entry != null)
        {
            Load<TRes, TSig>(env, out result, rep, entry, dir, extra);
        }

        return entry != null;
    }

    public void LoadModel<TRes, TSig>(IHostEnvironment env, out TRes result, string name, params object[] extra)
        where TRes : class
    {
        LoadModel<TRes, TSig>(env, out result, Repository, Microsoft.ML.Repository.PathOf(Directory, name), extra);
    }

    public bool LoadModelOrNull<TRes, TSig>(IHostEnvironment env, out TRes result, string name, params object[] extra)
        where TRes : class
    {
        return LoadModelOrNull<TRes, TSig>(env, out result, Repository, Microsoft.ML.Repository.PathOf(Directory, name), extra);
    }

    public bool TryProcessSubModel(string dir, Action<ModelLoadContext> action)
    {
        string path = Microsoft.ML.Repository.PathOf(Directory, dir);
        using Stream entry = Repository.OpenEntryOrNull(path, ModelStreamName);
        if (entry == null)
        {
            return false;
        }

        using ModelLoadContext context = new(Repository, entry, path);
        action(context);
        return true;
    }

    public bool TryLoadBinaryStream(string name, Action<BinaryReader> action)
    {
        using Stream entry = Repository.OpenEntryOrNull(Directory, name);
        if (entry == null)
        {
            return false;
        }

        using BinaryReader reader = new(entry, Encoding.UTF8);
        action(reader);
        return true;
    }

    public bool TryLoadTextStream(string name, Action<TextReader> action)
    {
        using Stream entry = Repository.OpenEntryOrNull(Directory, name);
        if (entry == null)
        {
            return false;
        }

        using StreamReader reader = new(entry);
        action(reader);
        return true;
    }

    public void CheckAtModel()
    {
        if (Reader.BaseStream.Position != _start)
        {
            throw new InvalidOperationException("Model reader is not at the start of the model");
        }
    }

    public void CheckAtModel(VersionInfo ver)
    {
        CheckAtModel();
        CheckVersionInfo(ver);
    }

    public void CheckVersionInfo(VersionInfo ver) => ModelHeader.CheckVersionInfo(ref Header, ver);

    public string LoadString() => Reader.ReadString();

    public string LoadNonEmptyString()
    {
        string text = Reader.ReadString();
        return text.Length > 0 ? text : throw new FormatException("Corrupt model file: empty string").Mark();
    }

    public void Dispose() => Reader.Dispose();

    private static void Load<TRes, TSig>(IHostEnvironment env, out TRes result, RepositoryReader rep, Stream entry, string dir, object[] extra)
        where TRes : class
    {
        using ModelLoadContext context = new(rep, entry, dir);
        string loader = context.Header.LoaderSignature;
        if (context.LoaderAssemblyName.Length > 0)
        {
            env.ComponentCatalog.RegisterAssembly(Assembly.Load(context.LoaderAssemblyName));
        }

        if (!ComponentCatalog.TryCreateInstance<TRes, TSig>(env, out result, loader, "", [context, .. extra]))
        {
            throw new FormatException($"Couldn't load model: '{dir}'").Mark();
        }
    }
}
