using Microsoft.ML.Wgan.Networks;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Tests.Lipschitz;

/// <summary>Gives chosen numbers instead of random ones, in order; asking for more than were chosen fails.</summary>
internal sealed class ChosenRandom(double[] uniforms, double[] normals, ScalarType type = ScalarType.Float32) : RandomSource
{
    private int _uniformsGiven;
    private int _normalsGiven;

    public ChosenRandom(params float[] uniforms)
        : this([.. uniforms.Select(value => (double)value)], [])
    {
    }

    /// <summary>Gives nothing: for what must not draw.</summary>
    public static ChosenRandom None => new([], []);

    /// <summary>Chosen numbers that nobody has asked for.</summary>
    public int Left => uniforms.Length - _uniformsGiven + normals.Length - _normalsGiven;

    public override Tensor Normal(long rows, long width) => Next(normals, ref _normalsGiven, rows, width);

    public override Tensor Uniform(long rows, long width) => Next(uniforms, ref _uniformsGiven, rows, width);

    public override Tensor RowNumbers(long count, long rowCount) => throw new InvalidOperationException("no row numbers expected");

    private Tensor Next(double[] chosen, ref int given, long rows, long width)
    {
        int first = given, count = (int)(rows * width);
        given += count;
        return given <= chosen.Length
            ? tensor(chosen[first..given]).reshape(rows, width).to(type)
            : throw new InvalidOperationException($"{given} numbers asked for, {chosen.Length} chosen");
    }
}
