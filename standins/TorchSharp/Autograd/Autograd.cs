namespace TorchSharp;

public static unsafe partial class torch
{
    public static class autograd
    {
        /// <remarks>
        /// A mistake in the arguments is thrown as an exception here, where the package's library ends the process.
        /// Like there, retain_graph does not follow create_graph.
        /// </remarks>
        public static IList<Tensor> grad(
            IList<Tensor> outputs,
            IList<Tensor> inputs,
            IList<Tensor> grad_outputs = null,
            bool retain_graph = false,
            bool create_graph = false,
            bool allow_unused = false)
        {
            var made = new nint[inputs.Count];
            fixed (nint* from = Handles(outputs), to = Handles(inputs), gradients = Handles(grad_outputs), target = made)
            {
                int failed = Native.grad(
                    from, outputs.Count, to, inputs.Count, gradients, grad_outputs?.Count ?? 0,
                    Tensor.Flag(retain_graph), Tensor.Flag(create_graph), Tensor.Flag(allow_unused), target);
                GC.KeepAlive(outputs);
                GC.KeepAlive(inputs);
                GC.KeepAlive(grad_outputs);
                Native.Check(failed);
            }

            return Array.ConvertAll(made, Tensor.OwnOrInvalid);
        }

        public static void backward(
            IList<Tensor> tensors,
            IList<Tensor> grad_tensors = null,
            bool? retain_graph = null,
            bool create_graph = false,
            IList<Tensor> inputs = null)
        {
            fixed (nint* roots = Handles(tensors), gradients = Handles(grad_tensors), leaves = Handles(inputs))
            {
                int failed = Native.backward(
                    roots, tensors.Count, gradients, grad_tensors?.Count ?? 0, leaves, inputs?.Count ?? 0,
                    Tensor.Flag(retain_graph ?? create_graph), Tensor.Flag(create_graph));
                GC.KeepAlive(tensors);
                GC.KeepAlive(grad_tensors);
                GC.KeepAlive(inputs);
                Native.Check(failed);
            }
        }

        public static void backward(
            Tensor tensor,
            IList<Tensor> grad_tensors = null,
            bool? retain_graph = null,
            bool create_graph = false,
            IList<Tensor> inputs = null) => backward([tensor], grad_tensors, retain_graph, create_graph, inputs);

        private static nint[] Handles(IList<Tensor> tensors) => tensors is null ? null : Tensor.HandlesOf(tensors);
    }
}
