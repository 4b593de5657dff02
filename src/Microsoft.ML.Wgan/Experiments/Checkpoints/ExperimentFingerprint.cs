using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Microsoft.ML.Wgan.Columns;
using Microsoft.ML.Wgan.Tables;

namespace Microsoft.ML.Wgan.Experiments;

/// <summary>What decides how trials come out, as a short text: settings, and the cells of training and validation rows. Limits of time and number do not: an experiment may be given more of them.</summary>
internal static class ExperimentFingerprint
{
    public static string Of(GenerativeExperimentSettings settings, IDataView train, IDataView validation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, SettingsText.Of(new
        {
            Base = settings.BaseOptions with { Run = new RunOptions { MaxTime = settings.BaseOptions.Run.MaxTime } },
            settings.SearchSpace,
            settings.Tuner,
            settings.Abandonment,
            settings.Objective,
            settings.PrivacyGate,
            settings.Seed,
            Evaluation = settings.Evaluation with { Trainers = null, Cancellation = default },
            Trainers = settings.Evaluation.Trainers?.Keys,
        }));
        AddRows(hash, train, settings);
        AddRows(hash, validation, settings);
        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private static void AddRows(IncrementalHash hash, IDataView rows, GenerativeExperimentSettings settings)
    {
        WganOptions options = settings.BaseOptions;
        (_, Table table) = TableReader.Read(rows, ColumnSelection.Choose(rows.Schema, options.Columns, [], options.Image), [], settings.Cancellation);
        var buffers = new ColumnBuffers();
        foreach (TableColumn column in table.Columns)
        {
            Add(hash, column.Name);
            AddCells(hash, column.Open(buffers));
        }
    }

    private static void AddCells(IncrementalHash hash, TableColumn column)
    {
        switch (column)
        {
            case NumberColumn numbers:
                hash.AppendData(MemoryMarshal.AsBytes(numbers.Values.AsSpan()));
                break;
            case CategoryColumn levels:
                hash.AppendData(MemoryMarshal.AsBytes(levels.Codes.AsSpan()));
                Add(hash, string.Join('\n', levels.LevelNames ?? []));
                break;
            default:
                // Texts that never repeat and pictures: as many of them under the same name will do.
                hash.AppendData(BitConverter.GetBytes(column.RowCount));
                break;
        }
    }

    private static void Add(IncrementalHash hash, string text) => hash.AppendData(System.Text.Encoding.UTF8.GetBytes(text + "\n"));
}
