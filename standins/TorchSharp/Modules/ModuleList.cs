using System.Collections;
using System.Globalization;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Modules under their numbers.</summary>
public class ModuleList<T> : nn.Module, IEnumerable<T>
    where T : nn.Module
{
    public ModuleList(params T[] modules)
        : base(nameof(ModuleList<T>)) => extend(modules);

    public int Count => _modulesByName.Count;

    public bool IsReadOnly => false;

    public T this[int index] => (T)_modulesByName.Values.ElementAt(index);

    public void Add(T item) => register_module(Count.ToString(CultureInfo.InvariantCulture), item);

    public void append(params T[] parameters) => extend(parameters);

    public void extend(IEnumerable<T> modules)
    {
        foreach (T module in modules)
        {
            Add(module);
        }
    }

    public bool Contains(T item) => _modulesByName.ContainsValue(item);

    public IEnumerator<T> GetEnumerator() => _modulesByName.Values.Cast<T>().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
