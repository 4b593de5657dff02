using Microsoft.ML.Wgan.Encoding;
using Microsoft.ML.Wgan.Networks;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Training;

/// <summary>Rows under conditions, which stand beside them: real rows [x, c∘m, m], c the condition columns' part of x, and fake rows [y, c∘m, m].</summary>
/// <remarks>
/// y = g(z, c∘m, m), its given inputs replaced by the real row's: what is given cannot be got wrong, so the critic looks at how the rest goes with it. A
/// critic step compares real and fake rows under the same conditions, row by row, so that penalty points lie between rows of one condition and
/// the estimate is of a distance between conditional distributions.
/// </remarks>
internal sealed class ConditionedRows : IGameRows, IDisposable
{
    private readonly TrainingData _data;
    private readonly GeneratorNetwork _generator;
    private readonly ConditionSampler _sampler;
    private readonly Device _device;
    private readonly Tensor _membership;
    private readonly Tensor _rowInputs;
    private readonly int _columns;
    private readonly int _rowWidth;

    public ConditionedRows(TrainingData data, GeneratorNetwork generator, ConditionLayout layout, ConditionSampler sampler, Device device)
    {
        using var scope = NewDisposeScope();
        _data = data;
        _generator = generator;
        _sampler = sampler;
        _device = device;
        _columns = layout.Places.Count;
        _rowWidth = layout.RowWidth;
        _membership = Aligned.Copy(layout.Membership(), [_columns, layout.RowWidth], device).DetachFromDisposeScope();
        _rowInputs = tensor(layout.RowInputs.Select(input => (long)input).ToArray()).to(device).clone().DetachFromDisposeScope();
    }

    public (Tensor Real, Tensor Fake) Pair(long count, RandomSource random)
    {
        using IDisposable noGradient = no_grad();
        ConditionBatch batch = Next(count);
        return (cat([batch.Rows, batch.Condition], 1), Fake(batch, random));
    }

    public Tensor Fake(long count, RandomSource random) => Fake(Next(count), random);

    /// <summary>Fake rows that, of a perfect generator, are distributed like real rows: what was given is theirs, and what is given too often is thinned out.</summary>
    /// <remarks>
    /// They are made in a batch of the training's kind, given and nothing given together in its proportions: batch norm takes the statistics that it will be frozen with. Rows with nothing
    /// given alone would have others.
    /// </remarks>
    /// <param name="count">How many; a few less at times where given levels are drawn by log-frequency.</param>
    /// <param name="random">Source of the latents.</param>
    /// <returns>[count, row width].</returns>
    public Tensor InProportion(long count, RandomSource random)
    {
        // Half of the rows have nothing given, and are left in any case.
        (long[] rows, float[] given) = _sampler.Draw((int)(_sampler.IsInProportion ? count : 2 * count));
        Tensor made = Fake(Batch(rows, given), random).narrow(1, 0, _rowWidth);
        long[] left = _sampler.InProportion(rows, given);
        return left.Length == rows.Length ? made : made.index_select(0, tensor([.. left.Take((int)count)]).to(_device));
    }

    /// <summary>Draws real rows and what is given of them.</summary>
    public ConditionBatch Next(long count)
    {
        (long[] rows, float[] given) = _sampler.Draw((int)count);
        return Batch(rows, given);
    }

    /// <summary>Visits how far the draws of conditions have come.</summary>
    public void Visit(StateVisitor state) => _sampler.Visit(state);

    public void Dispose()
    {
        _membership.Dispose();
        _rowInputs.Dispose();
    }

    private ConditionBatch Batch(long[] rows, float[] given)
    {
        Tensor x = _data.Rows(tensor(rows).to(_device));
        Tensor m = Aligned.Copy(given, [rows.Length, _columns], _device);
        Tensor isGiven = m.mm(_membership);
        return new ConditionBatch(x, isGiven, cat([x.mul(isGiven).index_select(1, _rowInputs), m], 1));
    }

    private Tensor Fake(ConditionBatch batch, RandomSource random)
    {
        Tensor y = _generator.Generate(cat([random.Normal(batch.Rows.shape[0], _generator.LatentWidth), batch.Condition], 1));
        return cat([where(batch.IsGiven.to(ScalarType.Bool), batch.Rows, y), batch.Condition], 1);
    }
}

/// <summary>Real rows, and what is given of them.</summary>
/// <param name="Rows">x, [batch, row width].</param>
/// <param name="IsGiven">1 at the inputs of x that are given, else 0, [batch, row width].</param>
/// <param name="Condition">[c∘m, m], [batch, condition width].</param>
internal readonly record struct ConditionBatch(Tensor Rows, Tensor IsGiven, Tensor Condition);
