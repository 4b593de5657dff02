namespace TorchSharp;

public static unsafe partial class torch
{
    public partial class Tensor
    {
        public bool requires_grad
        {
            get => Native.requires_grad(Handle) != 0;
            set => Native.Check(Native.set_requires_grad(Handle, Flag(value)));
        }

        public bool is_leaf => Native.is_leaf(Handle) != 0;

        /// <summary>A new object at every reading; null when there is none.</summary>
        public Tensor grad
        {
            get
            {
                nint gradient = Native.grad_of(Handle);
                return gradient == 0 ? null : new Tensor(gradient);
            }

            set
            {
                Native.Check(Native.set_grad_of(Handle, HandleOrNull(value)));
                GC.KeepAlive(value);
            }
        }

        public Tensor requires_grad_(bool requires_grad = true)
        {
            this.requires_grad = requires_grad;
            return this;
        }

        public Tensor with_requires_grad(bool requires_grad = true) => requires_grad_(requires_grad);

        public Tensor detach() => Map(Native.detach);

        public Tensor detach_() => Change(Native.detach_);

        public void retain_grad() => Native.Check(Native.retain_grad(Handle));

        public void backward() => backward(null);

        public void backward(
            IList<Tensor> grad_tensors = null, bool retain_graph = false, bool create_graph = false, IList<Tensor> inputs = null) =>
            autograd.backward([this], grad_tensors, retain_graph, create_graph, inputs);
    }
}
