using Microsoft.ML.SearchSpace;
using Microsoft.ML.SearchSpace.Option;
using Microsoft.ML.Wgan.Experiments;
using SearchSpace = Microsoft.ML.SearchSpace.SearchSpace;

namespace WganSamples.AutoML;

/// <summary>A <see cref="GenerativeSearchSpace"/> in AutoML's terms, and AutoML's choices in ours.</summary>
internal static class AutoMLSpace
{
    /// <summary>The space: a number for each range, so that its scale is AutoML's too, and a text for each choice; tuners that start somewhere start where ours do.</summary>
    public static SearchSpace Of(GenerativeSearchSpace space)
    {
        var translated = new SearchSpace();
        foreach (SearchDimension dimension in space.Dimensions)
        {
            translated.Add(dimension.Name, Option(dimension));
        }

        return translated;
    }

    /// <summary>What AutoML chose: for every dimension a number that its range may try, or the name of a level.</summary>
    public static Dictionary<string, object> Values(GenerativeSearchSpace space, Parameter parameter) => space.Dimensions.ToDictionary(
        dimension => dimension.Name,
        dimension => dimension is SearchRange range ? range.Nearest(parameter[range.Name].AsType<double>()) : (object)parameter[dimension.Name].AsType<string>());

    private static OptionBase Option(SearchDimension dimension) => dimension switch
    {
        SearchRange range => new UniformDoubleOption(range.Low, range.High, range.Scale == SearchScale.Logarithmic, range.Start),
        SearchChoice choice => new ChoiceOption([.. choice.Choices.Select(level => level.Name)], defaultChoice: choice.Choices[0].Name),
        _ => throw new NotSupportedException($"AutoML has no counterpart of the dimension '{dimension.Name}'."),
    };
}
