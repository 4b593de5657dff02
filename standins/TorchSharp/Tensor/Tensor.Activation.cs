namespace TorchSharp;

public static unsafe partial class torch
{
    public partial class Tensor
    {
        public Tensor leaky_relu(Scalar negative_slope) => Map(Native.leaky_relu, Number.Of(negative_slope));

        public Tensor leaky_relu_(Scalar negative_slope) => Change(Native.leaky_relu_, Number.Of(negative_slope));

        public Tensor elu(double alpha = 1) => Made(Native.elu(Handle, alpha));

        /// <summary>A new object for the same tensor, like zero_.</summary>
        public Tensor elu_(double alpha = 1)
        {
            Native.Check(Native.elu_(Handle, alpha));
            return Made(Native.share(Handle));
        }

        public Tensor gelu() => Made(Native.gelu(Handle, 0));

        public Tensor softplus(double beta = 1, double threshold = 20) => Made(Native.softplus(Handle, beta, threshold));

        public Tensor softmax(long dim, ScalarType? dtype = null) => Made(Native.softmax(Handle, dim, Code(dtype)));

        public Tensor log_softmax(long dim, ScalarType? dtype = null) => Made(Native.log_softmax(Handle, dim, Code(dtype)));
    }
}
