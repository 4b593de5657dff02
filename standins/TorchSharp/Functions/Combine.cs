namespace TorchSharp;

public static unsafe partial class torch
{
    public static Tensor cat(IList<Tensor> tensors, long dim = 0) => cat(Factory.ToArray(tensors), dim);

    public static Tensor cat(Tensor[] tensors, long dim = 0) => cat(new ReadOnlySpan<Tensor>(tensors), dim);

    public static Tensor cat(ReadOnlySpan<Tensor> tensors, long dim = 0)
    {
        if (tensors.Length == 0)
        {
            throw new ArgumentException(nameof(tensors));
        }

        return Tensor.Join(Native.cat, tensors, dim);
    }

    public static Tensor concat(IList<Tensor> tensors, long dim = 0) => cat(tensors, dim);

    public static Tensor stack(IEnumerable<Tensor> tensors, long dim = 0) => Tensor.Join(Native.stack, [.. tensors], dim);

    public static Tensor hstack(params Tensor[] tensors) => Tensor.Join(Native.hstack, tensors);

    public static Tensor vstack(Tensor[] tensors) => Tensor.Join(Native.vstack, tensors);

    public static Tensor[] split(Tensor tensor, long[] split_size_or_sections, long dim = 0) =>
        tensor.split(split_size_or_sections, dim);

    public static Tensor where(Tensor condition, Tensor x, Tensor y) => x.where(condition, y);

    public static Tensor lerp(Tensor input, Tensor end, Tensor weight) => input.lerp(end, weight);

    public static Tensor maximum(Tensor input, Tensor other) => input.maximum(other);

    public static Tensor minimum(Tensor input, Tensor other) => input.minimum(other);

    public static Tensor clamp(Tensor input, Scalar min = null, Scalar max = null) => input.clamp(min, max);

    public static Tensor clamp(Tensor input, Tensor min = null, Tensor max = null) => input.clamp(min, max);

    public static Tensor clamp_(Tensor input, Scalar min = null, Scalar max = null) => input.clamp_(min, max);

    public static Tensor addcmul(Tensor input, Tensor tensor1, Tensor tensor2, Scalar value) => input.addcmul(tensor1, tensor2, value);

    public static Tensor addcdiv(Tensor input, Tensor tensor1, Tensor tensor2, Scalar value) => input.addcdiv(tensor1, tensor2, value);

    public static Tensor matmul(Tensor input, Tensor target) => input.matmul(target);

    public static Tensor mm(Tensor input, Tensor target) => input.mm(target);

    public static Tensor mv(Tensor input, Tensor target) => input.mv(target);

    public static Tensor bmm(Tensor input, Tensor batch2) => input.bmm(batch2);

    public static Tensor outer(Tensor input, Tensor vec2) => input.outer(vec2);

    public static Tensor cdist(Tensor x1, Tensor x2, double p = 2, compute_mode compute_mode = compute_mode.use_mm_for_euclid_dist_if_necessary) =>
        Tensor.Own(Native.cdist(x1.Handle, x2.Handle, p, (long)compute_mode));

    public static Tensor addmm(Tensor input, Tensor mat1, Tensor mat2, float beta, float alpha) =>
        input.addmm(mat1, mat2, beta, alpha);

    public static Tensor addmm_(Tensor input, Tensor mat1, Tensor mat2, float beta, float alpha) =>
        input.addmm_(mat1, mat2, beta, alpha);

    public static Tensor searchsorted(Tensor sorted_sequence, Tensor values, bool out_int32 = false, bool right = false, Tensor sorter = null)
    {
        if (sorter is not null)
        {
            throw new NotSupportedException("The stand-in searches sequences that are sorted already only.");
        }

        nint made = Native.searchsorted(sorted_sequence.Handle, values.Handle, Tensor.Flag(out_int32), Tensor.Flag(right));
        GC.KeepAlive(sorted_sequence);
        GC.KeepAlive(values);
        return Tensor.Own(made);
    }

    public partial class Tensor
    {
        internal static Tensor Join(delegate* unmanaged<nint*, long, long, nint> function, ReadOnlySpan<Tensor> tensors, long dim)
        {
            Span<nint> handles = new nint[tensors.Length];
            Handles(tensors, handles);
            fixed (nint* pointer = handles)
            {
                nint made = function(pointer, handles.Length, dim);
                KeepAlive(tensors);
                return Own(made);
            }
        }

        internal static Tensor Join(delegate* unmanaged<nint*, long, nint> function, ReadOnlySpan<Tensor> tensors)
        {
            Span<nint> handles = new nint[tensors.Length];
            Handles(tensors, handles);
            fixed (nint* pointer = handles)
            {
                nint made = function(pointer, handles.Length);
                KeepAlive(tensors);
                return Own(made);
            }
        }
    }
}
