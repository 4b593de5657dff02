using System.Diagnostics;

namespace Microsoft.ML.Wgan.Experiments;

/// <summary>Makes the rows of contenders and scores them, one after another.</summary>
/// <param name="real">The rows that trainers learn and scores are taken against.</param>
/// <param name="holdout">Real rows that are not learned; null for none.</param>
/// <param name="options">What is scored.</param>
/// <param name="score">Scores.</param>
internal sealed class ContenderScoring(IDataView real, IDataView? holdout, EvaluationOptions? options, RowScoring score)
{
    private readonly Lazy<long> _rowCount = new(() => DataViewRows.Count(real));

    /// <summary>Scores all of them.</summary>
    /// <param name="contenders">At least one, each with a name of its own.</param>
    /// <param name="progress">Receives each result when it is there.</param>
    /// <exception cref="ArgumentException">There is none, or two have one name.</exception>
    /// <exception cref="OperationCanceledException">The user ended it.</exception>
    public GenerativeComparison Compare(IReadOnlyList<Contender> contenders, IProgress<ContenderResult>? progress)
    {
        if (contenders.Count == 0 || contenders.DistinctBy(contender => contender.Name).Count() != contenders.Count)
        {
            throw new ArgumentException("At least one contender is needed, each with a name of its own.", nameof(contenders));
        }

        var results = new List<ContenderResult>();
        try
        {
            foreach (Contender contender in contenders)
            {
                options?.Cancellation.ThrowIfCancellationRequested();
                results.Add(Result(contender));
                progress?.Report(results[^1]);
            }

            return new GenerativeComparison(results);
        }
        catch
        {
            new GenerativeComparison(results).Dispose();
            throw;
        }
    }

    // One that fails is a bad contender; the others are still of interest.
    private ContenderResult Result(Contender contender)
    {
        var result = new ContenderResult(contender.Name) { Model = contender.Model };
        try
        {
            if (contender.Trainer is { } trainer)
            {
                var clock = Stopwatch.StartNew();
                result = result with { Model = trainer.Fit(real), OwnsModel = true };
                result = result with { TrainingSeconds = clock.Elapsed.TotalSeconds };
            }

            return result with { Metrics = score(real, contender.Rows ?? Rows(result.Model), holdout, options) };
        }
        catch (OperationCanceledException)
        {
            Drop(result);
            throw;
        }
        catch (Exception fault)
        {
            Drop(result);
            return result with { Model = contender.Model, OwnsModel = false, Exception = fault };
        }
    }

    private IDataView Rows(WganTransformer? model) => model?.Generate(_rowCount.Value) ?? throw new InvalidOperationException("There is nothing to make rows.");

    private static void Drop(ContenderResult result)
    {
        if (result.OwnsModel)
        {
            result.Model?.Dispose();
        }
    }
}
