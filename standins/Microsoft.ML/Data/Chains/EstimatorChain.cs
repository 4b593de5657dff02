using Microsoft.ML.Runtime;

namespace Microsoft.ML.Data;

/// <summary>Estimators fitted one after another, each on what those before it make of the data.</summary>
public sealed class EstimatorChain<TLastTransformer> : IEstimator<TransformerChain<TLastTransformer>>
    where TLastTransformer : class, ITransformer
{
    public readonly IEstimator<TLastTransformer> LastEstimator;

    private readonly IHostEnvironment _env;
    private readonly EstimatorLink[] _links;

    public EstimatorChain()
        : this(null, [])
    {
    }

    private EstimatorChain(IHostEnvironment env, EstimatorLink[] links)
    {
        _env = env;
        _links = links;
        LastEstimator = links.LastOrDefault().Estimator as IEstimator<TLastTransformer>;
    }

    public TransformerChain<TLastTransformer> Fit(IDataView input)
    {
        // Before anything is fitted: an error of a later link should not cost the work of the earlier ones.
        GetOutputSchema(SchemaShape.Create(input.Schema));
        List<ITransformer> transformers = [];
        IDataView view = input;
        foreach (EstimatorLink link in _links)
        {
            ITransformer transformer = link.Estimator.Fit(view);
            transformers.Add(transformer);
            view = transformer.Transform(view);
            view = link.IsCached ? new DataOperationsCatalog(_env).Cache(view) : view;
        }

        return new TransformerChain<TLastTransformer>(transformers, _links.Select(link => link.Scope));
    }

    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        return _links.Aggregate(inputSchema, (shape, link) => link.Estimator.GetOutputSchema(shape));
    }

    public EstimatorChain<TNewTrans> Append<TNewTrans>(IEstimator<TNewTrans> estimator, TransformerScope scope = TransformerScope.Everything)
        where TNewTrans : class, ITransformer
    {
        ArgumentNullException.ThrowIfNull(estimator);
        return new EstimatorChain<TNewTrans>(_env, [.. _links, new EstimatorLink(estimator, scope, false)]);
    }

    public EstimatorChain<TLastTransformer> AppendCacheCheckpoint(IHostEnvironment env)
    {
        ArgumentNullException.ThrowIfNull(env);
        return _links.Length == 0
            ? throw new InvalidOperationException("Current estimator chain has no estimator, can't append cache checkpoint.")
            : new EstimatorChain<TLastTransformer>(env, [.. _links[..^1], _links[^1] with { IsCached = true }]);
    }
}

/// <summary>A link of an estimator chain.</summary>
internal readonly record struct EstimatorLink(IEstimator<ITransformer> Estimator, TransformerScope Scope, bool IsCached);
