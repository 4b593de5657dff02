using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;
using CalibratedLinearModel = Microsoft.ML.Calibrators.CalibratedModelParametersBase<Microsoft.ML.Trainers.LinearBinaryModelParameters, Microsoft.ML.Calibrators.PlattCalibrator>;

namespace Microsoft.ML.Trainers;

/// <summary>Linear logistic regression of two classes.</summary>
public sealed class LbfgsLogisticRegressionBinaryTrainer
    : LbfgsTrainerBase<LbfgsLogisticRegressionBinaryTrainer.Options, BinaryPredictionTransformer<CalibratedLinearModel>, CalibratedLinearModel>
{
    internal LbfgsLogisticRegressionBinaryTrainer(IHostEnvironment env, Options options)
        : base(env.Register(nameof(LbfgsLogisticRegressionBinaryTrainer)), options, TrainerColumns.BooleanLabel(options.LabelColumnName))
    {
    }

    private protected override BinaryPredictionTransformer<CalibratedLinearModel> Train(IDataView input)
    {
        LabeledRows rows = LabeledRows.Read(input, FeatureColumn.Name, LabelColumn.Name, WeightColumn.Name);
        LogisticLoss loss = new(rows, Settings.L2Regularization);
        QuasiNewton minimizer = new(Settings.L1Regularization, rows.Width, Settings.HistorySize, Settings.OptimizationTolerance, Settings.MaximumNumberOfIterations);
        double[] solution = minimizer.Minimize(loss.Evaluate, rows.Width + 1);
        float[] weights = [.. solution.Take(rows.Width).Select(weight => (float)weight)];
        LinearBinaryModelParameters model = new(weights, (float)solution[rows.Width]);

        // The score is the logarithm of the odds, so this is its probability.
        CalibratedModel<LinearBinaryModelParameters, PlattCalibrator> calibrated = new(model, new PlattCalibrator(slope: -1, offset: 0));
        return new BinaryPredictionTransformer<CalibratedLinearModel>(Host, calibrated, FeatureColumn.Name, input.Schema[FeatureColumn.Name].Type);
    }

    private protected override SchemaShape.Column[] OutputColumns()
    {
        return
        [
            ScoreColumns.Shape("Score", NumberDataViewType.Single),
            ScoreColumns.Shape("Probability", NumberDataViewType.Single),
            ScoreColumns.Shape("PredictedLabel", BooleanDataViewType.Instance),
        ];
    }

    /// <summary>How to train.</summary>
    public sealed class Options : OptionsBase
    {
        public Options()
        {
        }
    }
}
