using TorchSharp;

namespace Microsoft.ML.Wgan.Tests.Pipeline;

/// <summary>Holds on machines with and without a GPU; none has a hundredth.</summary>
public sealed class DeviceChoiceTests
{
    private const int NoSuchGpu = 99;

    [Fact]
    public void The_option_goes_before_the_context()
    {
        Assert.Equal("cpu", DeviceChoice.ForTraining("cpu", new MLContext { GpuDeviceId = NoSuchGpu }));
    }

    [Fact]
    public void A_device_that_is_asked_for_and_not_there_is_refused_by_name()
    {
        var fault = Assert.Throws<InvalidOperationException>(() => DeviceChoice.ForTraining("cuda:99", new MLContext { FallbackToCpu = true }));

        Assert.StartsWith("RunOptions.Device = \"cuda:99\" names a GPU that is not there: TorchSharp sees", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_contexts_GPU_must_be_there_unless_it_says_to_fall_back()
    {
        var fault = Assert.Throws<InvalidOperationException>(() => DeviceChoice.ForTraining(null, new MLContext { GpuDeviceId = NoSuchGpu }));

        Assert.StartsWith("MLContext.GpuDeviceId = 99 names a GPU that is not there", fault.Message, StringComparison.Ordinal);
        Assert.Equal("cpu", DeviceChoice.ForTraining(null, new MLContext { GpuDeviceId = NoSuchGpu, FallbackToCpu = true }));
    }

    [Fact]
    public void Without_a_wish_it_is_the_first_GPU_if_there_is_one()
    {
        string expected = torch.cuda.is_available() ? "cuda:0" : "cpu";

        Assert.Equal(expected, DeviceChoice.ForTraining(null, new MLContext()));
        Assert.Equal(expected, DeviceChoice.ForTraining(null, null));
    }

    [Theory]
    [InlineData("cpu")]
    [InlineData("cuda:99")]
    public void A_loaded_model_falls_back_to_the_CPU(string trainedOn)
    {
        Assert.Equal("cpu", DeviceChoice.ForLoaded(trainedOn));
    }
}
