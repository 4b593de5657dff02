using System.Globalization;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Data;

/// <summary>The part of a model file that holds one column's normalizer, and its numbers once more for a human reader.</summary>
internal static class NormalizerFile
{
    private static VersionInfo Version => ModelVersions.First("NORMCOLM", "NormalizerOfColumn", typeof(NormalizerFile));

    public static void Save(ModelSaveContext ctx, int index, ColumnNormalizer normalizer)
    {
        ctx.SaveSubModel(FolderOf(index), part =>
        {
            part.SetVersionInfo(Version);
            normalizer.Save(part.Writer);
            part.SaveTextStream($"{normalizer.Form}Normalizer.txt", normalizer.WriteNumbers);
        });
    }

    public static ColumnNormalizer Load(ModelLoadContext ctx, int index)
    {
        ColumnNormalizer normalizer = null;
        ctx.TryProcessSubModel(FolderOf(index), part =>
        {
            part.CheckAtModel(Version);
            normalizer = ColumnNormalizer.Load(part.Reader);
        });
        return normalizer ?? throw new FormatException("Corrupt model file").Mark();
    }

    private static string FolderOf(int index) => string.Create(CultureInfo.InvariantCulture, $"Normalizer_{index:000}");
}
