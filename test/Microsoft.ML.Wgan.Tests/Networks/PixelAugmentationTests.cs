using Microsoft.ML.Wgan.Columns;
using Microsoft.ML.Wgan.Networks;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Tests.Networks;

public sealed class PixelAugmentationTests
{
    private static readonly ImageShape _picture = new(16, 8, 3);

    [Fact]
    public void What_stands_beside_the_picture_stays()
    {
        using var scope = NewDisposeScope();
        using var random = new HostRandom(1);
        using var augmentation = new PixelAugmentation(_picture, start: 2, CPU);
        Tensor rows = random.Normal(5, 2 + _picture.PixelCount + 3);

        Tensor changed = augmentation.Apply(rows, random);

        Assert.Equal(rows.narrow(1, 0, 2).contiguous().data<float>().ToArray(), changed.narrow(1, 0, 2).contiguous().data<float>().ToArray());
        int end = 2 + _picture.PixelCount;
        Assert.Equal(rows.narrow(1, end, 3).contiguous().data<float>().ToArray(), changed.narrow(1, end, 3).contiguous().data<float>().ToArray());
        Assert.NotEqual(rows.data<float>().ToArray(), changed.data<float>().ToArray());
    }

    [Fact]
    public void Pixels_come_from_at_most_an_eighth_of_the_side_away_and_the_channels_move_together()
    {
        using var scope = NewDisposeScope();
        using var random = new HostRandom(1);
        using var augmentation = new PixelAugmentation(_picture, start: 0, CPU);

        // Each pixel says where it is: column + 100 · row + 10,000 · channel; nothing is zero.
        float[] places = [.. Enumerable.Range(0, _picture.PixelCount).Select(i => 1f + (i % 16) + (100 * (i / 16 % 8)) + (10_000 * (i / 128)))];
        Tensor rows = tensor(places, [1, places.Length]).expand(200, -1);
        float[] changed = augmentation.Apply(rows, random).data<float>().ToArray();

        var moves = new HashSet<(int, int)>();
        foreach (float[] picture in changed.Chunk(places.Length))
        {
            for (int pixel = 0; pixel < 128; pixel++)
            {
                if (picture[pixel] == 0)
                {
                    continue;
                }

                int from = (int)picture[pixel] - 1, column = from % 100, row = from / 100;
                Assert.InRange(Math.Abs(column - (pixel % 16)), 0, 2);
                Assert.InRange(Math.Abs(row - (pixel / 16)), 0, 1);
                Assert.Equal(picture[pixel] + 20_000, picture[256 + pixel]);
                if (pixel % 16 is > 2 and < 13 && pixel / 16 is > 1 and < 6)
                {
                    moves.Add((column - (pixel % 16), row - (pixel / 16)));
                }
            }
        }

        Assert.Equal(5 * 3, moves.Count);
    }

    [Fact]
    public void The_gradient_flows_back_to_where_pixels_come_from()
    {
        using var scope = NewDisposeScope();
        using var random = new HostRandom(1);
        using var augmentation = new PixelAugmentation(_picture, start: 0, CPU);
        Tensor rows = random.Normal(3, _picture.PixelCount).requires_grad_();

        Tensor changed = augmentation.Apply(rows, random);
        changed.sum().backward();

        // Each pixel of the result has one source, or none where it is cut out.
        Assert.Equal(changed.ne(zeros(1)).sum().to(ScalarType.Float32).item<float>(), rows.grad!.sum().item<float>(), 1e-3);
    }
}
