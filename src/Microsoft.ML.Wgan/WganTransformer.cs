using Microsoft.ML.Data;
using Microsoft.ML.Wgan.Encoding;
using Microsoft.ML.Wgan.Persistence;
using Microsoft.ML.Wgan.Tables;
using Microsoft.ML.Wgan.Training;

namespace Microsoft.ML.Wgan;

/// <summary>A trained Wasserstein GAN: makes synthetic rows.</summary>
/// <remarks>
/// Synthetic row number i depends on the model, a seed, i and what is asked of it alone: not on how many rows are asked for, in which order, by how
/// many cursors at once, or in which process. Rows are made when they are read, in blocks; the model may be used by several threads.
/// Save and load it with <c>mlContext.Model</c>, alone or in a chain.
/// </remarks>
public sealed partial class WganTransformer : ITransformer, IDisposable
{
    private readonly WganModel _model;
    private readonly GeneratorHandle _generator;
    private readonly SyntheticRows _ownRows;
    private readonly ModelConditions _conditions;
    private readonly Lazy<RowScorer> _scorer;

    internal WganTransformer(WganModel model, TrainedGenerator generator)
        : this(model, new GeneratorHandle(generator))
    {
    }

    /// <summary>A model whose generator is made when rows are first read: a loaded one, or one that needs none.</summary>
    internal WganTransformer(WganModel model)
        : this(model, new GeneratorHandle(() => DeviceChoice.CreateGenerator(model.Shape, model.Weights, DeviceChoice.ForLoaded(model.Device))))
    {
    }

    private WganTransformer(WganModel model, GeneratorHandle generator)
    {
        _model = model;
        _generator = generator;
        _ownRows = RowsFor(model.Seed);
        _conditions = new ModelConditions(model);
        _scorer = new Lazy<RowScorer>(() => new RowScorer(model));
    }

    /// <summary>How training went, a report every <see cref="RunOptions.ReportEvery"/> generator steps; kept in model files.</summary>
    public IReadOnlyList<TrainingStep> History => _model.History;

    /// <summary>Writes <see cref="History"/> as a CSV file, for plots; docs/reading-the-losses.md says what the columns mean.</summary>
    /// <param name="path">The file; one that exists is replaced.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void SaveHistory(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using var writer = new StreamWriter(path);
        HistoryCsv.Write(writer, History);
    }

    /// <summary>One sentence for each column that needed a decision: left out, constant, generated fresh.</summary>
    public IReadOnlyList<string> Notes => _model.Notes;

    /// <summary>What was decided about each column, and why; kept in model files.</summary>
    /// <value>The learned columns in their order, a vector's slot by slot, then those left out. <see cref="ColumnOptions.Kinds"/> decides otherwise.</value>
    public IReadOnlyList<ColumnDecision> Columns => _model.Columns;

    /// <summary>True: <see cref="Transform"/> gives one row for each input row.</summary>
    bool ITransformer.IsRowToRowMapper => true;

    /// <summary>Makes one synthetic row for each input row.</summary>
    /// <param name="input">
    /// Any view. Trained columns in it are hidden by the generated ones of the same name and type, and need not be there; all
    /// others pass through. Columns of <see cref="ColumnOptions.Condition"/> that are there are read, row by row: the synthetic row keeps their values
    /// and is made for them. So a prediction engine takes one condition in and gives one synthetic row out.
    /// </param>
    /// <returns>
    /// A lazy view of as many rows. The row at position i has the values of synthetic row i of the model's own seed, the same as
    /// row i of <c>Generate(count, where: what the input row gives)</c>. It does not shuffle. Reading a row whose given values did not occur in the training data, or
    /// never together where one determines the other, throws an <see cref="ArgumentException"/> that names column, value and row.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">A trained column is in the input with another type, or a condition column with keys of other values.</exception>
    /// <exception cref="ObjectDisposedException">The model was disposed.</exception>
    public IDataView Transform(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return new MappedDataView(MapperFor(input.Schema), input);
    }

    /// <summary>Makes rows from nothing, or rows that have given values.</summary>
    /// <param name="count">How many; 0 is allowed.</param>
    /// <param name="seed">Which rows. Null: the model's own, which are those of <see cref="Transform"/>.</param>
    /// <param name="where">
    /// Values that every row has, by column: any of the columns of <see cref="ColumnOptions.Condition"/>. Text as <see cref="string"/>, numbers of any numeric
    /// type, Booleans, for keys the value the key stands for (its raw value, from 1, where it has none), and <see cref="DBNull.Value"/> or null (for numbers NaN too) for missing
    /// ones. Nothing is made and thrown away: each row is made for the values, and has exactly them.
    /// </param>
    /// <returns>A lazy view with the trained columns, their types, and the annotations that stay true (key values, slot names, normalization).</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    /// <exception cref="ArgumentException">
    /// A column is unknown or no condition; a value is of another type, a level that did not occur in the training data, or a number outside its range; or
    /// two values never go together because one column determines the other.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The model was disposed.</exception>
    public IDataView Generate(long count, int? seed = null, IReadOnlyDictionary<string, object>? where = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        _generator.ThrowIfDisposed();
        RowCondition? condition = _conditions.Of(where);
        return new SyntheticDataView(_model.Schema, seed is null && condition is null ? _ownRows : RowsFor(seed ?? _model.Seed, condition), count);
    }

    /// <summary>Real rows followed by as many synthetic ones of each level of a category as it lacks to be as common as the commonest.</summary>
    /// <param name="real">Rows with the learned columns; read once, in this column, to count.</param>
    /// <param name="column">A category of <see cref="ColumnOptions.Condition"/>. Every level that was learned counts, missing too, whether <paramref name="real"/> has it or not.</param>
    /// <param name="target">How many rows are added.</param>
    /// <param name="seed">Of the synthetic rows. Null: the model's own.</param>
    /// <returns>A lazy view of the learned columns: the real rows in their order, then the synthetic ones, level by level.</returns>
    /// <exception cref="ArgumentException">The column is no condition or no category, or <paramref name="real"/> has a level of it that was not learned.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="real"/> lacks a learned column, or has it with another type or keys of other values.</exception>
    /// <exception cref="ObjectDisposedException">The model was disposed.</exception>
    public IDataView Augment(IDataView real, string column, Rebalance target = Rebalance.ToBalance, int? seed = null)
    {
        ArgumentNullException.ThrowIfNull(real);
        ArgumentNullException.ThrowIfNull(column);
        if (!Enum.IsDefined(target))
        {
            throw new ArgumentOutOfRangeException(nameof(target), target, $"Accepted is {nameof(Rebalance)}.{nameof(Rebalance.ToBalance)}.");
        }

        _generator.ThrowIfDisposed();
        ConditionColumn balanced = _conditions.Column(column, "balanced");
        return Augmentation.Of(_model.Schema, real, Augmentation.Balancing(_model, real, balanced, (level, given) =>
            new SyntheticRows(_generator, _model.Encoder, Seeds.RowsOfLevel(seed ?? _model.Seed, level), _conditions.Of([given]))));
    }

    /// <summary>Real rows followed by synthetic ones.</summary>
    /// <param name="real">Rows with the learned columns.</param>
    /// <param name="count">How many synthetic rows; 0 is allowed.</param>
    /// <param name="seed">Of the synthetic rows. Null: the model's own.</param>
    /// <returns>A lazy view of the learned columns: the real rows in their order, then those of <c>Generate(count, seed)</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative, or <paramref name="real"/> lacks a learned column, or has it with another type or keys of other values.</exception>
    /// <exception cref="ObjectDisposedException">The model was disposed.</exception>
    public IDataView Augment(IDataView real, long count, int? seed = null)
    {
        ArgumentNullException.ThrowIfNull(real);
        return Augmentation.Of(_model.Schema, real, [Generate(count, seed)]);
    }

    /// <summary>Scores rows by the critic: how much they are like the training data.</summary>
    /// <param name="rows">
    /// Rows with the learned columns; those that took no part in the game (constant, looked up from others, generated fresh) need not be there. Levels that did not occur count
    /// as none; a number outside the learned range scores as its nearer end less the distance, in half ranges.
    /// </param>
    /// <returns>
    /// A lazy view: the input's columns and a float column CriticScore. Higher is more like real rows, so the lowest are the outliers. Scores of one model can be
    /// compared with each other, not with another model's: they have no unit and no zero.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">A column is missing, of another type, or its keys stand for other values.</exception>
    /// <exception cref="InvalidOperationException">The model holds no critic: it was saved before critics were kept, or nothing was left to learn.</exception>
    /// <exception cref="ObjectDisposedException">The model was disposed.</exception>
    public IDataView Score(IDataView rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        _generator.ThrowIfDisposed();
        return new ScoredDataView(_model.Schema, _scorer.Value, rows);
    }

    /// <summary>The schema of <see cref="Transform"/>'s result: the input's columns, then the generated ones.</summary>
    /// <param name="inputSchema">Any schema.</param>
    /// <returns>A schema in which generated columns hide those of the same name.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A trained column is there with another type.</exception>
    /// <exception cref="ObjectDisposedException">The model was disposed.</exception>
    public DataViewSchema GetOutputSchema(DataViewSchema inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        _generator.ThrowIfDisposed();
        return RowMapper.OutputSchemaFor(_model.Schema, inputSchema);
    }

    /// <inheritdoc/>
    IRowToRowMapper ITransformer.GetRowToRowMapper(DataViewSchema inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        return MapperFor(inputSchema);
    }

    /// <summary>Frees the generator. Views of this model can no longer be read.</summary>
    public void Dispose() => _generator.Dispose();

    /// <inheritdoc/>
    void ICanSaveModel.Save(ModelSaveContext ctx)
    {
        ArgumentNullException.ThrowIfNull(ctx);
        _generator.ThrowIfDisposed();
        Save(ctx);
    }

    // In Persistence/ModelFile.cs, the one file that knows ML.NET's internals.
    partial void Save(ModelSaveContext context);

    private RowMapper MapperFor(DataViewSchema inputSchema)
    {
        _generator.ThrowIfDisposed();
        return new RowMapper(
            _model.Schema, _ownRows, inputSchema, _conditions.Columns, new ConditionedRowSource(_generator, _model.Encoder, Seeds.Rows(_model.Seed), _conditions));
    }

    private SyntheticRows RowsFor(int seed, RowCondition? condition = null) => new(_generator, _model.Encoder, Seeds.Rows(seed), condition);
}
