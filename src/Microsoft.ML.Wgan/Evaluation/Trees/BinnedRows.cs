using Microsoft.ML.Wgan.Evaluation.Fidelity;

namespace Microsoft.ML.Wgan.Evaluation.Trees;

/// <summary>Rows as trees see them: a byte a cell, column by column.</summary>
/// <param name="Columns">A column's bins each, a row's bin each.</param>
/// <param name="RowCount">Number of rows.</param>
internal sealed record BinnedRows(IReadOnlyList<byte[]> Columns, int RowCount)
{
    public static BinnedRows Of(ScoredTable table, IReadOnlyList<ColumnBins> bins) =>
        new([.. bins.Zip(table.Columns, (bins, column) => bins.Assign(column))], table.RowCount);

    /// <summary>The same rows with another column in place of one.</summary>
    public BinnedRows With(int column, byte[] bins) => this with { Columns = [.. Columns.Select((own, i) => i == column ? bins : own)] };
}
