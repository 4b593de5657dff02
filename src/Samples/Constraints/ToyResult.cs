namespace WganSamples.Constraints;

/// <summary>What came out of one run; a line of a results file.</summary>
internal sealed record ToyResult
{
    public required string Constraint { get; init; }

    /// <summary>Penalty weight; null for a constraint without.</summary>
    public double? Weight { get; init; }

    public required string Data { get; init; }

    /// <summary>Name of the preset.</summary>
    public required string Preset { get; init; }

    /// <summary>Units a layer.</summary>
    public int Width { get; init; }

    public int Seed { get; init; }

    /// <summary>Generator steps asked for.</summary>
    public int GeneratorSteps { get; init; }

    /// <summary>Whether a loss was not finite or the distance exceeded <see cref="ToyRun.FarAway"/>.</summary>
    public bool Diverged { get; init; }

    /// <summary>Generator steps at which the run was looked at.</summary>
    public IReadOnlyList<int> Steps { get; init; } = [];

    /// <summary>Exact Wasserstein-1 distance at each of them, 1,000 generated against 1,000 fresh real points.</summary>
    public IReadOnlyList<double> Distances { get; init; } = [];

    /// <summary>Norm of the penalty's weight gradient as a share of the critic term's, at each of them.</summary>
    public IReadOnlyList<double> PenaltyShares { get; init; } = [];

    /// <summary>Angle between the two weight gradients in degrees, at each of them; −1 where there is no penalty.</summary>
    public IReadOnlyList<double> Angles { get; init; } = [];

    /// <summary>Mean slope of the critic at real points, at each of them.</summary>
    public IReadOnlyList<double> SlopesAtReal { get; init; } = [];

    /// <summary>Mean slope of the critic between real and generated points, at each of them.</summary>
    public IReadOnlyList<double> SlopesBetween { get; init; } = [];

    /// <summary>The critic's value as a share of the exact distance between the same batches, at each of them.</summary>
    public IReadOnlyList<double> ValueShares { get; init; } = [];

    /// <summary>Exact Wasserstein-1 distance at the end, 2,000 against 2,000 points, averaged over samples.</summary>
    public double FinalDistance { get; init; }

    /// <summary>Modes captured by 10,000 points, of mixtures; else 0.</summary>
    public int Modes { get; init; }

    /// <summary>Share of 10,000 points within 3σ of a mode, of mixtures.</summary>
    public double HighQuality { get; init; }

    /// <summary>Reverse KL of 10,000 points in nats, of mixtures.</summary>
    public double ReverseKl { get; init; }

    public long CriticSteps { get; init; }

    /// <summary>Seconds of play, without the looking.</summary>
    public double Seconds { get; init; }

    /// <summary>What makes a run the same run.</summary>
    public string Key => FormattableString.Invariant($"{Preset}/{Width}/{GeneratorSteps}/{Data}/{Constraint}/{Weight}/{Seed}");
}
