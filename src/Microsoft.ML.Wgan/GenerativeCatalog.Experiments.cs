using Microsoft.ML.Wgan.Experiments;

namespace Microsoft.ML.Wgan;

public sealed partial class GenerativeCatalog
{
    /// <summary>An experiment that looks for the options which make the best synthetic rows.</summary>
    /// <param name="settings">For how long and where to look, and what is best.</param>
    /// <returns>An experiment; its <see cref="GenerativeExperiment.Execute"/> trains and scores.</returns>
    /// <exception cref="ArgumentException">Settings are invalid; the message lists every fault.</exception>
    public GenerativeExperiment CreateExperiment(GenerativeExperimentSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new GenerativeExperiment(_mlContext, settings, (options, rows) => Wgan(options).Fit(rows), Evaluate);
    }

    /// <summary>Scores generators beside each other on the same real rows: trainers are fitted, models make as many rows as there are real ones, views are taken as they are.</summary>
    /// <param name="real">The rows that trainers learn and all are scored against.</param>
    /// <param name="holdout">Real rows that are not learned, for privacy and utility; null for none.</param>
    /// <param name="contenders">Names with a <see cref="WganTrainer"/>, a <see cref="WganTransformer"/> or an <see cref="IDataView"/> each; every name once.</param>
    /// <returns>The leaderboard; dispose of it to dispose of the models that were fitted.</returns>
    /// <example><code>Console.WriteLine(ml.Generative.Compare(real, holdout, ("clip", clip), ("slogan", slogan), ("my CSV from elsewhere", view)));</code></example>
    /// <exception cref="ArgumentException">There is no contender, or two have one name.</exception>
    public GenerativeComparison Compare(IDataView real, IDataView? holdout, params Contender[] contenders) => Compare(real, holdout, contenders, options: null);

    /// <summary>The same with a say in what is scored.</summary>
    /// <param name="real">The rows that trainers learn and all are scored against.</param>
    /// <param name="holdout">Real rows that are not learned, for privacy and utility; null for none.</param>
    /// <param name="contenders">Names with what makes rows; every name once.</param>
    /// <param name="options">What is scored; its token ends the comparison between contenders too.</param>
    /// <param name="progress">Receives each result when it is there.</param>
    /// <returns>The leaderboard; dispose of it to dispose of the models that were fitted.</returns>
    /// <exception cref="ArgumentException">There is no contender, or two have one name.</exception>
    /// <exception cref="OperationCanceledException">The token of the options was cancelled.</exception>
    public GenerativeComparison Compare(
        IDataView real, IDataView? holdout, IReadOnlyList<Contender> contenders, EvaluationOptions? options, IProgress<ContenderResult>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(real);
        ArgumentNullException.ThrowIfNull(contenders);
        return new ContenderScoring(real, holdout, options, Evaluate).Compare(contenders, progress);
    }
}
