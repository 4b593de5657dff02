namespace TorchSharp;

public static unsafe partial class torch
{
    public static bool cuda_is_available() => cuda.is_available();

    public static class cuda
    {
        public static bool is_available() => Native.cuda_is_available() != 0;

        public static int device_count() => Native.cuda_device_count();

        public static bool is_cudnn_available() => Native.cuda_cudnn_is_available() != 0;

        public static void manual_seed(long seed) => Native.Check(Native.cuda_manual_seed(seed));

        public static void manual_seed_all(long seed) => Native.Check(Native.cuda_manual_seed_all(seed));

        public static void synchronize(Device device = null) =>
            Native.Check(Native.cuda_synchronize(device is null ? -1 : device.index));
    }

    public static class backends
    {
        public static class cuda
        {
            public static class matmul
            {
                public static bool allow_tf32
                {
                    get => Native.cuda_get_allow_tf32() != 0;
                    set => Native.Check(Native.cuda_set_allow_tf32(value ? 1 : 0));
                }
            }
        }
    }
}
