using Microsoft.ML.Data;
using Microsoft.ML.Wgan.Tables;

namespace Microsoft.ML.Wgan.Tests.Tables;

public sealed class ColumnSelectionTests
{
    private static readonly MLContext _ml = new(seed: 1);

    private sealed class Row
    {
        public float Age { get; set; }

        public string Job { get; set; } = "";

        public DateTime Day { get; set; }

        public bool Married { get; set; }

        public float[] Marks { get; set; } = [];
    }

    private static DataViewSchema Schema() => _ml.Data.LoadFromEnumerable(Array.Empty<Row>()).Schema;

    private static ColumnOptions Kind(string name, ColumnKind kind) => new() { Kinds = new Dictionary<string, ColumnKind> { [name] = kind } };

    [Fact]
    public void Without_names_every_supported_column_is_taken_and_the_others_are_noted()
    {
        var leftOut = new List<ColumnDecision>();

        IReadOnlyList<ChosenColumn> chosen = ColumnSelection.Choose(Schema(), new ColumnOptions(), leftOut);

        Assert.Equal(["Age", "Job", "Day", "Married"], chosen.Select(choice => choice.Column.Name));
        Assert.Equal([ColumnKind.Number, ColumnKind.Category, ColumnKind.Time, ColumnKind.Category], chosen.Select(choice => choice.Rules.Kind));
        ColumnDecision marks = Assert.Single(leftOut);
        Assert.Equal(("Marks", ColumnKind.Ignore, ColumnEncoding.LeftOut), (marks.Name, marks.Kind, marks.Encoding));
        Assert.Equal("Column 'Marks' is left out: its type, Vector<Single> of unknown size, cannot be learned.", marks.Reason);
    }

    [Fact]
    public void Hidden_columns_are_skipped()
    {
        IDataView view = _ml.Data.LoadFromEnumerable(Array.Empty<Row>());
        DataViewSchema schema = _ml.Transforms.CopyColumns("Age", "Married").Fit(view).Transform(view).Schema;

        IReadOnlyList<ChosenColumn> chosen = ColumnSelection.Choose(schema, new ColumnOptions(), []);

        Assert.Equal(BooleanDataViewType.Instance, Assert.Single(chosen, choice => choice.Column.Name == "Age").Column.Type);
    }

    [Fact]
    public void Names_are_taken_in_their_order()
    {
        IReadOnlyList<ChosenColumn> chosen = ColumnSelection.Choose(Schema(), new ColumnOptions { Names = ["Married", "Age"] }, []);

        Assert.Equal(["Married", "Age"], chosen.Select(choice => choice.Column.Name));
    }

    [Fact]
    public void A_kind_overrides_and_Ignore_leaves_out()
    {
        var options = new ColumnOptions { Kinds = new Dictionary<string, ColumnKind> { ["Age"] = ColumnKind.Category, ["Job"] = ColumnKind.Ignore, ["Day"] = ColumnKind.Ignore, ["Marks"] = ColumnKind.Ignore } };
        var leftOut = new List<ColumnDecision>();

        IReadOnlyList<ChosenColumn> chosen = ColumnSelection.Choose(Schema(), options, leftOut);

        Assert.Equal([("Age", ColumnKind.Category), ("Married", ColumnKind.Category)], chosen.Select(choice => (choice.Column.Name, choice.Rules.Kind)));
        Assert.Empty(leftOut);
    }

    [Fact]
    public void A_missing_column_is_named_in_the_words_of_ML_NET()
    {
        var fault = Assert.Throws<ArgumentOutOfRangeException>(() => ColumnSelection.Choose(Schema(), new ColumnOptions { Names = ["Age", "Wage"] }, []));

        Assert.Equal("Could not find input column 'Wage' (Parameter 'inputSchema')", fault.Message);
    }

    [Fact]
    public void An_unsupported_column_that_is_asked_for_is_refused_with_its_type_and_a_way_out()
    {
        var fault = Assert.Throws<NotSupportedException>(() => ColumnSelection.Choose(Schema(), new ColumnOptions { Names = ["Marks"] }, []));

        Assert.StartsWith("Schema mismatch for input column 'Marks': expected a number, text, key, Boolean, time, or vector of them of known size, got Vector<Single>", fault.Message, StringComparison.Ordinal);
        Assert.Contains("Columns.Kinds[\"Marks\"] = ColumnKind.Ignore", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Job", ColumnKind.Number, "String", "Category, Time or Ignore")]
    [InlineData("Married", ColumnKind.Number, "Boolean", "Category or Ignore")]
    [InlineData("Married", ColumnKind.Time, "Boolean", "Category or Ignore")]
    [InlineData("Age", ColumnKind.Time, "Single", "Number, Category or Ignore")]
    [InlineData("Day", ColumnKind.Number, "DateTime", "Category, Time or Ignore")]
    public void A_kind_is_refused_for_a_type_that_can_not_be_it(string name, ColumnKind kind, string type, string possible)
    {
        var fault = Assert.Throws<ArgumentException>(() => ColumnSelection.Choose(Schema(), Kind(name, kind), []));

        Assert.Contains($"Columns.Kinds[\"{name}\"] = {kind}: column '{name}' is of type {type}, which can only be {possible}.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_kind_for_a_column_that_is_not_there_is_refused_with_what_is_there()
    {
        var fault = Assert.Throws<ArgumentException>(() => ColumnSelection.Choose(Schema(), Kind("Wage", ColumnKind.Number), []));

        Assert.Contains("Columns.Kinds[\"Wage\"] = Number: the data has no column 'Wage'; it has 'Age' (Single), 'Job' (String)", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_to_learn_is_refused_with_what_is_there()
    {
        IDataView view = _ml.Data.LoadFromEnumerable(new[] { new OnlyMarks() });

        var fault = Assert.Throws<ArgumentException>(() => ColumnSelection.Choose(view.Schema, new ColumnOptions(), []));

        Assert.Contains("No column can be learned: the data has 'Marks' (Vector<Single>)", fault.Message, StringComparison.Ordinal);
    }

    private sealed class OnlyMarks
    {
        public float[] Marks { get; set; } = [];
    }
}
