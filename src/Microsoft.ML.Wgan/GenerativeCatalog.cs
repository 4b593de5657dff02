namespace Microsoft.ML.Wgan;

/// <summary>Trainers of generative models; reached as <c>mlContext.Generative</c>.</summary>
public sealed partial class GenerativeCatalog
{
    private readonly MLContext _mlContext;

    internal GenerativeCatalog(MLContext mlContext)
    {
        _mlContext = mlContext;
    }

    /// <summary>A Wasserstein GAN with default options.</summary>
    /// <param name="columns">The columns to learn; none given: every column of a supported type.</param>
    /// <returns>A trainer; its <see cref="WganTrainer.Fit"/> reads the data and trains.</returns>
    /// <exception cref="ArgumentException">A name is null, empty or given twice.</exception>
    public WganTrainer Wgan(params string[] columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        return Wgan(new WganOptions { Columns = new ColumnOptions { Names = columns.Length == 0 ? null : [.. columns] } });
    }

    /// <summary>A Wasserstein GAN with the given options.</summary>
    /// <param name="options">What to learn, and how. Never written to.</param>
    /// <returns>A trainer; its <see cref="WganTrainer.Fit"/> reads the data and trains.</returns>
    /// <exception cref="ArgumentException">Options are invalid; the message lists every fault.</exception>
    public WganTrainer Wgan(WganOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        return new WganTrainer(_mlContext, options);
    }

    /// <summary>Scores synthetic rows, whoever made them: fidelity, utility and privacy, each score between what rows of known quality get on the same data.</summary>
    /// <param name="real">Rows that were learned from.</param>
    /// <param name="synthetic">Rows to score: of the same columns, not necessarily as many.</param>
    /// <param name="holdout">Real rows that were not learned from; without them privacy is hardly scored.</param>
    /// <param name="options">What is scored, and how closely.</param>
    /// <returns>The scores; <see cref="GenerativeMetrics.ToHtml"/> makes a report of them.</returns>
    /// <exception cref="ArgumentException">Options are invalid or do not fit the columns, a column holds another type in another view, or a view has no rows.</exception>
    /// <exception cref="OperationCanceledException"><see cref="EvaluationOptions.Cancellation"/> was cancelled.</exception>
    /// <example><code>GenerativeMetrics metrics = mlContext.Generative.Evaluate(train, model.Generate(30_000), test);</code></example>
    public GenerativeMetrics Evaluate(IDataView real, IDataView synthetic, IDataView? holdout = null, EvaluationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(real);
        ArgumentNullException.ThrowIfNull(synthetic);
        return GenerativeEvaluation.Of(_mlContext, real, synthetic, holdout, options ?? new EvaluationOptions());
    }
}
