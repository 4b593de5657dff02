using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.ConformanceTests.Images;

/// <summary>Pixels as bytes: picked, cut, moved and converted.</summary>
public sealed class ByteTensorTests
{
    private static Tensor Pixels => tensor(new byte[] { 0, 1, 2, 3, 100, 101, 102, 103, 252, 253, 254, 255 }).reshape(3, 4);

    [Fact]
    public void Bytes_are_picked_and_cut_as_bytes()
    {
        Assert.Equal<byte>([252, 253, 254, 255, 0, 1, 2, 3], Bytes(Pixels.index_select(0, tensor(new long[] { 2, 0 }))));
        Assert.Equal<byte>([1, 3, 101, 103, 253, 255], Bytes(Pixels.slice(1, 1, 4, 2)));
        Assert.Equal<byte>([100, 101, 102, 103], Bytes(Pixels.narrow(0, 1, 1)));
    }

    [Fact]
    public void Bytes_are_moved_as_bytes()
    {
        Assert.Equal<byte>([3, 2, 1, 0, 103, 102, 101, 100, 255, 254, 253, 252], Bytes(Pixels.flip(1)));
        Assert.Equal<byte>([0, 100, 252, 1, 101, 253, 2, 102, 254, 3, 103, 255], Bytes(Pixels.permute(1, 0)));
        Assert.Equal<byte>([255, 252, 253, 254, 3, 0, 1, 2, 103, 100, 101, 102], Bytes(Pixels.roll([1, 1], [0, 1])));
        Assert.Equal<byte>([255, 0, 1, 2, 3, 100, 101, 102, 103, 252, 253, 254], Bytes(Pixels.roll([1])));
        Assert.Equal<byte>([0, 0, 1, 1, 2, 2, 3, 3], Bytes(Pixels[0].repeat_interleave(2)));
        Assert.Equal<byte>([1, 3, 3, 3], Bytes(Pixels[0].repeat_interleave(tensor(new long[] { 0, 1, 0, 3 }))));
    }

    [Fact]
    public void Bytes_become_numbers_without_a_sign()
    {
        Tensor numbers = Pixels.to(ScalarType.Float32);

        Assert.Equal([0, 1, 2, 3, 100, 101, 102, 103, 252, 253, 254, 255], numbers.data<float>().ToArray());
        Assert.Equal([3, 103, 255], numbers.amax([1]).data<float>().ToArray());
        Assert.Equal(3, numbers.argmax(1).eq(3).sum().item<long>());
    }

    private static byte[] Bytes(Tensor tensor)
    {
        Assert.Equal(ScalarType.Byte, tensor.dtype);
        return tensor.contiguous().data<byte>().ToArray();
    }
}
