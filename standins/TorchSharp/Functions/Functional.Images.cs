namespace TorchSharp;

public static unsafe partial class torch
{
    public static partial class nn
    {
        /// <summary>Convolution, pooling and enlargement of planes: [batch, channels, height, width].</summary>
        public static partial class functional
        {
            public static Tensor conv2d(
                Tensor input, Tensor weight, Tensor bias = null, long[] strides = null, long[] padding = null, long[] dilation = null, long groups = 1)
            {
                strides ??= [1, 1];
                padding ??= [0, 0];
                dilation ??= [1, 1];
                fixed (long* steps = strides, margins = padding, gaps = dilation)
                {
                    nint made = Native.conv2d(
                        input.Handle, weight.Handle, Tensor.HandleOrNull(bias),
                        steps, strides.Length, margins, padding.Length, gaps, dilation.Length, groups);
                    return Kept(made, input, weight, bias);
                }
            }

            public static Tensor conv_transpose2d(
                Tensor input, Tensor weight, Tensor bias = null, long[] strides = null, long[] padding = null, long[] output_padding = null,
                long[] dilation = null, long groups = 1)
            {
                strides ??= [1, 1];
                padding ??= [0, 0];
                output_padding ??= [0, 0];
                dilation ??= [1, 1];
                fixed (long* steps = strides, margins = padding, outer = output_padding, gaps = dilation)
                {
                    nint made = Native.conv_transpose2d(
                        input.Handle, weight.Handle, Tensor.HandleOrNull(bias),
                        steps, strides.Length, margins, padding.Length, outer, output_padding.Length, gaps, dilation.Length, groups);
                    return Kept(made, input, weight, bias);
                }
            }

            public static Tensor avg_pool2d(
                Tensor input, long kernel_size, long? stride = null, long padding = 0, bool ceil_mode = false, bool count_include_pad = true,
                long? divisor_override = null) =>
                Kept(
                    Native.avg_pool2d(
                        input.Handle, kernel_size, stride ?? kernel_size, padding, Tensor.Flag(ceil_mode), Tensor.Flag(count_include_pad),
                        divisor_override ?? 0),
                    input);

            public static Tensor max_pool2d(
                Tensor input, long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false) =>
                Kept(
                    Native.max_pool2d(
                        input.Handle, kernel_size, stride ?? kernel_size, padding ?? 0, dilation ?? 1, Tensor.Flag(ceil_mode)),
                    input);

            public static Tensor upsample_nearest2d(Tensor input, long[] outputSizes = null, double[] scaleFactors = null)
            {
                fixed (long* sizes = outputSizes)
                fixed (double* factors = scaleFactors)
                {
                    nint made = Native.upsample_nearest2d(
                        input.Handle, sizes, outputSizes?.Length ?? 0, factors, scaleFactors?.Length ?? 0);
                    return Kept(made, input);
                }
            }
        }
    }
}
