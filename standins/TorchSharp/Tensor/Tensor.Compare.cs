namespace TorchSharp;

public static unsafe partial class torch
{
    public partial class Tensor
    {
        public Tensor eq(Tensor target) => Map(Native.eq, target);

        public Tensor eq(Scalar target) => Map(Native.eq_number, Number.Of(target));

        public Tensor eq_(Tensor target) => Change(Native.eq_, target);

        public Tensor eq_(Scalar target) => Change(Native.eq_number_, Number.Of(target));

        public Tensor ge(Tensor target) => Map(Native.ge, target);

        public Tensor ge(Scalar target) => Map(Native.ge_number, Number.Of(target));

        public Tensor ge_(Tensor target) => Change(Native.ge_, target);

        public Tensor ge_(Scalar target) => Change(Native.ge_number_, Number.Of(target));

        public Tensor gt(Tensor target) => Map(Native.gt, target);

        public Tensor gt(Scalar target) => Map(Native.gt_number, Number.Of(target));

        public Tensor gt_(Tensor target) => Change(Native.gt_, target);

        public Tensor gt_(Scalar target) => Change(Native.gt_number_, Number.Of(target));

        public Tensor le(Tensor target) => Map(Native.le, target);

        public Tensor le(Scalar target) => Map(Native.le_number, Number.Of(target));

        public Tensor le_(Tensor target) => Change(Native.le_, target);

        public Tensor le_(Scalar target) => Change(Native.le_number_, Number.Of(target));

        public Tensor lt(Tensor target) => Map(Native.lt, target);

        public Tensor lt(Scalar target) => Map(Native.lt_number, Number.Of(target));

        public Tensor lt_(Tensor target) => Change(Native.lt_, target);

        public Tensor lt_(Scalar target) => Change(Native.lt_number_, Number.Of(target));

        public Tensor ne(Tensor target) => Map(Native.ne, target);

        public Tensor ne(Scalar target) => Map(Native.ne_number, Number.Of(target));

        public Tensor ne_(Tensor target) => Change(Native.ne_, target);

        public Tensor ne_(Scalar target) => Change(Native.ne_number_, Number.Of(target));

        public static Tensor operator ==(Tensor left, Tensor right) => left.eq(right);

        public static Tensor operator ==(Tensor left, Scalar right) => left.eq(right);

        public static Tensor operator ==(Scalar left, Tensor right) => right.eq(left);

        public static Tensor operator !=(Tensor left, Tensor right) => left.ne(right);

        public static Tensor operator !=(Tensor left, Scalar right) => left.ne(right);

        public static Tensor operator !=(Scalar left, Tensor right) => right.ne(left);

        public static Tensor operator <(Tensor left, Tensor right) => left.lt(right);

        public static Tensor operator <(Tensor left, Scalar right) => left.lt(right);

        public static Tensor operator <(Scalar left, Tensor right) => right.gt(left);

        public static Tensor operator >(Tensor left, Tensor right) => left.gt(right);

        public static Tensor operator >(Tensor left, Scalar right) => left.gt(right);

        public static Tensor operator >(Scalar left, Tensor right) => right.lt(left);

        public static Tensor operator <=(Tensor left, Tensor right) => left.le(right);

        public static Tensor operator <=(Tensor left, Scalar right) => left.le(right);

        public static Tensor operator <=(Scalar left, Tensor right) => right.ge(left);

        public static Tensor operator >=(Tensor left, Tensor right) => left.ge(right);

        public static Tensor operator >=(Tensor left, Scalar right) => left.ge(right);

        public static Tensor operator >=(Scalar left, Tensor right) => right.le(left);
    }
}
