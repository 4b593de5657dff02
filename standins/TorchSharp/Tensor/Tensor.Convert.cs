namespace TorchSharp;

public static unsafe partial class torch
{
    /// <summary>Another type, another device, a copy.</summary>
    public partial class Tensor
    {
        public Tensor to(ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            to_type(type, copy, disposeAfter, non_blocking);

        public Tensor to_type(ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            Converted(type, null, copy, disposeAfter, non_blocking);

        public Tensor to(Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false)
        {
            InitializeDeviceType(device.type);
            return Converted(null, device, copy, disposeAfter, non_blocking);
        }

        public Tensor to(DeviceType deviceType, int deviceIndex = -1, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            to(new Device(deviceType, deviceIndex), copy, disposeAfter, non_blocking);

        public Tensor to(ScalarType type, Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false)
        {
            InitializeDeviceType(device.type);
            return Converted(type, device, copy, disposeAfter, non_blocking);
        }

        public Tensor to(string device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            to(new Device(device), copy, disposeAfter, non_blocking);

        public Tensor to(Tensor other, bool non_blocking = false) => to(other.dtype, other.device, non_blocking: non_blocking);

        public Tensor cpu() => to(CPU);

        public Tensor cuda(Device device = null, bool non_blocking = false) => to(device ?? CUDA, non_blocking: non_blocking);

        public Tensor @bool() => to_type(ScalarType.Bool);

        public Tensor @byte() => to_type(ScalarType.Byte);

        public Tensor @short() => to_type(ScalarType.Int16);

        public Tensor @int() => to_type(ScalarType.Int32);

        public Tensor @long() => to_type(ScalarType.Int64);

        public Tensor half() => to_type(ScalarType.Float16);

        public Tensor bfloat16() => to_type(ScalarType.BFloat16);

        public Tensor @float() => to_type(ScalarType.Float32);

        public Tensor @double() => to_type(ScalarType.Float64);

        public Tensor type(ScalarType dtype) => to_type(dtype);

        public Tensor type_as(Tensor tensor) => to_type(tensor.dtype);

        public Tensor copy_(Tensor source, bool nonBlocking = false)
        {
            int failed = Native.copy_(Handle, source.Handle, Flag(nonBlocking));
            GC.KeepAlive(source);
            return Changed(failed);
        }

        public Tensor clone() => Map(Native.clone);

        public Tensor contiguous() => Map(Native.contiguous);

        public Tensor alias() => Map(Native.alias);

        /// <summary>A new object, even where type and device are as wanted already and libtorch hands back the tensor itself.</summary>
        private Tensor Converted(ScalarType? type, Device device, bool copy, bool disposeAfter, bool nonBlocking)
        {
            Tensor made = Made(Native.to(
                Handle, Code(type), device is null ? -1 : (int)device.type, device is null ? -1 : device.index, Flag(copy), Flag(nonBlocking)));
            if (disposeAfter)
            {
                Dispose();
            }

            return made;
        }
    }
}
