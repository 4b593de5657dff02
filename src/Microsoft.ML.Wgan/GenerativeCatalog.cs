namespace Microsoft.ML.Wgan;

/// <summary>Trainers of generative models; reached as <c>mlContext.Generative</c>.</summary>
public sealed class GenerativeCatalog
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
}
