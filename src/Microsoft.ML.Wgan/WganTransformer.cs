using Microsoft.ML.Data;
using Microsoft.ML.Wgan.Persistence;
using Microsoft.ML.Wgan.Tables;
using Microsoft.ML.Wgan.Training;

namespace Microsoft.ML.Wgan;

/// <summary>A trained Wasserstein GAN: makes synthetic rows.</summary>
/// <remarks>
/// Synthetic row number i depends on the model, a seed and i alone: not on how many rows are asked for, in which order, by how many
/// cursors at once, or in which process. Rows are made when they are read, in blocks; the model may be used by several threads.
/// Save and load it with <c>mlContext.Model</c>, alone or in a chain.
/// </remarks>
public sealed partial class WganTransformer : ITransformer, IDisposable
{
    private readonly WganModel _model;
    private readonly GeneratorHandle _generator;
    private readonly SyntheticRows _ownRows;

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
    }

    /// <summary>How training went, a report every <see cref="RunOptions.ReportEvery"/> generator steps; kept in model files.</summary>
    public IReadOnlyList<TrainingStep> History => _model.History;

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
    /// others pass through.
    /// </param>
    /// <returns>
    /// A lazy view of as many rows. The row at position i has the values of synthetic row i of the model's own seed, the same as
    /// row i of <c>Generate(count)</c>. It does not shuffle.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">A trained column is in the input with another type.</exception>
    /// <exception cref="ObjectDisposedException">The model was disposed.</exception>
    public IDataView Transform(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return new MappedDataView(MapperFor(input.Schema), input);
    }

    /// <summary>Makes rows from nothing.</summary>
    /// <param name="count">How many; 0 is allowed.</param>
    /// <param name="seed">Which rows. Null: the model's own, which are those of <see cref="Transform"/>.</param>
    /// <returns>A lazy view with the trained columns, their types, and the annotations that stay true (key values, slot names, normalization).</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    /// <exception cref="ObjectDisposedException">The model was disposed.</exception>
    public IDataView Generate(long count, int? seed = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        _generator.ThrowIfDisposed();
        return new SyntheticDataView(_model.Schema, seed is null ? _ownRows : RowsFor(seed.Value), count);
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
        return new RowMapper(_model.Schema, _ownRows, inputSchema);
    }

    private SyntheticRows RowsFor(int seed) => new(_generator, _model.Encoder, Seeds.Rows(seed));
}
