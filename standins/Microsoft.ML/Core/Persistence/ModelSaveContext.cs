using System.Text;

namespace Microsoft.ML;

/// <summary>Where a component writes itself.</summary>
public sealed class ModelSaveContext : IDisposable
{
    internal readonly RepositoryWriter Repository;
    internal readonly string Directory;
    internal readonly BinaryWriter Writer;
    internal ModelHeader Header;

    private readonly Stream _entry;

    internal ModelSaveContext(RepositoryWriter rep, string dir, string name)
    {
        ArgumentNullException.ThrowIfNull(rep);
        Repository = rep;
        Directory = dir ?? "";
        _entry = rep.CreateEntry(Directory, name);
        Writer = new BinaryWriter(new MemoryStream(), Encoding.UTF8);
    }

    internal bool InRepository => Repository != null;

    public void Dispose() => Writer.Dispose();

    internal static void SaveModel<T>(RepositoryWriter rep, T value, string path)
        where T : class
    {
        if (value == null)
        {
            return;
        }

        if (value is not ICanSaveModel component)
        {
            throw new InvalidOperationException($"{value.GetType()} cannot be saved");
        }

        using ModelSaveContext context = new(rep, path, ModelLoadContext.ModelStreamName);
        component.Save(context);
        context.Done();
    }

    internal void SaveModel<T>(T value, string name)
        where T : class
    {
        SaveModel(Repository, value, Microsoft.ML.Repository.PathOf(Directory, name));
    }

    internal void SaveSubModel(string dir, Action<ModelSaveContext> fn)
    {
        using ModelSaveContext context = new(Repository, Microsoft.ML.Repository.PathOf(Directory, dir), ModelLoadContext.ModelStreamName);
        fn(context);
        context.Done();
    }

    internal void SaveTextStream(string name, Action<TextWriter> action)
    {
        using StreamWriter writer = new(Repository.CreateEntry(Directory, name), leaveOpen: true);
        action(writer);
    }

    internal void SaveBinaryStream(string name, Action<BinaryWriter> action)
    {
        using BinaryWriter writer = new(Repository.CreateEntry(Directory, name), Encoding.UTF8, leaveOpen: true);
        action(writer);
    }

    internal void CheckAtModel()
    {
        if (Writer.BaseStream.Position != 0)
        {
            throw new InvalidOperationException("Model writer is not at the start of the model");
        }
    }

    internal void SetVersionInfo(VersionInfo ver) => ModelHeader.SetVersionInfo(ref Header, ver);

    internal void SaveString(string str)
    {
        ArgumentNullException.ThrowIfNull(str);
        Writer.Write(str);
    }

    internal void SaveNonEmptyString(string str)
    {
        ArgumentException.ThrowIfNullOrEmpty(str);
        Writer.Write(str);
    }

    /// <summary>Completes the component's part: its header, then what it wrote.</summary>
    internal void Done()
    {
        if (Header.ModelSignature == 0)
        {
            throw new InvalidOperationException("ModelSignature not specified!");
        }

        Writer.Flush();
        using (BinaryWriter header = new(_entry, Encoding.UTF8, leaveOpen: true))
        {
            Header.Write(header, Writer.BaseStream.Length);
        }

        ((MemoryStream)Writer.BaseStream).WriteTo(_entry);
    }
}
