namespace Microsoft.ML.Wgan;

/// <summary>Training produced losses or weights that mean nothing, again and again at lower rates (<see cref="TrainingOptions.MostRollbacks"/>); no model was made.</summary>
public sealed class TrainingDivergedException : InvalidOperationException
{
    /// <summary>Creates the exception without details.</summary>
    public TrainingDivergedException()
    {
    }

    /// <summary>Creates the exception with a message.</summary>
    /// <param name="message">What happened, at which step, with the last finite losses.</param>
    public TrainingDivergedException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with a message and the reports before it.</summary>
    /// <param name="message">What happened, at which step, with the last sound losses.</param>
    /// <param name="history">The reports of sound steps.</param>
    public TrainingDivergedException(string message, IReadOnlyList<TrainingStep> history)
        : base(message)
    {
        ArgumentNullException.ThrowIfNull(history);
        History = history;
    }

    /// <summary>Creates the exception with a message and its cause.</summary>
    /// <param name="message">What happened, at which step, with the last finite losses.</param>
    /// <param name="innerException">The cause.</param>
    public TrainingDivergedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>How training went as long as it was sound.</summary>
    public IReadOnlyList<TrainingStep> History { get; } = [];
}
