using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Microsoft.ML.Wgan.TestSupport.Il;

/// <summary>The metadata of a compiled assembly, read from its file.</summary>
internal sealed class CompiledFile : IDisposable
{
    private readonly PEReader _file;

    public CompiledFile(string path)
    {
        _file = new PEReader(File.OpenRead(path));
        Metadata = _file.GetMetadataReader();
        Name = Metadata.GetString(Metadata.GetAssemblyDefinition().Name);
    }

    public string Name { get; }

    public MetadataReader Metadata { get; }

    /// <summary>An assembly that the build put into the folder of the running tests.</summary>
    public static CompiledFile NextToTests(string name) => new(Path.Combine(AppContext.BaseDirectory, name + ".dll"));

    public static CompiledFile Of(Assembly assembly) => new(assembly.Location);

    /// <summary>Tokens that the body of a method names: types, fields, methods, standalone signatures.</summary>
    public IEnumerable<EntityHandle> TokensIn(MethodDefinition method)
    {
        if (method.RelativeVirtualAddress == 0)
        {
            return [];
        }

        MethodBodyBlock body = _file.GetMethodBody(method.RelativeVirtualAddress);
        IEnumerable<EntityHandle> tokens = IlTokens.In(body.GetILBytes() ?? []);
        IEnumerable<EntityHandle> caught = body.ExceptionRegions.Select(region => region.CatchType).Where(type => !type.IsNil);
        return body.LocalSignature.IsNil ? tokens.Concat(caught) : tokens.Concat(caught).Append(body.LocalSignature);
    }

    public void Dispose() => _file.Dispose();
}
