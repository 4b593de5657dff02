using Tensor = TorchSharp.torch.Tensor;

namespace TorchSharp;

/// <summary>Disposes what was made while it was the thread's innermost scope.</summary>
public sealed class DisposeScope : IDisposable
{
    private readonly DisposeScopeManager _manager;
    private readonly ScopeContents _contents = new();
    private bool _closed;

    internal DisposeScope(DisposeScopeManager manager, DisposeScope outer)
    {
        _manager = manager;
        Outer = outer;
    }

    public int DisposablesCount => _contents.Count;

    public IReadOnlyList<IDisposable> DisposablesView => _contents.ToList();

    internal DisposeScope Outer { get; }

    internal LifetimeStatistics Statistics => _manager.ThreadStatistics.TensorStatistics;

    public bool Contains(IDisposable disposable) => _contents.Contains(disposable);

    public void Attach(IDisposable disposable)
    {
        if (disposable is Tensor tensor)
        {
            Adopt(tensor);
        }
        else if (!_contents.Contains(disposable))
        {
            _contents.Add(disposable);
        }
    }

    public void Attach(params IDisposable[] disposables) => Attach((IEnumerable<IDisposable>)disposables);

    public IReadOnlyList<IDisposable> Attach(IEnumerable<IDisposable> disposables)
    {
        List<IDisposable> attached = [.. disposables];
        attached.ForEach(Attach);
        return attached;
    }

    public T Detach<T>(T disposable)
        where T : IDisposable
    {
        Release(disposable);
        return disposable;
    }

    public (T1 first, T2 second) Detach<T1, T2>(T1 first, T2 second)
        where T1 : IDisposable
        where T2 : IDisposable => (Detach(first), Detach(second));

    public void Detach(params IDisposable[] disposables) => Detach((IEnumerable<IDisposable>)disposables);

    public void Detach(IEnumerable<IDisposable> disposables)
    {
        foreach (IDisposable disposable in disposables.ToList())
        {
            Release(disposable);
        }
    }

    public T MoveToOuter<T>(T disposable)
        where T : IDisposable
    {
        Move(disposable, Outer);
        return disposable;
    }

    public (T1 first, T2 second) MoveToOuter<T1, T2>(T1 first, T2 second)
        where T1 : IDisposable
        where T2 : IDisposable => (MoveToOuter(first), MoveToOuter(second));

    public void MoveToOuter(params IDisposable[] disposables) => MoveToOuter((IEnumerable<IDisposable>)disposables);

    public void MoveToOuter(IEnumerable<IDisposable> disposables) => MoveToOther(Outer, disposables);

    public T MoveToOther<T>(DisposeScope scope, T disposable)
        where T : IDisposable
    {
        Move(disposable, scope);
        return disposable;
    }

    public void MoveToOther(DisposeScope scope, params IDisposable[] disposables) =>
        MoveToOther(scope, (IEnumerable<IDisposable>)disposables);

    public void MoveToOther(DisposeScope scope, IEnumerable<IDisposable> disposables)
    {
        foreach (IDisposable disposable in disposables.ToList())
        {
            Move(disposable, scope);
        }
    }

    public void DisposeEverything() => _contents.DisposeAll(keep: null);

    public T DisposeEverythingBut<T>(T keep)
        where T : IDisposable
    {
        _contents.DisposeAll([keep]);
        return keep;
    }

    public void DisposeEverythingBut(params IDisposable[] keep) => _contents.DisposeAll([.. keep]);

    public void DisposeEverythingBut(IEnumerable<IDisposable> inKeep) => _contents.DisposeAll([.. inKeep]);

    public void MarkAsDisposed(IDisposable disposable) => _contents.Remove(disposable);

    public void Dispose()
    {
        if (_closed)
        {
            return;
        }

        _closed = true;
        DisposeEverything();
        _manager.Close(this);
    }

    /// <summary>Takes a tensor that was just made.</summary>
    internal void Register(Tensor made)
    {
        Statistics.CreatedInScopeCount++;
        made.Scope = this;
        _contents.Add(made);
    }

    /// <summary>One object stands in for another.</summary>
    internal void Replace(Tensor former, Tensor successor)
    {
        _contents.Remove(former);
        former.Scope = null;
        successor.Scope = this;
        _contents.Add(successor);
    }

    private void Adopt(Tensor tensor)
    {
        if (tensor.Scope == this)
        {
            return;
        }

        if (tensor.Scope is null)
        {
            Statistics.AttachedToScopeCount++;
            tensor.Unguard();
        }
        else
        {
            tensor.Scope._contents.Remove(tensor);
        }

        tensor.Scope = this;
        _contents.Add(tensor);
    }

    private void Release(IDisposable disposable)
    {
        if (_contents.Remove(disposable) && disposable is Tensor tensor)
        {
            Statistics.DetachedFromScopeCount++;
            tensor.Scope = null;
            tensor.Guard();
        }
    }

    private void Move(IDisposable disposable, DisposeScope target)
    {
        if (target is null)
        {
            Release(disposable);
        }
        else if (_contents.Remove(disposable))
        {
            if (disposable is Tensor tensor)
            {
                tensor.Scope = target;
            }

            target._contents.Add(disposable);
        }
    }
}
