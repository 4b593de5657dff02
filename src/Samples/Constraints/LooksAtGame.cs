using Microsoft.ML.Wgan;

namespace WganSamples.Constraints;

/// <summary>What was seen each time a game was looked at.</summary>
internal sealed class LooksAtGame
{
    private readonly List<int> _steps = [];
    private readonly List<double> _distances = [];
    private readonly List<double> _penaltyShares = [];
    private readonly List<double> _angles = [];
    private readonly List<double> _slopes = [];
    private readonly List<double> _slopesAtReal = [];
    private readonly List<double> _valueShares = [];

    public void Add(int step, double distance, CriticDiagnosis diagnosis)
    {
        _steps.Add(step);
        _distances.Add(Finite(distance));
        _penaltyShares.Add(Finite(diagnosis.PenaltyGradientNorm / diagnosis.CriticGradientNorm));
        _angles.Add(double.IsFinite(diagnosis.Angle) ? diagnosis.Angle : -1);
        _slopes.Add(Finite(diagnosis.SlopesBetween.Average()));
        _slopesAtReal.Add(Finite(diagnosis.SlopesAtReal.Average()));
        _valueShares.Add(Finite(diagnosis.WassersteinEstimate / diagnosis.ExactWasserstein));
    }

    public ToyResult AddTo(ToyResult result) => result with
    {
        Steps = _steps,
        Distances = _distances,
        PenaltyShares = _penaltyShares,
        Angles = _angles,
        SlopesBetween = _slopes,
        SlopesAtReal = _slopesAtReal,
        ValueShares = _valueShares,
    };

    // JSON has no infinity.
    private static double Finite(double value) => double.IsFinite(value) ? value : double.MaxValue;
}
