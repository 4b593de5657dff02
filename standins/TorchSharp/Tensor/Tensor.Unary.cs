namespace TorchSharp;

public static unsafe partial class torch
{
    public partial class Tensor
    {
        public Tensor abs() => Map(Native.abs);

        public Tensor abs_() => Change(Native.abs_);

        public Tensor acos() => Map(Native.acos);

        public Tensor acos_() => Change(Native.acos_);

        public Tensor asin() => Map(Native.asin);

        public Tensor asin_() => Change(Native.asin_);

        public Tensor atan() => Map(Native.atan);

        public Tensor atan_() => Change(Native.atan_);

        public Tensor ceil() => Map(Native.ceil);

        public Tensor ceil_() => Change(Native.ceil_);

        public Tensor cos() => Map(Native.cos);

        public Tensor cos_() => Change(Native.cos_);

        public Tensor cosh() => Map(Native.cosh);

        public Tensor cosh_() => Change(Native.cosh_);

        public Tensor erf() => Map(Native.erf);

        public Tensor erf_() => Change(Native.erf_);

        public Tensor erfc() => Map(Native.erfc);

        public Tensor erfc_() => Change(Native.erfc_);

        public Tensor erfinv() => Map(Native.erfinv);

        public Tensor erfinv_() => Change(Native.erfinv_);

        public Tensor exp() => Map(Native.exp);

        public Tensor exp_() => Change(Native.exp_);

        public Tensor expm1() => Map(Native.expm1);

        public Tensor expm1_() => Change(Native.expm1_);

        public Tensor floor() => Map(Native.floor);

        public Tensor floor_() => Change(Native.floor_);

        public Tensor frac() => Map(Native.frac);

        public Tensor frac_() => Change(Native.frac_);

        public Tensor log() => Map(Native.log);

        public Tensor log_() => Change(Native.log_);

        public Tensor log10() => Map(Native.log10);

        public Tensor log10_() => Change(Native.log10_);

        public Tensor log1p() => Map(Native.log1p);

        public Tensor log1p_() => Change(Native.log1p_);

        public Tensor log2() => Map(Native.log2);

        public Tensor log2_() => Change(Native.log2_);

        public Tensor neg() => Map(Native.neg);

        public Tensor neg_() => Change(Native.neg_);

        public Tensor reciprocal() => Map(Native.reciprocal);

        public Tensor reciprocal_() => Change(Native.reciprocal_);

        public Tensor relu() => Map(Native.relu);

        public Tensor relu_() => Change(Native.relu_);

        public Tensor rsqrt() => Map(Native.rsqrt);

        public Tensor rsqrt_() => Change(Native.rsqrt_);

        public Tensor sigmoid() => Map(Native.sigmoid);

        public Tensor sigmoid_() => Change(Native.sigmoid_);

        public Tensor silu() => Map(Native.silu);

        public Tensor silu_() => Change(Native.silu_);

        public Tensor sign() => Map(Native.sign);

        public Tensor sign_() => Change(Native.sign_);

        public Tensor sin() => Map(Native.sin);

        public Tensor sin_() => Change(Native.sin_);

        public Tensor sinh() => Map(Native.sinh);

        public Tensor sinh_() => Change(Native.sinh_);

        public Tensor sqrt() => Map(Native.sqrt);

        public Tensor sqrt_() => Change(Native.sqrt_);

        public Tensor tan() => Map(Native.tan);

        public Tensor tan_() => Change(Native.tan_);

        public Tensor tanh() => Map(Native.tanh);

        public Tensor tanh_() => Change(Native.tanh_);

        public Tensor trunc() => Map(Native.trunc);

        public Tensor trunc_() => Change(Native.trunc_);

        public Tensor isfinite() => Map(Native.isfinite);

        public Tensor isinf() => Map(Native.isinf);

        public Tensor isnan() => Map(Native.isnan);

        public Tensor log_sigmoid() => Map(Native.log_sigmoid);

        public Tensor square() => Map(Native.square);

        public Tensor negative() => neg();

        public Tensor absolute() => abs();

        public static Tensor operator -(Tensor tensor) => tensor.neg();
    }
}
