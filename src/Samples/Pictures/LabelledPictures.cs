using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Wgan.Evaluation.Images;

namespace WganSamples.Pictures;

/// <summary>Pictures and what each shows, in memory, as classifiers and scores want them.</summary>
/// <param name="Images">The pictures, pixels from 0 to 1.</param>
/// <param name="Labels">The class of each, an index of <paramref name="Names"/>.</param>
/// <param name="Names">The classes.</param>
internal sealed record LabelledPictures(ImageBatch Images, int[] Labels, IReadOnlyList<string> Names)
{
    /// <summary>Reads a view of pixel vectors and labels.</summary>
    /// <param name="view">The view.</param>
    /// <param name="names">The classes.</param>
    /// <param name="height">Rows of pixels of a picture; grey.</param>
    /// <param name="whitest">What stands for white in the vector.</param>
    public static LabelledPictures Read(IDataView view, IReadOnlyList<string> names, int height, float whitest)
    {
        DataViewSchema.Column pixels = view.Schema[PixelRow.PixelsColumn], label = view.Schema[PixelRow.LabelColumn];
        using DataViewRowCursor cursor = view.GetRowCursor([pixels, label]);
        ValueGetter<VBuffer<float>> getPixels = cursor.GetGetter<VBuffer<float>>(pixels);
        ValueGetter<ReadOnlyMemory<char>> getLabel = cursor.GetGetter<ReadOnlyMemory<char>>(label);
        var values = new List<float>();
        var labels = new List<int>();
        int length = 0;
        VBuffer<float> vector = default;
        ReadOnlyMemory<char> text = default;
        Dictionary<string, int> indices = names.Select((name, i) => (name, i)).ToDictionary(pair => pair.name, pair => pair.i);
        while (cursor.MoveNext())
        {
            getPixels(ref vector);
            getLabel(ref text);
            length = vector.Length;
            values.AddRange(vector.DenseValues().Select(value => Math.Clamp(value / whitest, 0, 1)));
            labels.Add(indices[text.ToString()]);
        }

        return new LabelledPictures(new ImageBatch([.. values], channels: 1, height, length / height), [.. labels], names);
    }

    /// <summary>Some of the pictures.</summary>
    public LabelledPictures At(int[] rows) => new(Images.Pictures(rows), [.. rows.Select(row => Labels[row])], Names);

    /// <summary>As rows of ML.NET, pixels from 0 to <paramref name="whitest"/>; made when they are read.</summary>
    public IDataView ToDataView(MLContext mlContext, float whitest)
    {
        SchemaDefinition schema = SchemaDefinition.Create(typeof(PixelRow));
        schema[PixelRow.PixelsColumn].ColumnType = new VectorDataViewType(NumberDataViewType.Single, Images.Height, Images.Width);
        return mlContext.Data.LoadFromEnumerable(Enumerable.Range(0, Labels.Length).Select(row => new PixelRow
        {
            Pixels = Array.ConvertAll(Images[row].ToArray(), value => MathF.Round(value * whitest)),
            Label = Names[Labels[row]],
        }), schema);
    }
}
