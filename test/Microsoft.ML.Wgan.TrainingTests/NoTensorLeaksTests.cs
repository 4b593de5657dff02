using System.Reflection;
using Xunit.Sdk;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.TrainingTests;

public sealed class NoTensorLeaksTests
{
    private static readonly MethodInfo _method = typeof(NoTensorLeaksTests).GetMethod(nameof(A_tensor_that_outlives_the_test_fails_it))!;

    [Fact]
    public void A_tensor_that_outlives_the_test_fails_it()
    {
        var rule = new NoTensorLeaksAttribute();

        rule.Before(_method);
        using Tensor leaked = zeros(1);

        Assert.StartsWith("1 tensors more live after", Assert.Throws<XunitException>(() => rule.After(_method)).Message);
    }

    [Fact]
    public void Disposed_tensors_of_any_thread_pass()
    {
        var rule = new NoTensorLeaksAttribute();

        rule.Before(_method);
        Tensor made = zeros(1);
        var other = new Thread(made.Dispose);
        other.Start();
        other.Join();

        rule.After(_method);
    }
}
