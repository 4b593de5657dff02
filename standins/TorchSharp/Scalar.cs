namespace TorchSharp;

/// <summary>A number on its way into an operation.</summary>
public sealed class Scalar : IDisposable
{
    internal readonly Number Value;

    internal Scalar(Number value) => Value = value;

    public torch.ScalarType Type => Value.Kind switch
    {
        0 => torch.ScalarType.Int64,
        2 => torch.ScalarType.Bool,
        _ => torch.ScalarType.Float64,
    };

    public static implicit operator Scalar(byte value) => new(Number.Of((long)value));

    public static implicit operator Scalar(sbyte value) => new(Number.Of((long)value));

    public static implicit operator Scalar(short value) => new(Number.Of((long)value));

    public static implicit operator Scalar(int value) => new(Number.Of((long)value));

    public static implicit operator Scalar(long value) => new(Number.Of(value));

    public static implicit operator Scalar(float value) => new(Number.Of((double)value));

    public static implicit operator Scalar(double value) => new(Number.Of(value));

    public static implicit operator Scalar(bool value) => new(Number.Of(value));

    public void Dispose()
    {
    }
}
