namespace Microsoft.ML.Wgan.Columns;

/// <summary>Which time a number of a time column stands for: origin + number · step, in ticks of 100 ns. Two columns' times are compared by it, exactly.</summary>
/// <param name="Origin">The time of number 0.</param>
/// <param name="Step">Ticks between two neighbours, at least 1.</param>
internal readonly record struct TimeScale(long Origin, ulong Step)
{
    public Int128 Ticks(double number) => Origin + ((Int128)number * Step);

    /// <summary>The number of the first time that is not before some ticks.</summary>
    public double NotBefore(Int128 ticks)
    {
        (Int128 number, Int128 rest) = Int128.DivRem(ticks - Origin, Math.Max(Step, 1));
        return (double)(rest > 0 ? number + 1 : number);
    }

    /// <summary>The number of the last time that is not after some ticks.</summary>
    public double NotAfter(Int128 ticks)
    {
        (Int128 number, Int128 rest) = Int128.DivRem(ticks - Origin, Math.Max(Step, 1));
        return (double)(rest < 0 ? number - 1 : number);
    }
}
