using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.ML.Wgan.Experiments;

/// <summary>The file that lets an experiment go on after its process has ended: all trials, and beside it the best model.</summary>
/// <remarks>Files are written under another name and then renamed, the model before the list that names it: whenever the process ends, what is there is whole.</remarks>
internal sealed class ExperimentCheckpoint
{
    private const int Format = 1;

    private static readonly JsonSerializerOptions _json = new()
    {
        WriteIndented = true,
        IgnoreReadOnlyProperties = true,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters = { new JsonStringEnumConverter() },
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    private readonly MLContext _mlContext;
    private readonly string _path;
    private readonly string _fingerprint;
    private int? _savedModel;

    /// <param name="mlContext">Saves and loads models.</param>
    /// <param name="path">The file.</param>
    /// <param name="fingerprint">Of settings and data.</param>
    public ExperimentCheckpoint(MLContext mlContext, string path, string fingerprint)
    {
        _mlContext = mlContext;
        _path = Path.GetFullPath(path);
        _fingerprint = fingerprint;
    }

    /// <summary>The trials of the file, the best one with its model; none where there is no file.</summary>
    /// <param name="plan">What a trial of this number and point is.</param>
    /// <exception cref="InvalidOperationException">The file is of other settings or other data.</exception>
    /// <exception cref="InvalidDataException">The file is damaged, of another version, or the model beside it is gone.</exception>
    public IReadOnlyList<GenerativeRunDetail> Read(Func<int, SearchPoint?, TrialPlan> plan)
    {
        if (!File.Exists(_path))
        {
            return [];
        }

        RecordedExperiment recorded = Recorded();
        if (recorded.Format != Format)
        {
            throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"The checkpoint file '{_path}' is of format {recorded.Format}; this version reads format {Format}."));
        }

        if (recorded.Fingerprint != _fingerprint)
        {
            throw new InvalidOperationException($"The checkpoint file '{_path}' is of an experiment with other settings or other data. Name another {nameof(GenerativeExperimentSettings.CheckpointFile)}, or delete it to begin anew.");
        }

        GenerativeRunDetail[] runs = [.. recorded.Trials.Select(trial => trial.Restored(plan(trial.Trial, trial.Point is null ? null : new SearchPoint(trial.Point))))];
        if (recorded.Best is int best)
        {
            runs.First(run => run.Trial == best).Model = Load(ModelFile(best));
            _savedModel = best;
        }

        return runs;
    }

    /// <summary>Writes the trials, and the best one's model where it has changed.</summary>
    /// <param name="runs">All trials so far.</param>
    /// <param name="best">The best of them; null where none may win.</param>
    /// <param name="schema">The training rows' schema, which model files name.</param>
    public void Write(IReadOnlyList<GenerativeRunDetail> runs, GenerativeRunDetail? best, DataViewSchema schema)
    {
        int? stale = _savedModel != best?.Trial ? _savedModel : null;
        if (best?.Model is { } model && _savedModel != best.Trial)
        {
            Renamed(ModelFile(best.Trial), file => _mlContext.Model.Save(model, schema, file));
            _savedModel = best.Trial;
        }

        var recorded = new RecordedExperiment(Format, _fingerprint, [.. runs.Select(RecordedTrial.Of)], best?.Trial, best is null ? null : Path.GetFileName(ModelFile(best.Trial)));
        Renamed(_path, file => File.WriteAllBytes(file, JsonSerializer.SerializeToUtf8Bytes(recorded, _json)));
        if (stale is int trial)
        {
            File.Delete(ModelFile(trial));
        }
    }

    private RecordedExperiment Recorded()
    {
        try
        {
            return JsonSerializer.Deserialize<RecordedExperiment>(File.ReadAllBytes(_path), _json) ?? throw new JsonException("it is empty");
        }
        catch (JsonException damage)
        {
            throw new InvalidDataException($"The checkpoint file '{_path}' is damaged: {damage.Message}", damage);
        }
    }

    private WganTransformer Load(string file) => File.Exists(file) && _mlContext.Model.Load(file, out _) is WganTransformer model
        ? model
        : throw new InvalidDataException($"The checkpoint file '{_path}' names the best model '{file}', which is not there. Delete the checkpoint file to begin anew.");

    private string ModelFile(int trial) => string.Create(CultureInfo.InvariantCulture, $"{_path}.trial-{trial}.zip");

    private static void Renamed(string path, Action<string> write)
    {
        string unfinished = path + ".unfinished";
        write(unfinished);
        File.Move(unfinished, path, overwrite: true);
    }
}
