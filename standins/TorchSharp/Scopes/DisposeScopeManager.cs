namespace TorchSharp;

/// <summary>The dispose scopes of one thread, innermost last, and its statistics.</summary>
public class DisposeScopeManager
{
    [ThreadStatic]
    private static DisposeScopeManager _current;

    private readonly List<DisposeScope> _open = [];

    public static ThreadDisposeScopeStatistics Statistics => Current.ThreadStatistics;

    internal static DisposeScopeManager Current => _current ??= new DisposeScopeManager();

    internal ThreadDisposeScopeStatistics ThreadStatistics { get; } = new();

    internal DisposeScope Innermost { get; private set; }

    internal DisposeScope Open()
    {
        Innermost = new DisposeScope(this, Innermost);
        _open.Add(Innermost);
        return Innermost;
    }

    /// <summary>Scopes are closed in any order; the innermost is whichever was opened last of those still open.</summary>
    internal void Close(DisposeScope scope)
    {
        _open.RemoveAt(_open.LastIndexOf(scope));
        Innermost = _open.Count > 0 ? _open[^1] : null;
    }
}
