namespace Microsoft.ML.Wgan.Evaluation.Images;

/// <summary>How often synthetic pictures show what was asked for, in the eyes of a classifier.</summary>
/// <remarks>
/// <code>accuracy = mean_i [asked_i = predicted_i]</code>
/// An upper limit is the classifier's own accuracy on real pictures that it has not learned from.
/// </remarks>
public sealed class LabelAgreement
{
    private readonly int[,] _counts;

    private LabelAgreement(int[,] counts)
    {
        _counts = counts;
        Classes = counts.GetLength(0);
        Accuracy = (double)Enumerable.Range(0, Classes).Sum(label => counts[label, label]) / counts.Cast<int>().Sum();
        ClassAccuracies = [.. Enumerable.Range(0, Classes).Select(AccuracyOf)];
    }

    /// <summary>Number of labels.</summary>
    public int Classes { get; }

    /// <summary>Share of the pictures with the label that was asked for; from 0 to 1, higher is better.</summary>
    public double Accuracy { get; }

    /// <summary>The same share among the pictures that each label was asked for; null for a label that never was.</summary>
    public IReadOnlyList<double?> ClassAccuracies { get; }

    /// <summary>The confusion matrix: number of pictures that one label was asked for and another one was predicted of.</summary>
    /// <param name="asked">Label that was asked for.</param>
    /// <param name="predicted">Label that the classifier gives.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such label.</exception>
    public int this[int asked, int predicted] => _counts[asked, predicted];

    /// <summary>Counts.</summary>
    /// <param name="asked">Label that each picture was asked for with, from 0 to <paramref name="classes"/> − 1; at least one picture.</param>
    /// <param name="predicted">Label that the classifier gives each picture, likewise.</param>
    /// <param name="classes">Number of labels, at least 1.</param>
    /// <exception cref="ArgumentException">There are no labels, or not equally many.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A label is out of range, or the classes are less than 1.</exception>
    public static LabelAgreement Of(ReadOnlySpan<int> asked, ReadOnlySpan<int> predicted, int classes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 1);
        if (asked.IsEmpty)
        {
            throw new ArgumentException("There are no labels.", nameof(asked));
        }

        if (asked.Length != predicted.Length)
        {
            throw new ArgumentException($"{predicted.Length} labels were predicted, but {asked.Length} asked for.", nameof(predicted));
        }

        int[,] counts = new int[classes, classes];
        for (int i = 0; i < asked.Length; i++)
        {
            RequireLabel(asked[i], i, classes, nameof(asked));
            RequireLabel(predicted[i], i, classes, nameof(predicted));
            counts[asked[i], predicted[i]]++;
        }

        return new LabelAgreement(counts);
    }

    private double? AccuracyOf(int label)
    {
        int asked = Enumerable.Range(0, Classes).Sum(predicted => _counts[label, predicted]);
        return asked == 0 ? null : (double)_counts[label, label] / asked;
    }

    private static void RequireLabel(int label, int picture, int classes, string name)
    {
        if (label < 0 || label >= classes)
        {
            throw new ArgumentOutOfRangeException(name, label, $"The label of picture {picture} must be from 0 to {classes - 1}.");
        }
    }
}
