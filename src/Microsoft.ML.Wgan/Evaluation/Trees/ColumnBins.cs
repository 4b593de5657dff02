using Microsoft.ML.Wgan.Evaluation.Fidelity;

namespace Microsoft.ML.Wgan.Evaluation.Trees;

/// <summary>How a column is cut into bins, learned from the training rows: bins 0 to <see cref="Count"/> − 1, and bin <see cref="Count"/> for what is missing.</summary>
internal abstract class ColumnBins
{
    /// <summary>Bins at most, without the one for what is missing: a byte names them all.</summary>
    public const int Maximum = 255;

    /// <summary>Number of bins without the one for what is missing, from 0 to <see cref="Maximum"/>.</summary>
    public abstract int Count { get; }

    /// <summary>Whether bins have an order that splits must keep.</summary>
    public abstract bool AreOrdered { get; }

    public static ColumnBins Of(ScoredColumn column) => column.IsNumeric ? new NumberBins(column.Numbers) : new LevelBins(column.Levels);

    /// <summary>A row's bin each.</summary>
    public abstract byte[] Assign(ScoredColumn column);
}
