namespace Microsoft.ML.Wgan.Experiments;

/// <summary>Scores synthetic rows: as <c>Evaluate</c> of <see cref="GenerativeCatalog"/> does, or as a test's own.</summary>
internal delegate GenerativeMetrics RowScoring(IDataView real, IDataView synthetic, IDataView? holdout, EvaluationOptions? options);
