using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Networks;

/// <summary>Goes over all that changes while a training runs: one visitor takes it down, another puts it back.</summary>
/// <remarks>An object with state describes it once, by visiting it; what is written and what is read cannot come apart.</remarks>
internal abstract class StateVisitor
{
    /// <summary>Visits a tensor that is got and set as a whole.</summary>
    /// <param name="name">Unlike all other names of the object.</param>
    /// <param name="get">Gives the tensor; the visitor does not dispose of it.</param>
    /// <param name="set">Takes another of the same shape and type, on the CPU; the visitor disposes of it.</param>
    public abstract void Visit(string name, Func<Tensor> get, Action<Tensor> set);

    /// <summary>Visits a number.</summary>
    public abstract void Visit(string name, ref long value);

    /// <summary>Visits the parts of an object, their names behind its own.</summary>
    public abstract void Visit(string name, Action<StateVisitor> parts);

    /// <summary>Visits a tensor whose values change in place.</summary>
    public void Visit(string name, Tensor tensor) => Visit(name, () => tensor, saved => tensor.copy_(saved));

    /// <summary>Visits a number.</summary>
    public void Visit(string name, ref int value)
    {
        long wide = value;
        Visit(name, ref wide);
        value = checked((int)wide);
    }

    /// <summary>Visits a number, bit by bit.</summary>
    public void Visit(string name, ref ulong value)
    {
        long bits = unchecked((long)value);
        Visit(name, ref bits);
        value = unchecked((ulong)bits);
    }

    /// <summary>Visits a number, bit by bit.</summary>
    public void Visit(string name, ref double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        Visit(name, ref bits);
        value = BitConverter.Int64BitsToDouble(bits);
    }
}
