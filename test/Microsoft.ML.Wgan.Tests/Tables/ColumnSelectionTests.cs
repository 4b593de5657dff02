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
        var notes = new List<string>();

        IReadOnlyList<ChosenColumn> chosen = ColumnSelection.Choose(Schema(), new ColumnOptions(), notes);

        Assert.Equal(["Age", "Job", "Married"], chosen.Select(choice => choice.Column.Name));
        Assert.Equal([ColumnKind.Number, ColumnKind.Category, ColumnKind.Category], chosen.Select(choice => choice.Kind));
        Assert.Equal(2, notes.Count);
        Assert.Contains("'Day'", notes[0], StringComparison.Ordinal);
        Assert.Contains("DateTime", notes[0], StringComparison.Ordinal);
        Assert.Contains("'Marks'", notes[1], StringComparison.Ordinal);
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
        var notes = new List<string>();

        IReadOnlyList<ChosenColumn> chosen = ColumnSelection.Choose(Schema(), options, notes);

        Assert.Equal([("Age", ColumnKind.Category), ("Married", ColumnKind.Category)], chosen.Select(choice => (choice.Column.Name, choice.Kind)));
        Assert.Empty(notes);
    }

    [Fact]
    public void A_missing_column_is_named_in_the_words_of_ML_NET()
    {
        var fault = Assert.Throws<ArgumentOutOfRangeException>(() => ColumnSelection.Choose(Schema(), new ColumnOptions { Names = ["Age", "Wage"] }, []));

        Assert.Equal("Could not find input column 'Wage' (Parameter 'inputSchema')", fault.Message);
    }

    [Theory]
    [InlineData("Day", "DateTime")]
    [InlineData("Marks", "Vector<Single>")]
    public void An_unsupported_column_that_is_asked_for_is_refused_with_its_type_and_a_way_out(string name, string type)
    {
        var fault = Assert.Throws<NotSupportedException>(() => ColumnSelection.Choose(Schema(), new ColumnOptions { Names = [name] }, []));

        Assert.StartsWith($"Schema mismatch for input column '{name}': expected a number, text, key, Boolean, or vector of numbers of known size, got {type}", fault.Message, StringComparison.Ordinal);
        Assert.Contains($"Columns.Kinds[\"{name}\"] = ColumnKind.Ignore", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Job", "String")]
    [InlineData("Married", "Boolean")]
    public void Number_is_refused_for_what_is_no_number(string name, string type)
    {
        var fault = Assert.Throws<ArgumentException>(() => ColumnSelection.Choose(Schema(), Kind(name, ColumnKind.Number), []));

        Assert.Contains($"Columns.Kinds[\"{name}\"] = Number: column '{name}' is of type {type}", fault.Message, StringComparison.Ordinal);
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
        IDataView view = _ml.Data.LoadFromEnumerable(new[] { new OnlyTime() });

        var fault = Assert.Throws<ArgumentException>(() => ColumnSelection.Choose(view.Schema, new ColumnOptions(), []));

        Assert.Contains("No column can be learned: the data has 'Day' (DateTime)", fault.Message, StringComparison.Ordinal);
    }

    private sealed class OnlyTime
    {
        public DateTime Day { get; set; }
    }
}
