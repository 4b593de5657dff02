using Xunit;

namespace Microsoft.ML.Wgan.TestSupport;

/// <summary>Rules over many things: a failure lists every breach, one a line.</summary>
internal static class Faults
{
    public static void None(string rule, IEnumerable<string> faults)
    {
        string[] found = [.. faults.Distinct().Order(StringComparer.Ordinal)];
        if (found.Length > 0)
        {
            Assert.Fail($"{rule} ({found.Length} breaches)\n  {string.Join("\n  ", found)}");
        }
    }
}
