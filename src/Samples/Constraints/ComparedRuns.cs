using WganSamples.Drawing;

namespace WganSamples.Constraints;

/// <summary>The runs of one constraint with one weight on one problem, over seeds.</summary>
internal sealed class ComparedRuns(IReadOnlyList<ToyResult> runs)
{
    private readonly ToyResult[] _finished = [.. runs.Where(run => !run.Diverged)];

    public NamedConstraint Constraint { get; } = NamedConstraint.Named(runs[0].Constraint);

    public double? Weight => runs[0].Weight;

    public int Count => runs.Count;

    public int Diverged => Count - _finished.Length;

    public bool HasModes => _finished.Any(run => run.Modes > 0);

    public IReadOnlyList<int> Looks => _finished.Length == 0 ? [] : _finished[0].Steps;

    /// <summary>Minimum, median and maximum over the seeds of something of the runs that did not diverge; null if all did.</summary>
    public Spread? Over(Func<ToyResult, double> something) => _finished.Length == 0 ? null : Spread.Of(0, _finished.Select(something));

    /// <summary>The same at each look, against the generator steps.</summary>
    public IReadOnlyList<Spread> Along(Func<ToyResult, IReadOnlyList<double>> something) =>
        [.. Looks.Select((step, look) => Spread.Of(step, _finished.Select(run => something(run)[look])))];
}
