using System.Text;

namespace Microsoft.ML;

/// <summary>The name and versions of what a component writes, and of the class that reads it.</summary>
internal readonly struct VersionInfo
{
    public readonly ulong ModelSignature;
    public readonly uint VerWrittenCur;
    public readonly uint VerReadableCur;
    public readonly uint VerWeCanReadBack;
    public readonly string LoaderAssemblyName;
    public readonly string LoaderSignature;
    public readonly string LoaderSignatureAlt;

    public VersionInfo(
        string modelSignature,
        uint verWrittenCur,
        uint verReadableCur,
        uint verWeCanReadBack,
        string loaderAssemblyName,
        string loaderSignature = null,
        string loaderSignatureAlt = null)
    {
        if (modelSignature?.Length != 8)
        {
            throw new ArgumentOutOfRangeException(nameof(modelSignature), "Model signature must be eight characters");
        }

        if (loaderSignature?.Length > 24 || loaderSignature?.All(char.IsAscii) == false)
        {
            throw new ArgumentOutOfRangeException(nameof(loaderSignature), "Loader signature must be at most 24 ASCII characters");
        }

        ModelSignature = BitConverter.ToUInt64(Encoding.ASCII.GetBytes(modelSignature));
        VerWrittenCur = verWrittenCur;
        VerReadableCur = verReadableCur;
        VerWeCanReadBack = verWeCanReadBack;
        LoaderAssemblyName = loaderAssemblyName;
        LoaderSignature = loaderSignature;
        LoaderSignatureAlt = loaderSignatureAlt;
    }
}
