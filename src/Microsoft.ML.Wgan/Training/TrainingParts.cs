using Microsoft.ML.Wgan.Networks;

namespace Microsoft.ML.Wgan.Training;

/// <summary>What moves while a training runs.</summary>
/// <param name="Game">The two players.</param>
/// <param name="Average">The generator that is kept.</param>
/// <param name="Conditions">Draws what is given; null without conditions.</param>
/// <param name="Watch">Looks at held-out rows; null where none are held out.</param>
/// <param name="Pictures">Shows pictures now and then; null for none. It draws nothing while training.</param>
/// <param name="CriticWeights">The critic's weights, flat, to be looked at.</param>
internal sealed record TrainingParts(
    Game Game, AveragedWeights Average, ConditionedRows? Conditions, HeldOutWatch? Watch, ProgressPictures? Pictures, TorchSharp.torch.Tensor CriticWeights)
{
    /// <summary>Visits all that a training needs to go on as if it had never stopped.</summary>
    public void Visit(StateVisitor state)
    {
        state.Visit("game", Game.Visit);
        state.Visit("average", Average.Visit);
        if (Conditions is not null)
        {
            state.Visit("conditions", Conditions.Visit);
        }

        if (Watch is not null)
        {
            state.Visit("watch", Watch.Visit);
        }
    }
}
