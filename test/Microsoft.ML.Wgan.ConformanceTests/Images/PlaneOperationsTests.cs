using System.Text.Json.Nodes;
using Microsoft.ML.Wgan.ConformanceTests.Golden;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Microsoft.ML.Wgan.ConformanceTests.Images;

/// <summary>Operations on [batch, channels, height, width]: what the layers on record returned, and identities; values, first and second gradients.</summary>
public sealed class PlaneOperationsTests
{
    private const double Tolerance = 1e-9;

    [Fact]
    public void Convolutions_return_what_the_layers_on_record_did()
    {
        Tensor conv = functional.conv2d(Ramp(-1, 1, 2, 4, 4), Ramp(-0.15, 3, 2, 3, 3), Ramp(-0.14, 3), strides: [2, 2], padding: [1, 1]);
        Tensor transposed = functional.conv_transpose2d(
            Ramp(-0.5, 1, 2, 2, 2), Ramp(-0.15, 2, 1, 4, 4), Ramp(-0.14, 1), strides: [2, 2], padding: [1, 1]);
        Tensor padded = functional.conv_transpose2d(
            Ramp(-0.5, 1, 1, 2, 2), Ramp(-0.15, 1, 1, 3, 3), Ramp(-0.14, 1), strides: [2, 2], padding: [1, 1], output_padding: [1, 1]);

        Same(GoldenFile.Torch["layer.Conv2d"]![0], conv);
        Same(GoldenFile.Torch["layer.ConvTranspose2d"]![0], transposed);
        Same(GoldenFile.Torch["layer.ConvTranspose2d.output_padding"], padded);
    }

    [Fact]
    public void Gradients_of_a_convolution_are_those_of_the_layer_on_record()
    {
        Tensor x = Ramp(-1, 1, 1, 6, 6).requires_grad_(true);
        Tensor weight = Ramp(-0.15, 1, 1, 4, 4).requires_grad_(true);

        functional.conv2d(x, weight, strides: [2, 2], padding: [1, 1]).square().sum().backward();

        JsonNode recorded = GoldenFile.Torch["layer.Conv2d.kernel4-stride2-padding1"]!;
        Same(recorded[1], weight.grad!);
        Same(recorded[2], x.grad!);
    }

    [Fact]
    public void Pooling_and_enlargement_return_what_the_layers_on_record_did()
    {
        Tensor x = arange(16, dtype: float32).reshape(1, 1, 4, 4);

        Same(GoldenFile.Torch["layer.pooling"]![0], functional.avg_pool2d(x, 2));
        Same(GoldenFile.Torch["layer.pooling"]![1], functional.max_pool2d(x, 2));
        Same(GoldenFile.Torch["layer.Upsample"]![0], functional.upsample_nearest2d(arange(4, dtype: float32).reshape(1, 1, 2, 2), scaleFactors: [2, 2]));
    }

    [Fact]
    public void A_transposed_convolution_is_the_adjoint_of_the_convolution()
    {
        Tensor x = Wave(2, 3, 8, 8), y = Wave(2, 5, 4, 4), weight = Wave(5, 3, 4, 4);

        Tensor left = (functional.conv2d(x, weight, strides: [2, 2], padding: [1, 1]) * y).sum();
        Tensor right = (functional.conv_transpose2d(y, weight, strides: [2, 2], padding: [1, 1]) * x).sum();

        Close(left, right);
    }

    [Fact]
    public void Groups_and_dilation_are_convolutions_of_their_parts()
    {
        Tensor x = Wave(2, 4, 6, 6), weight = Wave(4, 2, 2, 2);

        Tensor grouped = functional.conv2d(x, weight, groups: 2);
        Tensor[] halves = [functional.conv2d(x[.., ..2], weight[..2]), functional.conv2d(x[.., 2..], weight[2..])];
        Tensor wide = functional.conv2d(x, cat([weight, weight], 1), dilation: [2, 2]);
        Tensor every = functional.conv2d(x[.., .., TensorIndex.Slice(0, null, 2), TensorIndex.Slice(0, null, 2)], cat([weight, weight], 1));

        Close(cat(halves, 1), grouped);
        Close(every, wide[.., .., TensorIndex.Slice(0, null, 2), TensorIndex.Slice(0, null, 2)]);
    }

    [Fact]
    public void A_kernel_as_large_as_the_plane_is_a_scalar_product_and_its_squared_slope_has_the_gradient_twice_the_weights()
    {
        Tensor x = Wave(3, 2, 4, 4).requires_grad_(true), weight = Wave(1, 2, 4, 4).requires_grad_(true);

        Tensor slope = Gradient(functional.conv2d(x, weight).sum(), x);
        slope[0].square().sum().backward();

        Close(weight.expand(3, 2, 4, 4), slope);
        Close(2 * weight, weight.grad!);
    }

    [Fact]
    public void Second_gradients_of_a_transposed_convolution_are_gradients_of_the_convolution()
    {
        Tensor y = Wave(2, 5, 4, 4).requires_grad_(true), c = Wave(2, 3, 8, 8);
        Tensor weight = Wave(5, 3, 4, 4).requires_grad_(true), same = weight.detach().clone().requires_grad_(true);

        Gradient((functional.conv_transpose2d(y, weight, strides: [2, 2], padding: [1, 1]) * c).sum(), y).square().sum().backward();
        functional.conv2d(c, same, strides: [2, 2], padding: [1, 1]).square().sum().backward();

        Close(same.grad!, weight.grad!);
    }

    [Fact]
    public void Pooling_is_a_reduction_of_squares_twice_differentiable()
    {
        TwiceTheSame(x => functional.avg_pool2d(x, 2), x => x.reshape(2, 3, 2, 2, 3, 2).mean([3, 5]));
        TwiceTheSame(x => functional.avg_pool2d(x, 2, divisor_override: 1), x => x.reshape(2, 3, 2, 2, 3, 2).sum([3, 5]));
        TwiceTheSame(x => functional.max_pool2d(x, 2), x => x.reshape(2, 3, 2, 2, 3, 2).amax([3, 5]));
    }

    [Fact]
    public void Enlargement_repeats_every_element_and_is_twice_differentiable()
    {
        static Tensor Repeated(Tensor x) => x.repeat_interleave(2, 2).repeat_interleave(3, 3);

        TwiceTheSame(x => functional.upsample_nearest2d(x, scaleFactors: [2, 3]), Repeated);
        TwiceTheSame(x => functional.upsample_nearest2d(x, outputSizes: [8, 18]), Repeated);
    }

    [Fact]
    public void Batch_normalisation_of_planes_is_per_channel_and_twice_differentiable()
    {
        static Tensor Normalised(Tensor x)
            => (x - x.mean([0, 2, 3], keepdim: true)) / (x.var([0, 2, 3], unbiased: false, keepdim: true) + 1e-5).sqrt();

        TwiceTheSame(x => functional.batch_norm(x, null!, null!, training: true), Normalised);
    }

    [Fact]
    public void Cross_entropy_is_the_chosen_log_softmax()
    {
        Tensor scores = Wave(4, 3), labels = tensor(new long[] { 2, 0, 1, 1 });

        Tensor chosen = functional.log_softmax(scores, 1).gather(1, labels.unsqueeze(1));

        Close(-chosen.mean(), functional.cross_entropy(scores, labels));
        Close(scores - scores.logsumexp(1, keepdim: true), functional.log_softmax(scores, 1));
    }

    private static void TwiceTheSame(Func<Tensor, Tensor> function, Func<Tensor, Tensor> oracle)
    {
        Tensor x = Wave(2, 3, 4, 6).requires_grad_(true), same = x.detach().clone().requires_grad_(true);
        Tensor value = function(x), expected = oracle(same);
        Tensor weights = Wave(value.shape);

        Tensor first = Gradient((value.square() * weights).sum(), x);
        Tensor expectedFirst = Gradient((expected.square() * weights).sum(), same);
        first.square().sum().backward();
        expectedFirst.square().sum().backward();

        Close(expected, value);
        Close(expectedFirst, first);
        Close(same.grad!, x.grad!);
    }

    private static Tensor Gradient(Tensor value, Tensor x) => autograd.grad([value], [x], retain_graph: true, create_graph: true)[0];

    // 0, 0.1, 0.2 ... from a start, as the record has them.
    private static Tensor Ramp(double start, params long[] shape)
        => arange(shape.Aggregate((a, b) => a * b), dtype: float32).mul(0.1f).add((float)start).reshape(shape);

    // Values without ties or symmetry.
    private static Tensor Wave(params long[] shape)
        => arange(shape.Aggregate((a, b) => a * b), dtype: float64).mul(0.7).add(shape[0]).sin().reshape(shape);

    private static void Same(JsonNode? recorded, Tensor actual)
    {
        string? difference = GoldenComparison.Difference(recorded, TensorValues.Node(actual));
        Assert.True(difference is null, difference);
    }

    private static void Close(Tensor expected, Tensor actual)
    {
        Assert.Equal(expected.shape, actual.shape);
        double distance = (expected - actual).abs().max().item<double>();
        Assert.True(distance < Tolerance, $"the largest difference is {distance}");
    }
}
