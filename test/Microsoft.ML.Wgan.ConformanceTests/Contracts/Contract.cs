using System.Collections.Concurrent;
using Microsoft.ML.Wgan.TestSupport;

namespace Microsoft.ML.Wgan.ConformanceTests.Contracts;

/// <summary>The recorded signatures of one assembly of a package: what it offers to code outside it.</summary>
internal sealed class Contract
{
    private const string Folder = "contract";

    private static readonly ConcurrentDictionary<string, Contract> _read = new();

    private readonly Dictionary<string, string[]> _byOwner;
    private readonly HashSet<string> _lines;

    private Contract(IEnumerable<string> lines)
    {
        _lines = [.. lines];
        _byOwner = _lines.GroupBy(ContractLine.TypeOf).ToDictionary(group => group.Key, group => group.ToArray());
    }

    /// <summary>Of these only the types that are used are on record, and of one of them only some members.</summary>
    private const string RecordedInPart = "Microsoft.ML.AutoML";

    private static readonly string[] _optional = [RecordedInPart, "Microsoft.ML.SearchSpace"];

    /// <summary>Assemblies of the packages that are on record; of the optional ones those that this build has: on the stand-ins, all.</summary>
    public static IReadOnlyList<string> Assemblies { get; } =
        [
            "Microsoft.ML.Core",
            "Microsoft.ML.Data",
            "Microsoft.ML.DataView",
            "Microsoft.ML.ImageAnalytics",
            "Microsoft.ML.StandardTrainers",
            "Microsoft.ML.Transforms",
            "TorchSharp",
            .. _optional.Where(assembly => TestRun.OnStandIns || File.Exists(Path.Combine(AppContext.BaseDirectory, assembly + ".dll"))),
        ];

    /// <summary>The internals of Microsoft.ML.Core that a saved model needs.</summary>
    public static Contract Internals { get; } = Read(Path.Combine("internal", "Microsoft.ML.Core.persistence.txt"));

    /// <summary>Whether the package has more to offer than is on record.</summary>
    public static bool IsPart(string assembly) => assembly == RecordedInPart;

    public int Count => _lines.Count;

    public IReadOnlySet<string> Lines => _lines;

    public static Contract Of(string assembly) => _read.GetOrAdd(assembly, name => Read(name + ".txt"));

    /// <summary>Whether code that compiles against <paramref name="line"/> compiles against the package.</summary>
    public bool Allows(string line)
        => _lines.Contains(line) || LinesOf(ContractLine.TypeOf(line)).Any(recorded => ContractLine.OffersAtMost(line, recorded));

    public IReadOnlyList<string> LinesOf(string type) => _byOwner.TryGetValue(type, out string[]? lines) ? lines : [];

    private static Contract Read(string file)
        => new(File.ReadLines(Path.Combine(AppContext.BaseDirectory, Folder, file)).Where(line => line.Length > 0));
}
