using Microsoft.ML.Wgan.Networks;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Training;

/// <summary>Puts back what a <see cref="StateTaker"/> took down, in the same order.</summary>
internal sealed class StateRestorer(TrainingState state) : StateVisitor
{
    private string _prefix = "";
    private int _tensor;
    private int _number;

    /// <exception cref="InvalidDataException">The state is another training's.</exception>
    public override void Visit(string name, Func<Tensor> get, Action<Tensor> set)
    {
        SavedTensor saved = _tensor < state.Tensors.Count ? state.Tensors[_tensor++] : throw Foreign(_prefix + name);
        using var scope = NewDisposeScope();
        using IDisposable noGradient = no_grad();
        long[] shape = get().shape;
        if (saved.Name != _prefix + name || !saved.Shape.AsSpan().SequenceEqual(shape))
        {
            throw Foreign(_prefix + name);
        }

        set(saved.Values is byte[] bytes ? tensor(bytes, shape) : tensor((float[])saved.Values, shape));
    }

    /// <exception cref="InvalidDataException">The state is another training's.</exception>
    public override void Visit(string name, ref long value)
    {
        SavedNumber saved = _number < state.Numbers.Count ? state.Numbers[_number++] : throw Foreign(_prefix + name);
        value = saved.Name == _prefix + name ? saved.Value : throw Foreign(_prefix + name);
    }

    public override void Visit(string name, Action<StateVisitor> parts)
    {
        string before = _prefix;
        _prefix = $"{before}{name}.";
        parts(this);
        _prefix = before;
    }

    /// <exception cref="InvalidDataException">The state holds more than this training has.</exception>
    public void RequireEnd()
    {
        if (_tensor < state.Tensors.Count || _number < state.Numbers.Count)
        {
            throw new InvalidDataException("The checkpoint's state does not fit this training: it holds more than this training has.");
        }
    }

    private static InvalidDataException Foreign(string name) => new($"The checkpoint's state does not fit this training: it has no '{name}' of this kind.");
}
