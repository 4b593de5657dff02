namespace TorchSharp;

public static unsafe partial class torch
{
    public static void set_num_threads(int num) => Native.Check(Native.set_num_threads(num));

    public static int get_num_threads() => Native.get_num_threads();
}
