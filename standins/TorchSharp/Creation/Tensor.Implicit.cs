namespace TorchSharp;

public static partial class torch
{
    /// <summary>Numbers and arrays stand where a tensor is asked for.</summary>
    public partial class Tensor
    {
        public static implicit operator Tensor(bool value) => tensor(value);

        public static implicit operator Tensor(byte value) => tensor(value);

        public static implicit operator Tensor(sbyte value) => tensor(value);

        public static implicit operator Tensor(short value) => tensor(value);

        public static implicit operator Tensor(int value) => tensor(value);

        public static implicit operator Tensor(long value) => tensor(value);

        public static implicit operator Tensor(float value) => tensor(value);

        public static implicit operator Tensor(double value) => tensor(value);

        /// <summary>Also decides overloads: a number goes to the one with a Scalar, because a Scalar converts to a Tensor.</summary>
        public static implicit operator Tensor(Scalar scalar) =>
            Factory.FromNumber(scalar.Value, scalar.Type == ScalarType.Float64 ? get_default_dtype() : scalar.Type, null, false);

        public static implicit operator Tensor(float[] value) => tensor(value);

        public static implicit operator Tensor(double[] value) => tensor(value);

        public static implicit operator Tensor(int[] value) => tensor(value);

        public static implicit operator Tensor(long[] value) => tensor(value);

        public static implicit operator Tensor(bool[] value) => tensor(value);
    }
}
