namespace TorchSharp;

public static unsafe partial class torch
{
    public partial class Tensor
    {
        public Tensor bitwise_and(Tensor other) => Map(Native.bitwise_and, other);

        public Tensor bitwise_and_(Tensor other) => Change(Native.bitwise_and_, other);

        public Tensor bitwise_left_shift(Tensor other) => Map(Native.bitwise_left_shift, other);

        public Tensor bitwise_left_shift_(Tensor other) => Change(Native.bitwise_left_shift_, other);

        public Tensor bitwise_or(Tensor other) => Map(Native.bitwise_or, other);

        public Tensor bitwise_or_(Tensor other) => Change(Native.bitwise_or_, other);

        public Tensor bitwise_right_shift(Tensor other) => Map(Native.bitwise_right_shift, other);

        public Tensor bitwise_right_shift_(Tensor other) => Change(Native.bitwise_right_shift_, other);

        public Tensor bitwise_xor(Tensor other) => Map(Native.bitwise_xor, other);

        public Tensor bitwise_xor_(Tensor other) => Change(Native.bitwise_xor_, other);

        public Tensor bitwise_not() => Map(Native.bitwise_not);

        public Tensor bitwise_not_() => Change(Native.bitwise_not_);

        public Tensor logical_and(Tensor other) => Map(Native.logical_and, other);

        public Tensor logical_and_(Tensor other) => Change(Native.logical_and_, other);

        public Tensor logical_or(Tensor other) => Map(Native.logical_or, other);

        public Tensor logical_or_(Tensor other) => Change(Native.logical_or_, other);

        public Tensor logical_xor(Tensor other) => Map(Native.logical_xor, other);

        public Tensor logical_xor_(Tensor other) => Change(Native.logical_xor_, other);

        public Tensor logical_not() => Map(Native.logical_not);

        public Tensor logical_not_() => Change(Native.logical_not_);

        public static Tensor operator &(Tensor left, Tensor right) => left.bitwise_and(right);

        public static Tensor operator |(Tensor left, Tensor right) => left.bitwise_or(right);

        public static Tensor operator ^(Tensor left, Tensor right) => left.bitwise_xor(right);

        public static Tensor operator ~(Tensor left) => left.bitwise_not();
    }
}
