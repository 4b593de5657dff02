using Microsoft.ML.Wgan.Evaluation;

namespace Microsoft.ML.Wgan.Experiments;

/// <summary>The scores of one trial or contender, by name.</summary>
/// <param name="scores">What was measured.</param>
internal sealed class ScoreSet(IReadOnlyList<GenerativeScore> scores)
{
    private readonly Dictionary<string, GenerativeScore> _byName = scores.ToDictionary(score => score.Name, StringComparer.Ordinal);

    /// <summary>The score of a name; null where it was not measured, or is no number.</summary>
    public GenerativeScore? this[string name] => _byName.TryGetValue(name, out GenerativeScore? score) && !double.IsNaN(score.Value) ? score : null;
}
