using TorchSharp.Modules;

namespace TorchSharp;

public static unsafe partial class torch
{
    public static partial class nn
    {
        public static Parameter Parameter(Tensor data, bool requires_grad = true) => new(data, requires_grad);

        public enum Reduction : long
        {
            None = 0,
            Mean = 1,
            Sum = 2,
        }

        public static partial class functional
        {
            public static Tensor linear(Tensor input, Tensor weights, Tensor bias = null)
            {
                nint made = Native.linear(input.Handle, weights.Handle, Tensor.HandleOrNull(bias));
                return Kept(made, input, weights, bias);
            }

            public static Tensor relu(Tensor x, bool inplace = false) => inplace ? x.relu_() : x.relu();

            public static Tensor leaky_relu(Tensor input, double negative_slope = 0.01, bool inplace = false) =>
                inplace ? input.leaky_relu_(negative_slope) : input.leaky_relu(negative_slope);

            public static Tensor elu(Tensor x, double alpha, bool inplace = false) => inplace ? x.elu_(alpha) : x.elu(alpha);

            public static Tensor gelu(Tensor x) => x.gelu();

            public static Tensor silu(Tensor x, bool inplace = false) => inplace ? x.silu_() : x.silu();

            public static Tensor softplus(Tensor x, double beta = 1, double threshold = 20) => x.softplus(beta, threshold);

            public static Tensor tanh(Tensor x, bool inplace = false) => inplace ? x.tanh_() : x.tanh();

            public static Tensor sigmoid(Tensor x) => x.sigmoid();

            public static Tensor softmax(Tensor input, long dim, ScalarType? dtype = null) => input.softmax(dim, dtype);

            public static Tensor log_softmax(Tensor x, long dim) => x.log_softmax(dim);

            public static Tensor one_hot(Tensor x, long num_classes = -1)
            {
                if (x.dtype != ScalarType.Int64)
                {
                    throw new ArgumentException("OneHot input tensor must have elements of type Int64");
                }

                return Kept(Native.one_hot(x.Handle, num_classes), x);
            }

            public static Tensor dropout(Tensor input, double p = 0.5, bool training = true, bool inplace = false)
            {
                if (!inplace)
                {
                    return Kept(Native.dropout(input.Handle, p, Tensor.Flag(training)), input);
                }

                Native.Check(Native.dropout_(input.Handle, p, Tensor.Flag(training)));
                return input;
            }

            public static Tensor batch_norm(
                Tensor input, Tensor running_mean, Tensor running_var, Tensor weight = null, Tensor bias = null,
                bool training = false, double momentum = 0.1, double eps = 1E-05)
            {
                nint made = Native.batch_norm(
                    input.Handle, Tensor.HandleOrNull(running_mean), Tensor.HandleOrNull(running_var),
                    Tensor.HandleOrNull(weight), Tensor.HandleOrNull(bias), Tensor.Flag(training), momentum, eps);
                return Kept(made, input, running_mean, running_var, weight, bias);
            }

            public static Tensor layer_norm(
                Tensor input, long[] normalized_shape, Tensor weight = null, Tensor bias = null, double eps = 1E-05)
            {
                fixed (long* shape = normalized_shape)
                {
                    nint made = Native.layer_norm(
                        input.Handle, shape, normalized_shape.Length, Tensor.HandleOrNull(weight), Tensor.HandleOrNull(bias), eps);
                    return Kept(made, input, weight, bias);
                }
            }

            public static Tensor mse_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) =>
                Kept(Native.mse_loss(input.Handle, target.Handle, (long)reduction), input, target);

            public static Tensor l1_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) =>
                Kept(Native.l1_loss(input.Handle, target.Handle, (long)reduction), input, target);

            public static Tensor binary_cross_entropy(
                Tensor input, Tensor target, Tensor weight = null, Reduction reduction = Reduction.Mean) =>
                Kept(
                    Native.binary_cross_entropy(input.Handle, target.Handle, Tensor.HandleOrNull(weight), (long)reduction),
                    input, target, weight);

            public static Tensor binary_cross_entropy_with_logits(
                Tensor input, Tensor target, Tensor weight = null, Reduction reduction = Reduction.Mean, Tensor pos_weights = null) =>
                Kept(
                    Native.binary_cross_entropy_with_logits(
                        input.Handle, target.Handle, Tensor.HandleOrNull(weight), (long)reduction, Tensor.HandleOrNull(pos_weights)),
                    input, target, weight, pos_weights);

            public static Tensor cross_entropy(
                Tensor input, Tensor target, Tensor weight = null, long ignore_index = -100,
                Reduction reduction = Reduction.Mean, double label_smoothing = 0) =>
                Kept(
                    Native.cross_entropy(
                        input.Handle, target.Handle, Tensor.HandleOrNull(weight), ignore_index, (long)reduction, label_smoothing),
                    input, target, weight);

            private static Tensor Kept(
                nint made, Tensor first, Tensor second = null, Tensor third = null, Tensor fourth = null, Tensor fifth = null)
            {
                GC.KeepAlive(first);
                GC.KeepAlive(second);
                GC.KeepAlive(third);
                GC.KeepAlive(fourth);
                GC.KeepAlive(fifth);
                return Tensor.Own(made);
            }
        }
    }
}
