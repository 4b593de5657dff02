namespace Microsoft.ML.Data;

/// <summary>The version information of what the stand-in's own classes write.</summary>
internal static class ModelVersions
{
    public static VersionInfo First(string modelSignature, string loaderSignature, Type loader)
    {
        return new VersionInfo(modelSignature, 0x00010001, 0x00010001, 0x00010001, loader.Assembly.GetName().Name, loaderSignature);
    }
}
