namespace TorchSharp;

public static partial class torch
{
    /// <summary>One place of an index expression: a number, a slice, a tensor, or a marker.</summary>
    public struct TensorIndex
    {
        public static TensorIndex None = new(IndexKind.NewDimension);
        public static TensorIndex Null = new(IndexKind.NewDimension);
        public static TensorIndex Ellipsis = new(IndexKind.Ellipsis);
        public static TensorIndex Colon = new(IndexKind.Slice);

        internal readonly IndexKind Kind;
        internal readonly long? Start;
        internal readonly long? Stop;
        internal readonly long? Step;
        internal readonly Tensor Elements;

        private TensorIndex(IndexKind kind, long? start = null, long? stop = null, long? step = null, Tensor elements = null)
        {
            Kind = kind;
            Start = start;
            Stop = stop;
            Step = step;
            Elements = elements;
        }

        public static implicit operator TensorIndex(long value) => Single(value);

        public static implicit operator TensorIndex(Index index) => Single(index.IsFromEnd ? -index.Value : index.Value);

        public static implicit operator TensorIndex(Range range) => Slice(range);

        public static implicit operator TensorIndex((int? start, int? end) range) => Slice(range);

        /// <summary>Exists so that an index with tensors among other things does not compile into the wrong overload unseen.</summary>
        public static implicit operator Tensor(TensorIndex value) => throw new InvalidOperationException("Should not be called.");

        public static TensorIndex Single(long? index) => new(IndexKind.Single, index);

        public static TensorIndex Slice(long? start = null, long? stop = null, long? step = null) =>
            new(IndexKind.Slice, start, stop, step);

        public static TensorIndex Slice((int? start, int? end) range) => new(IndexKind.Slice, range.start, range.end);

        public static TensorIndex Slice(Range range)
        {
            long start = range.Start.IsFromEnd ? -range.Start.Value : range.Start.Value;
            long? stop = !range.End.IsFromEnd ? range.End.Value : range.End.Value == 0 ? null : -range.End.Value;
            return new TensorIndex(IndexKind.Slice, start, stop);
        }

        public static TensorIndex Bool(bool value) => new(IndexKind.Elements, elements: tensor(value));

        public static TensorIndex Tensor(Tensor tensor) => new(IndexKind.Elements, elements: tensor);
    }

    internal enum IndexKind
    {
        Single,
        Slice,
        Elements,
        NewDimension,
        Ellipsis,
    }
}
