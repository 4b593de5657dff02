namespace TorchSharp;

public static unsafe partial class torch
{
    public partial class Tensor
    {
        public Tensor add(Tensor target) => Add(target, Number.None);

        public Tensor add(Tensor target, Scalar alpha) => Add(target, Number.Of(alpha));

        public Tensor add(Scalar scalar) => Add(Number.Of(scalar), Number.None);

        public Tensor add(Scalar scalar, Scalar alpha) => Add(Number.Of(scalar), Number.Of(alpha));

        public Tensor add_(Tensor target) => AddInPlace(target, Number.None);

        public Tensor add_(Tensor target, Scalar alpha) => AddInPlace(target, Number.Of(alpha));

        public Tensor add_(Scalar scalar) => AddInPlace(Number.Of(scalar), Number.None);

        public Tensor add_(Scalar scalar, Scalar alpha) => AddInPlace(Number.Of(scalar), Number.Of(alpha));

        public Tensor sub(Tensor target) => Map(Native.sub, target);

        public Tensor sub(Scalar target) => Map(Native.sub_number, Number.Of(target));

        public Tensor sub_(Tensor target) => Change(Native.sub_, target);

        public Tensor sub_(Scalar target) => Change(Native.sub_number_, Number.Of(target));

        public Tensor mul(Tensor target) => Map(Native.mul, target);

        public Tensor mul(Scalar target) => Map(Native.mul_number, Number.Of(target));

        public Tensor mul_(Tensor target) => Change(Native.mul_, target);

        public Tensor mul_(Scalar target) => Change(Native.mul_number_, Number.Of(target));

        public Tensor subtract(Tensor target) => sub(target);

        public Tensor subtract(Scalar target) => sub(target);

        public Tensor multiply(Tensor target) => mul(target);

        public Tensor multiply(Scalar target) => mul(target);

        public Tensor div(Tensor target, RoundingMode rounding_mode = RoundingMode.None) => Divide(target, rounding_mode);

        public Tensor div(Scalar target, RoundingMode rounding_mode = RoundingMode.None) => Divide(Number.Of(target), rounding_mode);

        public Tensor div_(Tensor target, RoundingMode rounding_mode = RoundingMode.None) => DivideInPlace(target, rounding_mode);

        public Tensor div_(Scalar target, RoundingMode rounding_mode = RoundingMode.None) => DivideInPlace(Number.Of(target), rounding_mode);

        public Tensor divide(Tensor target, RoundingMode rounding_mode = RoundingMode.None) => div(target, rounding_mode);

        public Tensor divide(Scalar target, RoundingMode rounding_mode = RoundingMode.None) => div(target, rounding_mode);

        public Tensor floor_divide(Tensor other) => Map(Native.floor_divide, other);

        public Tensor floor_divide(Scalar other) => Map(Native.floor_divide_number, Number.Of(other));

        public Tensor floor_divide_(Tensor other) => Change(Native.floor_divide_, other);

        public Tensor floor_divide_(Scalar other) => Change(Native.floor_divide_number_, Number.Of(other));

        public Tensor fmod(Tensor target) => Map(Native.fmod, target);

        public Tensor fmod(Scalar scalar) => Map(Native.fmod_number, Number.Of(scalar));

        public Tensor fmod_(Tensor target) => Change(Native.fmod_, target);

        public Tensor fmod_(Scalar scalar) => Change(Native.fmod_number_, Number.Of(scalar));

        public Tensor pow(Tensor exponent) => Map(Native.pow, exponent);

        public Tensor pow(Scalar exponent) => Map(Native.pow_number, Number.Of(exponent));

        public Tensor pow_(Tensor exponent) => Change(Native.pow_, exponent);

        public Tensor pow_(Scalar exponent) => Change(Native.pow_number_, Number.Of(exponent));

        public Tensor remainder(Tensor target) => Map(Native.remainder, target);

        public Tensor remainder(Scalar scalar) => Map(Native.remainder_number, Number.Of(scalar));

        public Tensor remainder_(Tensor target) => Change(Native.remainder_, target);

        public Tensor remainder_(Scalar scalar) => Change(Native.remainder_number_, Number.Of(scalar));

        public Tensor maximum(Tensor other) => Map(Native.maximum, other);

        public Tensor minimum(Tensor other) => Map(Native.minimum, other);

        public Tensor atan2(Tensor other) => Map(Native.atan2, other);

        public Tensor atan2_(Tensor other) => Change(Native.atan2_, other);
    }
}
