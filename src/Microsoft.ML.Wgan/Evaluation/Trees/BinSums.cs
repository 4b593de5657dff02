namespace Microsoft.ML.Wgan.Evaluation.Trees;

/// <summary>Sums over some rows: of the derivatives of their losses, and their number.</summary>
internal struct BinSums
{
    public double Gradient;
    public double Hessian;
    public int Count;

    public static BinSums operator +(in BinSums left, in BinSums right) =>
        new() { Gradient = left.Gradient + right.Gradient, Hessian = left.Hessian + right.Hessian, Count = left.Count + right.Count };

    public static BinSums operator -(in BinSums left, in BinSums right) =>
        new() { Gradient = left.Gradient - right.Gradient, Hessian = left.Hessian - right.Hessian, Count = left.Count - right.Count };
}
