using System.Runtime.CompilerServices;

namespace TorchSharp;

public static unsafe partial class torch
{
    public partial class Tensor
    {
        [IndexerName("TensorItems")]
        public Tensor this[params TensorIndex[] indices]
        {
            get => index(indices);
            set => index_put_(value, indices);
        }

        [IndexerName("TensorItems")]
        public Tensor this[params Tensor[] indices]
        {
            get => index(indices);
            set => index_put_(value, indices);
        }

        [IndexerName("TensorItems")]
        public Tensor this[params long[] indices]
        {
            get => index(ToIndices(indices));
            set => index_put_(value, ToIndices(indices));
        }

        [IndexerName("TensorItems")]
        public Tensor this[long i1]
        {
            get => select(0, i1);
            set => this[(TensorIndex)i1] = value;
        }

        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2]
        {
            get => this[(TensorIndex)i1, i2];
            set => this[(TensorIndex)i1, i2] = value;
        }

        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2, long i3]
        {
            get => this[(TensorIndex)i1, i2, i3];
            set => this[(TensorIndex)i1, i2, i3] = value;
        }

        public Tensor index(params TensorIndex[] indices)
        {
            using var walk = new IndexWalk(this, indices);
            return walk.HasElements ? walk.View.Pick(walk.Elements) : walk.TakeView();
        }

        public Tensor index(params Tensor[] indices) => Pick(indices);

        public Tensor index_put_(Tensor value, params TensorIndex[] indices) => index_put_(value, indices, false);

        public Tensor index_put_(Tensor value, TensorIndex[] indices, bool accumulate = false)
        {
            using var walk = new IndexWalk(this, indices);
            if (walk.HasElements)
            {
                walk.View.Put(walk.Elements, value, accumulate);
            }
            else if (accumulate)
            {
                walk.View.add_(value);
            }
            else
            {
                walk.View.copy_(value);
            }

            return this;
        }

        public Tensor index_put_(Tensor value, params Tensor[] indices) => index_put_(value, indices, false);

        public Tensor index_put_(Tensor value, Tensor[] indices, bool accumulate = false)
        {
            Put(indices, value, accumulate);
            return this;
        }

        private static TensorIndex[] ToIndices(long[] indices) => Array.ConvertAll(indices, TensorIndexOf);

        private static TensorIndex TensorIndexOf(long index) => index;

        private Tensor Pick(ReadOnlySpan<Tensor> elements)
        {
            Span<nint> handles = stackalloc nint[elements.Length];
            Handles(elements, handles);
            fixed (nint* pointer = handles)
            {
                nint made = Native.index(Handle, pointer, handles.Length);
                KeepAlive(elements);
                return Made(made);
            }
        }

        private void Put(ReadOnlySpan<Tensor> elements, Tensor value, bool accumulate)
        {
            Span<nint> handles = stackalloc nint[elements.Length];
            Handles(elements, handles);
            fixed (nint* pointer = handles)
            {
                int failed = Native.index_put_(Handle, pointer, handles.Length, value.Handle, accumulate ? 1 : 0);
                KeepAlive(elements);
                KeepAlive(this, value, null);
                Native.Check(failed);
            }
        }
    }
}
