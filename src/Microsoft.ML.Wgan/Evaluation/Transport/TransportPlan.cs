namespace Microsoft.ML.Wgan.Evaluation.Transport;

/// <summary>A cheapest way to turn one distribution of masses into another, with the potentials that prove it.</summary>
public sealed class TransportPlan
{
    private readonly double[] _rowPotentials;
    private readonly double[] _columnPotentials;

    internal TransportPlan(IReadOnlyList<TransportMove> moves, double cost, double[] rowPotentials, double[] columnPotentials)
    {
        (_rowPotentials, _columnPotentials) = (rowPotentials, columnPotentials);
        Moves = moves;
        Cost = cost;
    }

    /// <summary>γ's positive entries, by row and then by column: at most n + m − 1.</summary>
    public IReadOnlyList<TransportMove> Moves { get; }

    /// <summary>Σ γ_ij c_ij, in units of mass times cost.</summary>
    public double Cost { get; }

    /// <summary>u, one a row: u_i + v_j ≤ c_ij up to rounding, equal where mass moves.</summary>
    public ReadOnlySpan<double> RowPotentials => _rowPotentials;

    /// <summary>v, one a column.</summary>
    public ReadOnlySpan<double> ColumnPotentials => _columnPotentials;

    /// <summary>What leaves each row: p, up to rounding.</summary>
    public double[] RowMasses() => Sums(_rowPotentials.Length, move => move.From);

    /// <summary>What arrives in each column: q, up to rounding.</summary>
    public double[] ColumnMasses() => Sums(_columnPotentials.Length, move => move.To);

    private double[] Sums(int count, Func<TransportMove, int> place)
    {
        double[] sums = new double[count];
        foreach (TransportMove move in Moves)
        {
            sums[place(move)] += move.Mass;
        }

        return sums;
    }
}
