namespace TorchSharp;

public static unsafe partial class torch
{
    public partial class Tensor
    {
        public static Tensor operator +(Tensor left, Tensor right) => left.add(right);

        public static Tensor operator +(Tensor left, Scalar right) => left.Add(Number.Of(right), Number.None);

        public static Tensor operator +(Tensor left, int right) => left.Add(Number.Of((long)right), Number.None);

        public static Tensor operator +(Tensor left, long right) => left.Add(Number.Of(right), Number.None);

        public static Tensor operator +(Tensor left, float right) => left.Add(Number.Of((double)right), Number.None);

        public static Tensor operator +(Tensor left, double right) => left.Add(Number.Of(right), Number.None);

        public static Tensor operator +(Scalar left, Tensor right) => right.Add(Number.Of(left), Number.None);

        public static Tensor operator +(int left, Tensor right) => right.Add(Number.Of((long)left), Number.None);

        public static Tensor operator +(long left, Tensor right) => right.Add(Number.Of(left), Number.None);

        public static Tensor operator +(float left, Tensor right) => right.Add(Number.Of((double)left), Number.None);

        public static Tensor operator +(double left, Tensor right) => right.Add(Number.Of(left), Number.None);

        public static Tensor operator -(Tensor left, Tensor right) => left.sub(right);

        public static Tensor operator -(Tensor left, Scalar right) => left.Map(Native.sub_number, Number.Of(right));

        public static Tensor operator -(Tensor left, int right) => left.Map(Native.sub_number, Number.Of((long)right));

        public static Tensor operator -(Tensor left, long right) => left.Map(Native.sub_number, Number.Of(right));

        public static Tensor operator -(Tensor left, float right) => left.Map(Native.sub_number, Number.Of((double)right));

        public static Tensor operator -(Tensor left, double right) => left.Map(Native.sub_number, Number.Of(right));

        public static Tensor operator -(Scalar left, Tensor right) => FromLeft(Native.rsub_number, Number.Of(left), right);

        public static Tensor operator -(int left, Tensor right) => FromLeft(Native.rsub_number, Number.Of((long)left), right);

        public static Tensor operator -(long left, Tensor right) => FromLeft(Native.rsub_number, Number.Of(left), right);

        public static Tensor operator -(float left, Tensor right) => FromLeft(Native.rsub_number, Number.Of((double)left), right);

        public static Tensor operator -(double left, Tensor right) => FromLeft(Native.rsub_number, Number.Of(left), right);

        public static Tensor operator *(Tensor left, Tensor right) => left.mul(right);

        public static Tensor operator *(Tensor left, Scalar right) => left.Map(Native.mul_number, Number.Of(right));

        public static Tensor operator *(Tensor left, int right) => left.Map(Native.mul_number, Number.Of((long)right));

        public static Tensor operator *(Tensor left, long right) => left.Map(Native.mul_number, Number.Of(right));

        public static Tensor operator *(Tensor left, float right) => left.Map(Native.mul_number, Number.Of((double)right));

        public static Tensor operator *(Tensor left, double right) => left.Map(Native.mul_number, Number.Of(right));

        public static Tensor operator *(Scalar left, Tensor right) => right.Map(Native.mul_number, Number.Of(left));

        public static Tensor operator *(int left, Tensor right) => right.Map(Native.mul_number, Number.Of((long)left));

        public static Tensor operator *(long left, Tensor right) => right.Map(Native.mul_number, Number.Of(left));

        public static Tensor operator *(float left, Tensor right) => right.Map(Native.mul_number, Number.Of((double)left));

        public static Tensor operator *(double left, Tensor right) => right.Map(Native.mul_number, Number.Of(left));

        public static Tensor operator /(Tensor left, Tensor right) => left.div(right);

        public static Tensor operator /(Tensor left, Scalar right) => left.Divide(Number.Of(right), RoundingMode.None);

        public static Tensor operator /(Tensor left, int right) => left.Divide(Number.Of((long)right), RoundingMode.None);

        public static Tensor operator /(Tensor left, long right) => left.Divide(Number.Of(right), RoundingMode.None);

        public static Tensor operator /(Tensor left, float right) => left.Divide(Number.Of((double)right), RoundingMode.None);

        public static Tensor operator /(Tensor left, double right) => left.Divide(Number.Of(right), RoundingMode.None);

        public static Tensor operator /(Scalar left, Tensor right) => FromLeft(Native.rdiv_number, Number.Of(left), right);

        public static Tensor operator /(int left, Tensor right) => FromLeft(Native.rdiv_number, Number.Of((long)left), right);

        public static Tensor operator /(long left, Tensor right) => FromLeft(Native.rdiv_number, Number.Of(left), right);

        public static Tensor operator /(float left, Tensor right) => FromLeft(Native.rdiv_number, Number.Of((double)left), right);

        public static Tensor operator /(double left, Tensor right) => FromLeft(Native.rdiv_number, Number.Of(left), right);

        public static Tensor operator %(Tensor left, Tensor right) => left.remainder(right);

        public static Tensor operator %(Tensor left, Scalar right) => left.Map(Native.remainder_number, Number.Of(right));

        public static Tensor operator %(Tensor left, int right) => left.Map(Native.remainder_number, Number.Of((long)right));

        public static Tensor operator %(Tensor left, long right) => left.Map(Native.remainder_number, Number.Of(right));

        public static Tensor operator %(Tensor left, float right) => left.Map(Native.remainder_number, Number.Of((double)right));

        public static Tensor operator %(Tensor left, double right) => left.Map(Native.remainder_number, Number.Of(right));
    }
}
