using System.Globalization;
using System.Runtime.CompilerServices;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

public class Sequential : Module<Tensor, Tensor>
{
    internal Sequential(IEnumerable<(string Name, Module<Tensor, Tensor> Module)> modules)
        : base("torch::nn::SequentialImpl")
    {
        foreach ((string name, Module<Tensor, Tensor> module) in modules)
        {
            register_module(name, module);
        }
    }

    public int Count => _modulesByName.Count;

    [IndexerName("SequentialItems")]
    public IModule<Tensor, Tensor> this[int index] => (IModule<Tensor, Tensor>)_modulesByName.Values.ElementAt(index);

    public Sequential append(IModule<Tensor, Tensor> module) =>
        append(Count.ToString(CultureInfo.InvariantCulture), module);

    public Sequential append(string name, IModule<Tensor, Tensor> module)
    {
        register_module(name, (nn.Module)module);
        return this;
    }

    /// <summary>Intermediate results are disposed as soon as the next module has used them.</summary>
    public override Tensor forward(Tensor tensor)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor result = Count == 0 ? tensor.alias() : tensor;
        foreach (nn.Module module in _modulesByName.Values)
        {
            result = ((IModule<Tensor, Tensor>)module).call(result);
        }

        return result.MoveToOuterDisposeScope();
    }

    internal static IEnumerable<(string, Module<Tensor, Tensor>)> Numbered(IEnumerable<Module<Tensor, Tensor>> modules) =>
        modules.Select((module, index) => (index.ToString(CultureInfo.InvariantCulture), module));
}
