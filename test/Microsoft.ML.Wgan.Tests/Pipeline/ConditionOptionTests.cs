using Microsoft.ML.Data;

namespace Microsoft.ML.Wgan.Tests.Pipeline;

/// <summary>Columns that cannot be conditions are refused before training, with those that can.</summary>
public sealed class ConditionOptionTests
{
    private static readonly MLContext _ml = new(seed: 1);

    private static string Fault(ColumnOptions columns, IDataView data) =>
        Assert.Throws<ArgumentException>(() => _ml.Generative.Wgan(People.Quick() with { Columns = columns }).Fit(data)).Message;

    [Fact]
    public void A_column_that_is_not_there_is_no_condition()
        => Assert.StartsWith(
            "Columns.Condition: 'Wage' cannot be a condition, because it is not among the learned columns. Accepted: 'Age', 'Children', 'Job', 'Married'.",
            Fault(new() { Condition = ["Wage"] }, People.View(_ml)),
            StringComparison.Ordinal);

    [Fact]
    public void A_vector_is_no_condition()
    {
        IDataView people = People.View(_ml);
        IDataView data = _ml.Transforms.Concatenate("Pair", "Age").Append(_ml.Transforms.Concatenate("Pair", "Pair", "Age")).Fit(people).Transform(people);

        Assert.StartsWith("Columns.Condition: 'Pair' cannot be a condition, because it is a vector. Accepted: 'Age', ", Fault(new() { Condition = ["Pair"] }, data), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_never_repeats_is_no_condition()
    {
        IDataView data = _ml.Data.LoadFromEnumerable(Enumerable.Range(0, 50).Select(i => new Named { Name = $"name {i}", Age = i }));

        Assert.StartsWith("Columns.Condition: 'Name' cannot be a condition, because its values hardly repeat", Fault(new() { Condition = ["Name"] }, data), StringComparison.Ordinal);
    }

    private sealed class Named
    {
        public string Name { get; set; } = "";

        public float Age { get; set; }
    }

    [Fact]
    public void Names_that_cannot_be_are_reported_with_all_other_faults()
    {
        var options = new WganOptions
        {
            Columns = new() { Names = ["a", "b"], Condition = ["a", "a", "", "c"], Kinds = new Dictionary<string, ColumnKind> { ["b"] = ColumnKind.Category } },
            Training = new() { ConditionSampling = (ConditionSampling)7 },
        };

        string message = Assert.Throws<ArgumentException>(options.Validate).Message;

        Assert.Contains("Columns.Condition = 'a' twice: must be names without repetition.", message, StringComparison.Ordinal);
        Assert.Contains("Columns.Condition = an empty name: must be names of columns.", message, StringComparison.Ordinal);
        Assert.Contains("Columns.Condition = 'c': must be a column that is learned.", message, StringComparison.Ordinal);
        Assert.DoesNotContain("Columns.Condition = 'a': must be", message, StringComparison.Ordinal);
        Assert.Contains("Training.ConditionSampling = 7: must be Frequency or LogFrequency.", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_that_is_ignored_is_no_condition()
    {
        var options = new WganOptions { Columns = new() { Condition = ["a"], Kinds = new Dictionary<string, ColumnKind> { ["a"] = ColumnKind.Ignore } } };

        Assert.Contains("Columns.Condition = 'a': must be a column that is learned.", Assert.Throws<ArgumentException>(options.Validate).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_schemas_shape_is_checked_for_conditions_too()
    {
        WganTrainer trainer = _ml.Generative.Wgan(new WganOptions { Columns = new() { Condition = ["Wage"] } });

        Assert.Contains(
            "Could not find input column 'Wage'",
            Assert.Throws<ArgumentOutOfRangeException>(() => _ml.Transforms.CopyColumns("Copy", "Age").Append(trainer).Fit(People.View(_ml))).Message,
            StringComparison.Ordinal);
    }
}
