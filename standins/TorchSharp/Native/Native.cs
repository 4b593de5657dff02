using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TorchSharp;

/// <summary>The shim's functions as pointers, looked up once. One call costs about 10 ns.</summary>
internal static unsafe partial class Native
{
    private const string FileName = "libwgan_torch_shim.so";
    private const string PathVariable = "WGAN_TORCH_SHIM";

    private static nint Symbol(string name) => NativeLibrary.GetExport(Library.Handle, name);

    /// <summary>Loaded on first use, in a class of its own: the fields of all parts of Native are set from it in any order.</summary>
    private static class Library
    {
        internal static readonly nint Handle = Load();

        private static nint Load()
        {
            string beside = Path.Combine(Path.GetDirectoryName(Assembly.GetExecutingAssembly().Location) ?? "", FileName);
            string named = Environment.GetEnvironmentVariable(PathVariable);
            foreach (string path in new[] { beside, named })
            {
                if (!string.IsNullOrEmpty(path) && File.Exists(path))
                {
                    return NativeLibrary.Load(path);
                }
            }

            throw new DllNotFoundException(
                $"The bridge to libtorch was not found: neither {beside} nor the file that the environment variable {PathVariable} names exists. "
                + "Build standins/shim with cmake, with libtorch's headers installed.");
        }
    }

    /// <summary>The exception for the last error on this thread, of the type that the package throws.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Throw() => throw new ExternalException(Marshal.PtrToStringUTF8(error()));

    internal static nint Check(nint handle)
    {
        if (handle == 0)
        {
            Throw();
        }

        return handle;
    }

    internal static void Check(int failed)
    {
        if (failed != 0)
        {
            Throw();
        }
    }
}
