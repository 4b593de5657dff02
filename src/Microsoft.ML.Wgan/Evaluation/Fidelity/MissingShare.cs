namespace Microsoft.ML.Wgan.Evaluation.Fidelity;

/// <summary>How many of a column's cells are missing.</summary>
/// <param name="Name">Name of the column.</param>
/// <param name="Real">Share of the real rows; from 0 to 1.</param>
/// <param name="Synthetic">Share of the synthetic rows; from 0 to 1.</param>
public sealed record MissingShare(string Name, double Real, double Synthetic)
{
    /// <summary>1 − the difference of the two; from 0 to 1, higher is better.</summary>
    public double Score => 1 - Math.Abs(Real - Synthetic);
}
