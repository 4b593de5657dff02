using System.IO.Compression;
using Microsoft.ML.Wgan.Persistence;

namespace Microsoft.ML.Wgan.Tests.Persistence;

/// <summary>What a model is, read from the file it saves.</summary>
internal static class ModelBytes
{
    public static WganModel Of(WganTransformer model)
    {
        var ml = new MLContext(seed: 1);
        using var stream = new MemoryStream();
        ml.Model.Save(model, null, stream);
        using var zip = new ZipArchive(stream);
        using Stream entry = zip.Entries.Single(each => each.Name == "Wgan.bin").Open();
        using var content = new MemoryStream();
        entry.CopyTo(content);
        content.Position = 0;
        return ModelFormat.Read(new BinaryReader(content));
    }

    /// <summary>Every bit that training decided: both networks' weights and the reports, without their times.</summary>
    public static string Trained(WganTransformer model)
    {
        WganModel read = Of(model);
        using var content = new MemoryStream();
        var writer = new BinaryWriter(content);
        WeightsFormat.Write(writer, read.Weights);
        CriticFormat.Write(writer, read.Critic);
        HistoryFormat.Write(writer, [.. read.History.Select(step => step with { Elapsed = TimeSpan.Zero })]);
        read.Encoder.Write(writer);
        return Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(content.ToArray()));
    }
}
