using System.CommandLine;
using Microsoft.ML;
using Microsoft.ML.Wgan;
using Microsoft.ML.Wgan.Experiments;
using WganSamples.Csv;
using WganSamples.Tabular;
using WganSamples.Terminal;

namespace WganSamples.Commands;

/// <summary>The switches of every command that looks for the options which make the best rows of a table.</summary>
internal sealed class SearchSwitches
{
    private readonly Option<string> _data = new("--data") { Description = $"{string.Join(", ", BenchmarkTable.Known)}, or a CSV file.", DefaultValueFactory = _ => "adult" };
    private readonly Option<string?> _target = new("--target") { Description = "Make models for this column best; by default rows that cannot be told from real ones." };
    private readonly Option<int> _trials = new("--trials") { Description = "Trials at most.", DefaultValueFactory = _ => 12 };
    private readonly Option<double?> _minutes = new("--max-minutes", "--minutes") { Description = "Time of all trials at most." };
    private readonly Option<int?> _steps = new("--steps") { Description = "Generator steps of a trial; by default as many as the rows need." };
    private readonly Option<int> _seed = new("--seed") { Description = "Seed of split, search and trainings.", DefaultValueFactory = _ => 1 };
    private readonly Option<string?> _save = new("--save") { Description = "Save the best model here, for generate." };

    public void AddTo(Command command)
    {
        PositiveNumber.Require(_trials, whole: true);
        PositiveNumber.Require(_minutes, whole: false);
        PositiveNumber.Require(_steps, whole: true);
        foreach (Option option in (Option[])[_data, _target, _trials, _minutes, _steps, _seed, _save])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The table; every file that will be written is tried first.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="outputs">Files beside the model.</param>
    public BenchmarkTable Table(ParseResult parsed, params IEnumerable<string?> outputs)
    {
        BenchmarkTable table = BenchmarkTable.Read(parsed.GetRequiredValue(_data), parsed.GetValue(_target));
        foreach (string output in outputs.Append(parsed.GetValue(_save)).OfType<string>())
        {
            CsvFile.RequireWritable(output);
        }

        return table;
    }

    /// <summary>Budget, seed, objective and base options of the search.</summary>
    public GenerativeExperimentSettings Settings(ParseResult parsed) => new()
    {
        MaxTrials = parsed.GetValue(_trials),
        MaxTime = parsed.GetValue(_minutes) is double minutes ? TimeSpan.FromMinutes(minutes) : null,
        Seed = parsed.GetValue(_seed),
        Objective = parsed.GetValue(_target) is string target ? new UtilityObjective(target) : new FidelityObjective(),
        BaseOptions = new WganOptions { Training = new TrainingOptions { GeneratorSteps = parsed.GetValue(_steps) } },
    };

    /// <summary>Saves the best model where that is asked for.</summary>
    public void Save(ParseResult parsed, MLContext mlContext, WganTransformer? model, int trial, CsvDataView data, BenchmarkTable table)
    {
        if (parsed.GetValue(_save) is string path && model is not null)
        {
            SavedModel.Save(mlContext, model, data.Schema, table.Cells.Format.Of(model.Generate(0).Schema), path);
            Report.Line($"Saved the model of trial {trial} to {path}.");
        }
    }
}
