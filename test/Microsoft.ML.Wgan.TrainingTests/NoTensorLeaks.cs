using System.Reflection;
using TorchSharp;
using Xunit.Sdk;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.TrainingTests;

/// <summary>
/// Fails a test after which more tensors live than before it, whoever made them and on whatever thread. What only the garbage
/// collector would free counts as leaked: during a training nobody collects native memory in time.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NoTensorLeaksAttribute : BeforeAfterTestAttribute
{
    private long _liveBefore;

    public override void Before(MethodInfo methodUnderTest)
    {
        // Left over from other tests; finalised later it would hide a leak of this one.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        DisposeScopeManager.Statistics.Reset();
        _liveBefore = Tensor.TotalCount;
    }

    public override void After(MethodInfo methodUnderTest)
    {
        long leaked = Tensor.TotalCount - _liveBefore;
        if (leaked != 0)
        {
            throw new XunitException($"{leaked} tensors more live after {methodUnderTest?.Name} than before it ({_liveBefore}). On its thread: {Describe()}.");
        }
    }

    private static string Describe()
    {
        LifetimeStatistics tensors = DisposeScopeManager.Statistics.TensorStatistics;
        return $"{tensors.CreatedInScopeCount} created in a scope and {tensors.CreatedOutsideScopeCount} outside, "
            + $"{tensors.DisposedInScopeCount} disposed in a scope and {tensors.DisposedOutsideScopeCount} outside, "
            + $"{tensors.DetachedFromScopeCount} detached, {tensors.ThreadTotalLiveCount} live";
    }
}
