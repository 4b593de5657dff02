namespace Microsoft.ML.Wgan.Training;

/// <summary>Where a training's states go, and the one that it starts from.</summary>
internal interface ICheckpoints
{
    /// <summary>When states are saved.</summary>
    CheckpointOptions When { get; }

    /// <summary>The state to go on from; null: from the beginning.</summary>
    TrainingState? Start { get; }

    /// <summary>Saves a state, whole or not at all; a fault of the disk does not end the training.</summary>
    void Save(TrainingState state);
}
