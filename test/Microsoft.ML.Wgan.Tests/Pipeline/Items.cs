using Microsoft.ML.Wgan.Encoding;

namespace Microsoft.ML.Wgan.Tests.Pipeline;

/// <summary>A table with every kind of column that rows can be asked for, and a model of it.</summary>
public sealed class Items : IDisposable
{
    public const int Rows = 600;

    private static readonly string[] _colours = ["red", "green", "blue"];

    public MLContext ML { get; } = new(seed: 1);

    public IDataView Data { get; }

    public WganTransformer Model { get; }

    public Items()
    {
        Data = View(ML);
        Model = ML.Generative.Wgan(Options()).Fit(Data);
    }

    public sealed class Item
    {
        public string Colour { get; set; } = "";

        /// <summary>Towns, of which seven have a level of their own.</summary>
        public string Town { get; set; } = "";

        public bool Flag { get; set; }

        /// <summary>A number of few values.</summary>
        public short Size { get; set; }

        /// <summary>A number by rank, with two decimals.</summary>
        public float Price { get; set; }

        /// <summary>Mostly 0, sometimes missing, else by rank.</summary>
        public double Gain { get; set; }

        /// <summary>A whole number by rank.</summary>
        public long Serial { get; set; }

        /// <summary>Determines the years.</summary>
        public string Degree { get; set; } = "";

        /// <summary>Follows from the degree; both can be asked for.</summary>
        public int Years { get; set; }

        /// <summary>Determines whether it is dark, and cannot be asked for.</summary>
        public string Shade { get; set; } = "";

        /// <summary>Follows from the shade, and can be asked for.</summary>
        public bool Dark { get; set; }

        /// <summary>The key's text.</summary>
        public string Label { get; set; } = "";
    }

    public static WganOptions Options() => People.Quick() with
    {
        Columns = new()
        {
            Names = ["Colour", "Town", "Flag", "Size", "Price", "Gain", "Serial", "Degree", "Years", "Shade", "Dark", "Key"],
            MaximumLevels = 8,
            Condition = ["Key", "Colour", "Town", "Flag", "Size", "Price", "Gain", "Serial", "Degree", "Years", "Dark"],
        },
    };

    public static IDataView View(MLContext ml)
    {
        IDataView items = ml.Data.LoadFromEnumerable(Enumerable.Range(0, Rows).Select(Make));
        return ml.Transforms.Conversion.MapValueToKey("Key", "Label").Fit(items).Transform(items);
    }

    private static Item Make(int row)
    {
        int Below(int bound, ulong column) => (int)(CounterNoise.Hash(5, (ulong)row, column) % (ulong)bound);
        int degree = Below(6, 0), shade = Below(4, 1), gain = Below(10, 2);
        return new Item
        {
            Colour = _colours[Below(3, 3)],
            Town = $"town {Math.Min(Below(40, 4), Below(40, 5))}",
            Flag = Below(2, 6) == 1,
            Size = (short)Below(4, 7),
            Price = 10 + (Below(9_000, 8) / 100f),
            Gain = gain < 6 ? 0 : gain < 7 ? double.NaN : 100 + Below(5_000, 9),
            Serial = 1_000 + Below(100_000, 10),
            Degree = $"degree {degree}",
            Years = degree / 2,
            Shade = $"shade {shade}",
            Dark = shade > 1,
            Label = $"label {Below(5, 11)}",
        };
    }

    public void Dispose() => Model.Dispose();
}
