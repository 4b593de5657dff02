using System.Runtime.CompilerServices;
using Catalog = Microsoft.ML.Wgan.GenerativeCatalog;

namespace Microsoft.ML;

/// <summary>Hangs generative models on <see cref="MLContext"/>.</summary>
public static class MLContextExtensions
{
    private static readonly ConditionalWeakTable<MLContext, Catalog> _catalogs = [];

    extension(MLContext mlContext)
    {
        /// <summary>Trainers of generative models.</summary>
        /// <example><code>using WganTransformer model = mlContext.Generative.Wgan().Fit(data);</code></example>
        public Catalog Generative => mlContext.GenerativeCatalog();
    }

    /// <summary>Trainers of generative models: what <c>mlContext.Generative</c> gives, for languages that know no extension properties.</summary>
    /// <param name="mlContext">The context whose seed, device and log the trainers use.</param>
    /// <returns>The same catalog for the same context.</returns>
    /// <exception cref="ArgumentNullException">The context is null.</exception>
    public static Catalog GenerativeCatalog(this MLContext mlContext)
    {
        ArgumentNullException.ThrowIfNull(mlContext);
        return _catalogs.GetValue(mlContext, context => new Catalog(context));
    }
}
