using Microsoft.ML.Runtime;

namespace Microsoft.ML.Data;

/// <summary>A named part of an environment, with its own random numbers.</summary>
internal sealed class Host : IHost
{
    private readonly Action<string, ChannelMessage> _log;
    private readonly Func<int> _nextSeed;
    private readonly string _name;

    /// <param name="name">Null for the environment itself.</param>
    /// <param name="random">Gives the host's numbers and the seeds of the hosts that are registered with it.</param>
    public Host(string name, Random random, ComponentCatalog catalog, Action<string, ChannelMessage> log)
    {
        _name = name;
        _log = log;
        Rand = random;
        ComponentCatalog = catalog;
        _nextSeed = () =>
        {
            lock (random)
            {
                return random.Next();
            }
        };
    }

    public Random Rand { get; }

    public ComponentCatalog ComponentCatalog { get; }

    public string ContextDescription => "HostEnvironment";

    public IHost Register(string name, int? seed = null, bool? verbose = null)
    {
        if (string.IsNullOrEmpty(name))
        {
            throw new ArgumentOutOfRangeException(nameof(name), $"{nameof(name)} cannot be null or empty");
        }

        return new Host(name, new Random(seed ?? _nextSeed()), ComponentCatalog, _log);
    }

    public IChannel Start(string name)
    {
        string source = _name == null ? name : $"{_name}; {name}";
        return new Channel(source, message => _log(source, message));
    }

    public IPipe<TMessage> StartPipe<TMessage>(string name)
    {
        return Start(name) as IPipe<TMessage> ?? throw new NotSupportedException($"Pipes of {typeof(TMessage)} are not supported");
    }

    public IProgressChannel StartProgressChannel(string name)
    {
        return new ProgressChannel();
    }

    public TException Process<TException>(TException ex)
        where TException : Exception
    {
        return ex;
    }

    /// <summary>Accepts what it is told; nobody can listen to it from outside.</summary>
    private sealed class ProgressChannel : IProgressChannel
    {
        public void SetHeader(ProgressHeader header, Action<IProgressEntry> fillAction)
        {
        }

        public void Checkpoint(params double?[] values)
        {
        }

        public IProgressChannel StartProgressChannel(string name) => new ProgressChannel();

        public void Dispose()
        {
        }
    }
}
