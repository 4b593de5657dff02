using System.Runtime.InteropServices;
using TorchSharp.Utils;

namespace TorchSharp;

public static unsafe partial class torch
{
    /// <summary>From tensors to numbers of .NET.</summary>
    public partial class Tensor
    {
        public Span<byte> bytes
        {
            get
            {
                RequireHostMemory();
                long length = numel() * element_size();
                return new Span<byte>((void*)Native.data(Handle), checked((int)length));
            }

            set
            {
                Span<byte> target = bytes;
                if (value.Length != target.Length)
                {
                    throw new ArgumentException("Span<byte> length must be equal to the tensor's number of bytes.");
                }

                value.CopyTo(target);
            }
        }

        public static explicit operator float(Tensor value) => value.ToSingle();

        public static explicit operator double(Tensor value) => value.ToDouble();

        public static explicit operator sbyte(Tensor value) => value.ToSByte();

        public static explicit operator byte(Tensor value) => value.ToByte();

        public static explicit operator short(Tensor value) => value.ToInt16();

        public static explicit operator int(Tensor value) => value.ToInt32();

        public static explicit operator long(Tensor value) => value.ToInt64();

        public static explicit operator bool(Tensor value) => value.ToBoolean();

        public TensorAccessor<T> data<T>()
            where T : struct
        {
            RequireType<T>();
            RequireHostMemory();
            return new TensorAccessor<T>(this);
        }

        public T item<T>()
            where T : struct
        {
            if (numel() != 1)
            {
                throw new ArgumentException("Number of elements in the tensor must be 1");
            }

            RequireType<T>();
            using Tensor host = is_cpu() ? null : cpu();
            return MemoryMarshal.Read<T>((host ?? this).bytes);
        }

        public Scalar ToScalar() => new(Item());

        internal Number Item()
        {
            Number number;
            Native.Check(Native.item(Handle, &number));
            GC.KeepAlive(this);
            return number;
        }

        private void RequireHostMemory()
        {
            if (device_type != DeviceType.CPU)
            {
                throw new InvalidOperationException("Reading data from non-CPU memory is not supported. Move or copy the tensor to the cpu before reading.");
            }
        }

        private void RequireType<T>()
            where T : struct
        {
            ScalarType type = dtype;
            if (ElementTypes.Of(typeof(T)) != type)
            {
                throw new ArgumentException($"{typeof(T).Name} is not compatible with {type}");
            }
        }
    }
}
