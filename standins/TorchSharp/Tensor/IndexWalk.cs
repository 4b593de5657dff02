namespace TorchSharp;

public static partial class torch
{
    /// <summary>
    /// Applies numbers, slices and new dimensions one after the other as views; collects the tensors among the indices,
    /// which libtorch takes all at once.
    /// </summary>
    internal sealed class IndexWalk : IDisposable
    {
        private readonly Tensor _source;
        private readonly List<Tensor> _elements = [];
        private int _dim;

        internal IndexWalk(Tensor source, TensorIndex[] indices)
        {
            _source = source;
            View = source;
            int used = indices.Count(index => index.Kind is IndexKind.Single or IndexKind.Slice or IndexKind.Elements);
            foreach (TensorIndex index in indices)
            {
                Step(index, used);
            }
        }

        internal Tensor View { get; private set; }

        internal bool HasElements => _elements.Exists(element => element is not null);

        internal Tensor[] Elements => [.. _elements];

        /// <summary>The view itself, as a tensor of its own.</summary>
        internal Tensor TakeView()
        {
            Tensor view = ReferenceEquals(View, _source) ? _source.alias() : View;
            View = _source;
            return view;
        }

        public void Dispose() => Replace(_source);

        private void Step(TensorIndex index, int used)
        {
            switch (index.Kind)
            {
                case IndexKind.Single:
                    Replace(View.select(_dim, index.Start ?? 0));
                    break;
                case IndexKind.Slice:
                    if (index.Start is not null || index.Stop is not null || index.Step is not null)
                    {
                        Replace(View.slice(_dim, index.Start ?? 0, index.Stop ?? long.MaxValue, index.Step ?? 1));
                    }

                    Pass(1);
                    break;
                case IndexKind.NewDimension:
                    Replace(View.unsqueeze(_dim));
                    Pass(1);
                    break;
                case IndexKind.Ellipsis:
                    Pass((int)_source.ndim - used);
                    break;
                case IndexKind.Elements:
                    _elements.Add(index.Elements);
                    _dim += index.Elements.dtype == ScalarType.Bool ? (int)index.Elements.ndim : 1;
                    break;
            }
        }

        private void Pass(int count)
        {
            for (int i = 0; i < count; i++)
            {
                _elements.Add(null);
            }

            _dim += count;
        }

        private void Replace(Tensor view)
        {
            if (!ReferenceEquals(View, _source))
            {
                View.Dispose();
            }

            View = view;
        }
    }
}
