using System.IO.Compression;
using System.Text.Json;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Wgan;
using WganSamples.Csv;

namespace WganSamples;

/// <summary>
/// A model file of ML.NET with one entry more: how the CSV file was written. ML.NET opens the entries of its zip by name
/// and passes over others, so the file stays an ordinary model; one file can't lose its companion when it is copied.
/// </summary>
internal static class SavedModel
{
    private const string FormatEntry = "WganSamples/csv-format.json";

    private static readonly JsonSerializerOptions _complete = new()
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public static void Save(MLContext mlContext, WganTransformer model, DataViewSchema schema, CsvFormat format, string path)
    {
        mlContext.Model.Save(model, schema, path);
        using ZipArchive archive = ZipFile.Open(path, ZipArchiveMode.Update);
        using Stream entry = archive.CreateEntry(FormatEntry).Open();
        JsonSerializer.Serialize(entry, format, _complete);
    }

    public static (WganTransformer Model, CsvFormat? Format) Load(MLContext mlContext, string path)
    {
        if (!File.Exists(path))
        {
            throw new UserErrorException($"There is no model file {path}.");
        }
        CsvFormat? format = ReadFormat(path);
        ITransformer loaded = LoadTransformer(mlContext, path);
        return loaded is WganTransformer model
            ? (model, format)
            : throw new UserErrorException($"{path} holds a {loaded.GetType().Name}, not a generator of rows.");
    }

    private static ITransformer LoadTransformer(MLContext mlContext, string path)
    {
        try
        {
            return mlContext.Model.Load(path, out _);
        }
        catch (Exception fault)
        {
            // ML.NET wraps what a model's own loader says, and doesn't name the file.
            throw new UserErrorException($"{path} cannot be loaded as a model: {ExitCode.Innermost(fault).Message}");
        }
    }

    private static CsvFormat? ReadFormat(string path)
    {
        try
        {
            using ZipArchive archive = ZipFile.OpenRead(path);
            using Stream? entry = archive.GetEntry(FormatEntry)?.Open();
            return entry is null ? null : JsonSerializer.Deserialize<CsvFormat>(entry, _complete);
        }
        catch (Exception damage) when (damage is InvalidDataException or JsonException)
        {
            throw new UserErrorException($"{path} is not a model file, or it is damaged: {damage.Message}");
        }
    }
}
