using Microsoft.ML.Data;
using WganSamples.Csv;

namespace Microsoft.ML.Wgan.Tests.Samples;

public sealed class CsvDataViewTests
{
    private static readonly CsvDataView _view = new(Csv.Read("whole,missing,number,text\n1,NA,0.5,x\n2,7,1.5,\n"));

    [Fact]
    public void Whole_numbers_are_Int64_numbers_and_missing_ones_Double_the_rest_text()
    {
        Assert.Equal(
            [NumberDataViewType.Int64, NumberDataViewType.Double, NumberDataViewType.Double, TextDataViewType.Instance],
            _view.Schema.Select(column => column.Type));
    }

    [Fact]
    public void Missing_numbers_are_NaN_and_missing_texts_are_empty()
    {
        Assert.Equal([double.NaN, 7], _view.GetColumn<double>("missing"));
        Assert.Equal(["x", ""], _view.GetColumn<ReadOnlyMemory<char>>("text").Select(text => text.ToString()));
    }

    [Fact]
    public void Two_cursors_stand_where_each_of_them_is()
    {
        DataViewSchema.Column whole = _view.Schema["whole"];
        using DataViewRowCursor first = _view.GetRowCursor([whole]), second = _view.GetRowCursor([whole]);
        long value = 0;

        first.MoveNext();
        second.MoveNext();
        second.MoveNext();
        first.GetGetter<long>(whole)(ref value);

        Assert.Equal(1, value);
        Assert.Equal((0, 1), (first.Position, second.Position));
    }

    [Fact]
    public void A_column_not_asked_for_has_no_getter()
    {
        using DataViewRowCursor cursor = _view.GetRowCursor([_view.Schema["whole"]]);

        Assert.Throws<InvalidOperationException>(() => cursor.GetGetter<double>(_view.Schema["number"]));
    }
}
