using System.Runtime.InteropServices;

namespace WganSamples;

/// <summary>
/// Makes the tensor library's idle threads sleep. By default they spin, which slows a training down many times on a
/// machine that does anything else. OpenMP reads the setting when its library is loaded, and from the native
/// environment, which .NET's own setter does not change.
/// </summary>
internal static partial class WaitingThreads
{
    private const string Name = "OMP_WAIT_POLICY";

    public static void Sleep()
    {
        if (!OperatingSystem.IsWindows() && Environment.GetEnvironmentVariable(Name) is null)
        {
            _ = SetNativeEnvironment(Name, "passive", 0);
        }
    }

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetNativeEnvironment(string name, string value, int overwrite);
}
