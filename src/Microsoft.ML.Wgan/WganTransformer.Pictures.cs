using Microsoft.ML.Wgan.Columns;
using Microsoft.ML.Wgan.Encoding;
using Microsoft.ML.Wgan.Tables;

namespace Microsoft.ML.Wgan;

/// <content>Pictures for people.</content>
public sealed partial class WganTransformer
{
    /// <summary>Writes generated pictures side by side.</summary>
    /// <param name="path">The PNG file; folders are made.</param>
    /// <param name="rows">Rows of pictures, at least 1.</param>
    /// <param name="columns">Pictures in a row, at least 1.</param>
    /// <param name="seed">Which pictures: those of <c>Generate(rows · columns, seed, where)</c>. Null: the model's own.</param>
    /// <param name="where">Values that every row has, by column.</param>
    /// <exception cref="InvalidOperationException">The model was trained without pictures.</exception>
    /// <exception cref="ArgumentException">A value cannot be asked for.</exception>
    /// <exception cref="ObjectDisposedException">The model was disposed.</exception>
    public void SaveGrid(string path, int rows = 8, int columns = 8, int? seed = null, IReadOnlyDictionary<string, object>? where = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 1);
        ImageShape shape = Shape();
        PictureSheet.Save(path, PicturesOf(RowsFor(seed ?? _model.Seed, _conditions.Of(where)), rows * columns), shape, columns);
    }

    /// <summary>Writes generated pictures, a row of them for each level of a category that can be asked for.</summary>
    /// <param name="path">The PNG file; folders are made.</param>
    /// <param name="column">A category of <see cref="ColumnOptions.Condition"/>.</param>
    /// <param name="columns">Pictures in a row, at least 1.</param>
    /// <param name="seed">Which pictures. Null: the model's own.</param>
    /// <exception cref="InvalidOperationException">The model was trained without pictures.</exception>
    /// <exception cref="ArgumentException">The column is no condition or no category.</exception>
    /// <exception cref="ObjectDisposedException">The model was disposed.</exception>
    public void SaveGridBy(string path, string column, int columns = 10, int? seed = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentException.ThrowIfNullOrEmpty(column);
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 1);
        ImageShape shape = Shape();
        ConditionColumn levels = _conditions.Column(column, "a row of the grid each level");
        IReadOnlyList<Cell> cells = levels.Domain.Levels;
        if (cells.Count == 0)
        {
            throw new ArgumentException($"Column '{column}' has no levels; a grid has a row for each.", nameof(column));
        }

        byte[][] pictures = [.. cells.SelectMany((cell, level) => PicturesOf(
            new SyntheticRows(_generator, _model.Encoder, Seeds.RowsOfLevel(seed ?? _model.Seed, level), _conditions.Of([new GivenCell(levels.TableColumn, cell)])), columns))];
        PictureSheet.Save(path, pictures, shape, columns);
    }

    /// <summary>Writes pictures between pictures: in each row the latents go from one to another along a great circle, so that one sees whether what lies between is a picture too.</summary>
    /// <param name="path">The PNG file; folders are made.</param>
    /// <param name="rows">Walks, at least 1.</param>
    /// <param name="steps">Pictures of a walk with both ends, at least 2.</param>
    /// <param name="seed">Of the ends. Null: the model's own.</param>
    /// <param name="where">Values that every row has, by column.</param>
    /// <exception cref="InvalidOperationException">The model was trained without pictures.</exception>
    /// <exception cref="ArgumentException">A value cannot be asked for.</exception>
    /// <exception cref="ObjectDisposedException">The model was disposed.</exception>
    public void SaveLatentWalk(string path, int rows = 8, int steps = 10, int? seed = null, IReadOnlyDictionary<string, object>? where = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 2);
        ImageShape shape = Shape();
        float[]? condition = _conditions.Of(where)?.Input;
        var walk = new LatentWalk(_model.Shape.LatentWidth, Seeds.Rows(seed ?? _model.Seed));
        var pictures = new byte[rows * steps][];
        for (int i = 0; i < pictures.Length; i++)
        {
            float[] input = new float[_model.Shape.FirstInputs];
            walk.Fill(input, i / steps, i % steps / (steps - 1.0));
            condition?.CopyTo(input, _model.Shape.LatentWidth);
            float[] outputs = new float[_model.Shape.OutputWidth];
            _generator.Row(input, outputs);
            pictures[i] = Array.ConvertAll(outputs.AsSpan(_model.Shape.NumberWidth, shape.PixelCount).ToArray(), ImageEncoder.ToByte);
        }

        PictureSheet.Save(path, pictures, shape, steps);
    }

    /// <summary>Writes generated pictures, each beside the training pictures nearest to it: copies show at a glance.</summary>
    /// <param name="path">The PNG file; folders are made.</param>
    /// <param name="training">The pictures that were learned, in a column of the learned one's name and type.</param>
    /// <param name="rows">Generated pictures, the first of each row; at least 1.</param>
    /// <param name="neighbours">Training pictures behind each, the nearest first; at least 1.</param>
    /// <param name="seed">Which pictures. Null: the model's own.</param>
    /// <exception cref="InvalidOperationException">The model was trained without pictures.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The training data lacks the column, or it is of another type.</exception>
    /// <exception cref="ArgumentException">The training pictures are of another size.</exception>
    /// <exception cref="ObjectDisposedException">The model was disposed.</exception>
    public void SaveNearestNeighbours(string path, IDataView training, int rows = 10, int neighbours = 5, int? seed = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(training);
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(neighbours, 1);
        ImageShape shape = Shape();
        SourceColumn column = _model.Schema.Columns.First(each => each.Kind == ColumnKind.Image);
        InputColumns.Require(training.Schema, column, nameof(training));
        byte[][] real = TrainingPictures(training, column.PictureOptions!);
        byte[][] generated = PicturesOf(RowsFor(seed ?? _model.Seed), rows);
        byte[]?[] pictures = [.. generated.SelectMany(picture => NearestPictures.Of(picture, real, neighbours).Prepend(picture).Concat(Enumerable.Repeat<byte[]?>(null, neighbours)).Take(neighbours + 1))];
        PictureSheet.Save(path, pictures, shape, neighbours + 1);
    }

    private ImageShape Shape()
    {
        _generator.ThrowIfDisposed();
        return _model.Encoder.Layout.Image ?? throw new InvalidOperationException("The model was trained without pictures (WganOptions.Image).");
    }

    private byte[][] PicturesOf(SyntheticRows rows, int count)
    {
        int column = _model.Encoder.Places.First(place => _model.Encoder.Encoders[place.Column] is ImageEncoder).Column;
        var pictures = new byte[count][];
        for (int i = 0; i < count; i++)
        {
            (long block, long row) = Math.DivRem(i, (long)rows.BlockSize);
            if (row == 0)
            {
                byte[][] made = ((ImageColumn)rows.Block(block).Columns[column]).Pictures;
                made.AsSpan(0, Math.Min(made.Length, count - i)).CopyTo(pictures.AsSpan(i));
            }
        }

        return pictures;
    }

    private static byte[][] TrainingPictures(IDataView training, ImageOptions options)
    {
        IReadOnlyList<ChosenColumn> chosen = ColumnSelection.Choose(training.Schema, new ColumnOptions { Names = [options.Column] }, [], options);
        (_, Table table) = TableReader.Read(training, chosen, [], CancellationToken.None);
        return ((ImageColumn)table.Columns[0]).Pictures;
    }
}
