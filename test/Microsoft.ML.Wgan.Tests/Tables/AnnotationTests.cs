using Microsoft.ML.Data;
using Microsoft.ML.Wgan.Columns;
using Microsoft.ML.Wgan.Tables;

namespace Microsoft.ML.Wgan.Tests.Tables;

public sealed class AnnotationTests
{
    private static readonly MLContext _ml = new(seed: 1);

    private sealed class Row
    {
        public string City { get; set; } = "";

        public DateTime Day { get; set; }

        public float Width { get; set; }

        public float Height { get; set; }
    }

    private static IDataView Cities() => _ml.Data.LoadFromEnumerable(new[]
    {
        new Row { City = "Turin", Day = new DateTime(2001, 2, 3), Width = 1, Height = 4 },
        new Row { City = "Oslo", Day = new DateTime(1999, 1, 1), Width = 2, Height = 5 },
        new Row { City = "Turin", Day = new DateTime(2001, 2, 3), Width = 3, Height = 6 },
    });

    private static IDataView Mapped(IDataView view, string column) => _ml.Transforms.Conversion.MapValueToKey(column).Fit(view).Transform(view);

    [Fact]
    public void Keys_keep_their_values_and_map_back()
    {
        (SourceSchema schema, Table table) = Reading.Read(Mapped(Cities(), "City"), new ColumnOptions { Names = ["City"] });
        var view = new SyntheticDataView(Reading.Stored(schema), new RecordedRows(table), 3);

        IDataView back = _ml.Transforms.Conversion.MapKeyToValue("City").Fit(view).Transform(view);

        Assert.Equal(["Turin", "Oslo", "Turin"], back.GetColumn<string>("City"));
    }

    [Fact]
    public void Keys_of_times_keep_their_values()
    {
        (SourceSchema schema, Table table) = Reading.Read(Mapped(Cities(), "Day"), new ColumnOptions { Names = ["Day"] });
        var view = new SyntheticDataView(Reading.Stored(schema), new RecordedRows(table), 3);

        IDataView back = _ml.Transforms.Conversion.MapKeyToValue("Day").Fit(view).Transform(view);

        Assert.Equal([new DateTime(2001, 2, 3), new DateTime(1999, 1, 1), new DateTime(2001, 2, 3)], back.GetColumn<DateTime>("Day"));
    }

    [Fact]
    public void Slots_keep_their_names_and_give_them_to_the_table()
    {
        IDataView view = _ml.Transforms.Concatenate("Size", "Width", "Height").Fit(Cities()).Transform(Cities());

        (SourceSchema schema, Table table) = Reading.Read(view, new ColumnOptions { Names = ["Size"] });

        Assert.Equal(["Width", "Height"], table.Columns.Select(column => column.Name));
        VBuffer<ReadOnlyMemory<char>> names = default;
        Reading.Stored(schema).DataViewSchema["Size"].GetSlotNames(ref names);
        Assert.Equal(["Width", "Height"], names.DenseValues().Select(name => name.ToString()));
    }

    [Fact]
    public void Slots_without_names_are_numbered()
    {
        IDataView view = _ml.Data.LoadFromEnumerable(new[] { new Vectors { Features = [1, 2] }, new Vectors { Features = [3, 4] } });

        (_, Table table) = Reading.Read(view);

        Assert.Equal(["Features[0]", "Features[1]"], table.Columns.Select(column => column.Name));
    }

    private sealed class Vectors
    {
        [VectorType(2)]
        public float[] Features { get; set; } = [];
    }

    [Fact]
    public void A_normalized_column_stays_marked_so()
    {
        IDataView view = _ml.Transforms.NormalizeMinMax("Width").Fit(Cities()).Transform(Cities());

        (SourceSchema schema, _) = Reading.Read(view, new ColumnOptions { Names = ["Width", "Height"] });

        DataViewSchema stored = Reading.Stored(schema).DataViewSchema;
        Assert.True(stored["Width"].IsNormalized());
        Assert.False(stored["Height"].IsNormalized());
    }
}
