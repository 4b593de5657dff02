using System.Diagnostics;
using System.Globalization;
using Microsoft.ML.Runtime;
using Microsoft.ML.Wgan.Columns;
using Microsoft.ML.Wgan.Encoding;
using Microsoft.ML.Wgan.Networks;
using Microsoft.ML.Wgan.Persistence;
using Microsoft.ML.Wgan.Tables;
using Microsoft.ML.Wgan.Training;

namespace Microsoft.ML.Wgan;

/// <summary>Trains a Wasserstein GAN on a table: an <see cref="IEstimator{TTransformer}"/> of synthetic rows.</summary>
/// <remarks>
/// <format type="text/markdown"><![CDATA[
/// | Characteristic | Value |
/// | --- | --- |
/// | Task | generation of rows like the training rows |
/// | Input columns | numbers (8 to 64 bit, whole and floating), text, keys, Booleans, dates and times, and vectors of them of known size |
/// | Output columns | the same names, types and key values |
/// | Is normalization required? | no: numbers are encoded by rank |
/// | Is caching required? | no: the data is read once |
/// | Missing values | NaN, missing keys and empty text are learned as such; infinite numbers are levels of their own, with a note |
/// | Needs beside Microsoft.ML | a native TorchSharp package (TorchSharp-cpu, TorchSharp-cuda-linux, ...) in the application |
/// | Exportable to ONNX | no |
/// ]]></format>
/// <para>
/// Generator g and critic f play min_g max_f E[f(x)] − E[f(g(z))] over encoded rows x and normal latents z, f held to slope one by a
/// penalty (<see cref="WganOptions.Lipschitz"/>). Afterwards each column's marginal distribution is calibrated on generated rows,
/// and what goes together with a category's levels.
/// Source: Arjovsky et al. 2017, "Wasserstein Generative Adversarial Networks", eq. 2; Gulrajani et al. 2017, eq. 3; see docs/algorithms.md.
/// </para>
/// </remarks>
public sealed class WganTrainer : IEstimator<WganTransformer>
{
    private readonly IHost _host;
    private readonly MLContext? _context;
    private readonly WganOptions _options;

    // Beside pictures only what is named is learned: a folder's paths say nothing of what the pictures show.
    private readonly ColumnOptions _columns;
    private readonly int _seed;

    internal WganTrainer(IHostEnvironment environment, WganOptions options)
    {
        _host = environment.Register("Wgan");
        _context = environment as MLContext;
        _options = options;
        _columns = options.Image is { } image
            ? options.Columns with { Names = options.Columns.Names ?? [image.Column, .. options.Columns.Condition ?? []], FindRelations = false }
            : options.Columns;

        // Drawn once: the host's source moves on with every draw, and two fits of one trainer must agree.
        _seed = options.Seed ?? _host.Rand.Next();
    }

    /// <summary>Reads the data once and trains. Two fits of one trainer on the same data, device and thread count give the same weights.</summary>
    /// <param name="input">At least two rows. Hidden columns are skipped.</param>
    /// <returns>The trained model.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A named column does not exist.</exception>
    /// <exception cref="NotSupportedException">A named column is of a type that cannot be learned, or holds free text.</exception>
    /// <exception cref="ArgumentException">A kind or a constraint does not fit its columns, a condition is no learned scalar column, or nothing can be learned.</exception>
    /// <exception cref="InvalidOperationException">There are fewer than two rows, the device does not exist, or <see cref="RunOptions.Checkpoint"/> holds another training's checkpoints.</exception>
    /// <exception cref="TrainingDivergedException">Training diverged, again and again at lower rates.</exception>
    /// <exception cref="InsufficientMemoryException">The device's memory does not suffice; the message says what to lower.</exception>
    /// <exception cref="IOException">The folder of checkpoints cannot be written, or another training writes there.</exception>
    /// <exception cref="InvalidDataException">All checkpoints in the folder are damaged.</exception>
    /// <exception cref="OperationCanceledException"><see cref="RunOptions.Cancellation"/> was cancelled.</exception>
    public WganTransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        using IChannel channel = _host.Start("Training");
        using RunCheckpoints? checkpoints = RunCheckpoints.Open(_options.Run.Checkpoint, sentence => Inform(channel, $"{sentence}"));

        // A seed of the context's may be another one in the next process; the training to go on with has its own.
        int seed = _options.Seed ?? checkpoints?.Seed ?? _seed;
        (WganModel untrained, EncodedTable? rows) = Prepare(channel, input, seed, checkpoints);
        return rows is null ? new WganTransformer(untrained) : Train(channel, untrained, rows, checkpoints);
    }

    /// <summary>The shape of the output: the trained columns keep name, type and annotations, the others pass through.</summary>
    /// <param name="inputSchema">The shape of the input.</param>
    /// <returns>The same shape.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A named column is missing.</exception>
    /// <exception cref="NotSupportedException">A named column is of a type that cannot be learned.</exception>
    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        ColumnSelection.Check(inputSchema, _columns, _options.Image);
        return new SchemaShape(inputSchema);
    }

    // The rows as they were read are let go of at its end; the model lacks its generator. Constant and fresh columns alone need none: no rows.
    private (WganModel Untrained, EncodedTable? Rows) Prepare(IChannel channel, IDataView input, int seed, RunCheckpoints? checkpoints)
    {
        var leftOut = new List<ColumnDecision>();
        IReadOnlyList<ChosenColumn> chosen = ColumnSelection.Choose(input.Schema, _columns, leftOut, _options.Image);
        string device = DeviceChoice.ForTraining(_options.Run.Device, _context);

        (SourceSchema schema, Table table) = TableReader.Read(input, chosen, leftOut, _options.Run.Cancellation);
        RequireRows(table.RowCount, chosen);
        checkpoints?.Identify(seed, device, _options, table);
        var decisions = new List<ColumnDecision>();
        TableEncoder encoder = TableEncoder.Fit(table, StatedEncoding(schema, table), decisions);
        string[] conditions = [.. _columns.Condition ?? []];
        RequireDomains(schema, encoder, conditions);
        string[] notes = [.. leftOut.Select(column => column.Reason), .. encoder.Notes];
        foreach (string note in notes)
        {
            channel.Info(MessageSensitivity.Schema, "{0}", note);
        }

        var model = new WganModel(schema, encoder, new GeneratorShape(0, 0, 0, 0), [], seed, device, notes, [], [.. decisions, .. leftOut]) { Conditions = conditions };
        return (model, encoder.Layout.Width == 0 ? null : encoder.Encode(table, Seeds.Encoding(seed)));
    }

    private WganTransformer Train(IChannel channel, WganModel untrained, EncodedTable rows, RunCheckpoints? checkpoints)
    {
        var watch = Stopwatch.StartNew();
        TableEncoder encoder = untrained.Encoder;
        Inform(channel, $"Training on {rows.RowCount} rows of {untrained.Schema.Columns.Count} columns, {encoder.Layout.Width} wide when encoded, on {untrained.Device} with seed {untrained.Seed}.");
        var trainer = new AdversarialTrainer(rows, _options, DeviceChoice.ToTorch(untrained.Device), Seeds.Training(untrained.Seed), untrained.ConditionLayout(), ProgressGrid(untrained))
        {
            Checkpoints = checkpoints,
            Log = sentence => Inform(channel, $"{sentence}"),
        };
        TrainedGenerator generator = trainer.Train();
        try
        {
            if (trainer.Ending is string ending)
            {
                Inform(channel, $"{ending}");
            }

            Inform(channel, $"Trained {(trainer.History.Count > 0 ? trainer.History[^1].Step : 0)} generator steps in {watch.Elapsed.TotalSeconds:F1} s; calibrating.");
            WganModel model = untrained with
            {
                Encoder = Calibrate(encoder, generator, rows, Seeds.Calibration(untrained.Seed)),
                Shape = generator.Shape,
                Weights = generator.Weights(),
                Critic = trainer.Critic,
                History = [.. trainer.History],
            };
            Inform(channel, $"Done after {watch.Elapsed.TotalSeconds:F1} s.");
            return new WganTransformer(model, generator);
        }
        catch
        {
            generator.Dispose();
            throw;
        }
    }

    private Action<int, byte[][]>? ProgressGrid(WganModel model)
    {
        if (_options.Image?.ProgressFolder is not { } folder || model.Encoder.Layout.Image is not { } shape)
        {
            return null;
        }

        Directory.CreateDirectory(folder);
        return (step, pictures) => PictureSheet.Save(
            Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"step-{step:D6}.png")), pictures, shape, columns: 8);
    }

    // On rows of a seed of their own.
    private TableEncoder Calibrate(TableEncoder encoder, TrainedGenerator generator, EncodedTable rows, ulong seed)
    {
        const int Block = SyntheticRows.RowsPerBlock;
        int width = encoder.Layout.Width;
        if (width == encoder.Layout.PixelWidth)
        {
            return encoder;
        }

        int blockCount = CalibrationSample.Blocks(rows.RowCount, encoder.Layout);
        float[] outputs = new float[blockCount * Block * width];
        for (int block = 0; block < blockCount; block++)
        {
            _options.Run.Cancellation.ThrowIfCancellationRequested();
            generator.Run((long)block * Block, Block, seed, outputs.AsSpan(block * Block * width, Block * width));
        }

        return encoder.Calibrated(outputs, blockCount * Block, rows);
    }

    private EncodingOptions StatedEncoding(SourceSchema schema, Table table)
    {
        // A vector's kind is stated for all of its slots, each of which is a column of the table.
        string[] sources = [.. schema.Columns.SelectMany(column => Enumerable.Repeat(column.Name, column.Width))];
        HashSet<string> Stated(ColumnKind kind) =>
            [.. table.Columns.Where((_, i) => _options.Columns.Kinds?.TryGetValue(sources[i], out ColumnKind stated) == true && stated == kind).Select(column => column.Name)];
        return new EncodingOptions
        {
            MaximumLevels = _options.Columns.MaximumLevels,
            Categories = Stated(ColumnKind.Category),
            Quantities = Stated(ColumnKind.Number),
            FindRelations = _columns.FindRelations,
            Conditions = new HashSet<string>(_options.Columns.Condition ?? []),
            Constraints = _options.Columns.Constraints ?? [],
        };
    }

    private static void RequireDomains(SourceSchema schema, TableEncoder encoder, string[] conditions)
    {
        foreach (string name in conditions)
        {
            SourceColumn column = schema.Columns[schema.IndexOf(name)];
            if (column.Width != 1)
            {
                throw new ArgumentException($"Columns.Condition: '{name}' of type {column.Type} cannot be a condition: an instant and its offset are learned apart. Accepted are learned scalar columns of one part.");
            }

            ColumnEncoder learned = encoder.Encoders[schema.FirstOf(schema.IndexOf(name))];
            if (learned.Decided is ColumnEncoding.Residual or ColumnEncoding.Computed)
            {
                throw new ArgumentException($"Columns.Condition: '{name}' cannot be a condition, because Columns.Constraints has it follow from other columns. Leave it out of one of the two.");
            }

            if (learned.Domain is null)
            {
                throw new ArgumentException(
                    $"Columns.Condition: '{name}' cannot be a condition, because its values hardly repeat and nothing is learned of them. " +
                    $"Accepted are columns that are learned; Columns.Kinds[\"{name}\"] = ColumnKind.Category makes text without repetition one, its commonest {nameof(ColumnOptions.MaximumLevels)} levels at least.");
            }
        }
    }

    private static void RequireRows(int rowCount, IReadOnlyList<ChosenColumn> chosen)
    {
        if (rowCount < 2)
        {
            string names = string.Join(", ", chosen.Select(choice => $"'{choice.Column.Name}'"));
            throw new InvalidOperationException($"The training data has {rowCount} row(s) in the columns {names}; at least 2 are needed.");
        }
    }

    private static void Inform(IChannel channel, FormattableString message) =>
        channel.Info(MessageSensitivity.None, "{0}", message.ToString(CultureInfo.InvariantCulture));
}
