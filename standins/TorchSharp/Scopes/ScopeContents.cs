using Tensor = TorchSharp.torch.Tensor;

namespace TorchSharp;

/// <summary>
/// What a scope owns, in the order it came. A tensor knows its own place, so that taking it out costs the same however
/// many there are; the place it leaves stays empty until half of them are.
/// </summary>
internal sealed class ScopeContents
{
    private const int SmallestWorthPacking = 64;

    private readonly List<IDisposable> _places = new(16);

    internal int Count { get; private set; }

    internal void Add(IDisposable item)
    {
        if (item is Tensor tensor)
        {
            tensor.Place = _places.Count;
        }

        _places.Add(item);
        Count++;
    }

    internal bool Contains(IDisposable item) => Find(item) >= 0;

    internal bool Remove(IDisposable item)
    {
        int place = Find(item);
        if (place < 0)
        {
            return false;
        }

        Count--;
        if (place == _places.Count - 1)
        {
            _places.RemoveAt(place);
        }
        else
        {
            _places[place] = null;
            Pack();
        }

        return true;
    }

    internal List<IDisposable> ToList() => [.. _places.Where(item => item is not null)];

    internal void DisposeAll(HashSet<IDisposable> keep)
    {
        IDisposable[] items = [.. _places];
        List<IDisposable> kept = [];
        foreach (IDisposable item in items)
        {
            if (item is not null && keep is not null && keep.Contains(item))
            {
                kept.Add(item);
            }
            else if (item is Tensor tensor)
            {
                tensor.DisposeByScope();
            }
            else
            {
                item?.Dispose();
            }
        }

        _places.Clear();
        Count = 0;
        kept.ForEach(Add);
    }

    private int Find(IDisposable item)
    {
        if (item is not Tensor tensor)
        {
            return _places.IndexOf(item);
        }

        int place = tensor.Place;
        return place < _places.Count && ReferenceEquals(_places[place], tensor) ? place : -1;
    }

    private void Pack()
    {
        if (_places.Count < SmallestWorthPacking || Count > _places.Count / 2)
        {
            return;
        }

        List<IDisposable> items = ToList();
        _places.Clear();
        Count = 0;
        items.ForEach(Add);
    }
}
