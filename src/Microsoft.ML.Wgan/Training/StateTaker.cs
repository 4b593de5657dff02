using Microsoft.ML.Wgan.Networks;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Training;

/// <summary>Takes down a state: copies of its tensors on the host, and its numbers.</summary>
internal sealed class StateTaker : StateVisitor
{
    private readonly List<SavedTensor> _tensors = [];
    private readonly List<SavedNumber> _numbers = [];
    private string _prefix = "";

    public IReadOnlyList<SavedTensor> Tensors => _tensors;

    public IReadOnlyList<SavedNumber> Numbers => _numbers;

    public override void Visit(string name, Func<Tensor> get, Action<Tensor> set)
    {
        using var scope = NewDisposeScope();
        Tensor values = get().detach().cpu().contiguous();
        Array copy = values.dtype == ScalarType.Byte ? values.data<byte>().ToArray() : values.data<float>().ToArray();
        _tensors.Add(new SavedTensor(_prefix + name, values.shape, copy));
    }

    public override void Visit(string name, ref long value) => _numbers.Add(new SavedNumber(_prefix + name, value));

    public override void Visit(string name, Action<StateVisitor> parts)
    {
        string before = _prefix;
        _prefix = $"{before}{name}.";
        parts(this);
        _prefix = before;
    }
}
