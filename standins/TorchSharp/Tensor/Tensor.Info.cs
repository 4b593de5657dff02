namespace TorchSharp;

public static unsafe partial class torch
{
    public partial class Tensor
    {
        public long ndim => Native.ndim(Handle);

        public long Dimensions => ndim;

        public long NumberOfElements => numel();

        public long ElementSize => element_size();

        public long[] shape
        {
            get
            {
                var sizes = new long[ndim];
                fixed (long* values = sizes)
                {
                    Native.sizes(Handle, values);
                }

                return sizes;
            }
        }

        public ScalarType dtype => (ScalarType)Native.dtype(Handle);

        public Device device => new(device_type, device_index);

        public DeviceType device_type => (DeviceType)Native.device_type(Handle);

        public int device_index => Native.device_index(Handle);

        public bool is_cuda => device_type == DeviceType.CUDA;

        public long dim() => ndim;

        public long numel() => Native.numel(Handle);

        public long element_size() => Native.element_size(Handle);

        public long[] size() => shape;

        public long size(int dim) => shape[dim < 0 ? dim + (int)ndim : dim];

        public long storage_offset() => Native.storage_offset(Handle);

        public long[] stride()
        {
            var strides = new long[ndim];
            fixed (long* values = strides)
            {
                Native.strides(Handle, values);
            }

            return strides;
        }

        public long stride(int dim) => stride()[dim < 0 ? dim + (int)ndim : dim];

        public bool is_contiguous() => Native.is_contiguous(Handle) != 0;

        public bool is_cpu() => device_type == DeviceType.CPU;

        public bool is_floating_point() =>
            dtype is ScalarType.Float16 or ScalarType.BFloat16 or ScalarType.Float32 or ScalarType.Float64;

        public bool is_integral() =>
            dtype is ScalarType.Byte or ScalarType.Int8 or ScalarType.Int16 or ScalarType.Int32 or ScalarType.Int64 or ScalarType.Bool;

        public override string ToString() =>
            $"[{string.Join("x", shape)}], type = {dtype}, device = {device}";

        public override bool Equals(object obj) => obj is Tensor tensor && Equals(tensor);

        public bool Equals(Tensor target)
        {
            if (ReferenceEquals(this, target))
            {
                return true;
            }

            if (target is null || !shape.AsSpan().SequenceEqual(target.shape))
            {
                return false;
            }

            using Tensor same = eq(target);
            using Tensor all = same.all();
            return all.ToBoolean();
        }

        public override int GetHashCode() => base.GetHashCode();
    }
}
